//! The status round of a meeting: who was heard, and what they reported.
use crate::catalogue::kind;
use crate::domain::{Day, HeatPlan, Histories, Meeting, Municipality, Point};
use crate::replica::{Document, Value};

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
    /// What was stated as of the day of the meeting: values of `HeatPlan::FIELD`, the one to show first in front.
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

/// The round of a meeting. What is stated is what was so on the day of the meeting, or is so today if that comes first: later statements
/// are not asked about.
pub fn round(document: &Document, meeting: &Meeting, today: Day) -> Round {
    let histories = Histories::all(document);
    let day = meeting.report_day(today);
    let mut round = Round::default();
    for authority in Municipality::all(document)
        .into_iter()
        .filter(|authority| authority.of_region)
    {
        if authority.is_district() {
            round.districts.push((authority.key, authority.name));
            continue;
        }
        let entity = document.entity(kind::MUNICIPALITY, &authority.key);
        let subject = (kind::MUNICIPALITY, authority.key.as_str());
        let is_heard = histories
            .series(subject, entity, HeatPlan::FIELD)
            .all()
            .any(|point| is_of(point, &meeting.id));
        let known = histories.series_on(subject, entity, HeatPlan::FIELD, day);
        let stated = known.current.iter().map(|point| point.value.clone());
        round.n_heard += usize::from(is_heard);
        round.lines.push(RoundLine {
            district: authority.district_key().unwrap_or_default().to_owned(),
            stated: stated.filter(|value| !value.is_null()).collect(),
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
    let histories = Histories::all(document);
    let of_authority = |authority: Municipality| {
        let entity = document.entity(kind::MUNICIPALITY, &authority.key);
        let series = histories.series((kind::MUNICIPALITY, &authority.key), entity, HeatPlan::FIELD);
        let reports = series.all().filter(|point| is_of(point, meeting));
        let last = reports.max_by_key(|point| (point.as_of, point.at))?;
        let others = series
            .all()
            .filter(|point| !point.is_withdrawn && !is_of(point, meeting) && point.as_of <= last.as_of);
        Some(Heard {
            name: authority.name,
            phase: phase(last.value).to_owned(),
            before: others
                .max_by_key(|point| (point.as_of, point.at))
                .map(|point| phase(point.value).to_owned()),
        })
    };
    let mut all: Vec<Heard> = Municipality::all(document)
        .into_iter()
        .filter_map(of_authority)
        .collect();
    crate::search::sort_by_name(&mut all, |heard| &heard.name);
    all
}

fn phase(plan: &Value) -> &str {
    plan.get("phase").and_then(Value::as_str).unwrap_or_default()
}

fn is_of(point: &Point, meeting: &str) -> bool {
    !point.is_withdrawn && point.value.get("meeting").and_then(Value::as_str) == Some(meeting)
}
