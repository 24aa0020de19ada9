//! The rows that a filter leaves, in the order it asks for, and how many there are of each code.
use super::{Filter, Sort};
use crate::catalogue::Term;
use crate::order::sort_by;
use crate::search::name_key;
use crate::text::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a row stands for in a column that orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key<'a> {
    /// Nothing is known: last in both directions.
    Nothing,
    /// A number, a day by its number.
    Number(i64),
    /// Words, as a German directory orders them.
    Text(&'a str),
    /// A term by its label.
    Term(&'static Term),
}

/// A row of a list.
pub trait Listed {
    /// Its key or id.
    fn id(&self) -> &str;

    /// What it stands for in a column.
    fn key(&self, column: &str) -> Key<'_>;

    /// Tells its codes in a filter; none means that nothing is known.
    fn codes(&self, filter: &str, tell: &mut dyn FnMut(&str));

    /// Whether it is left out unless it is asked for.
    fn is_beside(&self, _filter: &Filter) -> bool {
        false
    }
}

/// A list that can be searched.
pub trait List {
    /// What it consists of.
    type Row: Listed;

    /// All of them, in its own order.
    fn rows(&self) -> &[Arc<Self::Row>];

    /// The places of those that words find, in its own order; `None` for all of them.
    fn matches(&self, query: &str) -> Option<Vec<usize>>;
}

/// What a filter says of rows that have no code in it.
pub const NOTHING: &str = "-";

/// The places of the rows in the order of `sort`: empty ones last, equal ones as they are. `None` for the list's own order.
pub fn order<L: List>(list: &L, sort: Option<&Sort>, language: Language) -> Option<Vec<usize>> {
    let sort = sort?;
    let keys = list.rows().iter().map(|row| Made::of(&row.key(&sort.column), language));
    Some(places(keys.collect(), sort.is_descending))
}

/// The rows that `filter` leaves, in this order.
pub fn narrowed<L: List>(list: &L, filter: &Filter, order: Option<&[usize]>) -> Vec<Arc<L::Row>> {
    let rows = list.rows();
    let mut is_left: Vec<bool> = rows.iter().map(|row| is_left(row.as_ref(), filter, "")).collect();
    if let Some(matches) = list.matches(&filter.query) {
        let mut found = vec![false; rows.len()];
        for at in matches {
            if let Some(found) = found.get_mut(at) {
                *found = true;
            }
        }
        is_left
            .iter_mut()
            .zip(found)
            .for_each(|(is_left, found)| *is_left &= found);
    }
    let row = |at: usize| rows.get(at).filter(|_| is_left.get(at) == Some(&true)).cloned();
    match order {
        Some(order) => order.iter().filter_map(|at| row(*at)).collect(),
        None => (0..rows.len()).filter_map(row).collect(),
    }
}

/// The keys of the rows that `filter` leaves, in the list's own order: what a map shows of it.
pub fn keys<L: List>(list: &L, filter: &Filter) -> Vec<String> {
    let left = narrowed(list, filter, None);
    left.iter().map(|row| row.id().to_owned()).collect()
}

/// How many rows there are to choose from: all but those that are left out unless they are asked for.
pub fn n_all<L: List>(list: &L, filter: &Filter) -> usize {
    list.rows().iter().filter(|row| !row.is_beside(filter)).count()
}

/// How many rows `filter` leaves; no words are looked for.
pub fn n_of<L: List>(list: &L, filter: &Filter) -> usize {
    list.rows()
        .iter()
        .filter(|row| is_left(row.as_ref(), filter, ""))
        .count()
}

/// How many rows there are of each code of a filter, among those that all others leave. Rows without a code are counted as `-`.
pub fn counts<L: List>(list: &L, filter: &Filter, name: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let mut others = filter.clone();
    // Rows that are left out unless this filter asks for them are counted too.
    others.choose(name, NOTHING, true);
    let matches = list.matches(&others.query);
    let rows = list.rows();
    let places: Vec<usize> = matches.unwrap_or_else(|| (0..rows.len()).collect());
    for row in places.into_iter().filter_map(|at| rows.get(at)) {
        if !is_left(row.as_ref(), &others, name) {
            continue;
        }
        let mut is_none = true;
        row.codes(name, &mut |code| {
            is_none = false;
            match counts.get_mut(code) {
                Some(n) => *n += 1,
                None => drop(counts.insert(code.to_owned(), 1)),
            }
        });
        if is_none {
            *counts.entry(NOTHING.to_owned()).or_insert(0) += 1;
        }
    }
    counts
}

/// Whether all filters but one leave a row.
fn is_left(row: &dyn Listed, filter: &Filter, but: &str) -> bool {
    let holds = |(name, wanted): (&String, &BTreeSet<String>)| {
        let (mut is_one, mut is_none) = (false, true);
        row.codes(name, &mut |code| {
            is_none = false;
            is_one |= wanted.contains(code);
        });
        is_one || is_none && wanted.contains(NOTHING)
    };
    let mut all = filter.chosen.iter().filter(|(name, _)| *name != but);
    !row.is_beside(filter) && all.all(holds)
}

/// A key as it is compared.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Made {
    Number(i64),
    Text(String),
}

impl Made {
    fn of(key: &Key, language: Language) -> Option<Made> {
        let text = match key {
            Key::Nothing => return None,
            Key::Number(number) => return Some(Made::Number(*number)),
            Key::Text(text) => text,
            Key::Term(term) => language.text().term(term),
        };
        (!text.trim().is_empty()).then(|| Made::Text(name_key(text)))
    }
}

fn places(keys: Vec<Option<Made>>, is_descending: bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..keys.len()).collect();
    sort_by(&mut places, |one, other| {
        let (one, other) = (
            keys.get(*one).and_then(Option::as_ref),
            keys.get(*other).and_then(Option::as_ref),
        );
        let is_last = one.is_none().cmp(&other.is_none());
        let by_key = one.cmp(&other);
        is_last.then(if is_descending { by_key.reverse() } else { by_key })
    });
    places
}
