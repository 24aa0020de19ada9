//! What is said of documents that others can take over.

/// The card of a municipality's documents.
pub struct Material {
    /// Heading.
    pub title: &'static str,
    /// There are none.
    pub none: &'static str,
    /// The way to add one.
    pub add: &'static str,
    /// Above those of others: for this step there are so many.
    pub for_step: fn(&str, usize) -> String,
    /// The link to all.
    pub all: &'static str,
}

pub(super) static DE: Material = Material {
    title: "Das können andere übernehmen",
    none: "Noch keine Unterlagen eingetragen.",
    add: "Unterlage hinzufügen",
    for_step: |step, n| match n {
        1 => format!("Für „{step}“ gibt es 1 Unterlage bei anderen"),
        n => format!("Für „{step}“ gibt es {n} Unterlagen bei anderen"),
    },
    all: "Alle Unterlagen",
};

pub(super) static EN: Material = Material {
    title: "What others can reuse",
    none: "No documents entered yet.",
    add: "Add document",
    for_step: |step, n| match n {
        1 => format!("For “{step}” there is 1 document elsewhere"),
        n => format!("For “{step}” there are {n} documents elsewhere"),
    },
    all: "All documents",
};
