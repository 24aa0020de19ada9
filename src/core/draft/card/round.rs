//! The status round: what one municipality reports at a meeting, in one tap.
use crate::catalogue::kind;
use crate::domain::{Day, HeatPlan, Histories, Meeting, state};
use crate::edit::Edit;
use crate::order::gathered;
use crate::replica::{Document, Value};

/// What is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported<'a> {
    /// The step is as it was stated as of the day of the meeting.
    Same,
    /// It is at this step.
    Step(&'a str),
}

/// States what the municipality `key` reports, with day and source of the meeting; what is earlier goes into the
/// history (T-WP-12): what was stated before, or this report where something later is stated already. `None` if nothing is stated that
/// could be the same.
///
/// A report is never of a day to come (T-WP-10), also where the round is prepared before the meeting.
pub fn report(
    document: &Document,
    meeting: &Meeting,
    (key, reported): (&str, Reported),
    source: &str,
    today: Day,
) -> Option<Edit> {
    let as_of = meeting.report_day(today);
    let mut parts = match reported {
        Reported::Same => {
            let entity = document.entity(kind::MUNICIPALITY, key);
            let histories = Histories::of(document, key);
            let known = histories.series_on((kind::MUNICIPALITY, key), entity, HeatPlan::FIELD, as_of);
            // All its parts: what runs in parallel is the same, too.
            let mut parts = known.current.first()?.value.as_object()?.parts();
            ["reason", "reportedBy"]
                .iter()
                .for_each(|part| drop(parts.remove(*part)));
            parts
        }
        Reported::Step(phase) => gathered([("phase".to_owned(), Value::from(phase))]),
    };
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
