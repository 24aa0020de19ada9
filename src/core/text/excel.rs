//! What is said of the directory as a table for Excel.

/// The card on the page of the files, and the button for picked rows.
pub struct Excel {
    /// Heading.
    pub title: &'static str,
    /// What it is good for.
    pub lead: &'static str,
    /// Takes people along.
    pub with_people: &'static str,
    /// What that means.
    pub with_people_hint: &'static str,
    /// Saves it.
    pub save: &'static str,
    /// The same for so many picked rows.
    pub save_picked: &'static str,
    /// Begins the name of the file.
    pub file: &'static str,
    /// People are in it.
    pub people_in: fn(&str) -> String,
    /// Texts were too long for a cell.
    pub cut: fn(usize) -> String,
    /// It could not be made.
    pub failed: &'static str,
}

pub(super) static DE: Excel = Excel {
    title: "Als Excel-Tabelle",
    lead: "Kommunen, Themen und Treffen als Tabelle (.xlsx) für Excel oder LibreOffice, zum Rechnen, Drucken und Weitergeben. Ihre Notizen und Wiedervorlagen stehen nicht darin.",
    with_people: "Mit Personen",
    with_people_hint: "Namen und Kontaktdaten stehen dann auf einem eigenen Blatt. Geben Sie die Tabelle nur weiter, wenn die Personen damit einverstanden sind.",
    save: "Excel-Tabelle speichern",
    save_picked: "Als Excel speichern",
    file: "Klimanetz",
    people_in: |name| {
        format!(
            "Gespeichert: {name}. Die Tabelle enthält Personen. Wenn Sie sie weitergeben, halten Sie das unter „Weitergaben“ fest."
        )
    },
    cut: |n| match n {
        1 => "1 Text war zu lang für eine Zelle und wurde gekürzt.".into(),
        n => format!("{n} Texte waren zu lang für eine Zelle und wurden gekürzt."),
    },
    failed: "Die Tabelle wurde nicht gespeichert: Der Browser lässt keine Datei zu, oder sie wäre zu groß. Wählen Sie weniger Zeilen aus.",
};

pub(super) static EN: Excel = Excel {
    title: "As an Excel table",
    lead: "Municipalities, topics and meetings as a table (.xlsx) for Excel or LibreOffice, to calculate, print and share. Your notes and follow-ups are not in it.",
    with_people: "With people",
    with_people_hint: "Names and contact details are then on a sheet of their own. Share the table only if the people agree.",
    save: "Save Excel table",
    save_picked: "Save as Excel",
    file: "Klimanetz",
    people_in: |name| {
        format!("Saved: {name}. The table has people in it. If you share it, note that under “Disclosures”.")
    },
    cut: |n| match n {
        1 => "1 text was too long for a cell and was cut.".into(),
        n => format!("{n} texts were too long for a cell and were cut."),
    },
    failed: "The table was not saved: the browser does not allow a file, or it would be too large. Pick fewer rows.",
};
