//! A column for a field of the catalogue.
use crate::book::{Column, Shape};
use klimanetz_core::catalogue::{Form, PHASES};
use klimanetz_core::text::Text;

/// A column of text.
pub(super) fn text(code: &str, header: &str) -> Column {
    Column {
        code: code.to_owned(),
        header: header.to_owned(),
        shape: Shape::Text,
        offered: Vec::new(),
    }
}

/// A column of days.
pub(super) fn day(code: &str, header: &str) -> Column {
    Column {
        shape: Shape::Day,
        ..text(code, header)
    }
}

/// A column for what a form asks for.
pub(super) fn of_form(words: &Text, form: Form, (code, header): (&str, &str)) -> Column {
    let shape = match form {
        Form::Day | Form::PastDay => Shape::Day,
        Form::Number(..) => Shape::Plain,
        Form::Count(_) | Form::Votes => Shape::Count,
        Form::Decimal(_) => Shape::Decimal,
        _ => Shape::Text,
    };
    let offered = match form {
        Form::Phase => PHASES.iter().map(|phase| words.phase(phase).to_owned()).collect(),
        // Of several in one cell a list would refuse the second.
        Form::One(terms) | Form::OneInSight(terms) => terms.iter().map(|term| words.term(term).to_owned()).collect(),
        _ => Vec::new(),
    };
    Column {
        shape,
        offered,
        ..text(code, header)
    }
}
