//! What is known of a municipality's step as somebody is about to state one.
use crate::catalogue::{Phase, kind, next_phase};
use crate::domain::{Convoys, Day, HeatPlan, Municipality, Starting, Told, day_of};
use crate::replica::Document;

/// What the form is opened with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stating {
    /// Name of the municipality.
    pub name: String,
    /// Code of its step, its own or its convoy's; empty if nothing is stated. While members disagree no step is the current one.
    pub current: String,
    /// Code of the step that was publicly reported, where no member states one; empty else.
    pub reported: String,
    /// The day of what holds.
    pub newest: Option<Day>,
}

impl Stating {
    /// The step that most likely comes next.
    pub fn next(&self) -> Option<&'static Phase> {
        next_phase(self.so_far())
    }

    /// The step as far as anybody has told it.
    pub fn so_far(&self) -> &str {
        if self.current.is_empty() {
            &self.reported
        } else {
            &self.current
        }
    }
}

/// The view of `key`; `None` if nobody knows such an authority, and for a Kreis, which plans no heat.
pub fn stating(document: &Document, key: &str, starting: Starting) -> Option<Stating> {
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
    let reported = starting
        .phase(&convoys, entity, &authority)
        .and_then(|told| match told {
            Told::Reported(code, _) => Some(code.to_owned()),
            Told::Stated(_) => None,
        });
    Some(Stating {
        reported: reported.unwrap_or_default(),
        current: current.unwrap_or_default(),
        newest: holding.iter().filter_map(|stated| day_of(&stated.value)).max(),
        name: authority.name,
    })
}
