//! F18d: a municipality that was added by mistake can be taken away, and one of the same name in the same Kreis is hinted at.
use crate::member::{BORNHEIM, ERIKA, KOELN, Member, a_write, flaws, today};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::{BINNED, HeatPlan, Municipality, Starting};
use klimanetz_core::draft::{Flaw, MunicipalityDraft, bin, erase};
use klimanetz_core::edit::{Edit, Refusal};
use klimanetz_core::list::Filter;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{
    Directory, Finder, choices, home, links_to, municipality, peers, region, reminders, to_decide, unconfirmed,
};
use proptest::prelude::*;

/// Bornheim with a digit off.
const MISTYPED: &str = "05382013";

fn draft(key: &str, name: &str) -> MunicipalityDraft {
    MunicipalityDraft {
        key: key.to_owned(),
        name: name.to_owned(),
        ..MunicipalityDraft::default()
    }
}

/// A directory in which Bornheim was added once more, with a step and two statements about its target.
fn with_two() -> Member {
    let mut anna = Member::new("Anna");
    let typed = MunicipalityDraft {
        is_another: true,
        ..draft(MISTYPED, "Bornheim")
    };
    let (_, edit) = typed.read(&anna.document).unwrap();
    anna.does(edit);
    let step = HeatPlan {
        phase: "bestandsanalyse".to_owned(),
        source: crate::member::own(),
        ..HeatPlan::default()
    };
    anna.states(MISTYPED, HeatPlan::FIELD, &step);
    anna.writes((kind::PERSON, ERIKA), "name", "Erika Özdemir");
    anna.writes((kind::PERSON, ERIKA), &format!("worksFor:{MISTYPED}"), true);
    let mut bert = Member::new("Bert");
    bert.writes((kind::MUNICIPALITY, MISTYPED), "population", 3);
    anna.writes((kind::MUNICIPALITY, MISTYPED), "population", 4);
    anna.hears(&bert);
    anna
}

/// Everywhere a municipality is listed, offered or counted.
fn told(document: &Document) -> Vec<String> {
    let mut told = Vec::new();
    let mut tell = |place: &str, is_there: bool| told.extend(is_there.then(|| place.to_owned()));
    tell(
        "list",
        Directory::of(document).rows.iter().any(|row| row.key == MISTYPED),
    );
    tell(
        "found in the list",
        Directory::of(document)
            .found(&Filter {
                query: MISTYPED.into(),
                ..Filter::default()
            })
            .len()
            == 1,
    );
    tell(
        "choices",
        choices(document, &[kind::MUNICIPALITY])
            .iter()
            .any(|(_, key, _)| key == MISTYPED),
    );
    tell(
        "search",
        Finder::of_shared(document)
            .find(&klimanetz_core::search::Query::new(MISTYPED))
            .len()
            == 1,
    );
    let near = peers(document, BORNHEIM, Starting::Hidden).unwrap().peers;
    tell("peers", near.iter().any(|peer| peer.facts.key == MISTYPED));
    let kreis = municipality(document, "05382", today()).unwrap();
    tell("Kreis", kreis.members.iter().any(|(key, _)| key == MISTYPED));
    tell("count", home(document).n_municipalities == 62);
    tell(
        "steps",
        region(document, Starting::Hidden)
            .stages
            .iter()
            .map(|(_, sum)| sum.n)
            .sum::<usize>()
            == 62,
    );
    tell("to decide", to_decide(document).iter().any(|one| one.id == MISTYPED));
    let later = today().plus_months(24);
    tell(
        "unconfirmed",
        unconfirmed(document, later).iter().any(|one| one.id == MISTYPED),
    );
    tell(
        "reminders",
        reminders(document, document, later)
            .iter()
            .any(|(_, all)| all.iter().any(|one| one.id == MISTYPED)),
    );
    told
}

#[test]
fn f18d_an_added_municipality_in_the_bin_leaves_every_list_and_sum() {
    let mut anna = with_two();
    let without_year = |document: &Document| region(document, Starting::Hidden).n_without_year;
    let (before, n_without) = (told(&anna.document), without_year(&anna.document));
    assert_eq!(before.len(), 11, "{before:?}");
    anna.does(bin(kind::MUNICIPALITY, MISTYPED, Some(today())));
    assert_eq!(told(&anna.document), Vec::<String>::new());
    assert_ne!(without_year(&anna.document), n_without);
    let binned = Directory::of(&anna.document).binned;
    assert_eq!(binned, [(MISTYPED.to_owned(), "Bornheim".to_owned())]);
    let page = municipality(&anna.document, MISTYPED, today()).unwrap();
    assert!(page.authority.is_binned, "its page is still there and says so");
    assert_eq!(page.links.len(), 1, "as does who works there");
    assert_eq!(links_to(&anna.document, ERIKA), []);
    anna.does(bin(kind::MUNICIPALITY, MISTYPED, None));
    assert_eq!(told(&anna.document), before);
}

#[test]
fn f18d_it_cannot_be_erased_and_one_of_the_region_never_lies_in_the_bin() {
    let mut anna = with_two();
    let edit = erase(&anna.document, MISTYPED).unwrap();
    assert!(matches!(anna.tries(&edit), Err(Refusal::NotErasable(_))));
    let before = Directory::of(&anna.document).rows.len();
    anna.does(bin(kind::MUNICIPALITY, KOELN, Some(today())));
    assert!(!Municipality::find(&anna.document, KOELN).unwrap().is_binned);
    assert_eq!(Directory::of(&anna.document).rows.len(), before);
    let found = Finder::of_shared(&anna.document).find(&klimanetz_core::search::Query::new("koeln"));
    assert_eq!(found.len(), 1);
    let later = unconfirmed(&anna.document, today().plus_months(24));
    assert!(later.iter().any(|one| one.id == KOELN));
}

#[test]
fn f18d_the_same_name_in_the_same_kreis_is_hinted_at() {
    let nothing = Document::default();
    for (key, name, there) in [
        (MISTYPED, "Bornheim", Some("05382012")),
        (MISTYPED, " bornheim ", Some("05382012")),
        (MISTYPED, "Stadt Bornheim", Some("05382012")),
        (MISTYPED, "Bornheim, Stadt", Some("05382012")),
        ("05 382 013", "BORNHEIM", Some("05382012")),
        ("05382021", "Hennef", Some("05382020")),
        ("05378017", "Leichlingen (Rhld.)", Some("05378016")),
        ("05382023", "Koenigswinter", Some("05382024")),
        ("05314001", "Bonn", Some("05314000")),
        ("05382001", "Rhein-Sieg-Kreis", Some("05382")),
        ("07331012", "Bornheim", None),
        ("05366016", "Euskirchen", None),
        (BORNHEIM, "Bornheim", None),
        ("05382", "Bornheim", Some("05382012")),
        ("0538201", "Bornheim", None),
        (MISTYPED, "", None),
        (MISTYPED, "Stadt", None),
    ] {
        let found = draft(key, name).namesake(&nothing).map(|there| there.key);
        assert_eq!(found.as_deref(), there, "{key} {name:?}");
    }
}

#[test]
fn f18d_it_is_added_all_the_same_when_somebody_says_that_it_is_another() {
    let mut anna = Member::new("Anna");
    let typed = draft(MISTYPED, "Bornheim");
    assert_eq!(flaws(typed.read(&anna.document)), [("name", Flaw::SameName)]);
    let sure = MunicipalityDraft {
        is_another: true,
        ..typed
    };
    let (key, edit) = sure.read(&anna.document).unwrap();
    anna.does(edit);
    assert_eq!(Municipality::find(&anna.document, &key).unwrap().name, "Bornheim");
    let again = MunicipalityDraft {
        is_another: true,
        ..draft(BORNHEIM, "Bornheim")
    };
    assert_eq!(flaws(again.read(&anna.document)), [("key", Flaw::AlreadyThere)]);
}

/// F18d: who types the key of one that lies in the bin gets it back, with all that was stated.
#[test]
fn f18d_a_key_in_the_bin_can_be_added_again() {
    let mut anna = Member::new("Anna");
    anna.does(Edit::Write(vec![
        a_write((kind::MUNICIPALITY, "05366016"), "name", "Euskirchn"),
        a_write((kind::MUNICIPALITY, "05366016"), "population", 59_430),
        a_write((kind::MUNICIPALITY, "05366016"), BINNED, "2026-11-01"),
    ]));
    let (_, edit) = draft("05366016", "Euskirchen").read(&anna.document).unwrap();
    anna.does(edit);
    let there = Municipality::find(&anna.document, "05366016").unwrap();
    let found = (there.name.as_str(), there.population, there.is_binned);
    assert_eq!(found, ("Euskirchen", Some(59_430), false));
}

proptest! {
    /// F18d: whoever is in the list is no other than who is found by their key and does not lie in the bin.
    #[test]
    fn f18d_lists_hold_who_is_not_in_the_bin(binned in proptest::collection::vec((0..4_usize, any::<bool>()), 0..8)) {
        const KEYS: [&str; 4] = [MISTYPED, "05366", "05366016", KOELN];
        let mut anna = Member::new("Anna");
        for key in KEYS {
            anna.writes((kind::MUNICIPALITY, key), "name", "Neustadt");
        }
        for (nth, is_in) in binned {
            anna.tries(&bin(kind::MUNICIPALITY, KEYS[nth], is_in.then(today))).unwrap();
            let all = Municipality::all(&anna.document);
            for key in KEYS {
                let found = Municipality::find(&anna.document, key).unwrap();
                prop_assert_eq!(all.contains(&found), !found.is_binned);
                prop_assert_eq!(Municipality::all_binned(&anna.document).contains(&found), found.is_binned);
            }
            prop_assert!(all.iter().any(|one| one.key == KOELN && one.name == "Köln"));
        }
    }
}
