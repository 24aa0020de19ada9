//! Municipalities that are like this one, each with why: never a number alone.
use super::contacts::{Contact, Contacts};
use crate::catalogue::{PHASES, kind};
use crate::domain::{Convoys, Municipality, Starting, Told};
use crate::order::{gathered, sort_by_key};
use crate::replica::Document;
use crate::search::sort_by_name;
use std::collections::BTreeSet;

/// Why somebody is worth asking.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeerReason {
    /// One step further in heat planning.
    OneStepAhead,
    /// Two or three steps further.
    FewStepsAhead,
    /// At the same step.
    SameStep,
    /// The same target year for the whole territory.
    SameTarget,
    /// In the same joint heat planning.
    SameConvoy,
    /// As many inhabitants, give or take a quarter.
    SimilarSize,
    /// In the same Kreis.
    SameDistrict,
}

impl PeerReason {
    /// All of them, in the order in which they are shown.
    pub const ALL: [PeerReason; 7] = [
        PeerReason::OneStepAhead,
        PeerReason::FewStepsAhead,
        PeerReason::SameStep,
        PeerReason::SameTarget,
        PeerReason::SameConvoy,
        PeerReason::SimilarSize,
        PeerReason::SameDistrict,
    ];
}

/// What is known of a municipality, as far as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeerFacts {
    /// Official key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Inhabitants.
    pub population: Option<u32>,
    /// Code of the heat-planning step, and who says so.
    pub phase: Option<Told<String>>,
    /// Target year of the whole territory.
    pub year: Option<Told<u16>>,
}

/// Somebody like this municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peer {
    /// Who it is.
    pub facts: PeerFacts,
    /// Why; at least one reason.
    pub reasons: BTreeSet<PeerReason>,
    /// How many steps it is ahead; none where it is not.
    pub n_ahead: usize,
    /// Whom to call.
    pub contact: Option<Contact>,
}

/// The municipalities like one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peers {
    /// The one.
    pub own: PeerFacts,
    /// Name of its Kreis; empty if it belongs to none.
    pub district: String,
    /// Name of its joint heat planning; empty if it plans alone.
    pub convoy: String,
    /// The others: most reasons first, then by name.
    pub peers: Vec<Peer>,
}

/// In hundredths: how far the number of inhabitants of a municipality of similar size may be off.
const SIZE_OFF: u64 = 25;
/// More than one step ahead, and near enough to have the same questions.
const FEW_STEPS: std::ops::RangeInclusive<usize> = 2..=3;

/// The authorities that are like `key`; `None` if no such authority is known, and for a Kreis, which plans no heat.
pub fn peers(document: &Document, key: &str, starting: Starting) -> Option<Peers> {
    let authority = Municipality::find(document, key).filter(|authority| !authority.is_district())?;
    let convoys = Convoys::of(document);
    let own_convoy = convoys.of_member(key);
    let own = facts((document, starting), &convoys, &authority);
    let place_of = |facts: &PeerFacts| place(facts.phase.as_ref().map(|phase| phase.value().as_str()));
    let year_of = |facts: &PeerFacts| facts.year.map(|year| *year.value());
    let own_place = place_of(&own);
    let contacts = Contacts::of(document);
    let own_district = authority.district_key();
    let others = Municipality::all(document)
        .into_iter()
        .filter(|other| other.key != key && !other.is_district());
    let mut peers: Vec<Peer> = others
        .filter_map(|other| {
            let facts = facts((document, starting), &convoys, &other);
            let steps = place_of(&facts)
                .zip(own_place)
                .and_then(|(other, own)| other.checked_sub(own));
            let holds = |reason: &PeerReason| match reason {
                PeerReason::OneStepAhead => steps == Some(1),
                PeerReason::FewStepsAhead => steps.is_some_and(|steps| FEW_STEPS.contains(&steps)),
                PeerReason::SameStep => steps == Some(0),
                PeerReason::SameTarget => own.year.is_some() && year_of(&own) == year_of(&facts),
                PeerReason::SameConvoy => own_convoy.is_some() && own_convoy == convoys.of_member(&other.key),
                PeerReason::SimilarSize => is_similar(own.population, facts.population),
                PeerReason::SameDistrict => own_district.is_some() && own_district == other.district_key(),
            };
            let reasons: BTreeSet<PeerReason> = gathered(PeerReason::ALL.into_iter().filter(holds));
            (!reasons.is_empty()).then(|| Peer {
                contact: contacts.reachable_for(&facts.key),
                n_ahead: steps.unwrap_or_default(),
                facts,
                reasons,
            })
        })
        .collect();
    sort_by_name(&mut peers, |peer| &peer.facts.name);
    sort_by_key(&mut peers, |peer| std::cmp::Reverse(peer.reasons.len()));
    let district = own_district.and_then(|key| Municipality::find(document, key));
    Some(Peers {
        own,
        convoy: own_convoy.map(|convoy| convoy.name.clone()).unwrap_or_default(),
        district: district.map(|district| district.name).unwrap_or_default(),
        peers,
    })
}

fn facts<'a>(
    (document, starting): (&'a Document, Starting),
    convoys: &Convoys<'a>,
    authority: &Municipality,
) -> PeerFacts {
    let entity = document.entity(kind::MUNICIPALITY, &authority.key);
    PeerFacts {
        key: authority.key.clone(),
        name: authority.name.clone(),
        population: authority.population,
        phase: starting.phase(convoys, entity, authority).map(|told| match told {
            Told::Stated(code) => Told::Stated(code.to_owned()),
            Told::Reported(code, row) => Told::Reported(code.to_owned(), row),
        }),
        year: starting.year(&convoys.histories, (&authority.key, entity)),
    }
}

/// The place of a step in the order; „keine Angabe“ is nobody's step.
pub(super) fn place(code: Option<&str>) -> Option<usize> {
    PHASES.iter().skip(1).position(|phase| Some(phase.code) == code)
}

pub(super) fn is_similar(own: Option<u32>, other: Option<u32>) -> bool {
    own.zip(other).is_some_and(|(own, other)| {
        u64::from(own.abs_diff(other)).saturating_mul(100) <= u64::from(own).saturating_mul(SIZE_OFF)
    })
}
