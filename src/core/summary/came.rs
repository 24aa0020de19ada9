//! What has come of a file that was taken over.
use super::Doubles;
use super::arriving::{Arrival, is_of_region, named_doubles};
use super::links::{Reference, named};
use super::to_decide::{ToDecide, by_page, page_of};
use crate::catalogue::{ON_NO_PAGE, kind_of};
use crate::choices::is_choice;
use crate::replica::{Document, Kind, Outcome, Plan, RecordChange};
use std::collections::BTreeMap;

/// What came of a file that was taken over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// The records that came or changed, kind after kind.
    pub came: Vec<Came>,
    /// The same of the private document.
    pub private: Vec<Came>,
    /// Whether settings came.
    pub has_settings: bool,
    /// How many are gone for ever.
    pub n_erased: usize,
    /// The records about which members now disagree.
    pub to_decide: Vec<ToDecide>,
    /// The people that came and may have been here already.
    pub doubles: Vec<Reference>,
}

/// The records of one kind that came or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// The kind as in the file.
    pub kind: String,
    /// How many there are.
    pub n: usize,
    /// The first of them: the page that shows it, if there is one, and its name.
    pub first: Vec<(Option<(&'static str, String)>, String)>,
}

/// How many records of a kind are named after a merge.
const NAMED: usize = 10;

/// Kinds and numbers of what a plan changes in the private document, beside what is on no page.
pub fn private_kinds(plan: &Plan) -> Vec<(String, usize)> {
    let mut kinds: BTreeMap<&Kind, usize> = BTreeMap::new();
    for record in private_records(&plan.records) {
        *kinds.entry(&record.kind).or_default() += 1;
    }
    kinds.into_iter().map(|(kind, n)| (kind.to_string(), n)).collect()
}

fn private_records(records: &[RecordChange]) -> impl Iterator<Item = &RecordChange> {
    let is_shown = |record: &&RecordChange| !ON_NO_PAGE.contains(&record.kind.as_str());
    records
        .iter()
        .filter(is_shown)
        .filter(|record| record.outcome != Outcome::Erased)
}

/// What has come of these records, now that the documents hold them; `own` are those of the private one.
pub fn merged((shared, private): (&Document, &Document), arrivals: &[Arrival], own: &[RecordChange]) -> Merged {
    let mut merged = Merged::default();
    let mut undecided = Vec::new();
    let mut came = Kinds::default();
    for arrival in arrivals {
        let record = &arrival.record;
        let (kind, id) = (record.kind.as_str(), record.id.as_str());
        if record.outcome == Outcome::Erased {
            merged.n_erased += 1;
            continue;
        }
        // It may have been the part of something that is gone.
        let Some(entity) = shared.entity(kind, id) else {
            continue;
        };
        let page = page_of(kind, id, entity);
        came.add(record, page.map(|(kind, id)| (kind, id.to_owned())), || {
            let title = Some(super::record_title(shared, kind, id));
            title
                .filter(|title| title != id || is_of_region(kind))
                .unwrap_or_default()
        });
        if !arrival.undecided.is_empty() {
            undecided.extend(page.map(|page| (page, arrival.undecided.len())));
        }
    }
    let mut held_back = Kinds::default();
    for record in private_records(own) {
        let (kind, id) = (record.kind.as_str(), record.id.as_str());
        let page = kind_of(kind).map(|kind| (kind.code(), id.to_owned()));
        held_back.add(record, page, || {
            let documents = [shared, private].into_iter();
            let mut names = documents.filter_map(|document| named(document, kind, id));
            names.find(|name| !name.is_empty()).unwrap_or_default()
        });
    }
    merged.came = came.into_all();
    merged.private = held_back.into_all();
    merged.has_settings = own.iter().any(|record| is_choice(record.kind.as_str()));
    merged.to_decide = by_page(shared, undecided);
    merged.doubles = named_doubles(shared, &Doubles::of(shared), arrivals);
    merged
}

/// Records by kind.
#[derive(Default)]
struct Kinds<'a>(BTreeMap<&'a Kind, Came>);

impl<'a> Kinds<'a> {
    fn add(&mut self, record: &'a RecordChange, page: Option<(&'static str, String)>, title: impl Fn() -> String) {
        let came = self.0.entry(&record.kind).or_insert_with(|| Came {
            kind: record.kind.to_string(),
            n: 0,
            first: Vec::new(),
        });
        came.n += 1;
        if came.first.len() < NAMED {
            came.first.push((page, title()));
        }
    }

    fn into_all(self) -> Vec<Came> {
        self.0.into_values().collect()
    }
}

impl Merged {
    /// How many records came or changed.
    pub fn n(&self) -> usize {
        self.came.iter().map(|came| came.n).sum()
    }

    /// How many of the private document.
    pub fn n_private(&self) -> usize {
        self.private.iter().map(|came| came.n).sum()
    }

    /// The same, with what is still to be decided of it.
    pub fn so_far(&self, open: &[ToDecide]) -> Merged {
        let is_open = |one: &&ToDecide| open.iter().any(|other| (other.kind, &other.id) == (one.kind, &one.id));
        Merged {
            to_decide: self.to_decide.iter().filter(is_open).cloned().collect(),
            ..self.clone()
        }
    }
}
