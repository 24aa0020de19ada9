//! A territorial authority: of the region (from the catalogue) or added by its key.
use super::is_binned;
use crate::catalogue::{Authority, AuthorityKind, NRW, REGION, authority, kind};
use crate::replica::{Document, Entity};

/// Who it is. What members state about it is read separately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Official key: eight digits, five for a Kreis.
    pub key: String,
    /// Official name.
    pub name: String,
    /// What it is; `None` for an added one nobody has said it of.
    pub kind: Option<AuthorityKind>,
    /// Inhabitants; `None` for an added one nobody has said it of.
    pub population: Option<u32>,
    /// Whether it is one of the region's 66, whose facts come with the program.
    pub of_region: bool,
    /// Whether it lies in the bin; one of the region never does.
    pub is_binned: bool,
}

impl Municipality {
    /// Every authority that does not lie in the bin: the region's, then the added ones, each by key.
    pub fn all(document: &Document) -> Vec<Municipality> {
        let added = all_added(document).filter(|authority| !authority.is_binned);
        REGION.iter().map(of_region).chain(added).collect()
    }

    /// The added ones in the bin, by key.
    pub fn all_binned(document: &Document) -> Vec<Municipality> {
        all_added(document).filter(|authority| authority.is_binned).collect()
    }

    /// The authority with this key, also one in the bin.
    pub fn find(document: &Document, key: &str) -> Option<Municipality> {
        let stated = || {
            document
                .entity(kind::MUNICIPALITY, key)
                .and_then(|entity| added(key, entity))
        };
        authority(key).map(of_region).or_else(stated)
    }

    /// The five-digit key of the Kreis it belongs to; an independent city and a Kreis belong to none.
    pub fn district_key(&self) -> Option<&str> {
        let belongs = is_municipality_key(&self.key) && !self.key.ends_with("000");
        belongs.then(|| self.key.get(..5)).flatten()
    }

    /// A Kreis has no step and no deadline of its own: in Nordrhein-Westfalen the municipalities are responsible (§ 2 Abs. 1 LWPG
    /// NRW), of another Land nothing is said.
    pub fn is_district(&self) -> bool {
        is_district_key(&self.key)
    }
}

/// Whether an authority is of Nordrhein-Westfalen: the law of a Land is said of its own authorities alone.
pub fn is_in_nrw(key: &str) -> bool {
    key.starts_with(NRW)
}

/// Eight digits: Land 2, Regierungsbezirk 1, Kreis 2, municipality 3; a Land between 01 and 16.
pub fn is_municipality_key(key: &str) -> bool {
    key.len() == 8 && key.bytes().all(|b| b.is_ascii_digit()) && has_land(key)
}

/// Five digits.
pub fn is_district_key(key: &str) -> bool {
    key.len() == 5 && key.bytes().all(|b| b.is_ascii_digit()) && has_land(key)
}

fn has_land(key: &str) -> bool {
    key.get(..2)
        .and_then(|land| land.parse::<u8>().ok())
        .is_some_and(|land| (1..=16).contains(&land))
}

fn of_region(authority: &Authority) -> Municipality {
    Municipality {
        key: authority.key.to_owned(),
        name: authority.name.to_owned(),
        kind: Some(authority.kind),
        population: Some(authority.population),
        of_region: true,
        is_binned: false,
    }
}

fn all_added(document: &Document) -> impl Iterator<Item = Municipality> + '_ {
    let stated = document.of_kind(kind::MUNICIPALITY);
    stated.filter_map(|(id, entity)| added(id.as_str(), entity))
}

/// An added one is an entity with a name under a key that is not of the region.
fn added(key: &str, entity: &Entity) -> Option<Municipality> {
    if authority(key).is_some() || !(is_municipality_key(key) || is_district_key(key)) {
        return None;
    }
    let name = entity.text("name")?.to_owned();
    let population = entity
        .shown("population")
        .and_then(|version| version.value.as_u64())
        .and_then(|n| u32::try_from(n).ok());
    let kind = match key {
        key if is_district_key(key) => Some(AuthorityKind::District),
        key if is_municipality_key(key) && key.ends_with("000") => Some(AuthorityKind::IndependentCity),
        _ => None,
    };
    Some(Municipality {
        key: key.to_owned(),
        name,
        kind,
        population,
        of_region: false,
        is_binned: is_binned(entity),
    })
}
