//! How far the heat planning of a municipality is: one statement, so that step, date and source are decided together.
use super::statement::{Fact, Source, put_text, text};
use crate::replica::Value;

/// A statement of the heat-planning step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatPlan {
    /// Code of `catalogue::PHASES`, or of a newer catalogue: kept verbatim.
    pub phase: String,
    /// As of when, and from where.
    pub source: Source,
    /// Why it went a step back, if it did and somebody said so.
    pub reason: String,
}

impl HeatPlan {
    /// The field of a municipality that holds it.
    pub const FIELD: &'static str = "heatPlan";
    /// A statement older than this many days is asked about: „Stand veraltet?“.
    pub const STALE_DAYS: i64 = 180;
}

impl Fact for HeatPlan {
    fn from_value(value: &Value) -> Option<HeatPlan> {
        let phase = value.get("phase")?.as_str()?.to_owned();
        Some(HeatPlan {
            phase,
            source: Source::from_value(value)?,
            reason: text(value, "reason"),
        })
    }

    fn to_value(&self) -> Value {
        let mut statement = serde_json::Map::new();
        statement.insert("phase".to_owned(), self.phase.clone().into());
        self.source.put(&mut statement);
        put_text(&mut statement, "reason", &self.reason);
        Value::Object(statement)
    }
}
