//! What is asked of a text before it is read: whether it is ours, and whether this app can read it; and what the JSON reader complains of.
use super::limit::complained;
use super::unreadable::{Place, Unreadable};
use super::{FORMAT, READER};
use crate::Value;
use serde::Deserialize;

/// Whether the text is a file of ours that may be read; then, whether it has a private part.
pub(super) fn probe(json: &str, start: Place) -> Result<bool, Unreadable> {
    let probe: Probe = serde_json::from_str(json).map_err(|error| unexpected(&error, start))?;
    if probe.format.as_ref().and_then(|format| format.as_str()) != Some(FORMAT) {
        return Err(Unreadable::Foreign(start));
    }
    let needs = probe.min_reader.and_then(|needs| u32::try_from(needs.as_u64()?).ok());
    match needs.filter(|needs| *needs > READER) {
        Some(needs) => Err(Unreadable::Newer { needs }),
        None => Ok(probe.private.is_some()),
    }
}

/// The keys that tell whether the rest may be read at all, and whether errors may quote it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Probe {
    format: Option<Value>,
    min_reader: Option<Value>,
    private: Option<serde::de::IgnoredAny>,
}

/// `start` is where the JSON begins: the JSON reader counts from there.
pub(super) fn unexpected(error: &serde_json::Error, start: Place) -> Unreadable {
    let is_first_line = error.line() <= 1;
    let place = Place {
        line: error.line() + start.line - 1,
        column: error.column() + if is_first_line { start.column - 1 } else { 0 },
    };
    let said = error.to_string();
    let what = said.rsplit_once(" at line ").map_or(said.as_str(), |(what, _)| what);
    if let Some(many) = complained(what) {
        return Unreadable::TooMany { many, place };
    }
    match error.classify() {
        serde_json::error::Category::Eof => Unreadable::Truncated(place),
        serde_json::error::Category::Syntax | serde_json::error::Category::Io => Unreadable::NotJson(place),
        serde_json::error::Category::Data => Unreadable::Unexpected {
            place,
            what: what.chars().take(200).collect(),
        },
    }
}
