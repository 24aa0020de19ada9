//! A climate-neutrality target of a municipality or Kreis.
use super::Day;
use super::statement::{Fact, Source, day};
use crate::replica::Value;

/// A statement of the target year for one scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The year by which the scope is to be climate neutral.
    pub year: u16,
    /// When the council decided so, if it did.
    pub decided_on: Option<Day>,
    /// As of when, and from where.
    pub source: Source,
}

impl Target {
    /// The years that can be stated.
    pub const YEARS: std::ops::RangeInclusive<u16> = 2020..=2100;
}

/// The field that holds the neutrality target for `scope` (a code of `catalogue::TARGET_SCOPES`). One field per scope: targets of
/// different scope stand side by side, two statements about the same scope are a conflict somebody decides.
pub fn target_field(scope: &str) -> String {
    format!("target:{scope}")
}

impl Fact for Target {
    fn from_value(value: &Value) -> Option<Target> {
        let year = u16::try_from(value.get("year")?.as_u64()?).ok()?;
        Some(Target {
            year,
            decided_on: day(value, "decidedOn"),
            source: Source::from_value(value)?,
        })
    }

    fn to_value(&self) -> Value {
        let mut statement = serde_json::Map::new();
        statement.insert("year".to_owned(), self.year.into());
        if let Some(decided_on) = self.decided_on {
            statement.insert("decidedOn".to_owned(), decided_on.to_string().into());
        }
        self.source.put(&mut statement);
        Value::Object(statement)
    }
}
