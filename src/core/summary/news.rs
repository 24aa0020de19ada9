//! „Neu seit Ihrem letzten Besuch“: what files have brought since then, sorted by how much it concerns the member.
use super::changes::{Changed, changes_where};
use super::links::shown_at;
use super::record_title;
use crate::choices::OwnMunicipalities;
use crate::domain::{Arrivals, Convoys, Municipality};
use crate::order::sort_by_key;
use crate::replica::{Document, Timestamp};
use std::collections::BTreeSet;

/// How much something concerns the member; the closest in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concern {
    /// The own municipalities, who plans heat jointly with them, and those the member is told to ask.
    Own,
    /// Others of the same Kreis.
    District,
    /// All others.
    Other,
}

/// One record about which something came.
#[derive(Debug, Clone, PartialEq)]
pub struct News {
    /// How much it concerns the member.
    pub concern: Concern,
    /// Kind and id of the page that shows it.
    pub page: Option<(&'static str, String)>,
    /// Its name.
    pub title: String,
    /// What came.
    pub changed: Changed,
}

/// What has come since a moment: what concerns the member in front, of equals the latest.
pub fn news(
    document: &Document,
    arrivals: &Arrivals,
    since: Timestamp,
    (own, asked): (&OwnMunicipalities, &BTreeSet<String>),
) -> Vec<News> {
    let changes = changes_where(document, |version| {
        arrivals.of_others(version.dot).is_some_and(|at| at >= since)
    });
    let convoys = Convoys::of(document);
    let jointly = |key: &str| convoys.of_member(key).map(|convoy| convoy.id.clone());
    let own_convoys: BTreeSet<String> = own.keys().iter().filter_map(|key| jointly(key)).collect();
    let districts: BTreeSet<String> = own.keys().iter().filter_map(|key| district(document, key)).collect();
    let is_close = |key: &String| {
        own.has(key) || asked.contains(key) || jointly(key).is_some_and(|convoy| own_convoys.contains(&convoy))
    };
    let is_near = |key: &String| district(document, key).is_some_and(|district| districts.contains(&district));
    let of = |changed: Changed| {
        let concern = match &changed.organisations {
            all if all.iter().any(is_close) => Concern::Own,
            all if all.iter().any(is_near) => Concern::District,
            _ => Concern::Other,
        };
        News {
            concern,
            page: shown_at(document, &changed.kind, &changed.id),
            title: record_title(document, &changed.kind, &changed.id),
            changed,
        }
    };
    let mut all: Vec<News> = changes.records.into_iter().map(of).collect();
    sort_by_key(&mut all, |news| news.concern);
    all
}

fn district(document: &Document, key: &str) -> Option<String> {
    let authority = Municipality::find(document, key)?;
    match authority.is_district() {
        true => Some(authority.key),
        false => authority.district_key().map(str::to_owned),
    }
}
