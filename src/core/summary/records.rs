//! The list of all records of a kind.
use super::Doubles;
use super::card::Computed;
use super::links::sorted_as;
use super::record::{Piece, RecordRow, row};
use super::to_decide::disagreed;
use crate::catalogue::{Card, Form, Kind, Order};
use crate::domain::{Histories, is_binned, sort_name};
use crate::order::sort_by;
use crate::replica::{Document, Entity, Value};
use crate::search::{Index, sort_by_made_name};
use std::cmp::Ordering;
use std::slice;
use std::sync::Arc;

/// All records of a kind, before anything is searched.
#[derive(Clone, Default, PartialEq)]
pub struct Records {
    /// Those that do not lie in the bin, in the order of the kind.
    pub rows: Vec<Arc<RecordRow>>,
    /// Those that do.
    pub binned: Vec<RecordRow>,
    pub(super) index: Index,
}

/// A record on its way into the list.
struct Listed {
    row: RecordRow,
    is_binned: bool,
    /// By each rule of the order.
    keys: Vec<String>,
    /// What finds it beside what its row says.
    words: Vec<String>,
}

impl Records {
    /// The records of a kind; `is_wanted` chooses among them, e.g. those of one meeting. `directory` names what they refer to.
    pub fn of(
        kind: &'static Kind,
        (document, directory): (&Document, &Document),
        is_wanted: impl Fn(&Entity) -> bool,
    ) -> Records {
        let histories = Histories::all(document);
        let undecided = disagreed(document, &histories, kind.code());
        let doubles = match kind.page.has(Card::Doubles) {
            true => Doubles::of(document),
            false => Doubles::default(),
        };
        let computed = Computed::of(kind, document);
        let rules = rules(kind);
        let mut all: Vec<Listed> = document
            .of_kind(kind.code())
            .filter(|(_, entity)| is_wanted(entity))
            .map(|(id, stated)| {
                let current = histories.with_current_step((kind.code(), id.as_str()), stated);
                let entity = current.as_ref().unwrap_or(stated);
                let row = row(kind, directory, (id, entity), Some(&computed));
                let row = RecordRow {
                    is_undecided: undecided.contains(id.as_str()),
                    is_double: doubles.has(id.as_str()),
                    sort_name: kind
                        .family_name
                        .map(|stated| sort_name(&row.title, entity.text(stated).unwrap_or_default()).into_boxed_str()),
                    ..row
                };
                Listed {
                    keys: rules.iter().map(|rule| key(kind, rule, entity, &row)).collect(),
                    is_binned: is_binned(entity),
                    words: words(kind, entity),
                    row,
                }
            })
            .collect();
        sort_by_made_name(&mut all, |Listed { row, .. }| {
            sorted_as(directory, kind.code(), &row.id, &row.title)
        });
        if !rules.is_empty() {
            sort_by(&mut all, |one, other| by_rules(rules, &one.keys, &other.keys));
        }
        let mut records = Records::default();
        for listed in all {
            let Listed { row, words, .. } = listed;
            if listed.is_binned {
                records.binned.push(row);
            } else {
                let columns = row.columns.iter().flatten().flat_map(found_by);
                let words = words.iter().map(String::as_str);
                records.index.add(&row.title, columns.chain(words));
                records.rows.push(Arc::new(row));
            }
        }
        records
    }
}

/// What the records of a kind are sorted by before the title.
fn rules(kind: &'static Kind) -> &'static [Order] {
    match &kind.order {
        Order::Title => &[],
        Order::InTurn(rules) => rules,
        one @ (Order::First(_) | Order::Latest(_)) => slice::from_ref(one),
    }
}

fn by_rules(rules: &[Order], one: &[String], other: &[String]) -> Ordering {
    let both = rules.iter().zip(one.iter().zip(other));
    let mut orders = both.map(|(rule, (one, other))| match rule {
        Order::Latest(_) => other.cmp(one),
        _ => one.cmp(other),
    });
    orders.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// What a record is sorted by: days, numbers and terms as they sort, what has none last.
fn key(kind: &'static Kind, rule: &Order, entity: &Entity, row: &RecordRow) -> String {
    let (Order::First(name) | Order::Latest(name)) = rule else {
        return String::new();
    };
    match row.said(name).first() {
        Some(Piece::At(at)) => return format!("{:0>15}", at.0.max(0)),
        Some(Piece::Number(n)) => return format!("{n:0>6}"),
        Some(Piece::Votes(votes)) => return format!("{:0>6}", votes.len()),
        Some(Piece::Term(term)) => {
            let terms = kind.column(name).map_or(&[][..], |field| field.form.terms());
            let at = terms.iter().position(|known| known.code == term.code);
            return format!("{:0>3}", at.unwrap_or(terms.len()));
        }
        _ => {}
    }
    match entity.shown(name).map(|version| &version.value) {
        Some(Value::String(text)) => text.to_string(),
        Some(Value::Number(number)) => format!("{:0>6}", number.to_string()),
        _ => "~".to_owned(),
    }
}

/// What finds a record beside what its row says: its telephone numbers, the family name, and what stands below the first line of a text.
fn words(kind: &'static Kind, entity: &Entity) -> Vec<String> {
    let numbers = kind.fields.iter().filter(|field| field.form == Form::Phone);
    let texts = kind.title.iter().filter(|_| kind.is_text());
    let names = numbers
        .map(|field| field.name)
        .chain(kind.family_name)
        .chain(texts.copied());
    names.filter_map(|name| entity.text(name).map(str::to_owned)).collect()
}

fn found_by(piece: &Piece) -> [&str; 2] {
    match piece {
        Piece::Text(words) | Piece::Phase(words) => [words, ""],
        Piece::Days(..) | Piece::Number(_) | Piece::At(_) | Piece::Votes(_) => ["", ""],
        Piece::Term(term) => [term.de, term.en],
        Piece::Reference(reference) => [&reference.title, ""],
    }
}
