//! What is known of a municipality's step as somebody is about to state one.
use crate::catalogue::{Phase, kind, next_phase};
use crate::domain::{Convoys, Day, HeatPlan, Municipality, day_of};
use crate::replica::Document;

/// What the form is opened with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stating {
    /// Name of the municipality.
    pub name: String,
    /// Code of its step, its own or its convoy's; empty if nothing is stated. While members disagree no step is the current one.
    pub current: String,
    /// The day of what holds.
    pub newest: Option<Day>,
}

impl Stating {
    /// The step that most likely comes next.
    pub fn next(&self) -> Option<&'static Phase> {
        next_phase(&self.current)
    }
}

/// The view of `key`; `None` if nobody knows such an authority, and for a Kreis, which plans no heat.
pub fn stating(document: &Document, key: &str) -> Option<Stating> {
    let authority = Municipality::find(document, key).filter(|authority| !authority.is_district())?;
    let entity = document.entity(kind::MUNICIPALITY, key);
    let convoys = Convoys::of(document);
    let series = convoys
        .histories
        .series((kind::MUNICIPALITY, key), entity, HeatPlan::FIELD);
    let holding = series.stated::<HeatPlan>();
    let current = match holding.len() {
        0 | 1 => convoys.phase(entity, &authority).map(|(code, _)| code.to_owned()),
        _ => None,
    };
    Some(Stating {
        current: current.unwrap_or_default(),
        newest: holding.iter().filter_map(|stated| day_of(&stated.value)).max(),
        name: authority.name,
    })
}
