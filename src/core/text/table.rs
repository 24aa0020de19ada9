//! What tables for Excel say beside the words of the catalogue.

/// Tables for Excel.
pub struct Table {
    /// Name of the sheet that says what the table is.
    pub stand: &'static str,
    /// Its columns.
    pub stand_columns: [&'static str; 2],
    /// When the directory was last changed.
    pub changed: &'static str,
    /// People are not in it.
    pub without_people: &'static str,
    /// People are in it; how many.
    pub with_people: fn(usize) -> String,
    /// What the table is.
    pub notice_title: &'static str,
    /// What becomes of a table that is passed on.
    pub notice: &'static str,
    /// Texts that were too long for a cell.
    pub cut_title: &'static str,
    /// Column: the id of a record.
    pub id: &'static str,
    /// Column: whether members disagree about it.
    pub undecided: &'static str,
    /// Column: whether a step is that of a convoy.
    pub joint: &'static str,
    /// Column: why a step went back.
    pub reason: &'static str,
    /// A column of a fact: the fact, and its part.
    pub part: fn(fact: &str, part: &str) -> String,
    /// A fact about one of several things.
    pub about: fn(fact: &str, element: &str) -> String,
}

pub(super) static DE: Table = Table {
    stand: "Stand",
    stand_columns: ["Angabe", "Inhalt"],
    changed: "Zuletzt geändert",
    without_people: "nicht enthalten; in Texten und Quellen können trotzdem Namen stehen",
    with_people: |n| format!("{n}, mit dienstlichem Kontakt: nur an Personen weitergeben, die ihn dienstlich brauchen"),
    notice_title: "Hinweis",
    notice: "Kopie aus Klimanetz. Was hier geändert wird, steht noch nicht im Verzeichnis des Netzwerks.",
    cut_title: "Gekürzte Zellen (zu lang für Excel)",
    id: "Kennung (nicht ändern)",
    undecided: "Bitte klären",
    joint: "Schritt des Konvois",
    reason: "Begründung",
    part: |fact, part| format!("{fact}: {part}"),
    about: |fact, element| format!("{fact} ({element})"),
};

pub(super) static EN: Table = Table {
    stand: "About",
    stand_columns: ["What", "Content"],
    changed: "Last changed",
    without_people: "not included; texts and sources may name people all the same",
    with_people: |n| format!("{n}, with work contact: pass on only to people who need it for their work"),
    notice_title: "Please note",
    notice: "Copy made by Klimanetz. What is changed here is not yet in the directory of the network.",
    cut_title: "Shortened cells (too long for Excel)",
    id: "Id (do not change)",
    undecided: "To be settled",
    joint: "Step of the convoy",
    reason: "Reason",
    part: |fact, part| format!("{fact}: {part}"),
    about: |fact, element| format!("{fact} ({element})"),
};
