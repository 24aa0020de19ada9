//! One statement about one field.
use super::{Dot, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Milliseconds since 1970-01-01 UTC on the clock of the writing browser. For people, never for deciding what to throw away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The first moment of the year 1.
    pub const FIRST: Timestamp = Timestamp(-62_135_596_800_000);
    /// The last moment of the year 9999: what a text with four digits for the year can say.
    pub const LAST: Timestamp = Timestamp(253_402_300_799_999);
}

/// One value of a field, with its origin. Never changes once written.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// The write that made it.
    pub dot: Dot,
    /// When, by the writer's clock.
    pub at: Timestamp,
    /// The label the writing member chose for the browser, if any.
    pub who: Option<Arc<str>>,
    /// What was stated.
    pub value: Value,
    /// What a newer app wrote beside these and this app does not know.
    pub rest: BTreeMap<String, Value>,
}
