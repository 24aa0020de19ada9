//! The words of one record: what it is called, and every text in it, with the names of what it is linked to.
use super::kinds::Searched;
use super::texts::{Passage, beside, texts};
use crate::catalogue::kind_of;
use crate::domain::{Municipality, is_binned};
use crate::replica::Document;
use crate::summary::card::abbreviation;
use crate::summary::record::title;
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
    let code = searched.kind.code();
    if searched.kind.is_of_region {
        return authority(searched, shared, id);
    }
    let entity = own.entity(code, id).filter(|entity| !is_binned(entity))?;
    let with = match searched.kind.shown_with() {
        Some(whole) => Some((whole.kind, entity.text(whole.field)?)),
        None if searched.is_held() => Some((code, id)),
        None => None,
    };
    let (name, title, shown_at) = match with {
        Some((code, page)) => {
            let with = shared.entity(code, page).filter(|with| !is_binned(with))?;
            (Cow::default(), Cow::from(title(kind_of(code)?, shared, with)), page)
        }
        None => {
            let name = Cow::from(title(searched.kind, shared, entity));
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

/// Those of the region are there without anybody having stated anything; all are found by key and Kreis, too.
fn authority<'a>(searched: &Searched, shared: &'a Document, key: &'a str) -> Option<Record<'a>> {
    let authority = Municipality::find(shared, key)?;
    let entity = shared.entity(searched.kind.code(), key);
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
