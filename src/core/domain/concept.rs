//! The climate action concept of a municipality or Kreis.
use super::Day;
use super::statement::{Fact, Source, day, put_text, text};
use crate::replica::Value;

/// A statement of the concept's status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// Code of `catalogue::CONCEPT_STATUSES`, or of a newer catalogue: kept verbatim.
    pub status: String,
    /// Its title, e.g. „Integriertes Klimaschutzkonzept 2021“.
    pub title: String,
    /// When it was adopted.
    pub decided_on: Option<Day>,
    /// As of when, and from where.
    pub source: Source,
}

impl Concept {
    /// The field of a municipality that holds it.
    pub const FIELD: &'static str = "concept";
}

impl Fact for Concept {
    fn from_value(value: &Value) -> Option<Concept> {
        let status = value.get("status")?.as_str()?.to_owned();
        let (title, decided_on) = (text(value, "title"), day(value, "decidedOn"));
        Some(Concept {
            status,
            title,
            decided_on,
            source: Source::from_value(value)?,
        })
    }

    fn to_value(&self) -> Value {
        let mut statement = serde_json::Map::new();
        statement.insert("status".to_owned(), self.status.clone().into());
        put_text(&mut statement, "title", &self.title);
        if let Some(decided_on) = self.decided_on {
            statement.insert("decidedOn".to_owned(), decided_on.to_string().into());
        }
        self.source.put(&mut statement);
        Value::Object(statement)
    }
}
