//! Whose step of heat planning somebody reported, or was reported in a meeting: a link that stands inside a statement.
use crate::catalogue::kind;
use crate::domain::{HeatPlan, Histories, Municipality};
use crate::replica::Document;
use crate::search::sort_by_name;
use crate::summary::links::{Linked, linked};

/// The municipalities whose heat-planning step was reported by this person or in this meeting.
pub(in crate::summary) fn reported(document: &Document, id: &str) -> Vec<Linked> {
    // An authority reports nothing, and its page asks for this with each change: it is spared a look at all others.
    if document.entity(kind::MUNICIPALITY, id).is_some() {
        return Vec::new();
    }
    let histories = Histories::all(document);
    let names = |key: &str, entity| {
        let plan = histories.shown((kind::MUNICIPALITY, key), Some(entity), HeatPlan::FIELD);
        let says = |part: &str| plan.and_then(|plan| plan.get(part)?.as_str()) == Some(id);
        says("reportedBy") || says("meeting")
    };
    let municipalities = document
        .of_kind(kind::MUNICIPALITY)
        .filter(|(key, entity)| names(key.as_str(), entity));
    let mut reported: Vec<Linked> = municipalities
        .filter_map(|(key, _)| Municipality::find(document, key.as_str()))
        .filter(|authority| !authority.is_binned)
        .map(|authority| linked(kind::MUNICIPALITY, authority.key, authority.name, String::new()))
        .collect();
    sort_by_name(&mut reported, |linked| &linked.title);
    reported
}
