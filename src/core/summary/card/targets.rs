//! The spread of target years over the region, scope by scope (T-Z-2).
use crate::catalogue::{TARGET_SCOPES, kind};
use crate::domain::{Composite, Day, Histories, Municipality, neutrality_year, target_field};
use crate::order::sort;
use crate::replica::Document;
use crate::search::sort_by_name;
use std::collections::BTreeMap;

/// How many authorities state a year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct YearRow {
    /// The year.
    pub year: u16,
    /// How many for each scope, in the order of the catalogue.
    pub n: Vec<usize>,
    /// Whether the year is over (T-Z-5).
    pub is_past: bool,
}

/// The target years of all municipalities and Kreise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Targets {
    /// The years that are stated for any scope, the earliest first.
    pub years: Vec<YearRow>,
    /// The years stated for the whole territory, one for each authority, the earliest first.
    pub whole: Vec<u16>,
    /// Authorities that state none for the whole territory: keys and names, by name. Never counted as 2045.
    pub without: Vec<(String, String)>,
}

/// The spread on `today`. Only targets of climate neutrality count (T-Z-4).
pub fn targets(document: &Document, today: Day) -> Targets {
    let mut years: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
    let (mut whole, mut without) = (Vec::new(), Vec::new());
    let histories = Histories::all(document);
    for authority in Municipality::all(document) {
        let about = (
            authority.key.as_str(),
            document.entity(kind::MUNICIPALITY, &authority.key),
        );
        let year = |scope: &str| neutrality_year(&Composite::shown(&histories, about, &target_field(scope))?);
        for (at, scope) in TARGET_SCOPES.iter().enumerate() {
            let Some(year) = year(scope.code) else { continue };
            let n = years.entry(year).or_insert_with(|| vec![0; TARGET_SCOPES.len()]);
            if let Some(n) = n.get_mut(at) {
                *n += 1;
            }
        }
        match year(WHOLE) {
            Some(year) => whole.push(year),
            None => without.push((authority.key, authority.name)),
        }
    }
    sort(&mut whole);
    sort_by_name(&mut without, |(_, name)| name);
    let row = |(year, n)| YearRow {
        is_past: today.is_after_year(u32::from(year)),
        year,
        n,
    };
    Targets {
        years: years.into_iter().map(row).collect(),
        whole,
        without,
    }
}

const WHOLE: &str = "gesamtes_gebiet";
