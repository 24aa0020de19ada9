//! How far the heat planning of a municipality is: one statement, so that step, date and source are decided together.
use super::Day;
use super::statement::{Fact, Source, day, put_text, text};
use crate::catalogue::{HEAT_PLAN, phase};
use crate::order::sort_by_key;
use crate::replica::{Parts, Value};

/// A statement of the heat-planning step, with what is reported together with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeatPlan {
    /// Code of `catalogue::PHASES`, or of a newer catalogue: kept verbatim. The furthest one where several are under way.
    pub phase: String,
    /// All the steps under way, in their order, if there are several (T-WP-1); else empty.
    pub active: Vec<String>,
    /// As of when, and from where.
    pub source: Source,
    /// Why it went a step back, if it did and somebody said so.
    pub reason: String,
    /// Id of the person who reported it, if that was said.
    pub reported_by: String,
    /// Id of the meeting in whose status round it was reported.
    pub meeting: String,
}

impl HeatPlan {
    /// The field of a municipality that holds it.
    pub const FIELD: &'static str = HEAT_PLAN;
    /// A statement older than this many days is asked about: „Stand veraltet?“.
    pub const STALE_DAYS: i64 = 180;

    /// The day it was true for the last time, as far as is known: of its statement, or of a later confirmation.
    pub fn holds_on(&self, confirmed_on: Option<Day>) -> Day {
        confirmed_on.map_or(self.source.as_of, |day| day.max(self.source.as_of))
    }

    /// The code of the step in a value of this form; `None` if it is of another one.
    pub fn phase_in(value: &Value) -> Option<&str> {
        let phase = value.get("phase")?.as_str()?;
        day(value, "asOf").map(|_| phase)
    }

    /// Whether nobody has stated or confirmed it for long (T-WP-10).
    pub fn is_stale(&self, confirmed_on: Option<Day>, today: Day) -> bool {
        self.holds_on(confirmed_on).days_until(today) > HeatPlan::STALE_DAYS
    }

    /// Puts the steps under way into their order, unknown ones first, and names the furthest one; one alone is no set.
    pub fn with_active(mut self, active: impl IntoIterator<Item = String>) -> HeatPlan {
        let mut steps: Vec<String> = active.into_iter().chain([self.phase.clone()]).collect();
        sort_by_key(&mut steps, |code| {
            (phase(code).map(|phase| phase.ordinal), code.clone())
        });
        steps.dedup();
        if let [.., _, furthest] = steps.as_slice() {
            self.phase.clone_from(furthest);
            self.active = steps;
        }
        self
    }
}

impl Fact for HeatPlan {
    fn from_value(value: &Value) -> Option<HeatPlan> {
        let phase = HeatPlan::phase_in(value)?.to_owned();
        let steps = value.get("active").and_then(Value::as_array);
        let active = steps.into_iter().flatten().filter_map(Value::as_str);
        Some(HeatPlan {
            phase,
            active: active.map(str::to_owned).collect(),
            source: Source::from_value(value)?,
            reason: text(value, "reason"),
            reported_by: text(value, "reportedBy"),
            meeting: text(value, "meeting"),
        })
    }

    fn to_value(&self) -> Value {
        let mut statement = Parts::new();
        statement.insert("phase".to_owned(), self.phase.clone().into());
        if !self.active.is_empty() {
            statement.insert("active".to_owned(), self.active.clone().into());
        }
        self.source.put(&mut statement);
        put_text(&mut statement, "reason", &self.reason);
        put_text(&mut statement, "reportedBy", &self.reported_by);
        put_text(&mut statement, "meeting", &self.meeting);
        statement.into()
    }
}
