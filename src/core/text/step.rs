//! What is said where a step is reported: the sheet on any page, the state of a municipality, the status round.
use super::Text;
use crate::catalogue::Phase;

/// Reporting a step.
pub struct Steps {
    /// Opens the sheet, and is its title.
    pub report: &'static str,
    /// Closes the sheet.
    pub close: &'static str,
    /// Marks the step that holds.
    pub before: &'static str,
    /// Heading of what is stated of the heat planning beside its step.
    pub heat_facts: &'static str,
    /// Changes what was just reported.
    pub change: &'static str,
    /// Shows the municipalities that have not reported.
    pub open: fn(usize) -> String,
    /// Shows all of them.
    pub all: fn(usize) -> String,
    /// Nothing of this name.
    pub none_found: &'static str,
    /// Two or three steps ahead, at this step.
    pub few_ahead: fn(usize, &str) -> String,
    /// Column: whom to call.
    pub contact: &'static str,
    /// What a button does, and for whom.
    pub of: fn(what: &str, name: &str) -> String,
    /// The label of a step in a word or two, by its ordinal.
    short: fn(u16) -> Option<&'static str>,
}

pub(super) static DE: Steps = Steps {
    report: "Schritt melden",
    close: "Schließen",
    before: "bisher",
    heat_facts: "Vergabe, Beteiligung, Beschluss",
    change: "ändern",
    open: |n| format!("Noch offen: {n}"),
    all: |n| format!("Alle: {n}"),
    none_found: "Hier heißt keine Kommune so.",
    few_ahead: |n, step| format!("{n} Schritte weiter: {step}"),
    contact: "Kontakt",
    of: |what, name| format!("{what}: {name}"),
    short: |ordinal| {
        Some(match ordinal {
            0 => "keine Angabe",
            10 => "nicht begonnen",
            20 => "in Vorbereitung",
            80 => "Gebietseinteilung",
            100 => "Entwurf, Offenlage",
            110 => "vor Beschluss",
            120 => "beschlossen",
            130 => "veröffentlicht",
            140 => "in Umsetzung",
            _ => return None,
        })
    },
};

pub(super) static EN: Steps = Steps {
    report: "Report the step",
    close: "Close",
    before: "so far",
    heat_facts: "Procurement, participation, decision",
    change: "change",
    open: |n| format!("Still open: {n}"),
    all: |n| format!("All: {n}"),
    none_found: "No municipality here has this name.",
    few_ahead: |n, step| format!("{n} steps ahead: {step}"),
    contact: "Contact",
    of: |what, name| format!("{what}: {name}"),
    short: |ordinal| {
        Some(match ordinal {
            20 => "preparing",
            80 => "supply areas",
            100 => "draft out",
            110 => "before adoption",
            120 => "adopted",
            130 => "published",
            140 => "implementing",
            _ => return None,
        })
    },
};

impl Text {
    /// A step in a word or two, for buttons.
    pub fn short_phase(&self, phase: &Phase) -> &'static str {
        (self.step.short)(phase.ordinal).unwrap_or_else(|| self.phase(phase))
    }
}
