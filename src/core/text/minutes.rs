//! The minutes of a meeting, on the page and in the files.

/// What is said there.
pub struct Minutes {
    /// Title, with that of the meeting.
    pub title: fn(&str) -> String,
    /// What a link to them is called.
    pub link: &'static str,
    /// How far they are.
    pub state: &'static str,
    /// Not agreed yet.
    pub draft: &'static str,
    /// Agreed.
    pub agreed: &'static str,
    /// Says that they are agreed.
    pub agree: &'static str,
    /// Takes that back.
    pub reopen: &'static str,
    /// What stands in them and what never does.
    pub hint: &'static str,
    /// From when until when.
    pub time: &'static str,
    /// From a time until a time.
    pub from_until: fn(&str, &str) -> String,
    /// Begins at this time.
    pub from: fn(&str) -> String,
    /// Heading of the agenda in the minutes.
    pub agenda: &'static str,
    /// Number and title of an item.
    pub item: fn(usize, &str) -> String,
    /// Who presented an item.
    pub speaker: &'static str,
    /// What came out.
    pub result: &'static str,
    /// Heading of what was said about other topics.
    pub beside: &'static str,
    /// Column of the status round.
    pub step: &'static str,
    /// Column of the status round.
    pub change: &'static str,
    /// The step is as before.
    pub unchanged: &'static str,
    /// Nothing was stated before.
    pub first_report: &'static str,
    /// The step before.
    pub before: fn(&str) -> String,
    /// Name of the table of the status round.
    pub round_table: &'static str,
    /// Name of the table of agreements.
    pub agreements_table: &'static str,
    /// How many reported.
    pub n_heard: fn(usize) -> String,
    /// Hands over the HTML file.
    pub html: &'static str,
    /// Hands over the Markdown file.
    pub markdown: &'static str,
    /// Prints them.
    pub print: &'static str,
    /// Copies the Markdown.
    pub copy: &'static str,
    /// Says that the Markdown is copied.
    pub copied: &'static str,
    /// Says that copying the Markdown failed.
    pub not_copied: &'static str,
    /// The first part of the files' names.
    pub file: &'static str,
}

pub(super) static DE: Minutes = Minutes {
    title: |title| format!("Protokoll: {title}"),
    link: "Protokoll",
    state: "Fassung",
    draft: "Entwurf",
    agreed: "abgestimmt",
    agree: "Als abgestimmt kennzeichnen",
    reopen: "Wieder als Entwurf kennzeichnen",
    hint: "Entsteht aus den Angaben zum Treffen. Notizen und Wiedervorlagen stehen nie darin.",
    time: "Zeit",
    from_until: |from, until| format!("{from}–{until} Uhr"),
    from: |from| format!("{from} Uhr"),
    agenda: "Tagesordnung",
    item: |number, title| format!("TOP {number}: {title}"),
    speaker: "Vorgestellt von",
    result: "Ergebnis",
    beside: "Weitere Beiträge",
    step: "Gemeldeter Schritt",
    change: "Änderung",
    unchanged: "unverändert",
    first_report: "erste Angabe",
    before: |step| format!("vorher: {step}"),
    round_table: "Gemeldete Schritte der Wärmeplanung",
    agreements_table: "Was vereinbart wurde: wer, bis wann",
    n_heard: |n| match n {
        1 => "1 Kommune hat berichtet.".into(),
        n => format!("{n} Kommunen haben berichtet."),
    },
    html: "Als Webseite speichern (in Word zu öffnen)",
    markdown: "Als einfachen Text speichern",
    print: "Drucken",
    copy: "Als einfachen Text kopieren",
    copied: "Kopiert.",
    not_copied: "Der Browser hat das Kopieren nicht erlaubt. Laden Sie die Datei herunter.",
    file: "Protokoll",
};

pub(super) static EN: Minutes = Minutes {
    title: |title| format!("Minutes: {title}"),
    link: "Minutes",
    state: "Version",
    draft: "draft",
    agreed: "agreed",
    agree: "Mark as agreed",
    reopen: "Mark as draft again",
    hint: "Made from what is entered about the meeting. They never contain notes or follow-ups.",
    time: "Time",
    from_until: |from, until| format!("{from}–{until}"),
    from: |from| from.to_owned(),
    agenda: "Agenda",
    item: |number, title| format!("Item {number}: {title}"),
    speaker: "Presented by",
    result: "Result",
    beside: "Further contributions",
    step: "Step reported",
    change: "Change",
    unchanged: "unchanged",
    first_report: "first statement",
    before: |step| format!("before: {step}"),
    round_table: "Steps of heat planning that were reported",
    agreements_table: "What was agreed: by whom, until when",
    n_heard: |n| match n {
        1 => "1 municipality reported.".into(),
        n => format!("{n} municipalities reported."),
    },
    html: "Save as a web page (opens in Word)",
    markdown: "Save as plain text",
    print: "Print",
    copy: "Copy as plain text",
    copied: "Copied.",
    not_copied: "The browser did not allow copying. Download the file instead.",
    file: "Minutes",
};
