//! What helps to talk about a target with one audience: shared arguments and experiences, in several lines.

/// The field of a municipality that holds the text for a scope (`catalogue::TARGET_SCOPES`) and an audience (`catalogue::AUDIENCES`).
pub fn communication_field(scope: &str, audience: &str) -> String {
    format!("{COMMUNICATION}:{scope}:{audience}")
}

/// The beginning of those fields.
pub const COMMUNICATION: &str = "communication";
