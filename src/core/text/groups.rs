//! The shape of every group of sentences: one struct for each page, so that both languages fill in the same fields.

/// Words used on many pages.
pub struct Common {
    /// Nothing is stated.
    pub not_stated: &'static str,
    /// Mark of a field that may stay empty.
    pub optional: &'static str,
    /// Saves a form.
    pub save: &'static str,
    /// Leaves a form.
    pub cancel: &'static str,
    /// Opens a form.
    pub edit: &'static str,
    /// The bin.
    pub bin: &'static str,
    /// Puts into the bin.
    pub to_bin: &'static str,
    /// Takes out of the bin.
    pub restore: &'static str,
    /// On a record in the bin.
    pub is_binned: &'static str,
    /// In the place of what lies in the bin, by its name.
    pub is_binned_here: fn(&str) -> String,
    /// Takes out of the bin what was just put into it.
    pub undo_bin: &'static str,
    /// A record that is not in the bin.
    pub not_in_bin: &'static str,
    /// When it was put into the bin.
    pub binned_on: fn(&str) -> String,
    /// Erases for ever.
    pub erase: &'static str,
    /// In place of an erased record.
    pub gone: &'static str,
    /// A record without a name.
    pub unnamed: &'static str,
    /// A statement whose writer chose no label.
    pub nobody: &'static str,
    /// Who stated something and when.
    pub said_by: fn(&str, &str) -> String,
    /// Who touched a record last and when.
    pub last_said: fn(who: &str, day: &str) -> String,
    /// As of which day.
    pub as_of: fn(&str) -> String,
    /// How many differing statements.
    pub n_statements: fn(usize) -> String,
    /// Heading above differing statements.
    pub undecided_title: fn(&str, usize) -> String,
    /// What to do about them.
    pub undecided_hint: &'static str,
    /// Decides for a statement.
    pub decide: &'static str,
    /// Marks a record about which members disagree.
    pub is_undecided: &'static str,
    /// An element taken out of a set.
    pub removed: fn(&str) -> String,
    /// What a record is linked to.
    pub linked_to: &'static str,
    /// Heading of what links here.
    pub links_here: &'static str,
    /// Nothing links here.
    pub no_links: &'static str,
    /// Superseded statements.
    pub history: &'static str,
    /// Mark of a statement that was withdrawn.
    pub withdrawn: &'static str,
    /// Withdraws a statement.
    pub withdraw: &'static str,
    /// Says of a withdrawn statement that it holds after all.
    pub hold_again: &'static str,
    /// The day on which somebody said that a record still holds.
    pub confirmed: &'static str,
    /// Says so today.
    pub confirm: &'static str,
    /// When it was said last.
    pub confirmed_on: fn(&str) -> String,
    /// Mark of private things.
    pub private: &'static str,
    /// Opens the form for more about a record.
    pub state_more: &'static str,
    /// Mark of a field that is held back.
    pub held_back: &'static str,
    /// Releases a field.
    pub release: fn(&str) -> String,
    /// Under that choice.
    pub release_hint: &'static str,
    /// Adds a record of a kind.
    pub add: fn(&str) -> String,
    /// No record of a kind yet.
    pub none_yet: &'static str,
    /// Narrows a long choice.
    pub pick_filter: fn(&str) -> String,
    /// How many more can be chosen.
    pub pick_more: fn(usize) -> String,
    /// Chooses nothing.
    pub pick_nothing: &'static str,
    /// A contribution in a list of links.
    pub contribution_to: fn(&str) -> String,
    /// A kind of record.
    pub kind_person: &'static str,
    /// A kind of record.
    pub kind_topic: &'static str,
    /// A kind of record.
    pub kind_history: &'static str,
    /// A kind of record of a newer version.
    pub kind_unknown: fn(&str) -> String,
}

/// Around every page.
pub struct Frame {
    /// Name of the app.
    pub app: &'static str,
    /// What it is.
    pub claim: &'static str,
    /// Title of the browser tab.
    pub page_title: fn(&str) -> String,
    /// Link past the navigation.
    pub skip: &'static str,
    /// Name of the navigation.
    pub nav: &'static str,
    /// Navigation.
    pub home: &'static str,
    /// Navigation.
    pub directory: &'static str,
    /// Navigation.
    pub people: &'static str,
    /// Navigation.
    pub topics: &'static str,
    /// Navigation.
    pub meetings: &'static str,
    /// Navigation.
    pub offers: &'static str,
    /// Name of the links between the pages of a section.
    pub siblings: &'static str,
    /// Navigation.
    pub notes: &'static str,
    /// Navigation.
    pub exchange: &'static str,
    /// Navigation.
    pub settings: &'static str,
    /// Navigation.
    pub about: &'static str,
    /// After a change: it is in local storage.
    pub taken: &'static str,
    /// After a change: it is on disk.
    pub secured: &'static str,
    /// Between the two.
    pub securing: &'static str,
    /// Takes back the last change.
    pub undo: &'static str,
    /// A new version is there.
    pub update: &'static str,
    /// Loads it.
    pub update_now: &'static str,
    /// While the code of a page is fetched.
    pub coming: &'static str,
    /// The code of the pages did not come.
    pub not_come: &'static str,
    /// What to do.
    pub not_come_text: &'static str,
    /// Fetches it again.
    pub fetch_again: &'static str,
    /// Without a network.
    pub offline: &'static str,
    /// Which build this is.
    pub build: fn(&str) -> String,
    /// Title of an unknown address.
    pub not_found: &'static str,
    /// What to do.
    pub not_found_text: &'static str,
    /// Leads to the overview.
    pub to_home: &'static str,
    /// The recorder does not work.
    pub unrecorded_title: &'static str,
    /// What that means and what to do.
    pub unrecorded: &'static str,
    /// Beside it: the second copy has not answered, so that it may hold more than is shown.
    pub unread: &'static str,
}

/// Forms and their problems.
pub struct Form {
    /// Heading of the list of problems.
    pub problems: fn(usize) -> String,
    /// Heading for one problem.
    pub problem: &'static str,
    /// Nothing typed or chosen.
    pub missing: &'static str,
    /// No day of the calendar, or half of one.
    pub not_a_day: &'static str,
    /// A step without its day.
    pub no_day_of_step: &'static str,
    /// A day to come.
    pub in_future: &'static str,
    /// A number out of range.
    pub not_between: fn(u32, u32) -> String,
    /// A number that may be thousands or have decimals.
    pub two_readings: &'static str,
    /// Too many characters.
    pub too_long: fn(usize) -> String,
    /// No time of day.
    pub not_a_time: &'static str,
    /// Before what it cannot be before.
    pub too_early: &'static str,
    /// The same of a time, which may be of another day.
    pub too_early_that_day: &'static str,
    /// No address of a page.
    pub not_a_page: &'static str,
    /// No e-mail address.
    pub not_an_email: &'static str,
    /// No official key.
    pub not_a_key: &'static str,
    /// In a telephone field stands this word, which belongs to no number.
    pub not_of_a_number: fn(&str) -> String,
    /// In a telephone field stands something that is not one number.
    pub not_a_number: &'static str,
    /// Already in the directory.
    pub already_there: &'static str,
    /// Another municipality of this name is there.
    pub same_name: &'static str,
    /// Something typed earlier is there again.
    pub refilled: &'static str,
    /// Where it lies.
    pub refilled_hint: &'static str,
    /// Throws it away.
    pub discard: &'static str,
    /// The storage does not take what is typed.
    pub not_kept: &'static str,
    /// What to do then.
    pub not_kept_hint: &'static str,
    /// Heading when a statement of a later day holds.
    pub is_earlier: fn(&str) -> String,
    /// What happens to an earlier one.
    pub is_earlier_hint: &'static str,
    /// Field: as of which day.
    pub as_of: &'static str,
    /// Field: where from.
    pub source: &'static str,
    /// What a source can be.
    pub source_hint: &'static str,
    /// What the field is prefilled with.
    pub own_source: &'static str,
    /// Field: the label of this browser.
    pub label: &'static str,
    /// Under that field; asked once.
    pub label_hint: &'static str,
}

/// The first page.
pub struct Home {
    /// Heading.
    pub title: &'static str,
    /// What the app is for.
    pub intro: &'static str,
    /// Heading of the table of steps.
    pub heat_title: &'static str,
    /// Caption of that table.
    pub heat_caption: fn(usize) -> String,
    /// Column.
    pub group: &'static str,
    /// Column.
    pub n_municipalities: &'static str,
    /// Last row.
    pub total: &'static str,
    /// How large the network is.
    pub counts: fn(usize, usize, usize) -> String,
    /// Heading of the latest topics.
    pub topics_title: &'static str,
    /// No topics yet.
    pub no_topics: &'static str,
    /// Heading of what is to be decided.
    pub undecided_title: &'static str,
    /// What it is.
    pub undecided_text: &'static str,
    /// Heading of the first steps.
    pub start_title: &'static str,
    /// First step.
    pub start_own: &'static str,
    /// Second step.
    pub start_import: &'static str,
    /// Third step.
    pub start_note: &'static str,
    /// Names of the groups of steps, in the order of `Bucket::ALL`.
    pub buckets: [&'static str; 6],
}

/// The list of municipalities.
pub struct Directory {
    /// Opens more filters.
    pub more_filters: &'static str,
    /// No filter.
    pub all: &'static str,
    /// Those without a target year.
    pub no_target: &'static str,
    /// Heading.
    pub title: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// Field.
    pub search: &'static str,
    /// Under that field.
    pub search_hint: &'static str,
    /// Field.
    pub district_filter: &'static str,
    /// No filter.
    pub all_districts: &'static str,
    /// How many are shown.
    pub found: fn(usize, usize) -> String,
    /// Nothing found.
    pub nothing: &'static str,
    /// What to do.
    pub nothing_hint: &'static str,
    /// Removes search and filter.
    pub show_all: &'static str,
    /// Column.
    pub name: &'static str,
    /// Column.
    pub key: &'static str,
    /// Column.
    pub kind: &'static str,
    /// Column.
    pub population: &'static str,
    /// Column.
    pub phase: &'static str,
    /// Column.
    pub target: &'static str,
    /// Column.
    pub people: &'static str,
    /// A Kreis has no heat planning of its own.
    pub no_task: &'static str,
    /// Kind.
    pub district: &'static str,
    /// Kind.
    pub independent_city: &'static str,
    /// Kind.
    pub town: &'static str,
    /// Kind.
    pub municipality: &'static str,
    /// Leads to the form.
    pub add: &'static str,
    /// Heading of the form.
    pub add_title: &'static str,
    /// Field.
    pub add_key: &'static str,
    /// Under that field.
    pub add_key_hint: &'static str,
    /// Field.
    pub add_name: &'static str,
    /// Field.
    pub add_population: &'static str,
    /// Before the link to one of the same name in the same Kreis.
    pub same_name: &'static str,
    /// Under that link.
    pub same_name_hint: &'static str,
    /// Says that it is another one.
    pub is_another: &'static str,
}

/// One municipality.
pub struct Municipality {
    /// Heading of the official facts.
    pub facts: &'static str,
    /// Where they come from.
    pub facts_source: &'static str,
    /// For an added one.
    pub added: &'static str,
    /// Heading of a Kreis.
    pub members: &'static str,
    /// Heading.
    pub heat_title: &'static str,
    /// Legend of the steps.
    pub heat_state: &'static str,
    /// Under the legend.
    pub heat_hint: &'static str,
    /// Saves the step.
    pub heat_send: &'static str,
    /// Mark of the current step.
    pub heat_current: &'static str,
    /// Field when it goes back.
    pub heat_reason: &'static str,
    /// Under that field.
    pub heat_reason_hint: &'static str,
    /// An old statement.
    pub heat_stale: &'static str,
    /// What a heat plan is not.
    pub heat_legal: &'static str,
    /// For a Kreis of Nordrhein-Westfalen.
    pub heat_district: &'static str,
    /// For a Kreis of another Land.
    pub heat_district_elsewhere: &'static str,
    /// A step of a newer catalogue.
    pub unknown_phase: fn(&str) -> String,
    /// Heading.
    pub target_title: &'static str,
    /// No target stated.
    pub target_none: &'static str,
    /// Opens the form.
    pub target_state: &'static str,
    /// Field.
    pub scope: &'static str,
    /// A target year that is over.
    pub year_past: &'static str,
    /// Heading.
    pub concept_title: &'static str,
    /// No concept stated.
    pub concept_none: &'static str,
    /// Opens the form.
    pub concept_state: &'static str,
    /// Heading.
    pub people_title: &'static str,
    /// Nobody.
    pub people_none: &'static str,
    /// Leads to the form.
    pub people_add: &'static str,
    /// Heading of the own notes.
    pub notes_title: &'static str,
    /// No notes.
    pub notes_none: &'static str,
    /// Leads to a new note.
    pub note_add: &'static str,
}

/// People.
pub struct Person {
    /// Heading of the contact data.
    pub contact: &'static str,
    /// Field.
    pub name: &'static str,
    /// Field.
    pub function: &'static str,
    /// Field.
    pub email: &'static str,
    /// Field.
    pub phone: &'static str,
    /// Field.
    pub works_for: &'static str,
    /// Field.
    pub basis: &'static str,
    /// Mark of somebody who may be there twice.
    pub maybe_double: &'static str,
    /// Before the links to who may be the same person.
    pub double_of: &'static str,
    /// What to do about it.
    pub double_hint: &'static str,
    /// Before the links to who has the name that is typed.
    pub known: &'static str,
    /// Before the links to who has the address that is typed.
    pub known_email: &'static str,
    /// Before the links to who has the number that is typed.
    pub known_phone: &'static str,
    /// Heading of the bin.
    pub bin_title: fn(usize) -> String,
    /// Heading of the confirmation.
    pub erase_title: fn(&str) -> String,
    /// What it does.
    pub erase_text: &'static str,
    /// Which own notes go too.
    pub erase_notes: &'static str,
    /// Under that legend.
    pub erase_notes_hint: &'static str,
    /// Heading of the texts that name the person.
    pub erase_mentions: &'static str,
    /// What to do with them.
    pub erase_mentions_hint: &'static str,
    /// A member's label names the person.
    pub erase_label: fn(&str, usize) -> String,
}

/// Topics.
pub struct Topic {
    /// Heading of the list.
    pub heading: &'static str,
    /// Leads to the form.
    pub add: &'static str,
    /// None yet.
    pub none: &'static str,
    /// What to do.
    pub none_hint: &'static str,
    /// Field.
    pub title: &'static str,
    /// Field.
    pub text: &'static str,
    /// Under that field.
    pub text_hint: &'static str,
    /// Field.
    pub state: &'static str,
    /// How many contributions.
    pub n_contributions: fn(usize) -> String,
    /// One contribution.
    pub one_contribution: &'static str,
    /// Heading.
    pub contributions: &'static str,
    /// None yet.
    pub no_contributions: &'static str,
    /// Heading of the form.
    pub contribute: &'static str,
    /// Saves it.
    pub contribution_save: &'static str,
}

/// Notes.
pub struct Note {
    /// Heading of the list.
    pub heading: &'static str,
    /// What happens to a text that cannot be saved.
    pub kept: &'static str,
    /// What private means.
    pub private_hint: &'static str,
    /// None yet.
    pub none: &'static str,
    /// What to do.
    pub none_hint: &'static str,
    /// Field.
    pub text: &'static str,
    /// Field.
    pub tags: &'static str,
    /// Under that field.
    pub tags_hint: &'static str,
    /// No filter.
    pub all_tags: &'static str,
    /// Autosaved.
    pub saved: &'static str,
    /// Not yet saved.
    pub saving: &'static str,
    /// Heading of the preview.
    pub preview: &'static str,
    /// Under the links.
    pub about_hint: &'static str,
    /// A note without text.
    pub untitled: &'static str,
    /// Heading of the confirmation.
    pub erase_title: &'static str,
    /// What it does.
    pub erase_text: &'static str,
}

/// Passing on, backing up, taking in.
pub struct Exchange {
    /// Heading.
    pub title: &'static str,
    /// The Stand-Kennung.
    pub stand: &'static str,
    /// What it is for.
    pub stand_hint: &'static str,
    /// Heading.
    pub share_title: &'static str,
    /// What it does.
    pub share_text: &'static str,
    /// Opens the preview.
    pub share_what: fn(usize) -> String,
    /// Nothing stated yet.
    pub share_nothing: &'static str,
    /// History and erasures.
    pub share_rest: fn(usize, usize) -> String,
    /// Private part.
    pub share_private: &'static str,
    /// Makes the file.
    pub share_file: &'static str,
    /// Makes the file for mail.
    pub share_mail: &'static str,
    /// Why .txt.
    pub share_mail_hint: &'static str,
    /// Copies the text.
    pub share_copy: &'static str,
    /// Copied.
    pub copied: &'static str,
    /// Copying failed.
    pub not_copied: &'static str,
    /// A file is being made.
    pub making: &'static str,
    /// A file was handed over.
    pub file_made: fn(&str) -> String,
    /// No file could be made.
    pub not_made: &'static str,
    /// Heading.
    pub backup_title: &'static str,
    /// What it does.
    pub backup_text: &'static str,
    /// Makes the file.
    pub backup_file: &'static str,
    /// Heading of the confirmation.
    pub backup_sure_title: &'static str,
    /// What to mind.
    pub backup_sure: fn(usize) -> String,
    /// Never backed up.
    pub backup_none: &'static str,
    /// Last backup.
    pub backup_last: fn(i64) -> String,
    /// Last backup.
    pub backup_today: &'static str,
    /// Heading.
    pub import_title: &'static str,
    /// What it does.
    pub import_text: &'static str,
    /// Opens the file dialog.
    pub import_pick: &'static str,
    /// Which files.
    pub import_hint: &'static str,
    /// Field for pasted text.
    pub import_paste: &'static str,
    /// Reads the pasted text.
    pub import_paste_read: &'static str,
    /// Name of pasted text.
    pub pasted: &'static str,
    /// Heading while a file is read.
    pub reading_title: fn(&str) -> String,
    /// Beside the bar, until the preview is there.
    pub reading: &'static str,
    /// Beside the bar, while the preview is taken over.
    pub taking_over: &'static str,
    /// How far it is.
    pub percent: fn(usize) -> String,
    /// Heading when a file is refused.
    pub refused_title: fn(&str) -> String,
    /// Nothing changed.
    pub refused_same: &'static str,
    /// Heading of the preview.
    pub preview_title: fn(&str) -> String,
    /// Who made the file and when.
    pub preview_from: fn(&str, &str) -> String,
    /// When it was made, by nobody that it names.
    pub preview_from_nobody: fn(&str) -> String,
    /// What happens to so many records: new, changed, conflicting, erased.
    pub preview_counts: [&'static str; 4],
    /// Shows more of many records; how many are left.
    pub preview_more: fn(usize) -> String,
    /// Nothing new.
    pub preview_same: &'static str,
    /// Only knowledge of superseded writes arrives.
    pub preview_context: &'static str,
    /// Erased records stay away.
    pub preview_kept_erased: fn(usize) -> String,
    /// A newer app wrote it.
    pub newer_file: &'static str,
    /// A record.
    pub outcome_new: &'static str,
    /// A record.
    pub outcome_changed: &'static str,
    /// A record.
    pub outcome_conflicting: &'static str,
    /// A record.
    pub outcome_erased: &'static str,
    /// Column.
    pub record: &'static str,
    /// Column.
    pub outcome: &'static str,
    /// Column.
    pub before: &'static str,
    /// Column.
    pub after: &'static str,
    /// Takes it over.
    pub apply: &'static str,
    /// Leaves it.
    pub discard: &'static str,
    /// Puts the finished preview away.
    pub close: &'static str,
    /// Whether to take the private part.
    pub private_part: fn(usize) -> String,
    /// Beside it.
    pub private_part_hint: &'static str,
    /// A foreign backup.
    pub private_foreign: &'static str,
    /// Where in a text.
    pub place: fn(usize, usize) -> String,
    /// Refusal.
    pub empty_file: &'static str,
    /// Refusal.
    pub too_large: fn(usize, usize) -> String,
    /// Refusal.
    pub not_text: fn(usize) -> String,
    /// Refusal.
    pub not_json: fn(&str) -> String,
    /// Refusal.
    pub truncated: fn(&str) -> String,
    /// Refusal.
    pub too_deep: fn(&str) -> String,
    /// Refusal: which sort of file it is, and where that is seen.
    pub other_file: fn(&str, &str) -> String,
    /// Sorts of files, in the order of `Sort::ALL`.
    pub sorts: [&'static str; 8],
    /// Refusal: how many characters a text may have, and where the long one begins.
    pub text_too_long: fn(&str, &str) -> String,
    /// Refusal: of what there is too much, how much there may be, and where.
    pub too_many: fn(&str, &str, &str) -> String,
    /// What there can be too many of, in the order of `Many::ALL`.
    pub manys: [&'static str; 7],
    /// Refusal.
    pub several: fn(&str) -> String,
    /// Refusal.
    pub foreign: fn(&str) -> String,
    /// Refusal: what mail did to the text, and where that is seen.
    pub mangled: fn(&str) -> String,
    /// Refusal.
    pub newer: fn(u32) -> String,
    /// Refusal.
    pub unexpected: fn(&str) -> String,
    /// Refusal.
    pub malformed: fn(&str) -> String,
    /// Refusal.
    pub beyond_seen: fn(&str) -> String,
    /// Refusal.
    pub twice: fn(&str) -> String,
    /// Refusal.
    pub altered: &'static str,
    /// Refusal.
    pub private_in_share: &'static str,
    /// Refusal.
    pub conflation: fn(&str, &str, &str) -> String,
    /// The browser could not read the file.
    pub unreadable_file: &'static str,
}

/// Settings.
pub struct Settings {
    /// Heading.
    pub title: &'static str,
    /// Field.
    pub language: &'static str,
    /// Field.
    pub theme: &'static str,
    /// A theme.
    pub light: &'static str,
    /// A theme.
    pub dark: &'static str,
    /// A theme.
    pub system: &'static str,
    /// Saves the label.
    pub label_save: &'static str,
    /// Heading of a warning.
    pub shared_computer: &'static str,
    /// The warning.
    pub shared_computer_text: &'static str,
    /// On hosts shared by many projects.
    pub origin_warning: &'static str,
}

/// Help and imprint.
pub struct About {
    /// Heading.
    pub title: &'static str,
    /// Heading.
    pub data_title: &'static str,
    /// Text.
    pub data_text: &'static str,
    /// Heading.
    pub leaves_title: &'static str,
    /// Text: only files and copied text.
    pub leaves_text: &'static str,
    /// Text: what is in which file.
    pub leaves_files: &'static str,
    /// Heading.
    pub erasing_title: &'static str,
    /// Text: what it does here.
    pub erasing_here: &'static str,
    /// Text: what others still hold.
    pub erasing_elsewhere: &'static str,
    /// Text: what the browser leaves on the disk.
    pub erasing_disk: &'static str,
    /// Text: on a computer that others use too.
    pub computer_text: &'static str,
    /// Heading.
    pub exchange_title: &'static str,
    /// Text.
    pub exchange_text: &'static str,
    /// Heading.
    pub offline_title: &'static str,
    /// Text.
    pub offline_text: &'static str,
    /// Heading.
    pub terms_title: &'static str,
    /// Heading of what has changed in the law.
    pub law_title: &'static str,
    /// A term.
    pub wpg: &'static str,
    /// A term.
    pub lwpg: &'static str,
    /// A term.
    pub ags: &'static str,
    /// A term.
    pub nkk: &'static str,
    /// Heading.
    pub credit_title: &'static str,
    /// Text; the official credit line.
    pub credit: &'static str,
    /// Text.
    pub credit_look: &'static str,
    /// Heading.
    pub licence_title: &'static str,
    /// Text.
    pub licence: &'static str,
    /// Heading.
    pub imprint_title: &'static str,
    /// Text.
    pub imprint: &'static str,
}

/// When something does not work.
pub struct Failure {
    /// Heading: no storage.
    pub blocked_title: &'static str,
    /// What to do.
    pub blocked: &'static str,
    /// Storage is full.
    pub full: &'static str,
    /// Storage did not keep it.
    pub not_kept: &'static str,
    /// Refusal.
    pub erased: &'static str,
    /// Refusal.
    pub not_erasable: &'static str,
    /// Refusal.
    pub conflated: &'static str,
    /// Refusal.
    pub overtaken: &'static str,
    /// Heading of the rescue page.
    pub rescue_title: &'static str,
    /// What it means.
    pub rescue_text: &'static str,
    /// What is affected.
    pub rescue_affected: fn(n_shared: usize, n_private: usize) -> String,
    /// Entries of a newer app.
    pub rescue_newer: &'static str,
    /// How many entries.
    pub rescue_entries: fn(usize) -> String,
    /// Downloads them.
    pub rescue_download: &'static str,
    /// Opens the rest.
    pub rescue_continue: &'static str,
}

/// Where data lies in this browser, how safe it is there, and what to do when it is gone.
pub struct Keeping {
    /// Storage was emptied while the page was open.
    pub wiped_title: &'static str,
    /// What to do.
    pub wiped: &'static str,
    /// Does it.
    pub save_again: &'static str,
    /// After the first start that found the data again.
    pub still_there: fn(day: &str) -> String,
    /// Title of the page shown when there was data and none is found.
    pub missing_title: &'static str,
    /// What happened.
    pub missing: &'static str,
    /// What was noted last.
    pub missing_last: fn(day: &str, n_records: usize) -> String,
    /// The recorder holds everything still.
    pub missing_copy: &'static str,
    /// No copy in this browser.
    pub missing_no_copy: &'static str,
    /// The recorder did not answer.
    pub missing_unsure: &'static str,
    /// Loads the page anew.
    pub ask_again: &'static str,
    /// Takes the copy.
    pub restore_copy: &'static str,
    /// Goes to the import.
    pub open_backup: &'static str,
    /// Gives the data up.
    pub begin_anew: &'static str,
    /// Asks whether to.
    pub begin_anew_sure: &'static str,
    /// What that means.
    pub begin_anew_text: &'static str,
    /// Heading of the storage card.
    pub title: &'static str,
    /// How much of the browser's room is taken.
    pub meter: fn(taken: &str, room: &str, percent: usize) -> String,
    /// Little is left.
    pub nearly_full_title: fn(kilobytes: &str) -> String,
    /// What to do then.
    pub nearly_full: &'static str,
    /// Two copies, on disk.
    pub recorded: &'static str,
    /// The browser promised to keep it.
    pub promised: &'static str,
    /// It did not.
    pub not_promised: &'static str,
    /// How many statements came since the last backup.
    pub since_backup: fn(u64) -> String,
    /// What could not be read, if there is some.
    pub set_aside: fn(usize) -> String,
    /// Deletes everything.
    pub clear: &'static str,
    /// Asks whether to.
    pub clear_sure: &'static str,
    /// What that means.
    pub clear_text: &'static str,
    /// Leads to where a backup is made first.
    pub clear_backup: &'static str,
    /// While it is done.
    pub clearing: &'static str,
    /// It could not be done whole.
    pub unfinished_title: &'static str,
    /// What to do.
    pub unfinished: &'static str,
    /// Title of the page afterwards.
    pub cleared_title: &'static str,
    /// What now.
    pub cleared: &'static str,
    /// Starts again.
    pub start_again: &'static str,
}
