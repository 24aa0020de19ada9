//! The words of one record: what it is called, and every text in it, with the names of what it is linked to.
use super::kinds::{Page, Searched};
use super::texts::{Passage, beside, texts};
use crate::domain::{Municipality, is_binned, kind, plain_line};
use crate::replica::{Document, Entity};
use crate::summary::directory::abbreviation;
use std::borrow::Cow;

/// A record as it is found and shown.
pub(super) struct Record<'a> {
    /// What it is found by first; empty if it is called by another's name.
    pub name: Cow<'a, str>,
    /// What it is called on the page.
    pub title: Cow<'a, str>,
    /// The id of the page it is shown on.
    pub shown_at: &'a str,
    /// Every text in it.
    pub texts: Vec<Passage<'a>>,
    /// What tells it from others of the same name.
    pub beside: String,
    /// Words it is found by that stand nowhere.
    pub unseen: &'static str,
}

/// The record `id`; `None` if it is not there, lies in the bin, or has no page because what it is shown with is gone or in the bin.
pub(super) fn record<'a>(
    searched: &Searched,
    own: &'a Document,
    shared: &'a Document,
    id: &'a str,
) -> Option<Record<'a>> {
    if searched.kind == kind::MUNICIPALITY {
        return authority(searched, shared, id);
    }
    let entity = own.entity(searched.kind, id).filter(|entity| !is_binned(entity))?;
    let with = match searched.shown_with {
        Some((field, kind)) => Some((kind, entity.text(field)?)),
        None if searched.is_held() => Some((searched.kind, id)),
        None => None,
    };
    let (name, title, shown_at) = match with {
        Some((kind, page)) => {
            let with = shared.entity(kind, page).filter(|with| !is_binned(with))?;
            let title = match searched.page {
                Page::Catalogue(record) => Cow::from(crate::summary::record::title(record, shared, with)),
                Page::Of(_) | Page::Held(..) => Cow::from(first(with, &["title", "name"])),
            };
            (Cow::default(), title, page)
        }
        None => {
            let name = match (searched.record(), searched.names) {
                (Some(record), _) => Cow::from(crate::summary::record::title(record, shared, entity)),
                (None, []) => Cow::from(plain_line(first(entity, &["text"]))),
                (None, names) => Cow::from(first(entity, names)),
            };
            (name.clone(), name, id)
        }
    };
    Some(Record {
        name,
        title,
        shown_at,
        texts: texts(searched, entity, shared),
        beside: beside(searched, entity, shared),
        unseen: "",
    })
}

/// The first of `fields` in which something is stated.
fn first<'a>(entity: &'a Entity, fields: &[&str]) -> &'a str {
    let mut texts = fields.iter().filter_map(|field| entity.text(field));
    texts.find(|text| !text.is_empty()).unwrap_or_default()
}

/// Those of the region are there without anybody having stated anything; all are found by key and Kreis, too.
fn authority<'a>(searched: &Searched, shared: &'a Document, key: &'a str) -> Option<Record<'a>> {
    let authority = Municipality::find(shared, key)?;
    let entity = shared.entity(kind::MUNICIPALITY, key);
    if authority.is_binned {
        return None;
    }
    let district = authority.district_key().and_then(|key| Municipality::find(shared, key));
    let district = district.map(|district| district.name).unwrap_or_default();
    let own = [Cow::from(district.clone()), Cow::from(key)]
        .map(Passage::line)
        .into_iter();
    let stated = entity.map(|entity| texts(searched, entity, shared)).unwrap_or_default();
    Some(Record {
        name: Cow::from(authority.name.clone()),
        title: Cow::from(authority.name),
        shown_at: key,
        texts: own.chain(stated).filter(|passage| !passage.text.is_empty()).collect(),
        beside: district,
        unseen: abbreviation(key),
    })
}
