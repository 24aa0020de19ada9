//! What is said about the demo.

/// The demo directory.
pub struct Demo {
    /// Heading of the card that leads to the demo.
    pub title: &'static str,
    /// Explains what the demo is.
    pub what: &'static str,
    /// Leads into it.
    pub enter: &'static str,
    /// Above every page of it.
    pub here: &'static str,
    /// Leads out of it.
    pub leave: &'static str,
    /// Beside each value of a real municipality.
    pub invented: &'static str,
    /// Shown instead of the exchange of files.
    pub no_exchange: &'static str,
}

pub(super) static DE: Demo = Demo {
    title: "Zum Ausprobieren",
    what: "Ein Verzeichnis mit erfundenen Personen und Angaben. Ihre eigenen Daten bleiben unberührt, und beim Verlassen bleibt nichts zurück.",
    enter: "Demo öffnen",
    here: "Demo – alles hier ist erfunden",
    leave: "Demo verlassen",
    invented: "erfunden",
    no_exchange: "In der Demo werden keine Dateien gelesen oder geschrieben, damit sich nichts mit echten Daten mischt.",
};

pub(super) static EN: Demo = Demo {
    title: "Try it out",
    what: "A directory with invented people and statements. Your own data stays untouched, and nothing is left behind when you leave.",
    enter: "Open demo",
    here: "Demo – everything here is invented",
    leave: "Leave demo",
    invented: "invented",
    no_exchange: "The demo reads and writes no files, so that nothing gets mixed with real data.",
};
