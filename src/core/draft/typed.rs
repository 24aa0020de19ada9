//! One typed line as the value of a field, or what is wrong with it.
use super::number::{decimal, has_two_readings, whole};
use super::problem::{Flaw, Problems};
use crate::catalogue::{Field, Form};
use crate::domain::{TimeOfDay, text_value};
use crate::order::gathered;
use crate::page_address;
use crate::replica::Value;
use std::collections::BTreeSet;

/// Longest tag; it is part of a field name.
const MAX_TAG: usize = 100;

/// The value to state; `null` where nothing was typed, or something is wrong with it.
pub(super) fn typed(problems: &mut Problems, field: &'static Field, typed: &str) -> Value {
    let line = match field.form {
        Form::Text => return text_value(&problems.text(field, typed)),
        Form::Quote(limit) => return text_value(&problems.text_of(field, typed.trim_start(), limit)),
        _ => problems.line(field, typed),
    };
    if line.is_empty() {
        return Value::Null;
    }
    let flaw = match field.form {
        Form::Day | Form::PastDay => {
            return problems
                .optional_day(field, &line)
                .map_or(Value::Null, |day| day.to_string().into());
        }
        Form::Number(first, last) => match whole(&line).filter(|number| (first..=last).contains(number)) {
            Some(number) => return number.into(),
            None => Some(Flaw::NotBetween(first, last)),
        },
        Form::Decimal(_) if has_two_readings(&line) => Some(Flaw::TwoReadings),
        Form::Decimal(most) => match at_most(&line, most) {
            Some(number) => return number,
            None => Some(Flaw::NotBetween(0, most)),
        },
        Form::Time => match TimeOfDay::parse(&line) {
            Some(time) => return time.to_string().into(),
            None => Some(Flaw::NotATime),
        },
        Form::Page => match page_address(&line) {
            Some(address) => return address.into(),
            None => Some(Flaw::NotAPage),
        },
        Form::Email => (!is_email(&line)).then_some(Flaw::NotAnEmail),
        _ => None,
    };
    if let Some(flaw) = flaw {
        problems.add(field, flaw);
    }
    line.into()
}

/// The words between commas.
pub(super) fn tags(problems: &mut Problems, field: &'static Field, typed: &str) -> BTreeSet<String> {
    let tags: BTreeSet<String> = gathered(
        typed
            .split(',')
            .map(|tag| problems.line(field, tag))
            .filter(|tag| !tag.is_empty()),
    );
    if tags.iter().any(|tag| tag.chars().count() > MAX_TAG) {
        problems.add(field, Flaw::TooLong(MAX_TAG));
    }
    tags
}

/// With two decimals; what has no fraction is written without one.
fn at_most(text: &str, most: u32) -> Option<Value> {
    let number = decimal(text)?;
    let is_within = (0.0..=f64::from(most)).contains(&number);
    let number = (number * 100.0).round() / 100.0;
    let whole = number.fract() == 0.0;
    is_within.then(|| if whole { (number as u64).into() } else { number.into() })
}

/// One `@` with something on both sides and a dot in the domain; whether it exists only mail can tell.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let is_plain = !text
        .chars()
        .any(|c| c.is_whitespace() || matches!(c, '<' | '>' | '"' | ',' | ';'));
    is_plain
        && !local.is_empty()
        && !domain.contains('@')
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}
