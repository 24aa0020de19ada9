//! What a record of any kind stands for in the columns and filters of its list.
use super::record::{Piece, RecordRow};
use super::records::Records;
use crate::catalogue::{Field, Form, Kind, Term, phase};
use crate::domain::Day;
use crate::list::{Filter, Key, List, Listed, narrowed};
use crate::order::sort;
use crate::search::{Query, sort_by_name};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The column that names a record.
pub const TITLE: &str = "titel";

/// What a filter can ask for: a code, and what it is called.
#[derive(Clone, PartialEq, Eq)]
pub enum Called {
    /// A term of the catalogue.
    Term(&'static Term),
    /// A step of heat planning, by code.
    Phase(String),
    /// The name of a record, or a word that somebody chose freely.
    Name(String),
}

impl RecordRow {
    /// What it says in a column.
    pub fn said(&self, column: &str) -> &[Piece] {
        let at = self.fields.iter().position(|field| *field == column);
        at.and_then(|at| self.columns.get(at)).map_or(&[], Vec::as_slice)
    }
}

fn number(n: usize) -> Key<'static> {
    Key::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

impl Listed for RecordRow {
    fn id(&self) -> &str {
        &self.id
    }

    fn key(&self, column: &str) -> Key<'_> {
        if column == TITLE {
            return Key::Text(self.sort_name.as_deref().unwrap_or(&self.title));
        }
        match self.said(column).first() {
            None => Key::Nothing,
            Some(Piece::Text(text)) => Key::Text(text),
            Some(Piece::Number(n)) => number(*n),
            Some(Piece::Votes(votes)) => number(votes.len()),
            Some(Piece::At(at)) => Key::Number(at.0),
            Some(Piece::Days(first, _)) => Key::Number(Day::default().days_until(*first)),
            Some(Piece::Term(term)) => Key::Term(term),
            Some(Piece::Phase(code)) => phase(code).map_or(Key::Nothing, |step| Key::Number(step.ordinal.into())),
            Some(Piece::Reference(reference)) => Key::Text(&reference.title),
        }
    }

    fn codes(&self, filter: &str, tell: &mut dyn FnMut(&str)) {
        for piece in self.said(filter) {
            match piece {
                Piece::Term(term) => tell(term.code),
                Piece::Phase(code) => tell(code),
                Piece::Reference(reference) => tell(&reference.id),
                Piece::Text(text) => tell(text),
                Piece::Days(..) | Piece::Number(_) | Piece::At(_) | Piece::Votes(_) => {}
            }
        }
    }
}

impl List for Records {
    type Row = RecordRow;

    fn rows(&self) -> &[Arc<RecordRow>] {
        &self.rows
    }

    fn matches(&self, query: &str) -> Option<Vec<usize>> {
        let query = Query::new(query);
        (!query.is_empty()).then(|| self.index.narrow(&query))
    }
}

impl Records {
    /// What is found by the words of `query`.
    pub fn found(&self, query: &str) -> Vec<Arc<RecordRow>> {
        let filter = Filter {
            query: query.to_owned(),
            ..Filter::default()
        };
        narrowed(self, &filter, None)
    }

    /// What there is to ask for in the filter of a field: terms and steps in their order, the rest by name.
    pub fn called(&self, field: &Field) -> Vec<(String, Called)> {
        let mut all: BTreeMap<&str, &Piece> = BTreeMap::new();
        for piece in self.rows.iter().flat_map(|row| row.said(field.name)) {
            let code = match piece {
                Piece::Term(term) => term.code,
                Piece::Phase(code) | Piece::Text(code) => code,
                Piece::Reference(reference) => &reference.id,
                Piece::Days(..) | Piece::Number(_) | Piece::At(_) | Piece::Votes(_) => continue,
            };
            all.entry(code).or_insert(piece);
        }
        let terms = field.form.terms().iter().filter(|term| all.contains_key(term.code));
        let mut called: Vec<(String, Called)> = terms.map(|term| (term.code.to_owned(), Called::Term(term))).collect();
        let mut names: Vec<(String, String)> = Vec::new();
        let mut steps: Vec<(u16, String)> = Vec::new();
        for (code, piece) in all {
            match piece {
                Piece::Phase(code) => steps.push((phase(code).map_or(0, |step| step.ordinal), code.clone())),
                Piece::Reference(reference) => names.push((code.to_owned(), reference.title.clone())),
                Piece::Text(text) => names.push((code.to_owned(), text.clone())),
                _ => {}
            }
        }
        sort_by_name(&mut names, |(_, name)| name);
        sort(&mut steps);
        called.extend(names.into_iter().map(|(code, name)| (code, Called::Name(name))));
        called.extend(steps.into_iter().map(|(_, code)| (code.clone(), Called::Phase(code))));
        called
    }
}

/// The columns of a kind that its list can be filtered by: those of terms, steps, records and tags.
pub fn filters_of(kind: &'static Kind) -> impl Iterator<Item = &'static Field> {
    let fields = kind.columns.iter().filter_map(|name| kind.column(name));
    let is_filter =
        |form: Form| !form.terms().is_empty() || matches!(form, Form::Phase | Form::Tags) || !form.kinds().is_empty();
    fields.filter(move |field| is_filter(field.form))
}
