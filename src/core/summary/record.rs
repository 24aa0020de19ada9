//! The page of a record of any kind, and a record as a row.
use super::card::Computed;
use super::links::{Linked, Reference, links_to, reference_among, sorted_as};
use super::to_decide::{Undecided, undecided};
use super::{LastSaid, last_said};
use crate::catalogue::{Card, Field, Form, Kind, Term};
use crate::domain::{CONFIRMED, Day, HeatPlan, Histories, Stated, history, is_binned, plain_line, typed_line};
use crate::json;
use crate::replica::{Document, Entity, EntityId, Timestamp, Value};
use crate::search::{Folded, sort_by_made_name};
use std::collections::BTreeSet;
use std::fmt;

/// One thing a field says.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Piece {
    /// Text, a number, a day or a time as written.
    Text(String),
    /// How many there are.
    Number(usize),
    /// When something was written.
    At(Timestamp),
    /// The browsers whose members ask for it.
    Votes(BTreeSet<String>),
    /// From a day until a later one.
    Days(Day, Day),
    /// A term of the catalogue.
    Term(&'static Term),
    /// A step of heat planning, by code.
    Phase(String),
    /// Another record.
    Reference(Reference),
}

/// What is stated in one field.
#[derive(Clone, PartialEq)]
pub struct FactView {
    /// The field as the catalogue describes it.
    pub field: &'static Field,
    /// What it says; one for a field that is no set.
    pub pieces: Vec<Piece>,
    /// Whether it is held back: it lies in the private document.
    pub is_own: bool,
    /// What it said before, newest first: label of the writer and time.
    pub earlier: Vec<(Vec<Piece>, Option<String>, Timestamp)>,
}

/// A record's page. Does not print its content: a follow-up is private.
#[derive(Clone, PartialEq)]
pub struct RecordView {
    /// The record as a row.
    pub row: RecordRow,
    /// What is stated, in the order of the catalogue; fields about which nothing is stated are left out.
    pub facts: Vec<FactView>,
    /// Fields with several statements.
    pub undecided: Vec<Undecided>,
    /// The statements of the step that hold; of a convoy only.
    pub step: Vec<Stated<HeatPlan>>,
    /// Those that do not.
    pub earlier_steps: Vec<Stated<HeatPlan>>,
    /// What links here.
    pub links: Vec<Linked>,
    /// Who touched it last.
    pub last_said: LastSaid,
    /// When somebody last said that it holds as it is.
    pub confirmed_on: Option<Day>,
    /// Whether it lies in the bin.
    pub is_binned: bool,
}

/// One line of a list. Does not print its content.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RecordRow {
    /// Its id.
    pub id: String,
    /// Its name; empty if nothing names it.
    pub title: String,
    /// The names of its columns.
    pub fields: &'static [&'static str],
    /// What its columns say.
    pub columns: Vec<Vec<Piece>>,
    /// What it is sorted by as a name, where that is not its title.
    pub(super) sort_name: Option<Box<str>>,
    /// Whether members disagree about something on its page.
    pub is_undecided: bool,
    /// Whether the same person may be there twice.
    pub is_double: bool,
}

/// The page of the record `id`. `document` is the one it lies in, `directory` names what it refers to, `own` is the private one.
pub fn record(
    kind: &'static Kind,
    (document, directory, own): (&Document, &Document, &Document),
    id: &str,
) -> Option<RecordView> {
    let (id, stated) = document.entities.get(kind.code())?.get_key_value(id)?;
    let subject = (kind.code(), id.as_str());
    let histories = Histories::of(document, id.as_str());
    let current = histories.with_current_step(subject, stated);
    let entity = current.as_ref().unwrap_or(stated);
    let (step, earlier_steps) = match kind.page.has(Card::Steps) {
        true => histories.look(subject, Some(stated), HeatPlan::FIELD, |series| {
            (series.stated(), series.superseded())
        }),
        false => Default::default(),
    };
    let held = own.entity(kind.code(), id.as_str());
    let undecided = undecided(document, kind.code(), id.as_str(), stated);
    Some(RecordView {
        row: RecordRow {
            is_undecided: !undecided.is_empty(),
            ..row(kind, directory, (id, entity), None)
        },
        facts: facts(kind, (document, directory), (id, entity), held),
        undecided,
        step,
        earlier_steps,
        links: links_to(directory, id.as_str()),
        last_said: last_said(stated),
        confirmed_on: entity.text(CONFIRMED).and_then(Day::parse),
        is_binned: is_binned(entity),
    })
}

/// What is stated about a record, in the order of the catalogue; `held` is what the private document holds of it.
pub(super) fn facts(
    kind: &'static Kind,
    (document, directory): (&Document, &Document),
    (id, entity): (&EntityId, &Entity),
    held: Option<&Entity>,
) -> Vec<FactView> {
    let subject = (kind.code(), id.as_str());
    let fact = |field: &'static Field| {
        let stated = pieces(directory, field, entity);
        let is_own = stated.is_empty() && field.is_held_back;
        let pieces = match held {
            Some(held) if is_own => pieces(directory, field, held),
            _ => stated,
        };
        let earlier: Vec<_> = if field.is_dated {
            let values = history::<Value>(document, subject, field.name).into_iter();
            values
                .map(|stated| (pieces_of(directory, field, &stated.value), stated.who, stated.at))
                .filter(|(pieces, _, _)| !pieces.is_empty())
                .collect()
        } else {
            Vec::new()
        };
        let is_told = !pieces.is_empty() || !earlier.is_empty();
        is_told.then_some(FactView {
            field,
            pieces,
            is_own,
            earlier,
        })
    };
    kind.fields.iter().filter_map(fact).collect()
}

/// The records that a field of these facts refers to.
pub fn references_in(facts: &[FactView], field: &str) -> Vec<Reference> {
    let facts = facts.iter().filter(|fact| fact.field.name == field);
    let references = facts.flat_map(|fact| &fact.pieces).filter_map(|piece| match piece {
        Piece::Reference(reference) => Some(reference.clone()),
        _ => None,
    });
    references.collect()
}

/// What names a record: the fields of its title, joined; one whose words another has too is left out. The kinds these refer to are
/// named by lines alone, so that no file can make a name that needs itself.
pub(super) fn title(kind: &'static Kind, directory: &Document, entity: &Entity) -> String {
    let named = kind.title.iter().filter_map(|name| kind.field(name));
    let words = named
        .flat_map(|field| pieces(directory, field, entity))
        .filter_map(|piece| match piece {
            Piece::Text(text) if kind.is_text() => Some(plain_line(&text)),
            Piece::Text(text) => Some(typed_line(&text)),
            Piece::Reference(reference) => Some(reference.title),
            Piece::Days(..) | Piece::Term(_) | Piece::Phase(_) => None,
            Piece::Number(_) | Piece::At(_) | Piece::Votes(_) => None,
        })
        .filter(|words| !words.is_empty());
    let words: Vec<String> = words.collect();
    if let [] | [_] = words.as_slice() {
        return words.concat();
    }
    let folded: Vec<String> = words.iter().map(|words| whole_words(words)).collect();
    let is_said = |at: usize, own: &str| {
        let mut others = folded.iter().enumerate().filter(|(other, _)| *other != at);
        !own.trim().is_empty() && others.any(|(other, all)| all.contains(own) && (all != own || other < at))
    };
    let parts = words.iter().zip(&folded).enumerate();
    let parts = parts.filter(|(at, (_, own))| !is_said(*at, own));
    parts
        .map(|(_, (words, _))| words.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The words of a text as they are compared, each between two spaces.
fn whole_words(text: &str) -> String {
    let mut words = " ".to_owned();
    for word in Folded::new(text).words() {
        words.extend([word, " "]);
    }
    words
}

/// A record as a row; `computed` is what its columns say that no field says.
pub(super) fn row(
    kind: &'static Kind,
    directory: &Document,
    (id, entity): (&EntityId, &Entity),
    computed: Option<&Computed>,
) -> RecordRow {
    let said = |name: &&str| {
        let Some(field) = kind.field(name) else {
            return computed.map_or_else(Vec::new, |computed| computed.says(name, directory, (id, entity)));
        };
        let said = days(kind, field, entity).unwrap_or_else(|| pieces(directory, field, entity));
        match field.form.term(field.initially) {
            Some(term) if said.is_empty() && !field.initially.is_empty() => vec![Piece::Term(term)],
            _ => said,
        }
    };
    RecordRow {
        is_undecided: false,
        is_double: false,
        id: id.to_string(),
        title: title(kind, directory, entity),
        fields: kind.columns,
        sort_name: None,
        columns: kind.columns.iter().map(said).collect(),
    }
}

/// Both days of a field that begins something which ends on a later one.
fn days(kind: &Kind, field: &Field, entity: &Entity) -> Option<Vec<Piece>> {
    let day = |field: &Field| match field.form {
        Form::Day => Day::parse(entity.text(field.name)?),
        _ => None,
    };
    let first = day(field)?;
    let mut ends = kind.fields.iter().filter(|end| end.not_before == Some(field.name));
    let last = ends.find_map(day).filter(|last| first < *last)?;
    Some(vec![Piece::Days(first, last)])
}

/// What a field of `entity` says; `directory` names what it refers to.
pub fn pieces(directory: &Document, field: &'static Field, entity: &Entity) -> Vec<Piece> {
    if field.form.is_set() {
        let mut pieces: Vec<Piece> = entity
            .elements(field.name)
            .flat_map(|element| pieces_of(directory, field, &element.into()))
            .collect();
        sort_by_made_name(&mut pieces, |piece| match piece {
            Piece::Reference(Reference { kind, id, title }) => {
                sorted_as(directory, kind.unwrap_or_default(), id, title)
            }
            Piece::Term(term) => term.de.into(),
            Piece::Text(text) | Piece::Phase(text) => text.into(),
            Piece::Days(..) | Piece::Number(_) | Piece::At(_) | Piece::Votes(_) => "".into(),
        });
        return pieces;
    }
    let shown = entity.shown(field.name);
    shown.map_or_else(Vec::new, |version| pieces_of(directory, field, &version.value))
}

/// A value of a field; nothing for `null`.
fn pieces_of(directory: &Document, field: &'static Field, value: &Value) -> Vec<Piece> {
    let text = match value {
        Value::Null => return Vec::new(),
        Value::String(text) => text.to_string(),
        other => json::text(other),
    };
    let piece = match field.form {
        Form::Ref(kinds) | Form::RefInOrder(kinds) | Form::Refs(kinds) => {
            Piece::Reference(reference_among(directory, kinds, &text))
        }
        Form::Phase => Piece::Phase(text),
        form => form.term(&text).map_or(Piece::Text(text), Piece::Term),
    };
    vec![piece]
}

impl fmt::Debug for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Piece(•••)")
    }
}

impl fmt::Debug for RecordView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecordView(•••)")
    }
}

impl fmt::Debug for RecordRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecordRow(•••)")
    }
}
