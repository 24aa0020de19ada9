//! The facts of the region: official, complete, and not to be overwritten by anybody.
use crate::member::{BORNHEIM, KOELN, Member, RHEIN_SIEG, day};
use klimanetz_core::catalogue::{AuthorityKind, DEADLINES, REGION, authority, deadline};
use klimanetz_core::domain::{Municipality, is_district_key, is_municipality_key};
use klimanetz_core::replica::Document;

fn municipalities() -> impl Iterator<Item = &'static klimanetz_core::catalogue::Authority> {
    REGION
        .iter()
        .filter(|authority| authority.kind != AuthorityKind::District)
}

/// DOMAIN §3: validated against the official register.
#[test]
fn the_region_has_61_municipalities_and_5_kreise() {
    assert_eq!((municipalities().count(), REGION.len()), (61, 66));
    assert_eq!(municipalities().map(|town| town.population).sum::<u32>(), 3_615_374);
    let of_kind = |kind| REGION.iter().filter(|authority| authority.kind == kind).count();
    assert_eq!(
        [
            of_kind(AuthorityKind::IndependentCity),
            of_kind(AuthorityKind::Town),
            of_kind(AuthorityKind::Municipality),
            of_kind(AuthorityKind::District)
        ],
        [3, 41, 17, 5]
    );
    let larger_than = |population: u32| municipalities().filter(|town| town.population > population).count();
    assert_eq!((larger_than(45_000), larger_than(9_999)), (20, 61));
}

#[test]
fn each_kreis_has_its_municipalities_and_their_population() {
    for (kreis, name, n) in [
        ("05162", "Rhein-Kreis Neuss", 8),
        ("05362", "Rhein-Erft-Kreis", 10),
        ("05374", "Oberbergischer Kreis", 13),
        ("05378", "Rheinisch-Bergischer Kreis", 8),
        ("05382", "Rhein-Sieg-Kreis", 19),
    ] {
        let members: Vec<_> = municipalities().filter(|town| town.key.starts_with(kreis)).collect();
        let population = members.iter().map(|town| town.population).sum::<u32>();
        let found = authority(kreis).map(|kreis| (kreis.name, kreis.population));
        assert_eq!((members.len(), found), (n, Some((name, population))));
    }
}

#[test]
fn keys_say_what_an_authority_is_and_lead_to_it() {
    assert!(
        REGION.is_sorted_by(|a, b| a.key < b.key),
        "authority() searches in halves"
    );
    for known in &REGION {
        assert_eq!(authority(known.key), Some(known));
        let is_district = known.kind == AuthorityKind::District;
        assert_eq!(
            (is_district_key(known.key), is_municipality_key(known.key)),
            (is_district, !is_district)
        );
        assert_eq!(
            known.key.ends_with("000"),
            known.kind == AuthorityKind::IndependentCity,
            "{}",
            known.name
        );
        assert!(!known.name.contains(',') && known.name.trim() == known.name);
    }
    assert_eq!(authority("05314000").map(|city| city.name), Some("Bonn"));
    for key in ["", "05315", "5315000", "053150000", "05315001", "Köln"] {
        assert_eq!(authority(key), None, "{key}");
    }
}

#[test]
fn a_key_has_eight_digits_of_a_german_land() {
    for (key, is_municipality, is_district) in [
        ("05366016", true, false),
        ("16077056", true, false),
        ("01001000", true, false),
        ("05366", false, true),
        ("17001000", false, false),
        ("00001000", false, false),
        ("0536601", false, false),
        ("053660160", false, false),
        ("0536601a", false, false),
        ("٠٥٣٦٦٠١٦", false, false),
        ("", false, false),
    ] {
        assert_eq!(
            (is_municipality_key(key), is_district_key(key)),
            (is_municipality, is_district),
            "{key}"
        );
    }
}

/// T-WP-8: five were due on 30.06.2026, the other 56 are due on 30.06.2028.
#[test]
fn t_wp_8_the_deadline_follows_from_the_population() {
    let due = |ymd| {
        let mut names: Vec<&str> = municipalities()
            .filter(|town| deadline(town.population).map(|(due, _)| due) == Some(day(ymd)))
            .map(|town| town.name)
            .collect();
        names.sort_unstable();
        names
    };
    assert_eq!(
        due((2026, 6, 30)),
        ["Bergisch Gladbach", "Bonn", "Köln", "Leverkusen", "Neuss"]
    );
    assert_eq!(due((2028, 6, 30)).len(), 56);
    for (population, expected) in [
        (100_001, Some(((2026, 6, 30), "§ 4 Abs. 2 Nr. 1"))),
        (100_000, Some(((2028, 6, 30), "§ 4 Abs. 2 Nr. 2"))),
        (1, Some(((2028, 6, 30), "§ 4 Abs. 2 Nr. 2"))),
        (0, None),
    ] {
        let found = deadline(population).map(|(day, class)| (day.ymd(), class.section));
        assert_eq!(found, expected, "{population}");
    }
    assert!(
        DEADLINES.is_sorted_by(|a, b| a.more_than > b.more_than),
        "the first class that fits counts"
    );
}

#[test]
fn everybody_of_the_region_is_there_before_anything_is_stated() {
    let nothing = Document::default();
    let all = Municipality::all(&nothing);
    assert_eq!(all.len(), 66);
    assert!(
        all.iter()
            .all(|authority| authority.of_region && authority.population.is_some())
    );
    let found = |key| Municipality::find(&nothing, key);
    assert_eq!(found(BORNHEIM).unwrap().district_key(), Some(RHEIN_SIEG));
    assert_eq!(
        found(KOELN).unwrap().district_key(),
        None,
        "an independent city belongs to no Kreis"
    );
    assert_eq!(found(RHEIN_SIEG).unwrap().district_key(), None);
    assert!(found(RHEIN_SIEG).unwrap().is_district() && !found(KOELN).unwrap().is_district());
    assert_eq!(found("05366016"), None);
}

/// What is stated under a key of the region never hides the official facts.
#[test]
fn nobody_renames_a_municipality_of_the_region() {
    let mut anna = Member::new("Anna");
    anna.writes(("municipality", KOELN), "name", "Düsseldorf");
    anna.writes(("municipality", KOELN), "population", 3);
    let koeln = Municipality::find(&anna.document, KOELN).unwrap();
    assert_eq!((koeln.name.as_str(), koeln.population), ("Köln", Some(1_024_621)));
    assert_eq!(Municipality::all(&anna.document).len(), 66);
}

#[test]
fn an_added_municipality_is_what_its_key_and_its_members_say() {
    let mut anna = Member::new("Anna");
    for (key, name) in [
        ("05366016", "Euskirchen"),
        ("05366", "Kreis Euskirchen"),
        ("05334002", "Aachen"),
        ("05111000", "Düsseldorf"),
    ] {
        anna.writes(("municipality", key), "name", name);
    }
    anna.writes(("municipality", "05366016"), "population", 59_430);
    let found = |key| Municipality::find(&anna.document, key).unwrap();
    assert_eq!(
        (
            found("05366016").population,
            found("05366016").kind,
            found("05366016").of_region
        ),
        (Some(59_430), None, false)
    );
    assert_eq!(found("05366016").district_key(), Some("05366"));
    assert_eq!(found("05366").kind, Some(AuthorityKind::District));
    assert_eq!(found("05111000").kind, Some(AuthorityKind::IndependentCity));
    assert_eq!(
        (found("05334002").population, found("05111000").district_key()),
        (None, None)
    );
}

/// A fact about a municipality nobody has named is no municipality.
#[test]
fn a_key_without_a_name_is_not_listed() {
    let mut anna = Member::new("Anna");
    anna.writes(("municipality", "05366016"), "population", 59_430);
    assert_eq!(Municipality::find(&anna.document, "05366016"), None);
    assert_eq!(Municipality::all(&anna.document).len(), 66);
}

/// A file may name anything; only what has an official key is an authority.
#[test]
fn a_name_under_an_odd_key_is_no_municipality() {
    let mut anna = Member::new("Anna");
    for key in ["foo", "5366016", "99366016", "5b1e0000-0000-4000-8000-00000000000e"] {
        anna.writes(("municipality", key), "name", "Euskirchen");
        assert_eq!(Municipality::find(&anna.document, key), None, "{key}");
    }
    assert_eq!(Municipality::all(&anna.document).len(), 66);
}
