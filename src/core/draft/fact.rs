//! The form for a fact of several parts, made of the rows of its `catalogue::FactKind`.
use super::problem::{Flaw, Problem, Problems};
use super::state_fact;
use super::typed::typed;
use crate::catalogue::{FactKind, Field, Form, Part};
use crate::domain::{Composite, Day, series};
use crate::edit::Edit;
use crate::order::gathered;
use crate::replica::{Document, Value};
use std::collections::BTreeMap;

/// What was typed, by the keys of the parts; also `asOf` and `source`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactDraft(pub BTreeMap<&'static str, String>);

impl FactDraft {
    /// The form filled with the parts of `shown`; date and source are for the one who states to give.
    pub fn of(kind: &FactKind, shown: Option<&Composite>) -> FactDraft {
        let typed = |part: &Part| {
            shown
                .and_then(|shown| shown.part(part.field.name))
                .map_or_else(String::new, written)
        };
        FactDraft(gathered(kind.parts.iter().map(|part| (part.field.name, typed(part)))))
    }

    /// The edit for the fact of `field` about `subject`. What a newer catalogue stated there beside our parts stays.
    pub fn read(
        &self,
        document: &Document,
        subject: (&str, &str),
        (kind, field): (&FactKind, &str),
        today: Day,
    ) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        let stated = series(document, subject, field).stated::<Composite>();
        let shown = stated.into_iter().next().and_then(|stated| stated.fact);
        let mut parts = shown.unwrap_or_default().parts;
        for part in kind.parts {
            let own = &part.field;
            match self.part(kind, own, today, &mut problems) {
                Value::Null => parts.remove(own.name),
                value => parts.insert(own.name.to_owned(), value),
            };
        }
        let source = problems.source(self.typed("asOf"), self.typed("source"), today);
        let fact = source.map(|source| Composite { parts, source });
        problems.done(fact.map(|fact| state_fact(document, subject, field, &fact)))
    }

    fn typed(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }

    /// What a part is to hold; nothing if nothing was typed or it is wrong.
    fn part(&self, kind: &FactKind, field: &'static Field, today: Day, problems: &mut Problems) -> Value {
        let n_before = problems.n();
        let value = typed(problems, field, self.typed(field.name));
        let is_told = problems.n() > n_before;
        let first = field.not_before.and_then(|first| kind.part(first));
        let first = first.map_or(Value::Null, |first| {
            typed(&mut Problems::default(), &first.field, self.typed(first.field.name))
        });
        let flaw = match field.form {
            _ if is_told => None,
            // For a forgotten number the problem says what it can be.
            Form::Number(first, last) if field.is_required && value.is_null() => Some(Flaw::NotBetween(first, last)),
            _ if field.is_required && value.is_null() => Some(Flaw::Missing),
            Form::PastDay if value.as_str().and_then(Day::parse).is_some_and(|day| day > today) => Some(Flaw::InFuture),
            _ if is_earlier(&value, &first) => Some(Flaw::TooEarly),
            _ => None,
        };
        if let Some(flaw) = flaw {
            problems.add(field, flaw);
        }
        value
    }
}

/// Days are written as they sort.
fn is_earlier(late: &Value, early: &Value) -> bool {
    let days = late
        .as_str()
        .zip(early.as_str())
        .is_some_and(|(late, early)| late < early);
    days || late
        .as_u64()
        .zip(early.as_u64())
        .is_some_and(|(late, early)| late < early)
}

fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.to_string(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
