//! English: the second language.
use super::groups::*;

pub(super) static COMMON: Common = Common {
    not_stated: "not stated",
    optional: "(optional)",
    save: "Save",
    cancel: "Cancel",
    edit: "Edit",
    bin: "Bin",
    to_bin: "Move to bin",
    restore: "Restore",
    is_binned: "This entry is in the bin.",
    is_binned_here: |name| format!("“{name}” is in the bin."),
    undo_bin: "Undo",
    not_in_bin: "not in the bin",
    binned_on: |day| format!("in the bin since {day}"),
    erase: "Erase for ever",
    gone: "erased",
    unnamed: "unnamed",
    nobody: "no label",
    said_by: |who, day| format!("{who}, {day}"),
    last_said: |who, day| format!("Last stated: {who}, {day}"),
    as_of: |day| format!("as of {day}"),
    n_statements: |n| format!("{n} statements"),
    undecided_title: |field, n| format!("{field}: {n} statements"),
    undecided_hint: "There are different statements here. Choose which one is right. The others receive your decision with your next share file.",
    decide: "This one holds",
    is_undecided: "to be decided",
    removed: |name| format!("{name} (removed)"),
    linked_to: "Linked to",
    links_here: "What links here",
    no_links: "Nothing links here yet.",
    history: "Earlier statements",
    withdrawn: "withdrawn: does not hold",
    withdraw: "Withdraw",
    hold_again: "Holds after all",
    confirmed: "Last confirmed",
    confirm: "Still true",
    confirmed_on: |day| format!("Last confirmed on {day}"),
    private: "private",
    state_more: "Add details",
    held_back: "only in this browser",
    release: |field| format!("Pass on: {field}"),
    release_hint: "These stay in this browser and are in no share file. Release one only if the person agrees.",
    add: |kind| format!("Add: {kind}"),
    none_yet: "Nothing entered yet.",
    pick_filter: |field| format!("{field}: search"),
    pick_more: |n| format!("{n} more – type to find them."),
    pick_nothing: "not stated",
    contribution_to: |topic| format!("Contribution to “{topic}”"),
    kind_person: "Person",
    kind_topic: "Topic",
    kind_history: "Earlier statement",
    kind_unknown: |code| format!("Unknown kind ({code})"),
};

pub(super) static FRAME: Frame = Frame {
    app: "Klimanetz",
    claim: "Network of municipal climate protection managers Köln/Bonn",
    page_title: |page| format!("{page} – Klimanetz"),
    skip: "Skip to content",
    nav: "Main navigation",
    home: "Overview",
    directory: "Municipalities",
    people: "People",
    meetings: "Meetings",
    offers: "Offers / needs",
    siblings: "Pages of this section",
    topics: "Topics",
    notes: "My notes",
    exchange: "Exchange",
    settings: "Settings",
    about: "Help and imprint",
    taken: "Applied",
    secured: "Secured ✓",
    securing: "Securing …",
    undo: "Undo last change",
    update: "A new version of Klimanetz is available. Your data stays as it is.",
    update_now: "Load new version",
    coming: "Loading page …",
    not_come: "This page did not arrive completely.",
    not_come_text: "The connection is missing, or there is a new version by now: then reload the whole page. What is saved stays in this browser.",
    fetch_again: "Load again",
    offline: "Offline – everything keeps working.",
    build: |build| format!("Version {build}"),
    not_found: "Page not found",
    not_found_text: "No page belongs to this address. The entry may have been erased, or has not reached this browser yet.",
    to_home: "To the overview",
    unrecorded_title: "What you enter is less safe than usual",
    unrecorded: "The browser does not confirm at the moment that your entries are on disk. If it or the computer fails, the work of the last minutes may be missing. Make a backup under “Exchange” more often.",
    unread: "The second copy in this browser has not answered yet. Your last changes may therefore be missing here, and in any file that you make now. They appear as soon as the copy answers.",
};

pub(super) static FORM: Form = Form {
    problems: |n| format!("{n} entries are missing or not right yet"),
    problem: "One entry is missing or not right yet",
    missing: "Please fill in or choose.",
    not_a_day: "This is not a day of the calendar, or a part is missing. Please give day, month and year, for example 23.11.2026.",
    no_day_of_step: "Please state the day this is as of, too: a step without a day cannot be placed. Or choose “not stated” as the step.",
    in_future: "This day is in the future. Please give today or an earlier day.",
    not_between: |first, last| format!("Please give a whole number from {first} to {last}."),
    two_readings: "This may be thousands or a number with decimals. Please write thousands without a separator, for example 1200, and at most two decimals, for example 1.2.",
    too_long: |limit| format!("Too long: at most {limit} characters."),
    not_a_time: "Please give a time of day, for example 14:30.",
    too_early: "This is earlier than the beginning. Please change one of the two.",
    too_early_that_day: "This is earlier than the beginning. Please change one of the two times, or give under “Ends on (day)” on which day it ends.",
    not_a_page: "Please give the address of a page, for example https://www.stadt.example/klima.",
    not_an_email: "Please give an e-mail address, for example klimaschutz@stadt.example.",
    not_a_key: "Please give the official municipality key with eight digits (five for a district), for example 05366016.",
    not_of_a_number: |word| {
        format!(
            "Not recognised as a phone number: “{word}” belongs to none. The text is saved as it is, but cannot be dialled."
        )
    },
    not_a_number: "Not recognised as one phone number. The text is saved as it is, but cannot be dialled.",
    already_there: "This municipality is already in the directory.",
    same_name: "A municipality of this name is already in this Kreis. Check the key, or confirm that it is another one.",
    refilled: "What you typed and have not saved yet is here again.",
    refilled_hint: "It is kept in this browser only, until you save or cancel.",
    discard: "Discard what was typed",
    not_kept: "What you type here is not kept anywhere yet.",
    not_kept_hint: "This browser takes nothing more at the moment. Save before you leave the page, or copy longer texts first.",
    is_earlier: |day| format!("There is already a newer statement as of {day}"),
    is_earlier_hint: "Yours will be entered as an earlier one, under “Earlier statements”; what holds today does not change.",
    as_of: "As of",
    source: "Source",
    source_hint: "Address of a page, or for example “orally at the meeting on 20 Nov 2026”.",
    own_source: "own statement",
    label: "Your label",
    label_hint: "Stands beside what you state, for example “Klimaschutz Bornheim”. Asked only once, may stay empty and can be changed in the settings.",
};

pub(super) static HOME: Home = Home {
    title: "The network at a glance",
    intro: "Directory, statuses and topics of the municipalities of the Köln/Bonn region – in your browser, without server or account. What you state stays here until you send a share file.",
    heat_title: "Municipal heat planning",
    heat_caption: |n| format!("Heat-planning status in {n} municipalities"),
    group: "Status",
    n_municipalities: "Municipalities",
    total: "Total",
    counts: |municipalities, districts, people| {
        let people = if people == 1 {
            "1 person".into()
        } else {
            format!("{people} people")
        };
        format!("{municipalities} municipalities · {districts} districts · {people}")
    },
    topics_title: "Recently discussed",
    no_topics: "No topics yet.",
    undecided_title: "To be decided",
    undecided_text: "There are different statements about these entries:",
    start_title: "How to start",
    start_own: "Open your municipality and state how far it is",
    start_import: "Open a file from colleagues",
    start_note: "Write a private note",
    buckets: [
        "not stated",
        "not started",
        "preparing",
        "in progress",
        "before adoption",
        "adopted",
    ],
};

pub(super) static DIRECTORY: Directory = Directory {
    more_filters: "More filters",
    all: "all",
    no_target: "no target/not stated",
    title: "Municipalities and districts",
    caption: "Municipalities and districts with heat-planning status and target year",
    search: "Search",
    search_hint: "Name, district or key; “koeln” finds Köln.",
    district_filter: "District",
    all_districts: "all",
    found: |n, all| format!("{n} of {all}"),
    nothing: "Nothing found",
    nothing_hint: "Check the spelling or remove the filter.",
    show_all: "Show all",
    name: "Name",
    key: "Key",
    kind: "Kind",
    population: "Population",
    phase: "Heat planning",
    target: "Target year",
    people: "People",
    no_task: "task of the municipalities",
    district: "District",
    independent_city: "Independent city",
    town: "Town",
    municipality: "Municipality",
    add: "Add municipality",
    add_title: "Add a municipality from outside the region",
    add_key: "Official municipality key (AGS)",
    add_key_hint: "Eight digits; five for a district.",
    add_name: "Name",
    add_population: "Population",
    same_name: "Already in this Kreis:",
    same_name_hint: "Perhaps a digit of the key is mistyped.",
    is_another: "It is another municipality: add it anyway",
};

pub(super) static MUNICIPALITY: Municipality = Municipality {
    facts: "Official facts",
    facts_source: "Destatis, register of municipalities, territory 31 Aug 2025, population 31 Dec 2024",
    added: "Added by members",
    members: "Municipalities of the district",
    heat_title: "Heat planning",
    heat_state: "State the status",
    heat_hint: "Choose the furthest step. You need not report every single one.",
    heat_send: "State status",
    heat_current: "current",
    heat_reason: "Reason for the step back",
    heat_reason_hint: "For example: sent back by the council for revision.",
    heat_stale: "Outdated?",
    heat_legal: "The heat plan has no external legal effect and creates no enforceable rights or obligations (section 23(4) of the Heat Planning Act, WPG).",
    heat_district: "The municipalities are responsible for heat planning, not the districts (section 2(1) LWPG NRW).",
    heat_district_elsewhere: "Who draws up the heat plan is a matter of state law. For districts outside North Rhine-Westphalia no step is kept here.",
    unknown_phase: |code| format!("unknown step ({code})"),
    target_title: "Climate-neutrality target",
    target_none: "No target stated.",
    target_state: "State a target",
    scope: "Scope",
    year_past: "target year is over",
    concept_title: "Climate action concept",
    concept_none: "No status stated.",
    concept_state: "State the concept",
    people_title: "Contact persons",
    people_none: "No contact person entered yet.",
    people_add: "Add person",
    notes_title: "My notes",
    notes_none: "No note about this yet.",
    note_add: "Write a note",
};

pub(super) static PERSON: Person = Person {
    contact: "Contact",
    name: "Name",
    function: "Function",
    email: "Work e-mail",
    phone: "Work phone",
    works_for: "Responsible for",
    basis: "Where the data comes from",
    maybe_double: "possibly twice",
    double_of: "Possibly the same person:",
    double_hint: "If so, bring what is stated together in one of the entries and move the other to the bin.",
    known: "Already there:",
    known_email: "Already has this address:",
    known_phone: "Already has this number:",
    bin_title: |n| format!("Bin ({n})"),
    erase_title: |name| format!("Erase {name} for ever?"),
    erase_text: "The entry disappears here at once, and no older file can bring it back. Your colleagues still have it until they open your next share file; files that were already sent still hold it. Traces on the disk are only removed by the browser itself.",
    erase_notes: "Also erase my notes about this person",
    erase_notes_hint: "Remove the tick to keep a note. Other members’ notes stay with them.",
    erase_mentions: "Texts in which the name occurs",
    erase_mentions_hint: "Klimanetz does not change these texts. Open and edit them before you erase: afterwards the name is no longer known here, and this list is gone.",
    erase_label: |label, n| {
        let statements = if n == 1 {
            "one statement".into()
        } else {
            format!("{n} statements")
        };
        format!(
            "The label “{label}” stands beside {statements} and stays there until somebody states anew what stands there."
        )
    },
};

pub(super) static TOPIC: Topic = Topic {
    heading: "Topics",
    add: "Add topic",
    none: "No topics yet",
    none_hint: "Collect here what the network should talk about.",
    title: "Title",
    text: "Text",
    text_hint: "Text stays as typed. Possible: **bold**, *italics*, # heading, > quotation, lists with - or 1., [text](https://…).",
    state: "State of the topic",
    n_contributions: |n| format!("{n} contributions"),
    one_contribution: "1 contribution",
    contributions: "Contributions",
    no_contributions: "No contributions yet.",
    contribute: "Write a contribution",
    contribution_save: "Save contribution",
};

pub(super) static NOTE: Note = Note {
    heading: "My notes",
    kept: "The text stays in this browser and is not lost, but it is not saved yet.",
    private_hint: "Only in this browser and in your backup. Notes are in no share file.",
    none: "No notes yet",
    none_hint: "Write down what is only for you: impressions, questions, arrangements.",
    text: "Note",
    tags: "Tags",
    tags_hint: "Separated by commas.",
    all_tags: "all",
    saved: "Saved automatically",
    saving: "Saving …",
    preview: "Preview",
    about_hint: "What it is about; empty for a free-standing note.",
    untitled: "Empty note",
    erase_title: "Erase the note for ever?",
    erase_text: "The note disappears from this browser and from every backup you make from now on.",
};

pub(super) static EXCHANGE: Exchange = Exchange {
    title: "Exchange and backup",
    stand: "Stand identifier",
    stand_hint: "Whoever sees the same identifier has the same state.",
    share_title: "Pass on",
    share_text: "The share file holds the whole directory and nothing private. Here you see what leaves before you make it.",
    share_what: |n| match n {
        1 => "What leaves: 1 entry".into(),
        _ => format!("What leaves: {n} entries"),
    },
    share_nothing: "Nobody has stated anything yet: the file would be empty.",
    share_rest: |history, erased| {
        let history = if history == 1 {
            "one earlier statement".into()
        } else {
            format!("{history} earlier statements")
        };
        let erased = if erased == 1 {
            "one deletion marker".into()
        } else {
            format!("{erased} deletion markers")
        };
        format!("Plus {history} and {erased} (random ids without personal data).")
    },
    share_private: "0 private notes.",
    share_file: "Create share file",
    share_mail: "For e-mail (.txt)",
    share_mail_hint: "Many municipal mail filters pass .txt but not .json. The content is the same.",
    share_copy: "Copy as text",
    copied: "Copied to the clipboard",
    not_copied: "The browser does not allow copying. Create the file instead.",
    making: "Being made …",
    file_made: |name| format!("File created: {name}"),
    not_made: "The browser did not create a file. Try “Copy as text”.",
    backup_title: "Back up",
    backup_text: "The backup holds everything, your private notes and settings too. It is only for you: please do not pass it on.",
    backup_file: "Create private backup",
    backup_sure_title: "Create a private backup?",
    backup_sure: |n| {
        let notes = if n == 1 {
            "one private note".into()
        } else {
            format!("{n} private notes")
        };
        format!("The file holds {notes} in plain text. Keep it where only you can read it.")
    },
    backup_none: "No backup made in this browser yet.",
    backup_last: |days| match days {
        1 => "Last backup yesterday.".into(),
        _ => format!("Last backup {days} days ago."),
    },
    backup_today: "Last backup today.",
    import_title: "Open and merge a file",
    import_text: "Share file or backup. Before anything happens you see what would change. Merging loses nothing: different statements stand side by side until somebody chooses.",
    import_pick: "Choose file",
    import_hint: ".json or .txt, also several",
    import_paste: "Or paste text",
    import_paste_read: "Check pasted text",
    pasted: "Pasted text",
    reading_title: |name| format!("Being checked: {name}"),
    reading: "Checking the file …",
    taking_over: "Taking it over …",
    percent: |n| format!("{n}%"),
    refused_title: |name| format!("{name} was not taken over"),
    refused_same: "Nothing has changed in your data.",
    preview_title: |name| format!("Preview: {name}"),
    preview_from: |by, day| format!("From {by}, {day}"),
    preview_from_nobody: |day| format!("No sender named, made on {day}"),
    preview_counts: ["new", "changed", "with different statements", "deleted permanently"],
    preview_more: |n| format!("Show more records ({n} left)"),
    preview_same: "No changes: your data are at the same state.",
    preview_context: "No visible changes: your data are at the same state.",
    preview_kept_erased: |n| match n {
        1 => "One entry of the file was erased here for ever and stays away.".into(),
        _ => format!("{n} entries of the file were erased here for ever and stay away."),
    },
    newer_file: "The file comes from a newer version. Unknown fields are kept.",
    outcome_new: "new",
    outcome_changed: "changed",
    outcome_conflicting: "different statements",
    outcome_erased: "will be erased for ever",
    record: "Entry",
    outcome: "What happens",
    before: "Before",
    after: "After",
    apply: "Take over",
    discard: "Discard",
    close: "Close",
    private_part: |n| match n {
        1 => "Take over the private part too (1 note)".into(),
        _ => format!("Take over the private part too ({n} notes)"),
    },
    private_part_hint: "Only if this is your own backup: your settings and your “+1” come with it. What you have chosen here already stays.",
    private_foreign: "This backup seems to be somebody else’s: its private part is not taken over unless you choose so.",
    place: |line, column| format!("line {line}, column {column}"),
    empty_file: "The file is empty. Ask for a new one.",
    too_large: |megabytes, limit| {
        format!("The file is too large: {megabytes} MB (at most {limit} MB). Is it really a file from Klimanetz?")
    },
    not_text: |at| {
        format!(
            "This is not UTF-8 text (from byte {at}). Open the file as Klimanetz made it, not converted or as a picture, PDF or archive."
        )
    },
    not_json: |place| format!("This is not a text from Klimanetz ({place}). Choose a share file or backup."),
    truncated: |place| {
        format!("The file is incomplete, it breaks off at {place}. Ask for a new one or copy the whole text.")
    },
    too_deep: |place| {
        format!("The file is nested too deeply ({place}). Klimanetz makes no such files; ask for a new one.")
    },
    other_file: |sort, place| {
        format!("This is {sort}, no file from Klimanetz (recognised at {place}). Choose a share file or backup.")
    },
    sorts: [
        "a text in UTF-16 encoding",
        "a ZIP archive or a Word or Excel document",
        "a packed archive",
        "a PDF",
        "a picture",
        "an old Word or Excel document or a saved mail",
        "a web page, for example the error page of a server",
        "an RTF text",
    ],
    text_too_long: |limit, place| {
        format!(
            "The file contains a text of more than {limit} characters ({place}). Klimanetz makes no such files; ask for a new one."
        )
    },
    too_many: |many, limit, place| {
        format!(
            "The file contains too much: more than {limit} {many} ({place}). Klimanetz makes no such files; ask for a new one."
        )
    },
    manys: [
        "values",
        "groups of values",
        "kinds of records",
        "records of one kind",
        "fields of one record",
        "statements about one field",
        "unknown keys in one place",
    ],
    several: |place| {
        format!(
            "The file contains more than one directory, the second one from {place}. Save each in a file of its own; otherwise ask for new files."
        )
    },
    foreign: |place| {
        format!("This is a file of another program ({place}). Choose a share file or backup from Klimanetz.")
    },
    mangled: |place| {
        format!("The text was wrapped or quoted on the way – please ask for it as an attachment ({place}).")
    },
    newer: |needs| {
        format!("The file needs a newer version of Klimanetz (reader {needs}). Reload the page and try again.")
    },
    unexpected: |place| {
        format!("A part of the file is missing, occurs twice or has the wrong form ({place}). Ask for a new file.")
    },
    malformed: |found| format!("The file contains something invalid: “{found}”. Ask for a new file."),
    beyond_seen: |at| {
        format!("The file contradicts itself ({at}): it contains a change it does not know of. Ask for a new file.")
    },
    twice: |at| format!("The file contradicts itself ({at}): the same change occurs twice. Ask for a new file."),
    altered: "The content does not fit its checksum: the file was damaged or edited by hand. Ask for a new file.",
    private_in_share: "This share file has a private part, which must not be. Delete the file and tell the sender.",
    conflation: |dot, kind, field| {
        format!(
            "The file gives the same change another content than your directory ({dot}: {kind}, {field}). It is damaged, or two browsers write under one id. Ask for a new file."
        )
    },
    unreadable_file: "The browser could not read the file. Copy it to this computer and try again.",
};

pub(super) static SETTINGS: Settings = Settings {
    title: "Settings",
    language: "Language",
    theme: "Appearance",
    light: "light",
    dark: "dark",
    system: "like the system",
    label_save: "Save label",
    shared_computer: "Shared computer?",
    shared_computer_text: "This browser stores the data unencrypted. Whoever opens it with your user account can read it.",
    origin_warning: "This address shares its browser storage with other projects of the same host. Use it for trying out only.",
};

pub(super) static ABOUT: About = About {
    title: "Help and imprint",
    data_title: "Where your data is",
    data_text: "Everything you enter is in this browser on this device, unencrypted. If you clear the browser data it is gone: so make a backup under “Exchange” regularly. Safari deletes the data after seven days without a visit unless the page is installed as an app.",
    leaves_title: "What leaves this browser, and when",
    leaves_text: "Nothing by itself. Only what you turn into a file or copy as text, and then pass on, goes out. Whoever hosts this page sees that somebody calls it up, but nothing of what you enter. If your browser helps with spelling, it may send the text it checks to its maker; for notes, follow-ups and details held back, Klimanetz asks it not to.",
    leaves_files: "The share file holds the whole directory: municipalities, people, topics, contributions and earlier statements, each with its time and label. Your notes and tags are never in it. Only the backup holds them too, in plain text: it is for you alone.",
    erasing_title: "What erasing for ever does, and what it does not",
    erasing_here: "The entry disappears at once from this browser and from every file you create afterwards. An erasure mark stays: a random id without a name. It keeps older files and backups from bringing the entry back.",
    erasing_elsewhere: "Your colleagues still have the entry until they open a file with this erasure mark. Files and backups that were already sent or stored still hold it: tell the others, and delete old files. Klimanetz shows you the texts in which a name occurs before it erases; changing them is up to you.",
    erasing_disk: "On the disk the browser tidies up later, and no page can make it do so. In our measurement with Chromium an erased text was still in a file of the browser profile, even after several restarts and after the storage of the page had been cleared. Only an encrypted disk helps, for example with BitLocker.",
    computer_text: "Whoever signs in with your user account can read everything here, your notes too. Use a user account of your own on a shared computer.",
    exchange_title: "How exchanging works",
    exchange_text: "Create a share file and send it to your colleagues or put it into a shared folder. Opening it merges both states. Older files do no harm, nor does opening one several times.",
    offline_title: "Without a network",
    offline_text: "After the first visit everything works without a network. The browser menu lets you install Klimanetz as an app.",
    terms_title: "Abbreviations",
    law_title: "What has changed in the WPG since 2024",
    wpg: "Heat Planning Act (federal)",
    lwpg: "Heat Planning Act of North Rhine-Westphalia",
    ags: "official municipality key",
    nkk: "network of municipal climate protection managers",
    credit_title: "Sources",
    credit: "Keys, names and population figures: © Statistisches Bundesamt (Destatis), 2025, Gemeindeverzeichnis GV100AD, Gebietsstand 31.08.2025 (edited).",
    credit_look: "Look by KERN-UX (EUPL-1.2), typeface Fira Sans (SIL OFL 1.1).",
    licence_title: "Licence",
    licence: "Klimanetz is free software under the EUPL-1.2.",
    imprint_title: "Who offers this",
    imprint: "Responsible is whoever hosts this page; the network itself runs no server. The page loads nothing from other addresses and counts nobody.",
};

pub(super) static KEEPING: Keeping = Keeping {
    wiped_title: "The storage of this page was emptied",
    wiped: "The browser or another program deleted what Klimanetz had stored. This window still has everything: save it again before you close the window.",
    save_again: "Save again",
    still_there: |day| format!("Your data of {day} is still there ✓"),
    missing_title: "Stored data is missing",
    missing: "Klimanetz had stored data in this browser, and it is no longer there. The browser or the computer was stopped in the middle of work, or the browser, a rule of your IT department or another program removed it. Nothing is written over.",
    missing_last: |day, n| match n {
        1 => format!("Last known state: {day}, 1 entry."),
        _ => format!("Last known state: {day}, {n} entries."),
    },
    missing_copy: "The second copy in this browser is still there and can bring everything back.",
    missing_no_copy: "The second copy in this browser is missing too. Open your last backup, or a share file from colleagues.",
    missing_unsure: "The browser did not answer in time whether the second copy is still there. Ask again before you begin anew.",
    ask_again: "Ask again",
    restore_copy: "Restore",
    open_backup: "Open a backup file",
    begin_anew: "Begin anew without this data",
    begin_anew_sure: "Begin anew without the missing data?",
    begin_anew_text: "What this browser still has of it will be deleted. Backups and share files stay where they are.",
    title: "Storage in this browser",
    meter: |taken, room, percent| format!("{taken} of {room} kilobytes taken ({percent}%)."),
    nearly_full_title: |left| format!("Room in this browser is getting short: {left} kilobytes left"),
    nearly_full: "Make a backup under “Exchange”. Then erase for ever what is in the bin and no longer needed, and reload the page. If Klimanetz shares its address with other pages, deleting their data in the browser helps too.",
    recorded: "Every entry lies in this browser twice; “Secured ✓” means that it is on disk.",
    promised: "The browser has promised not to delete the data of its own accord.",
    not_promised: "The browser has not promised to keep the data: it may delete it when room gets short, when you do not open the page for long, or when your IT department has set it so. Make a backup regularly.",
    since_backup: |n| match n {
        0 => "No change since.".into(),
        1 => "1 change since.".into(),
        _ => format!("{n} changes since."),
    },
    set_aside: |n| match n {
        1 => "1 entry could not be read and is set aside.".into(),
        _ => format!("{n} entries could not be read and are set aside."),
    },
    clear: "Delete everything",
    clear_sure: "Delete everything in this browser?",
    clear_text: "The directory, private notes and settings are removed from this browser, together with the second copy and the files for working offline. This cannot be undone. Files you saved or passed on stay where they are. Remains may lie on the disk until the browser tidies up there.",
    clear_backup: "Make a backup first",
    clearing: "Deleting …",
    unfinished_title: "Not everything is deleted yet",
    unfinished: "Another window of this page holds the second copy open, or the browser refuses. Close all other windows with Klimanetz and delete once more.",
    cleared_title: "Everything deleted",
    cleared: "Nothing of Klimanetz is stored in this browser any more. You can close the window.",
    start_again: "Begin anew",
};

pub(super) static FAILURE: Failure = Failure {
    blocked_title: "The browser allows no storing",
    blocked: "Nothing is kept when you close the page. Allow this page to store data (cookies and site data), or create a backup file under “Exchange”.",
    full: "Not saved: the browser storage is full. Nothing was changed, and what you entered is still there. Create a backup under “Exchange” and remove what you no longer need.",
    not_kept: "Not saved: the browser did not keep the entry. Nothing was changed, and what you entered is still there; try again.",
    erased: "This entry has been erased for ever in the meantime. Your input was not taken over; add a new entry if needed.",
    not_erasable: "This entry cannot be erased for ever: official keys stay. Change what is stated about it instead.",
    conflated: "Not taken over: the file contradicts your directory by now. Open it again to see the reason.",
    overtaken: "Not saved: another browser writes under the same id. Reload the page.",
    rescue_title: "Some stored data cannot be read",
    rescue_text: "Nothing was deleted or overwritten. Download the unreadable parts and keep them; everything else opens as usual.",
    rescue_affected: |n_shared, n_private| match (n_shared, n_private) {
        (_, 0) => "Statements in the directory are affected; your private notes are complete.".into(),
        (0, _) => "Private notes are affected; the directory is complete.".into(),
        _ => "Statements in the directory and private notes are affected.".into(),
    },
    rescue_newer: "This browser holds data of a newer version of Klimanetz. Reload the page to get the new version. The data stays as it is.",
    rescue_entries: |n| match n {
        1 => "1 unreadable entry".into(),
        _ => format!("{n} unreadable entries"),
    },
    rescue_download: "Download unreadable parts",
    rescue_continue: "Continue with the rest",
};
