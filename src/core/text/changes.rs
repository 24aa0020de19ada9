//! What is said of what has changed.

/// What has changed.
pub struct Changes {
    /// Heading of the page.
    pub title: &'static str,
    /// What is listed.
    pub intro: &'static str,
    /// Field: since when.
    pub since: &'static str,
    /// Since a day that is typed.
    pub since_day: &'static str,
    /// Since the last import.
    pub since_import: fn(&str) -> String,
    /// Since a meeting.
    pub since_meeting: fn(title: &str, day: &str) -> String,
    /// Field: the day.
    pub day: &'static str,
    /// Field: whose records.
    pub organisation: &'static str,
    /// All of them.
    pub all: &'static str,
    /// How many statements about how many records.
    pub found: fn(statements: usize, records: usize) -> String,
    /// Shown when nothing was stated in that time.
    pub nothing: &'static str,
    /// Mark of a new record.
    pub is_new: &'static str,
    /// Columns: field, statement, who and when.
    pub columns: [&'static str; 3],
}

pub(super) static DE: Changes = Changes {
    title: "Was hat sich geändert?",
    intro: "Neue, noch gültige Angaben aus allen Dateien, die Sie zusammengeführt haben.",
    since: "Seit",
    since_day: "einem Tag",
    since_import: |day| format!("der letzten übernommenen Datei ({day})"),
    since_meeting: |title, day| format!("dem Treffen „{title}“ ({day})"),
    day: "Tag",
    organisation: "Kommune oder Organisation",
    all: "alle",
    found: |statements, records| {
        let statements = if statements == 1 {
            "1 Angabe".into()
        } else {
            format!("{statements} Angaben")
        };
        let records = if records == 1 {
            "1 Eintrag".into()
        } else {
            format!("{records} Einträgen")
        };
        format!("{statements} in {records}")
    },
    nothing: "Seither wurde nichts eingetragen.",
    is_new: "neu",
    columns: ["Feld", "Angabe", "Wer und wann"],
};

pub(super) static EN: Changes = Changes {
    title: "What has changed?",
    intro: "New statements that still apply, from all files you have merged.",
    since: "Since",
    since_day: "a day",
    since_import: |day| format!("the last file applied ({day})"),
    since_meeting: |title, day| format!("the meeting “{title}” ({day})"),
    day: "Day",
    organisation: "Municipality or organisation",
    all: "all",
    found: |statements, records| {
        let statements = if statements == 1 {
            "1 statement".into()
        } else {
            format!("{statements} statements")
        };
        let records = if records == 1 {
            "1 entry".into()
        } else {
            format!("{records} entries")
        };
        format!("{statements} in {records}")
    },
    nothing: "Nothing has been entered since.",
    is_new: "new",
    columns: ["Field", "Statement", "Who and when"],
};
