//! What is said of files that are passed on and taken in, and of backups.

/// Passing on, backing up, taking in.
pub struct Exchange {
    /// Heading of the page.
    pub title: &'static str,
    /// The Stand-Kennung.
    pub stand: &'static str,
    /// What it is for.
    pub stand_hint: &'static str,
    /// Heading of the card that makes a share file.
    pub share_title: &'static str,
    /// Explains what sharing does.
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
    /// Heading of the card that makes a backup.
    pub backup_title: &'static str,
    /// Explains what a backup is for.
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
    /// Heading of the card that opens a file.
    pub import_title: &'static str,
    /// Explains what opening a file does.
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
    /// Beside a number of records, what happens to them: new, changed, conflicting, erased.
    pub preview_counts: [&'static str; 4],
    /// Shows more records; how many are left.
    pub preview_more: fn(usize) -> String,
    /// Nothing in it is missing here.
    pub preview_same: &'static str,
    /// Only knowledge of superseded writes arrives.
    pub preview_context: &'static str,
    /// Only the private part brings something.
    pub preview_private: &'static str,
    /// Erased records stay away.
    pub preview_kept_erased: fn(usize) -> String,
    /// A newer app wrote it.
    pub newer_file: &'static str,
    /// Outcome: the record is new here.
    pub outcome_new: &'static str,
    /// Outcome: the record changes.
    pub outcome_changed: &'static str,
    /// Outcome: members state different things.
    pub outcome_conflicting: &'static str,
    /// Outcome: the record will be deleted permanently.
    pub outcome_erased: &'static str,
    /// Column: the record that the file is about.
    pub record: &'static str,
    /// Column: what happens to the record.
    pub outcome: &'static str,
    /// Column: what it says now.
    pub before: &'static str,
    /// Column: what it will say.
    pub after: &'static str,
    /// Takes it over.
    pub apply: &'static str,
    /// Leaves it.
    pub discard: &'static str,
    /// Puts the finished preview away.
    pub close: &'static str,
    /// Whether to take the private part: how many records, and how many of each kind.
    pub private_part: fn(usize, &str) -> String,
    /// The same where it holds settings alone.
    pub private_settings: &'static str,
    /// Hint beside that choice: whose backup it must be.
    pub private_part_hint: &'static str,
    /// A foreign backup.
    pub private_foreign: &'static str,
    /// The browser could not read the file.
    pub unreadable_file: &'static str,
}

pub(super) static DE: Exchange = Exchange {
    title: "Daten teilen und sichern",
    stand: "Prüfzeichen",
    stand_hint: "Zwei Personen mit demselben Prüfzeichen haben dieselben Daten.",
    share_title: "Weitergeben",
    share_text: "Die Weitergabe-Datei enthält das ganze Verzeichnis und nichts Privates. Vor dem Erstellen sehen Sie hier, was weitergegeben wird.",
    share_what: |n| match n {
        1 => "Weitergegeben wird 1 Eintrag".into(),
        _ => format!("Weitergegeben werden {n} Einträge"),
    },
    share_nothing: "Noch ist nichts eingetragen: Die Datei wäre leer.",
    share_rest: |history, erased| {
        let history = if history == 1 {
            "eine frühere Angabe".into()
        } else {
            format!("{history} frühere Angaben")
        };
        let erased = if erased == 1 {
            "eine Löschmarke".into()
        } else {
            format!("{erased} Löschmarken")
        };
        format!("Dazu {history} und {erased} (zufällige Kennungen ohne Personenbezug).")
    },
    share_private: "Private Notizen sind nicht dabei.",
    share_file: "Weitergabe-Datei erstellen",
    share_mail: "Für E-Mail (.txt)",
    share_mail_hint: "Viele Mail-Filter der Verwaltungen lassen .txt durch, .json aber nicht. Der Inhalt ist gleich.",
    share_copy: "Als Text kopieren",
    copied: "In die Zwischenablage kopiert",
    not_copied: "Der Browser erlaubt das Kopieren nicht. Erstellen Sie stattdessen die Datei.",
    making: "Wird erstellt …",
    file_made: |name| format!("Datei erstellt: {name}"),
    not_made: "Der Browser hat keine Datei erstellt. Versuchen Sie „Als Text kopieren“.",
    backup_title: "Sichern",
    backup_text: "Die Sicherung enthält alles, auch Ihre privaten Notizen und Einstellungen. Sie ist nur für Sie bestimmt: bitte nicht weitergeben.",
    backup_file: "Private Sicherung erstellen",
    backup_sure_title: "Private Sicherung erstellen?",
    backup_sure: |n| {
        let notes = if n == 1 {
            "eine private Notiz".into()
        } else {
            format!("{n} private Notizen")
        };
        format!("Die Datei enthält {notes} im Klartext. Bewahren Sie sie so auf, dass nur Sie sie lesen können.")
    },
    backup_none: "Noch keine Sicherung in diesem Browser.",
    backup_last: |days| match days {
        1 => "Letzte Sicherung gestern.".into(),
        _ => format!("Letzte Sicherung vor {days} Tagen."),
    },
    backup_today: "Letzte Sicherung heute.",
    import_title: "Datei öffnen und zusammenführen",
    import_text: "Weitergabe-Datei oder Sicherung. Bevor etwas geschieht, sehen Sie, was sich ändern würde. Beim Zusammenführen geht nichts verloren: Unterschiedliche Angaben bleiben nebeneinander stehen, bis jemand auswählt.",
    import_pick: "Datei auswählen",
    import_hint: ".json oder .txt, auch mehrere",
    import_paste: "Oder Text einfügen",
    import_paste_read: "Eingefügten Text prüfen",
    pasted: "Eingefügter Text",
    reading_title: |name| format!("Wird geprüft: {name}"),
    reading: "Datei wird geprüft …",
    taking_over: "Wird übernommen …",
    percent: |n| format!("{n} %"),
    refused_title: |name| format!("{name} wurde nicht übernommen"),
    refused_same: "An Ihren Daten hat sich nichts geändert.",
    preview_title: |name| format!("Vorschau: {name}"),
    preview_from: |by, day| format!("Von {by}, {day}"),
    preview_from_nobody: |day| format!("Ohne Absender, erstellt am {day}"),
    preview_counts: ["neu", "geändert", "mit unterschiedlichen Angaben", "endgültig gelöscht"],
    preview_more: |n| format!("Weitere Einträge zeigen (noch {n})"),
    preview_same: "Die Datei enthält nichts, was hier fehlt.",
    preview_context: "Keine Änderungen: Ihre Daten sind auf demselben Stand.",
    preview_private: "Im Verzeichnis fehlt nichts aus dieser Datei. Neu ist nur der private Teil.",
    preview_kept_erased: |n| match n {
        1 => "Ein Eintrag aus der Datei wurde hier endgültig gelöscht und wird nicht wiederhergestellt.".into(),
        _ => format!("{n} Einträge aus der Datei wurden hier endgültig gelöscht und werden nicht wiederhergestellt."),
    },
    newer_file: "Die Datei stammt aus einer neueren Version. Unbekannte Felder bleiben erhalten.",
    outcome_new: "neu",
    outcome_changed: "geändert",
    outcome_conflicting: "unterschiedliche Angaben",
    outcome_erased: "wird endgültig gelöscht",
    record: "Eintrag",
    outcome: "Was geschieht",
    before: "Bisher",
    after: "Danach",
    apply: "Übernehmen",
    discard: "Verwerfen",
    close: "Schließen",
    private_part: |n, kinds| match n {
        1 => format!("Auch den privaten Teil übernehmen (1 Eintrag: {kinds})"),
        _ => format!("Auch den privaten Teil übernehmen ({n} Einträge: {kinds})"),
    },
    private_settings: "Auch den privaten Teil übernehmen (nur Einstellungen)",
    private_part_hint: "Nur, wenn das Ihre eigene Sicherung ist: Mit ihr kommen auch Ihre Einstellungen und Ihre „+1“. Was Sie hier schon gewählt haben, bleibt.",
    private_foreign: "Diese Sicherung scheint von jemand anderem zu sein: Der private Teil wird nicht übernommen, es sei denn, Sie wählen ihn ausdrücklich aus.",
    unreadable_file: "Der Browser konnte die Datei nicht lesen. Kopieren Sie sie auf diesen Rechner und versuchen Sie es noch einmal.",
};

pub(super) static EN: Exchange = Exchange {
    title: "Share and back up data",
    stand: "Data fingerprint",
    stand_hint: "Two people with the same fingerprint have the same data.",
    share_title: "Share",
    share_text: "The share file holds the whole directory and nothing private. Before you create it, you see here what will be shared.",
    share_what: |n| match n {
        1 => "To be shared: 1 entry".into(),
        _ => format!("To be shared: {n} entries"),
    },
    share_nothing: "Nothing is entered yet: the file would be empty.",
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
    share_private: "Private notes are not included.",
    share_file: "Create share file",
    share_mail: "For e-mail (.txt)",
    share_mail_hint: "Many municipal mail filters pass .txt but not .json. The content is the same.",
    share_copy: "Copy as text",
    copied: "Copied to the clipboard",
    not_copied: "The browser does not allow copying. Create the file instead.",
    making: "Creating …",
    file_made: |name| format!("File created: {name}"),
    not_made: "The browser did not create a file. Try “Copy as text”.",
    backup_title: "Back up",
    backup_text: "The backup holds everything, your private notes and settings too. It is for you only: please do not share it.",
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
    backup_none: "No backup created in this browser yet.",
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
    reading_title: |name| format!("Checking: {name}"),
    reading: "Checking the file …",
    taking_over: "Applying …",
    percent: |n| format!("{n}%"),
    refused_title: |name| format!("{name} was not applied"),
    refused_same: "Nothing has changed in your data.",
    preview_title: |name| format!("Preview: {name}"),
    preview_from: |by, day| format!("From {by}, {day}"),
    preview_from_nobody: |day| format!("No sender, created on {day}"),
    preview_counts: ["new", "changed", "with different statements", "deleted permanently"],
    preview_more: |n| format!("Show more entries ({n} left)"),
    preview_same: "The file holds nothing that is missing here.",
    preview_context: "No changes: your data is already up to date.",
    preview_private: "Nothing in it is missing from the directory here. Only the private part is new.",
    preview_kept_erased: |n| match n {
        1 => "One entry of the file was deleted permanently here and will not be restored.".into(),
        _ => format!("{n} entries of the file were deleted permanently here and will not be restored."),
    },
    newer_file: "The file comes from a newer version. Unknown fields are kept.",
    outcome_new: "new",
    outcome_changed: "changed",
    outcome_conflicting: "different statements",
    outcome_erased: "will be deleted permanently",
    record: "Entry",
    outcome: "What happens",
    before: "Before",
    after: "After",
    apply: "Apply",
    discard: "Discard",
    close: "Close",
    private_part: |n, kinds| match n {
        1 => format!("Apply the private part too (1 entry: {kinds})"),
        _ => format!("Apply the private part too ({n} entries: {kinds})"),
    },
    private_settings: "Apply the private part too (settings only)",
    private_part_hint: "Only if this is your own backup: your settings and your “+1” come with it. What you have already chosen here stays.",
    private_foreign: "This backup seems to be somebody else’s: its private part is not applied unless you choose it explicitly.",
    unreadable_file: "The browser could not read the file. Copy it to this computer and try again.",
};
