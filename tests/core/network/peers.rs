//! „Ähnliche Kommunen finden“: every one with why, most reasons first.
use super::{aims, plans, record};
use crate::member::{BORNHEIM, KOELN, Member, RHEIN_SIEG, TOPIC};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::Starting;
use klimanetz_core::summary::{Peer, PeerReason, peers};
use std::collections::BTreeSet;

const HENNEF: &str = "05382020";
const ALFTER: &str = "05382004";
const BRUEHL: &str = "05362012";

fn found(member: &Member, key: &str) -> Vec<Peer> {
    peers(&member.document, key, Starting::Hidden).unwrap().peers
}

fn reasons(member: &Member, key: &str) -> Vec<PeerReason> {
    let all = found(member, BORNHEIM);
    let peer = all.into_iter().find(|peer| peer.facts.key == key);
    peer.map_or_else(Vec::new, |peer| peer.reasons.into_iter().collect())
}

#[test]
fn size_and_district_are_known_of_everybody() {
    let anna = Member::new("Anna");
    use PeerReason::{SameDistrict, SimilarSize};
    assert_eq!(reasons(&anna, HENNEF), [SimilarSize, SameDistrict], "48,203 and 48,188");
    assert_eq!(reasons(&anna, ALFTER), [SameDistrict], "half as many");
    assert_eq!(reasons(&anna, BRUEHL), [SimilarSize]);
    assert_eq!(reasons(&anna, KOELN), [], "has nothing in common");
    assert!(found(&anna, BORNHEIM).iter().all(|peer| !peer.reasons.is_empty()));
    assert!(
        found(&anna, BORNHEIM)
            .iter()
            .all(|peer| peer.facts.key != BORNHEIM && peer.facts.key.len() == 8),
        "neither itself nor a Kreis"
    );
}

#[test]
fn a_quarter_more_or_less_is_similar_and_not_one_more() {
    let mut anna = Member::new("Anna");
    let added = [
        ("09162000", 100_000),
        ("09163000", 75_000),
        ("09172000", 74_999),
        ("09173000", 125_000),
        ("09174000", 125_001),
    ];
    for (key, population) in added {
        record(&mut anna, ("municipality", key), &[("name", key)]);
        anna.writes(("municipality", key), "population", population);
    }
    let similar: BTreeSet<String> = found(&anna, "09162000")
        .into_iter()
        .filter(|peer| peer.reasons.contains(&PeerReason::SimilarSize))
        .map(|peer| peer.facts.key)
        .collect();
    assert!(similar.contains("09163000") && similar.contains("09173000"));
    assert!(!similar.contains("09172000") && !similar.contains("09174000"));
}

#[test]
fn steps_targets_and_convoys_are_compared_as_far_as_they_are_stated() {
    let mut anna = Member::new("Anna");
    let on = (2026, 10, 1);
    assert!(
        !found(&anna, BORNHEIM)
            .iter()
            .any(|peer| peer.reasons.contains(&PeerReason::SameStep)),
        "two of whom nothing is known are not at the same step"
    );
    plans(&mut anna, BORNHEIM, "bestandsanalyse", on);
    plans(&mut anna, KOELN, "potenzialanalyse", on);
    plans(&mut anna, ALFTER, "bestandsanalyse", on);
    plans(&mut anna, HENNEF, "eignungspruefung", on);
    aims(&mut anna, BORNHEIM, "gesamtes_gebiet", 2045);
    aims(&mut anna, KOELN, "gesamtes_gebiet", 2035);
    aims(&mut anna, BRUEHL, "gesamtes_gebiet", 2045);
    aims(&mut anna, ALFTER, "verwaltung", 2045);
    let (own, other) = (format!("member:{BORNHEIM}"), format!("member:{BRUEHL}"));
    record(
        &mut anna,
        (kind::CONVOY, TOPIC),
        &[("name", "Rheinschiene"), (&own, ""), (&other, "")],
    );
    use PeerReason::{OneStepAhead, SameConvoy, SameDistrict, SameStep, SameTarget, SimilarSize};
    assert_eq!(reasons(&anna, KOELN), [OneStepAhead]);
    assert_eq!(
        reasons(&anna, ALFTER),
        [SameStep, SameDistrict],
        "a target for the administration is another one"
    );
    assert_eq!(
        reasons(&anna, HENNEF),
        [SimilarSize, SameDistrict],
        "who is a step behind is no reason to ask"
    );
    assert_eq!(reasons(&anna, BRUEHL), [SameTarget, SameConvoy, SimilarSize]);
    let first = &found(&anna, BORNHEIM)[0];
    assert_eq!(first.facts.name, "Brühl");
    assert_eq!(
        peers(&anna.document, BORNHEIM, Starting::Hidden).unwrap().convoy,
        "Rheinschiene"
    );
    let counts: Vec<usize> = found(&anna, BORNHEIM).iter().map(|peer| peer.reasons.len()).collect();
    assert!(counts.is_sorted_by(|one, other| one >= other), "most reasons first");
}

#[test]
fn a_step_of_a_newer_catalogue_and_not_stated_are_nobody_s_step() {
    let mut anna = Member::new("Anna");
    for phase in ["unbekannt", "neuer_schritt"] {
        plans(&mut anna, BORNHEIM, phase, (2026, 10, 1));
        plans(&mut anna, KOELN, phase, (2026, 10, 1));
        assert_eq!(reasons(&anna, KOELN), [], "{phase}");
    }
}

#[test]
fn a_kreis_plans_no_heat_and_has_no_page_of_peers() {
    let anna = Member::new("Anna");
    assert_eq!(peers(&anna.document, RHEIN_SIEG, Starting::Hidden), None);
    assert_eq!(peers(&anna.document, "gibtsnicht", Starting::Hidden), None);
}

#[test]
fn who_is_two_or_three_steps_ahead_is_worth_asking_too_with_the_person_to_call() {
    let mut anna = Member::new("Anna");
    plans(&mut anna, BORNHEIM, "eignungspruefung", (2026, 10, 1));
    plans(&mut anna, KOELN, "potenzialanalyse", (2026, 10, 1));
    plans(&mut anna, BRUEHL, "zielszenario", (2026, 10, 1));
    plans(&mut anna, ALFTER, "gebietseinteilung", (2026, 10, 1));
    let works_for = format!("worksFor:{KOELN}");
    let fields = [("name", "Erika Muster"), ("phone", "0221 1"), (works_for.as_str(), "")];
    record(&mut anna, (kind::PERSON, TOPIC), &fields);
    assert_eq!(reasons(&anna, KOELN), [PeerReason::FewStepsAhead]);
    assert!(reasons(&anna, BRUEHL).contains(&PeerReason::FewStepsAhead));
    assert!(
        !reasons(&anna, ALFTER).contains(&PeerReason::FewStepsAhead),
        "four steps"
    );
    let all = found(&anna, BORNHEIM);
    let koeln = all.iter().find(|peer| peer.facts.key == KOELN).unwrap();
    assert_eq!(koeln.n_ahead, 2);
    assert_eq!(
        koeln.contact.as_ref().map(|person| person.phone.as_str()),
        Some("0221 1")
    );
}

#[test]
fn what_was_publicly_reported_compares_and_is_told_apart_from_a_statement() {
    let anna = Member::new("Anna");
    let of = |starting| peers(&anna.document, BORNHEIM, starting).unwrap().own.phase;
    assert_eq!(of(Starting::Hidden), None);
    let mut anywhere = peers(&anna.document, BORNHEIM, Starting::Shown)
        .unwrap()
        .peers
        .into_iter();
    let reported = anywhere.find_map(|peer| peer.facts.phase).unwrap();
    assert!(reported.reported().is_some());
}
