//! The status round of a meeting: who was heard, and what they reported.
use crate::domain::{HISTORY, HeatPlan, Municipality, kind};
use crate::replica::{Document, Entity, Timestamp, Value};
use std::collections::BTreeMap;

/// The round, one line for each municipality of the region; the Kreise plan no heat and are not asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Round {
    /// By name.
    pub lines: Vec<RoundLine>,
    /// How many of them were heard.
    pub n_heard: usize,
    /// The Kreise to filter by: key and name.
    pub districts: Vec<(String, String)>,
}

/// One municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundLine {
    /// Official key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Key of its Kreis; empty for an independent city.
    pub district: String,
    /// What is stated: values of `HeatPlan::FIELD`, the one to show first in front.
    pub stated: Vec<Value>,
    /// Whether something was reported at this meeting.
    pub is_heard: bool,
}

/// What a municipality reported at the meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// Its name.
    pub name: String,
    /// The last step it reported there.
    pub phase: String,
    /// The step that was stated before; `None` if there was none.
    pub before: Option<String>,
}

/// A statement, current or superseded.
struct Report<'a> {
    at: Timestamp,
    value: &'a Value,
}

impl<'a> Report<'a> {
    fn phase(&self) -> &'a str {
        self.value.get("phase").and_then(Value::as_str).unwrap_or_default()
    }

    fn is_of(&self, meeting: &str) -> bool {
        self.value.get("meeting").and_then(Value::as_str) == Some(meeting)
    }
}

/// The round of a meeting.
pub fn round(document: &Document, meeting: &str) -> Round {
    let reports = reports(document);
    let mut round = Round::default();
    for authority in Municipality::all(document)
        .into_iter()
        .filter(|authority| authority.of_region)
    {
        if authority.is_district() {
            round.districts.push((authority.key, authority.name));
            continue;
        }
        let said = reports.get(authority.key.as_str()).map_or(&[][..], Vec::as_slice);
        let is_heard = said.iter().any(|report| report.is_of(meeting));
        round.n_heard += usize::from(is_heard);
        round.lines.push(RoundLine {
            district: authority.district_key().unwrap_or_default().to_owned(),
            stated: stated(document, &authority.key),
            key: authority.key,
            name: authority.name,
            is_heard,
        });
    }
    crate::search::sort_by_name(&mut round.lines, |line| &line.name);
    round
}

/// What was reported at a meeting, by name.
pub fn heard(document: &Document, meeting: &str) -> Vec<Heard> {
    let reports = reports(document);
    let mut all: Vec<Heard> = Municipality::all(document)
        .into_iter()
        .filter_map(|authority| {
            let said = reports.get(authority.key.as_str())?;
            let last = said
                .iter()
                .filter(|report| report.is_of(meeting))
                .max_by_key(|report| report.at)?;
            let earlier = said
                .iter()
                .filter(|report| !report.is_of(meeting) && report.at < last.at);
            Some(Heard {
                name: authority.name,
                phase: last.phase().to_owned(),
                before: earlier
                    .max_by_key(|report| report.at)
                    .map(|report| report.phase().to_owned()),
            })
        })
        .collect();
    crate::search::sort_by_name(&mut all, |heard| &heard.name);
    all
}

fn stated(document: &Document, key: &str) -> Vec<Value> {
    let entity = document.entity(kind::MUNICIPALITY, key);
    let versions = entity.map_or_else(Vec::new, |entity| entity.statements(HeatPlan::FIELD));
    let values = versions.into_iter().map(|version| version.value.clone());
    values.filter(|value| !value.is_null()).collect()
}

/// Everything stated about heat planning, now and before, by key, in one pass over each.
fn reports(document: &Document) -> BTreeMap<&str, Vec<Report<'_>>> {
    let mut all: BTreeMap<&str, Vec<Report>> = BTreeMap::new();
    for (key, entity) in document.of_kind(kind::MUNICIPALITY) {
        let versions = entity.versions(HeatPlan::FIELD).iter();
        let reports = versions.map(|version| Report {
            at: version.at,
            value: &version.value,
        });
        all.entry(key.as_str()).or_default().extend(reports);
    }
    for (_, entry) in document.of_kind(HISTORY) {
        if entry.text("field") == Some(HeatPlan::FIELD)
            && let Some((key, report)) = superseded(entry)
        {
            all.entry(key).or_default().push(report);
        }
    }
    all
}

fn superseded(entry: &Entity) -> Option<(&str, Report<'_>)> {
    let at = Timestamp(entry.shown("at")?.value.as_i64()?);
    let value = &entry.shown("value")?.value;
    Some((entry.text("subject")?, Report { at, value }))
}
