//! The form for a fact of several parts, made of the rows of its `catalogue::FactKind`.
use super::problem::{Flaw, Problem, Problems};
use super::state_fact;
use crate::catalogue::{FactKind, Part, STEP_KEYS, Shape, Weight};
use crate::domain::{Composite, Day, kind, state};
use crate::edit::Edit;
use crate::replica::{Document, Value};
use serde_json::json;
use std::collections::BTreeMap;

/// What was typed, by the keys of the parts; also `asOf` and `source`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactDraft(pub BTreeMap<&'static str, String>);

/// What a [`Shape::Flag`] that is set has as its text.
pub const FLAG: &str = "ja";

impl FactDraft {
    /// The form filled with the parts of `shown`; date and source are for the one who states to give.
    pub fn of(kind: &FactKind, shown: Option<&Composite>) -> FactDraft {
        let mut typed = BTreeMap::new();
        for part in kind.parts {
            let held = shown.and_then(|shown| shown.part(part.name.code));
            if part.shape == Shape::Steps {
                let steps = held.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                for ((year, percent), at) in STEP_KEYS.into_iter().zip(0..) {
                    let number = |key: &str| {
                        steps
                            .get(at)
                            .and_then(|step| step.get(key))
                            .map_or_else(String::new, typed_value)
                    };
                    typed.extend([(year, number("year")), (percent, number("percent"))]);
                }
            } else {
                typed.insert(part.name.code, held.map_or_else(String::new, typed_value));
            }
        }
        FactDraft(typed)
    }

    /// The edit for the fact of `field` about the authority `key`. What a newer catalogue stated there beside our parts stays.
    pub fn read(
        &self,
        document: &Document,
        key: &str,
        (kind, field): (&FactKind, &str),
        today: Day,
    ) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        let entity = document.entity(kind::MUNICIPALITY, key);
        let mut parts = entity
            .and_then(|entity| Composite::shown(entity, field))
            .unwrap_or_default()
            .parts;
        for part in kind.parts {
            match self.part(part, today, &mut problems) {
                Some(value) => parts.insert(part.name.code.to_owned(), value),
                None => parts.remove(part.name.code),
            };
        }
        let source = problems.source(self.typed("asOf"), self.typed("source"), today);
        let fact = source.map(|source| Composite { parts, source });
        problems.done(fact.map(|fact| state_fact(document, key, field, &fact)))
    }

    fn typed(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }

    /// What a part is to hold; nothing if nothing was typed or it is wrong.
    fn part(&self, part: &Part, today: Day, problems: &mut Problems) -> Option<Value> {
        let (key, typed) = (part.name.code, self.typed(part.name.code));
        if part.shape == Shape::Steps {
            return self.steps(problems);
        }
        if typed.trim().is_empty() {
            if part.weight == Weight::Required {
                problems.add(key, missing(part.shape));
            }
            return None;
        }
        let value = match part.shape {
            Shape::Line | Shape::Address | Shape::Choice(_) => Value::from(problems.line(key, typed)),
            Shape::Text(limit) => Value::from(problems.text_of(key, typed.trim_start(), limit)),
            Shape::Day => problems.optional_day(key, typed)?.to_string().into(),
            Shape::PastDay => problems.past_day(key, typed, today)?.to_string().into(),
            Shape::Number(first, last, _) => whole(key, typed, (first, last), problems)?.into(),
            Shape::Decimal(most, _) => decimal(key, typed, most, problems)?,
            Shape::Flag => (typed == FLAG).then_some(Value::Bool(true))?,
            Shape::Steps => return None,
        };
        if self.is_too_early(part, typed) {
            problems.add(key, Flaw::TooEarly);
        }
        // Hidden characters alone are no text.
        (value != "").then_some(value)
    }

    /// Days and years alike are compared as they are typed by the same kind of field.
    fn is_too_early(&self, part: &Part, typed: &str) -> bool {
        let first = self.typed(part.not_before);
        match part.shape {
            Shape::Number(..) => typed
                .trim()
                .parse::<u32>()
                .ok()
                .zip(first.trim().parse().ok())
                .is_some_and(|(late, early)| late < early),
            _ => Day::parse(typed)
                .zip(Day::parse(first))
                .is_some_and(|(late, early)| late < early),
        }
    }

    fn steps(&self, problems: &mut Problems) -> Option<Value> {
        let mut steps = Vec::new();
        for (year_key, percent_key) in STEP_KEYS {
            let (year, percent) = (self.typed(year_key), self.typed(percent_key));
            if year.trim().is_empty() && percent.trim().is_empty() {
                continue;
            }
            let year = whole(year_key, year, (2020, 2100), problems);
            let percent = whole(percent_key, percent, (1, 100), problems);
            steps.extend(year.zip(percent));
        }
        steps.sort_unstable();
        let steps: Vec<Value> = steps
            .into_iter()
            .map(|(year, percent)| json!({"year": year, "percent": percent}))
            .collect();
        (!steps.is_empty()).then(|| steps.into())
    }
}

/// Takes a statement back: nothing is stated any more, and what was stated is kept in the history.
pub fn take_back(document: &Document, key: &str, field: &str) -> Edit {
    Edit::Write(state(document, (kind::MUNICIPALITY, key), field, Value::Null))
}

/// A number that was forgotten is told with what it can be.
fn missing(shape: Shape) -> Flaw {
    match shape {
        Shape::Number(first, last, _) => Flaw::NotBetween(first, last),
        _ => Flaw::Missing,
    }
}

fn whole(key: &'static str, typed: &str, (first, last): (u32, u32), problems: &mut Problems) -> Option<u32> {
    let number = typed
        .trim()
        .parse()
        .ok()
        .filter(|number| (first..=last).contains(number));
    if number.is_none() {
        problems.add(key, Flaw::NotBetween(first, last));
    }
    number
}

/// People type 0,95 and 0.95; what has no fraction is written without one.
fn decimal(key: &'static str, typed: &str, most: u32, problems: &mut Problems) -> Option<Value> {
    let number = typed.trim().replace(',', ".").parse::<f64>().ok();
    let hundredths = number
        .filter(|number| (0.0..=f64::from(most)).contains(number))
        .map(|number| (number * 100.0).round());
    if hundredths.is_none() {
        problems.add(key, Flaw::NotBetween(0, most));
    }
    let number = hundredths? / 100.0;
    Some(if number.fract() == 0.0 {
        json!(number as u64)
    } else {
        json!(number)
    })
}

fn typed_value(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => FLAG.to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
