//! A statement of several parts about a municipality, as `catalogue::FactKind` describes it.
use super::statement::{Fact, Source, day, text};
use super::{Day, Histories};
use crate::catalogue::{TARGET, WITHDRAWN, is_neutrality, kind, target_years};
use crate::replica::{Entity, Parts, Value};
use std::sync::LazyLock;

/// The parts by their keys, also those of a newer catalogue, and where they come from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Composite {
    /// Everything but date and source.
    pub parts: Parts,
    /// As of when, and from where.
    pub source: Source,
}

impl Composite {
    /// A statement without parts.
    pub fn new(source: Source) -> Composite {
        Composite {
            source,
            ..Composite::default()
        }
    }

    /// The same with one part more.
    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Composite {
        self.parts.insert(key.to_owned(), value.into());
        self
    }

    /// What one part holds.
    pub fn part(&self, key: &str) -> Option<&Value> {
        self.parts.get(key)
    }

    /// A part that is a text; empty if it is none.
    pub fn text(&self, key: &str) -> &str {
        self.part(key).and_then(Value::as_str).unwrap_or_default()
    }

    /// A part that is a day.
    pub fn day(&self, key: &str) -> Option<Day> {
        Day::parse(self.text(key))
    }

    /// A part that is a whole number.
    pub fn number(&self, key: &str) -> Option<u32> {
        self.part(key)?.as_u64()?.try_into().ok()
    }

    /// What holds in a field of the authority `entity` with this key; `None` if nothing does or it cannot be read.
    pub fn shown<'a>(
        histories: &Histories<'a>,
        (key, entity): (&str, Option<&'a Entity>),
        field: &str,
    ) -> Option<Composite> {
        Composite::from_value(histories.shown((kind::MUNICIPALITY, key), entity, field)?)
    }
}

impl Fact for Composite {
    fn from_value(value: &Value) -> Option<Composite> {
        let mut parts = value.as_object()?.parts();
        let source = Source {
            as_of: day(value, "asOf")?,
            source: text(value, "source"),
        };
        parts.remove("asOf");
        parts.remove("source");
        Some(Composite { parts, source })
    }

    fn to_value(&self) -> Value {
        let mut statement = self.parts.clone();
        self.source.put(&mut statement);
        statement.into()
    }
}

/// The field that holds the target for `scope` (a code of `catalogue::TARGET_SCOPES`). One field per scope: targets of different scope
/// stand side by side, two statements about the same scope are a conflict somebody decides.
pub fn target_field(scope: &str) -> String {
    TARGET.field(scope)
}

/// The year by which a target makes its scope climate neutral, for counts and lists: a reduction alone is no neutrality (T-Z-4), and
/// a target that was withdrawn is none any more.
pub fn neutrality_year(target: &Composite) -> Option<u16> {
    year_of_neutrality(|part| target.part(part))
}

fn year_of_neutrality<'a>(part: impl Fn(&str) -> Option<&'a Value>) -> Option<u16> {
    let text = |key| part(key).and_then(Value::as_str).unwrap_or_default();
    let year = u32::try_from(part("year")?.as_u64()?).ok();
    let year = year.filter(|year| target_years().contains(year))?;
    let counts = is_neutrality(text("kind")) && text("validity") != WITHDRAWN;
    counts.then(|| u16::try_from(year).ok()).flatten()
}

/// The year of neutrality shown for the whole territory, and how many differing statements there are about that target.
pub fn territory_year<'a>(
    histories: &Histories<'a>,
    (key, entity): (&str, Option<&'a Entity>),
) -> Option<(u16, usize)> {
    static FIELD: LazyLock<String> = LazyLock::new(|| target_field("gesamtes_gebiet"));
    let subject = (kind::MUNICIPALITY, key);
    let target = histories.shown(subject, entity, &FIELD)?;
    // One without a day is none, as everywhere.
    day(target, "asOf")?;
    let year = year_of_neutrality(|part| target.get(part))?;
    Some((year, histories.n_current(subject, entity, &FIELD)))
}
