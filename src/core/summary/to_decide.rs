//! What members disagree about, and on which page somebody decides.
use super::links::{named, sorted_as};
use crate::catalogue::{Kind, is_series, kind_of, kinds};
use crate::domain::{Histories, lies_in_bin};
use crate::order::sort_by_key;
use crate::replica::{Document, Entity, Timestamp, Value};
use crate::search::sort_by_made_name;
use std::collections::BTreeSet;

/// A field about which there are several statements that nobody has decided between.
#[derive(Debug, Clone, PartialEq)]
pub struct Undecided {
    /// Kind and id of the entity.
    pub subject: (String, String),
    /// Name of the undecided field.
    pub field: String,
    /// The statements, the shown one first: value, label of the writer, time.
    pub statements: Vec<(Value, Option<String>, Timestamp)>,
}

/// A record about which members disagree, by the page where somebody decides: of a contribution its topic, of an agenda item its meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDecide {
    /// The kind of the page.
    pub kind: &'static str,
    /// Its key or id.
    pub id: String,
    /// Its name; may be empty.
    pub title: String,
    /// How many fields there are to decide about.
    pub n: usize,
}

/// Everything members disagree about, kind after kind, each by name.
pub fn to_decide(document: &Document) -> Vec<ToDecide> {
    let histories = Histories::all(document);
    let mut fields = Vec::new();
    for (kind, entities) in &document.entities {
        for (id, entity) in entities {
            let n = histories.conflicts((kind.as_str(), id.as_str()), entity).len();
            if n > 0 && !lies_in_bin((kind.as_str(), id.as_str()), entity) {
                fields.extend(page_of(kind.as_str(), id.as_str(), entity).map(|page| (page, n)));
            }
        }
    }
    by_page(document, fields)
}

/// Numbers of fields as pages, those that are there and do not lie in the bin.
pub(super) fn by_page<'a>(
    document: &Document,
    fields: impl IntoIterator<Item = ((&'static str, &'a str), usize)>,
) -> Vec<ToDecide> {
    let mut all: Vec<ToDecide> = Vec::new();
    for ((kind, id), n) in fields {
        let is_known = |known: &&mut ToDecide| (known.kind, known.id.as_str()) == (kind, id);
        if let Some(known) = all.iter_mut().find(is_known) {
            known.n += n;
        } else if !document
            .entity(kind, id)
            .is_some_and(|entity| lies_in_bin((kind, id), entity))
        {
            all.extend(named(document, kind, id).map(|title| ToDecide {
                kind,
                id: id.to_owned(),
                title,
                n,
            }));
        }
    }
    sort_by_made_name(&mut all, |one| sorted_as(document, one.kind, &one.id, &one.title));
    sort_by_key(&mut all, |one| kinds().position(|kind| kind.code() == one.kind));
    all
}

/// The record on whose page this one is shown; `None` if it is shown nowhere.
pub(super) fn page_of<'a>(kind: &str, id: &'a str, entity: &'a Entity) -> Option<(&'static str, &'a str)> {
    let kind = kind_of(kind).filter(|kind| kind.page.is_decided)?;
    match kind.decided_with() {
        Some(whole) => Some((whole.kind, entity.text(whole.field)?)),
        None => Some((kind.code(), id)),
    }
}

/// The records of this kind on whose pages there is something to decide.
pub(super) fn disagreed(document: &Document, histories: &Histories, kind: &'static str) -> BTreeSet<String> {
    let is_part = |other: &&Kind| other.decided_with().is_some_and(|whole| whole.kind == kind);
    let parts = kinds().filter(is_part).map(Kind::code);
    let mut ids = BTreeSet::new();
    for shown in std::iter::once(kind).chain(parts) {
        for (id, entity) in document.of_kind(shown) {
            let is_undecided = || !histories.conflicts((shown, id.as_str()), entity).is_empty();
            if !lies_in_bin((shown, id.as_str()), entity) && is_undecided() {
                ids.extend(page_of(shown, id.as_str(), entity).map(|(_, id)| id.to_owned()));
            }
        }
    }
    ids
}

/// Every undecided field of an entity.
pub(super) fn undecided(document: &Document, kind: &str, id: &str, entity: &Entity) -> Vec<Undecided> {
    let histories = Histories::of(document, id);
    let statements = |field: &str| -> Vec<(Value, Option<String>, Timestamp)> {
        let said = |value: &Value, who: Option<&str>, at| (value.clone(), who.map(str::to_owned), at);
        if is_series(kind, field) {
            return histories.look((kind, id), Some(entity), field, |series| {
                let points = series.current.iter();
                points.map(|point| said(point.value, point.who, point.at)).collect()
            });
        }
        let versions = entity.statements(field).into_iter();
        versions
            .map(|version| said(&version.value, version.who.as_deref(), version.at))
            .collect()
    };
    let fields = histories.conflicts((kind, id), entity);
    fields
        .into_iter()
        .map(|field| Undecided {
            subject: (kind.to_owned(), id.to_owned()),
            statements: statements(&field),
            field,
        })
        .collect()
}
