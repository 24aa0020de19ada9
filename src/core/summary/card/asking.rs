//! Whom to ask: municipalities that are further in heat planning and have somebody who can be reached, each with the reason.
use super::contacts::{Contact, Contacts};
use super::peers::{is_similar, place};
use crate::catalogue::{HEAT_AWARD, Stage, kind};
use crate::domain::{Convoys, Municipality, Starting, Told};
use crate::order::sort_by_key;
use crate::replica::{Document, Entity};
use crate::search::folded;

/// Why this one of all that are further. The order is that in which they are looked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AskReason {
    /// The same office or company does the heat planning; its name as they wrote it.
    SameOffice(String),
    /// In the same Kreis.
    SameDistrict,
    /// As many inhabitants, give or take a quarter.
    SimilarSize,
    /// Nothing else than being further.
    Further,
}

/// A municipality to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToAsk {
    /// Official key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Code of its step.
    pub phase: Told<String>,
    /// How many stages it is ahead.
    pub n_stages: u8,
    /// How many steps it is ahead, one at least.
    pub n_steps: usize,
    /// Why this one.
    pub reason: AskReason,
    /// Whom to call.
    pub contact: Contact,
}

/// Whom to ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asking {
    /// Three at most, for different reasons as far as there are.
    pub first: Vec<ToAsk>,
    /// How many are ahead, also those of whom nobody can be reached.
    pub n_ahead: usize,
}

const MANY: usize = 3;
/// How many may be named for one reason.
const PER_REASON: usize = 2;

/// Whom the municipality with this key can ask. Where no step of its own is known, everybody with a step is further.
pub fn whom_to_ask(document: &Document, key: &str, starting: Starting) -> Option<Asking> {
    let own = Municipality::find(document, key).filter(|authority| !authority.is_district())?;
    let convoys = Convoys::of(document);
    let entity_of = |key: &str| document.entity(kind::MUNICIPALITY, key);
    let step_of = |authority: &Municipality| {
        let phase = starting.phase(&convoys, entity_of(&authority.key), authority)?;
        let code = (*phase.value()).to_owned();
        let place = place(Some(&code))? + 1;
        let phase = match phase {
            Told::Stated(_) => Told::Stated(code),
            Told::Reported(_, row) => Told::Reported(code, row),
        };
        Some((place, phase))
    };
    let own_step = step_of(&own);
    let own_place = own_step.as_ref().map_or(0, |(place, _)| *place);
    let stage_of = |phase: Option<&Told<String>>| Stage::of(phase.map(|phase| phase.value().as_str())).number();
    let own_stage = stage_of(own_step.as_ref().map(|(_, phase)| phase));
    let office = |key: &str| office(&convoys, key, entity_of(key));
    let own_office = office(key);
    let contacts = Contacts::of(document);
    let mut asking = Asking::default();
    let mut found: Vec<ToAsk> = Vec::new();
    let all = Municipality::all(document).into_iter();
    for other in all.filter(|other| other.key != key && !other.is_district()) {
        let Some((place, phase)) = step_of(&other).filter(|(place, _)| *place > own_place) else {
            continue;
        };
        asking.n_ahead += 1;
        let Some(contact) = contacts.reachable_for(&other.key) else {
            continue;
        };
        let is_ours = |theirs: &String| own_office.as_ref().is_some_and(|own| folded(own) == folded(theirs));
        let reason = match office(&other.key).filter(is_ours) {
            Some(office) => AskReason::SameOffice(office),
            None if own.district_key().is_some() && own.district_key() == other.district_key() => {
                AskReason::SameDistrict
            }
            None if is_similar(own.population, other.population) => AskReason::SimilarSize,
            None => AskReason::Further,
        };
        found.push(ToAsk {
            n_stages: stage_of(Some(&phase)).saturating_sub(own_stage),
            n_steps: place - own_place,
            key: other.key,
            name: other.name,
            phase,
            reason,
            contact,
        });
    }
    sort_by_key(&mut found, |one| one.n_steps);
    asking.first = varied(found);
    Some(asking)
}

/// One for each reason, the nearest first; then a second one, so that not all are named for the same.
fn varied(mut left: Vec<ToAsk>) -> Vec<ToAsk> {
    let mut first: Vec<ToAsk> = Vec::new();
    for _ in 0..PER_REASON {
        for rank in 0..=3 {
            let next = left.iter().position(|one| one.reason.rank() == rank);
            if let Some(at) = next.filter(|_| first.len() < MANY) {
                first.push(left.remove(at));
            }
        }
    }
    first
}

impl AskReason {
    fn rank(&self) -> u8 {
        match self {
            AskReason::SameOffice(_) => 0,
            AskReason::SameDistrict => 1,
            AskReason::SimilarSize => 2,
            AskReason::Further => 3,
        }
    }
}

/// Who does the heat planning of an authority, as members state it.
fn office<'a>(convoys: &Convoys<'a>, key: &str, entity: Option<&'a Entity>) -> Option<String> {
    let award = convoys
        .histories
        .shown((kind::MUNICIPALITY, key), entity, HEAT_AWARD.name.code)?;
    let office = award.get("office")?.as_str()?;
    (!office.is_empty()).then(|| office.to_owned())
}
