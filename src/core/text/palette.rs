//! The palette that jumps to any record, page or action, and the list of keys.

/// Both of them.
pub struct Palette {
    /// What it is for.
    pub title: &'static str,
    /// In the empty field.
    pub placeholder: &'static str,
    /// The keys that open it.
    pub ctrl_k: &'static str,
    /// The same key, as browsers name it.
    pub shortcut: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// Nothing was found.
    pub nothing: &'static str,
    /// What the arrow keys do.
    pub select: &'static str,
    /// What Enter does.
    pub open: &'static str,
    /// What Esc does.
    pub close_key: &'static str,
    /// How one may type.
    pub example: &'static str,
    /// Group: what was looked at last.
    pub recent: &'static str,
    /// Group: what can be done.
    pub actions: &'static str,
    /// Group: topics and documents.
    pub topics: &'static str,
    /// Group: what is the member's own.
    pub own: &'static str,
    /// Group: pages.
    pub pages: &'static str,
    /// Leads to everything that was found.
    pub all: fn(usize) -> String,
    /// Who sees it.
    pub private: &'static str,
    /// Action: states a step.
    pub report: fn(&str) -> String,
    /// Words that find it, too.
    pub report_also: &'static str,
    /// Action: writes a note.
    pub note: &'static str,
    /// The same about a municipality.
    pub note_about: fn(&str) -> String,
    /// Words that find what makes something new, too.
    pub new_also: &'static str,
    /// Action: writes to everybody.
    pub write: &'static str,
    /// Words that find it, too.
    pub write_also: &'static str,
    /// How many addresses there are.
    pub n_addresses: fn(usize) -> String,
    /// Action: takes a file in.
    pub open_file: &'static str,
    /// Words that find it, too.
    pub open_also: &'static str,
    /// Action: passes the directory on.
    pub pass_on: &'static str,
    /// Words that find it, too.
    pub pass_on_also: &'static str,
    /// How many records there are.
    pub n_entries: fn(usize) -> String,
    /// Action: makes a backup.
    pub back_up: &'static str,
    /// Words that find it, too.
    pub back_up_also: &'static str,
    /// Action: light colours.
    pub light: &'static str,
    /// Action: dark colours.
    pub dark: &'static str,
    /// Words that find it, too.
    pub theme_also: &'static str,
    /// Action: the other language.
    pub language: &'static str,
    /// Words that find it, too.
    pub language_also: &'static str,
    /// Action: lists the keys.
    pub keys: &'static str,
    /// Heading of that list.
    pub keys_title: &'static str,
    /// Of the list: the arrow keys.
    pub select_long: &'static str,
    /// Of the list: Enter.
    pub open_long: &'static str,
    /// Of the list: Esc.
    pub close_long: &'static str,
    /// Of the list: Tab.
    pub tab: &'static str,
    /// Where the single keys are turned off.
    pub keys_hint: &'static str,
}

pub(super) static DE: Palette = Palette {
    title: "Suchen und springen",
    placeholder: "Kommune, Person, Thema, Aktion",
    ctrl_k: "Strg K",
    shortcut: "Control+K",
    close: "Schließen",
    nothing: "Nichts gefunden. Prüfen Sie die Schreibweise, oder nehmen Sie ein Wort weg.",
    select: "auswählen",
    open: "öffnen",
    close_key: "schließen",
    example: "„koeln“ findet Köln, „RSK“ den Rhein-Sieg-Kreis",
    recent: "Zuletzt angesehen",
    actions: "Aktionen",
    topics: "Themen und Unterlagen",
    own: "Nur für Sie",
    pages: "Seiten",
    all: |n| format!("Alle Treffer ({n})"),
    private: "nur für Sie",
    report: |name| format!("Schritt melden für {name}"),
    report_also: "Stand Wärmeplanung meine Kommune",
    note: "Notiz schreiben",
    note_about: |name| format!("Notiz zu {name} schreiben"),
    new_also: "anlegen eintragen neu",
    write: "An alle schreiben",
    write_also: "Verteiler E-Mail Rundmail BCC",
    n_addresses: |n| match n {
        1 => "1 Adresse".to_owned(),
        n => format!("{n} Adressen"),
    },
    open_file: "Datei öffnen",
    open_also: "Import einlesen zusammenführen",
    pass_on: "Weitergeben",
    pass_on_also: "Datei Export teilen",
    n_entries: |n| match n {
        1 => "1 Eintrag".to_owned(),
        n => format!("{n} Einträge"),
    },
    back_up: "Sicherung anlegen",
    back_up_also: "Backup sichern",
    light: "Helle Ansicht",
    dark: "Dunkle Ansicht",
    theme_also: "Darstellung Farben Nacht hell dunkel",
    language: "Sprache: English",
    language_also: "Englisch language",
    keys: "Tasten zeigen",
    keys_title: "Tasten",
    select_long: "in der Liste auf und ab",
    open_long: "den gewählten Eintrag öffnen",
    close_long: "schließen, zurück zur Seite",
    tab: "zum nächsten Feld oder Link",
    keys_hint: "Die Tasten „/“ und „?“ gelten nur, wenn gerade in kein Feld geschrieben wird. Abschalten:",
};

pub(super) static EN: Palette = Palette {
    title: "Find and go",
    placeholder: "Municipality, person, topic, action",
    ctrl_k: "Ctrl K",
    shortcut: "Control+K",
    close: "Close",
    nothing: "Nothing found. Check the spelling, or take a word away.",
    select: "select",
    open: "open",
    close_key: "close",
    example: "“koeln” finds Köln, “RSK” the Rhein-Sieg district",
    recent: "Viewed last",
    actions: "Actions",
    topics: "Topics and documents",
    own: "For you only",
    pages: "Pages",
    all: |n| format!("All results ({n})"),
    private: "for you only",
    report: |name| format!("Report the step of {name}"),
    report_also: "status heat planning my municipality",
    note: "Write a note",
    note_about: |name| format!("Write a note about {name}"),
    new_also: "create enter new",
    write: "Write to everyone",
    write_also: "mailing list e-mail BCC",
    n_addresses: |n| match n {
        1 => "1 address".to_owned(),
        n => format!("{n} addresses"),
    },
    open_file: "Open a file",
    open_also: "import merge read",
    pass_on: "Pass on",
    pass_on_also: "file export share",
    n_entries: |n| match n {
        1 => "1 record".to_owned(),
        n => format!("{n} records"),
    },
    back_up: "Make a backup",
    back_up_also: "save",
    light: "Light appearance",
    dark: "Dark appearance",
    theme_also: "theme colours night light dark",
    language: "Language: Deutsch",
    language_also: "German Sprache",
    keys: "Show keys",
    keys_title: "Keys",
    select_long: "up and down the list",
    open_long: "open the chosen entry",
    close_long: "close, back to the page",
    tab: "to the next field or link",
    keys_hint: "The keys “/” and “?” count only while nothing is being typed into a field. Turn off:",
};
