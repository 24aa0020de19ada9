//! What is said where a step is reported: the sheet on any page, the state of a municipality, the status round.

/// Reporting a step.
pub struct Steps {
    /// Opens the sheet, and is its title.
    pub report: &'static str,
    /// Closes the sheet.
    pub close: &'static str,
    /// Marks the step that holds.
    pub before: &'static str,
}

pub(super) static DE: Steps = Steps {
    report: "Schritt melden",
    close: "Schließen",
    before: "bisher",
};

pub(super) static EN: Steps = Steps {
    report: "Report the step",
    close: "Close",
    before: "so far",
};
