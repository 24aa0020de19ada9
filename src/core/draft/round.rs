//! The status round: what one municipality reports at a meeting, in one tap.
use crate::domain::{Day, HeatPlan, Meeting, kind, state};
use crate::edit::Edit;
use crate::order::gathered;
use crate::replica::{Document, Value};

/// What is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported<'a> {
    /// The step is as it was stated.
    Same,
    /// It is at this step.
    Step(&'a str),
}

/// States what the municipality `key` reports, with day and source of the meeting; what stood before goes into the history
/// (T-WP-12). `None` if nothing is stated that could be the same.
///
/// A report is never of a day to come (T-WP-10), also where the round is prepared before the meeting.
pub fn report(
    document: &Document,
    meeting: &Meeting,
    (key, reported): (&str, Reported),
    source: &str,
    today: Day,
) -> Option<Edit> {
    let mut parts = match reported {
        Reported::Same => {
            let entity = document.entity(kind::MUNICIPALITY, key)?;
            // All its parts: what runs in parallel is the same, too.
            let mut parts = entity.shown(HeatPlan::FIELD)?.value.as_object()?.parts();
            ["reason", "reportedBy"]
                .iter()
                .for_each(|part| drop(parts.remove(*part)));
            parts
        }
        Reported::Step(phase) => gathered([("phase".to_owned(), Value::from(phase))]),
    };
    let as_of = meeting.day.map_or(today, |day| day.min(today));
    parts.insert("asOf".to_owned(), as_of.to_string().into());
    parts.insert("source".to_owned(), source.into());
    parts.insert("meeting".to_owned(), meeting.id.clone().into());
    Some(Edit::Write(state(
        document,
        (kind::MUNICIPALITY, key),
        HeatPlan::FIELD,
        parts.into(),
    )))
}
