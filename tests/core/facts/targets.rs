//! Targets: what they say, which year counts, how they change, and what helps to talk about them.
use super::{of_field, page, read, states};
use crate::member::{KOELN, Member, day, flaws, own, target};
use klimanetz_core::catalogue::{AUDIENCES, TARGET, TARGET_KINDS, TARGET_SCOPES};
use klimanetz_core::domain::{Composite, Histories, communication_field, neutrality_year, territory_year};
use klimanetz_core::draft::{CommunicationDraft, FactDraft, Flaw};
use klimanetz_core::text::Language;

const WHOLE: (&klimanetz_core::catalogue::FactKind, &str) = (&TARGET, "target:gesamtes_gebiet");
const RICH: [(&str, &str); 17] = [
    ("kind", "thg_neutral"),
    ("year", "2035"),
    ("latest", "2040"),
    ("decidedOn", "17.05.2022"),
    ("body", "Rat"),
    ("decision", "ratsbeschluss"),
    ("reduction", "80"),
    ("baseYear", "1990"),
    ("perHead", "0,5"),
    ("interim1Year", "2028"),
    ("interim1Percent", "50"),
    ("interim3Year", "2030"),
    ("interim3Percent", "65"),
    ("balance", "BISKO"),
    ("compensation", "ungeklaert"),
    ("wording", "Die Stadt wird klimaneutral."),
    ("validity", "aufgehoben"),
];

/// T-Z-1, on the page: two scopes stand side by side, each with its own statements.
#[test]
fn t_z_1_each_scope_has_its_place_on_the_page() {
    let mut anna = Member::new("Anna");
    for (at, scope) in TARGET_SCOPES.iter().enumerate() {
        let field = TARGET.field(scope.code);
        let year = (2035 + at).to_string();
        anna.sends(read(&anna.document, (&TARGET, &field), &[("year", &year)]));
    }
    let view = page(&anna.document, KOELN);
    let years: Vec<Option<u16>> = view
        .facts
        .iter()
        .filter(|fact| fact.kind == &TARGET)
        .map(|fact| neutrality_year(fact.shown()?))
        .collect();
    assert_eq!(years, [2035, 2036, 2037, 2038].map(Some));
    assert_eq!(
        anna.document.entity("municipality", KOELN).unwrap().conflicts().count(),
        0
    );
}

/// T-Z-3: who changed it, when, and what it was before, newest first.
#[test]
fn t_z_3_the_chain_of_changes_is_told_in_order() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    states(&mut anna, WHOLE, &[("year", "2035")]);
    bert.hears(&anna);
    for _ in 0..5 {
        bert.ticks();
    }
    states(&mut bert, WHOLE, &[("year", "2040")]);
    anna.hears(&bert);
    for _ in 0..9 {
        anna.ticks();
    }
    states(&mut anna, WHOLE, &[("year", "2040"), ("latest", "2045")]);
    let fact = of_field(&page(&anna.document, KOELN), WHOLE.1);
    let chain: Vec<_> = fact.stated.iter().chain(&fact.earlier).collect();
    let words = Language::German.text();
    let told: Vec<(String, Option<&str>)> = chain
        .iter()
        .map(|stated| {
            (
                words.fact_line(&TARGET, stated.fact.as_ref().unwrap()),
                stated.who.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("2040 (spätestens 2045)".to_owned(), Some("Anna")),
            ("2040".to_owned(), Some("Bert")),
            ("2035".to_owned(), Some("Anna"))
        ]
    );
    assert!(chain.windows(2).all(|pair| pair[0].at > pair[1].at));
}

/// T-Z-4: a reduction without neutrality is no target year, nor is a target that was withdrawn; older files name no kind.
#[test]
fn t_z_4_a_reduction_does_not_count_as_a_target_year() {
    for kind in TARGET_KINDS {
        let counts = !matches!(kind.code, "minderungsziel" | "sonstige");
        let year = neutrality_year(&target(2035).with("kind", kind.code));
        assert_eq!(year, counts.then_some(2035), "{}", kind.code);
    }
    assert_eq!(neutrality_year(&target(2035)), Some(2035));
    assert_eq!(neutrality_year(&target(2035).with("kind", "neuartig")), None);
    assert_eq!(neutrality_year(&target(2035).with("validity", "aufgehoben")), None);
    let mut anna = Member::new("Anna");
    states(
        &mut anna,
        WHOLE,
        &[("year", "2050"), ("kind", "minderungsziel"), ("reduction", "80")],
    );
    let year = |anna: &Member| {
        let about = (KOELN, anna.document.entity("municipality", KOELN));
        territory_year(&Histories::all(&anna.document), about)
    };
    assert_eq!(year(&anna), None);
    states(&mut anna, WHOLE, &[("year", "2045"), ("kind", "klimaneutral")]);
    assert_eq!(year(&anna), Some((2045, 1)));
}

/// T-Z-5, L11: a target year is over once the next year has begun; nothing says that the target was reached.
#[test]
fn t_z_5_a_target_year_is_over_when_the_next_one_has_begun() {
    for (on, year, is_over) in [
        ((2026, 12, 31), 2025, true),
        ((2026, 1, 1), 2025, true),
        ((2026, 12, 31), 2026, false),
        ((2027, 1, 1), 2026, true),
        ((2026, 11, 23), 2027, false),
        ((2026, 11, 23), u32::MAX, false),
        ((2026, 11, 23), 0, true),
    ] {
        assert_eq!(day(on).is_after_year(year), is_over, "{year} on {on:?}");
    }
    let page = crate::source::file("src/ui/card/municipality/targets.rs").text;
    assert!(page.contains("is_after_year("), "the page asks the same function");
    let (text, english) = (Language::German.text(), Language::English.text());
    assert_eq!(text.municipality.year_past, "Zieljahr ist vorbei");
    assert_eq!(english.municipality.year_past, "target year is over");
}

/// T-Z-6: three audiences and a free one, for each scope, as texts of their own that two members may both have written.
#[test]
fn t_z_6_what_helps_to_talk_about_a_target_is_kept_for_each_audience() {
    let (mut anna, mut bert) = (Member::new("Anna"), Member::new("Bert"));
    let draft = |scope: &str, audience: &str, text: &str| CommunicationDraft {
        scope: scope.to_owned(),
        audience: audience.to_owned(),
        text: text.to_owned(),
    };
    for audience in AUDIENCES {
        anna.sends(draft("verwaltung", audience.code, "**Kosten** zuerst").read(KOELN));
    }
    bert.sends(draft("verwaltung", "stakeholder", "Mit den Stadtwerken reden").read(KOELN));
    anna.hears(&bert);
    let view = page(&anna.document, KOELN);
    let told: Vec<&str> = view.communication.iter().map(|text| text.audience.code).collect();
    assert_eq!(told, ["verwaltung", "stakeholder", "bevoelkerung", "weitere"]);
    assert!(view.communication.iter().all(|text| text.scope.code == "verwaltung"));
    let fields: Vec<&str> = view
        .undecided
        .iter()
        .map(|undecided| undecided.field.as_str())
        .collect();
    assert_eq!(fields, [communication_field("verwaltung", "stakeholder")]);
    assert_eq!(
        Language::German.text().field("municipality", fields[0]),
        "Kommunikation zum Ziel: Verwaltung, Stakeholder"
    );
    anna.sends(draft("verwaltung", "weitere", "").read(KOELN));
    assert_eq!(page(&anna.document, KOELN).communication.len(), 3);
    assert_eq!(
        flaws(draft("mond", "niemand", &"x".repeat(20_001)).read(KOELN)),
        [
            ("scope", Flaw::Missing),
            ("audience", Flaw::Missing),
            ("communication", Flaw::TooLong(20_000))
        ]
    );
}

#[test]
fn every_part_of_a_target_is_kept_said_and_typed_again() {
    let mut anna = Member::new("Anna");
    states(&mut anna, WHOLE, &RICH);
    let fact = of_field(&page(&anna.document, KOELN), WHOLE.1);
    let shown = fact.shown().unwrap();
    assert_eq!(
        Language::German.text().fact_line(&TARGET, shown),
        "treibhausgasneutral 2035 (spätestens 2040, beschlossen am 17.05.2022, Gremium Rat, Rats- oder Kreistagsbeschluss, \
         Minderung um 80 % gegenüber 1990, pro Kopf höchstens 0,5 t CO₂-Äq., Zwischenziel 2028 um 50 %, Zwischenziel 2030 um 65 %, \
         Bilanz nach BISKO, Kompensation zulässig: ungeklärt, Wortlaut: Die Stadt wird klimaneutral., aufgehoben)"
    );
    assert_eq!(
        Language::English.text().fact_line(&TARGET, shown),
        "greenhouse gas neutral 2035 (at the latest 2040, decided on 17 May 2022, Deciding body Rat, council resolution, \
         reduction by 80% against 1990, per capita at most 0.5 t CO₂e, interim target 2028 by 50%, interim target 2030 by 65%, \
         inventory method: BISKO, compensation allowed: not settled, wording: Die Stadt wird klimaneutral., withdrawn)"
    );
    // Opened again and sent as it is, it says the same.
    let again = FactDraft::of(&TARGET, Some(shown));
    assert_eq!(
        (again.0["perHead"].as_str(), again.0["interim1Year"].as_str()),
        ("0.5", "2028")
    );
    assert_eq!(anna.tries(&read(&anna.document, WHOLE, &[]).unwrap()), Ok(None));
}

#[test]
fn what_a_target_cannot_say_is_refused_beside_its_field() {
    let nothing = klimanetz_core::replica::Document::default();
    let long = "x".repeat(501);
    type Row<'a> = (&'a [(&'static str, &'a str)], &'a [(&'static str, Flaw)]);
    let table: [Row; 9] = [
        (&[("latest", "2034")], &[("latest", Flaw::TooEarly)]),
        (&[("reduction", "101")], &[("reduction", Flaw::NotBetween(1, 100))]),
        (&[("perHead", "-1")], &[("perHead", Flaw::NotBetween(0, 50))]),
        (&[("perHead", "wenig")], &[("perHead", Flaw::NotBetween(0, 50))]),
        (&[("perHead", "NaN")], &[("perHead", Flaw::NotBetween(0, 50))]),
        (&[("wording", &long)], &[("wording", Flaw::TooLong(500))]),
        (
            &[("interim2Percent", "0")],
            &[("interim2Percent", Flaw::NotBetween(1, 100))],
        ),
        (
            &[("interim1Year", "2019"), ("baseYear", "0")],
            &[
                ("baseYear", Flaw::NotBetween(1980, 2050)),
                ("interim1Year", Flaw::NotBetween(2020, 2100)),
            ],
        ),
        (&[("decidedOn", "2027-01-01")], &[("decidedOn", Flaw::InFuture)]),
    ];
    for (parts, expected) in table {
        let parts: Vec<_> = [("year", "2035")].into_iter().chain(parts.iter().copied()).collect();
        assert_eq!(flaws(read(&nothing, WHOLE, &parts)), expected, "{parts:?}");
    }
}

/// Files from before: year, day of the decision, date and source.
#[test]
fn an_older_target_reads_as_before() {
    let older = Composite::new(own()).with("year", 2035).with("decidedOn", "2019-07-04");
    let text = Language::German.text();
    assert_eq!(text.fact_line(&TARGET, &older), "2035 (beschlossen am 04.07.2019)");
    assert_eq!(neutrality_year(&older), Some(2035));
}
