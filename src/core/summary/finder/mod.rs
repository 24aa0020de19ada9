//! The search of everything: prepared once for each state of the documents, run through at each keystroke.
mod kinds;
mod record;
mod texts;

use super::links::sorted_as;
use crate::order::{sort, sort_by_key};
pub use kinds::Searched;

use crate::domain::Municipality;
use crate::replica::Document;
use crate::route::Route;
use crate::search::{Hit, Index, Piece, Query, excerpt, marked, sort_by_made_name};
use kinds::searched;
use record::{Record, record};
use std::ops::Range;
use texts::Passage;

/// All records of one document that can be found. Prints nothing, and cannot be written into a file: notes may be among it.
#[derive(Clone, Default, PartialEq)]
pub struct Finder {
    index: Index,
    /// The records in the order of the index.
    ids: Vec<String>,
    /// The place of each kind in the order of the page, and its records.
    kinds: Vec<(usize, Range<usize>)>,
}

/// What was found of one kind.
#[derive(Clone, PartialEq, Eq)]
pub struct FoundKind {
    /// Its place in the order of the page.
    kind: usize,
    /// The nearest first.
    hits: Vec<Hit>,
}

/// One record that was found.
#[derive(Clone, PartialEq)]
pub struct FoundRecord {
    /// Its page.
    pub page: Route,
    /// What it is called; empty if it has no name.
    pub title: Vec<Piece>,
    /// The text around the match; what tells it from others where its name alone matches. May be empty.
    pub excerpt: Vec<Piece>,
}

impl Finder {
    /// The directory.
    pub fn of_shared(shared: &Document) -> Finder {
        Finder::of(shared, shared, false)
    }

    /// What is the member's own; links are called by their names in the directory.
    pub fn of_private(private: &Document, shared: &Document) -> Finder {
        Finder::of(private, shared, true)
    }

    fn of(own: &Document, shared: &Document, is_private: bool) -> Finder {
        let mut finder = Finder::default();
        let kinds = searched().enumerate();
        for (nth, searched) in kinds.filter(|(_, searched)| searched.is_private == is_private) {
            let start = finder.ids.len();
            let code = searched.kind.code();
            let keys: Vec<String> = match searched.kind.is_of_region {
                true => Municipality::all(shared)
                    .into_iter()
                    .map(|authority| authority.key)
                    .collect(),
                false => own.of_kind(code).map(|(id, _)| id.to_string()).collect(),
            };
            let read = |id| Some((id, record(&searched, own, shared, id)?));
            let mut records: Vec<(&str, Record)> = keys.iter().map(String::as_str).filter_map(read).collect();
            if searched.kind.is_text() {
                let at = |id: &str| own.entity(code, id)?.latest().map(|version| version.at);
                sort_by_key(&mut records, |(id, _)| std::cmp::Reverse(at(id)));
            } else {
                sort_by_made_name(&mut records, |(id, record)| sorted_as(shared, code, id, &record.title));
            }
            for (id, record) in records {
                let texts = record.texts.iter().map(|passage| passage.text.as_ref());
                finder.index.add(&record.name, texts.chain([record.unseen]));
                finder.ids.push(id.to_owned());
            }
            finder.kinds.push((nth, start..finder.ids.len()));
        }
        finder
    }

    /// What `query` finds, by kind; no kind without a hit.
    pub fn find(&self, query: &Query) -> Vec<FoundKind> {
        let mut hits = self.index.find(query).into_iter().peekable();
        let mut found = Vec::new();
        for (kind, records) in &self.kinds {
            let mut hits: Vec<Hit> = std::iter::from_fn(|| hits.next_if(|hit| hit.entry < records.end)).collect();
            sort(&mut hits);
            if !hits.is_empty() {
                found.push(FoundKind { kind: *kind, hits });
            }
        }
        found
    }

    /// The `nth` record of `found`, as it is now in the document the finder is of.
    pub fn show(
        &self,
        own: &Document,
        shared: &Document,
        found: &FoundKind,
        nth: usize,
        query: &Query,
    ) -> Option<FoundRecord> {
        let searched = found.searched()?;
        let id = self.ids.get(found.hits.get(nth)?.entry)?;
        let record = record(&searched, own, shared, id)?;
        let missing = query.without(&record.name);
        let around = |passage: &Passage| {
            let (pieces, is_found) = excerpt(&passage.shown(), &missing, query);
            is_found.then_some(pieces)
        };
        let beside = || excerpt(&record.beside, query, query).0;
        Some(FoundRecord {
            page: searched.page(record.shown_at),
            title: marked(&record.title, query),
            excerpt: record.texts.iter().find_map(around).unwrap_or_else(beside),
        })
    }
}

/// What `query` finds in both documents: kinds in which it stands as typed come before those with something like it, and those in
/// which something is called so before those that only mention it.
pub fn find_in_both(shared: &Finder, private: &Finder, query: &Query) -> Vec<FoundKind> {
    let mut found = shared.find(query);
    found.append(&mut private.find(query));
    sort_by_key(&mut found, |found| {
        let best = found.hits.first();
        let is_only_mentioned = best.is_some_and(|hit| !hit.is_in_name(query));
        (best.is_some_and(|hit| hit.has_mistake()), is_only_mentioned, found.kind)
    });
    found
}

impl FoundKind {
    /// What tells it from the others that were found.
    pub fn number(&self) -> usize {
        self.kind
    }

    /// The kind.
    pub fn searched(&self) -> Option<Searched> {
        searched().nth(self.kind)
    }

    /// How many were found.
    pub fn n(&self) -> usize {
        self.hits.len()
    }
}
