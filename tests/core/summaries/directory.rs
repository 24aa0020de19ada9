//! The list of municipalities, the first page, and the page of one municipality.
use super::network;
use crate::member::{BORNHEIM, KOELN, Member, RHEIN_SIEG, a_write, day, own, target, today};
use klimanetz_core::catalogue::{AuthorityKind, CONCEPT, PHASES, Stage, TARGET};
use klimanetz_core::domain::{DeadlineState, HeatPlan, Starting, target_field};
use klimanetz_core::edit::Edit;
use klimanetz_core::list::Filter;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{Directory, DirectoryRow, home, municipality, recent_topics, region, to_decide};

fn filter(district: &str, query: &str) -> Filter {
    Filter {
        query: query.to_owned(),
        ..Filter::of((!district.is_empty()).then_some(("kreis", district)))
    }
}

fn heat(phase: &str) -> HeatPlan {
    HeatPlan {
        phase: phase.to_owned(),
        source: own(),
        reason: String::new(),
        ..HeatPlan::default()
    }
}

fn names(document: &Document, district: &str, query: &str) -> Vec<String> {
    let found = Directory::of(document).found(&filter(district, query));
    found.iter().map(|row| row.name.clone()).collect()
}

fn row(document: &Document, key: &str) -> DirectoryRow {
    let all = Directory::of(document).rows;
    all.iter().find(|row| row.key == key).unwrap().as_ref().clone()
}

#[test]
fn the_list_holds_everybody_by_name() {
    let view = Directory::of(&Document::default());
    assert_eq!((view.rows.len(), view.found(&Filter::default()).len()), (66, 61));
    let first: Vec<&str> = view.rows.iter().take(5).map(|row| row.name.as_str()).collect();
    assert_eq!(
        first,
        ["Alfter", "Bad Honnef", "Bedburg", "Bergheim", "Bergisch Gladbach"]
    );
    let last = view.rows.last().map(|row| row.name.as_str());
    assert_eq!(last, Some("Wipperfürth"));
    let districts: Vec<&str> = view.districts.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(
        districts,
        [
            "Oberbergischer Kreis",
            "Rhein-Erft-Kreis",
            "Rhein-Kreis Neuss",
            "Rhein-Sieg-Kreis",
            "Rheinisch-Bergischer Kreis"
        ]
    );
}

/// Without the Kreis itself, which is a view of its own.
#[test]
fn a_kreis_filters() {
    for (key, n) in [
        ("05162", 8),
        ("05362", 10),
        ("05374", 13),
        ("05378", 8),
        (RHEIN_SIEG, 19),
        (KOELN, 1),
        ("05366", 0),
        ("", 61),
    ] {
        assert_eq!(names(&Document::default(), key, "").len(), n, "{key}");
    }
    assert_eq!(
        names(&Document::default(), RHEIN_SIEG, "heim"),
        Vec::<String>::new(),
        "words are found by their beginnings"
    );
    assert_eq!(names(&Document::default(), RHEIN_SIEG, "mecken"), ["Meckenheim"]);
    assert_eq!(names(&Document::default(), "05162", "mecken"), Vec::<String>::new());
}

#[test]
fn the_search_finds_names_keys_and_kreise() {
    for (query, found) in [
        ("koeln", vec!["Köln"]),
        ("st. augustin", vec!["Sankt Augustin"]),
        ("05382012", vec!["Bornheim"]),
        ("brühl", vec!["Brühl"]),
        ("bruehl", vec!["Brühl"]),
        ("hennef", vec!["Hennef (Sieg)"]),
        ("xyz", vec![]),
    ] {
        assert_eq!(names(&Document::default(), "", query), found, "{query}");
    }
    for (query, n) in [
        ("rsk", 19),
        ("rek", 10),
        ("rkn", 8),
        ("obk", 13),
        ("rbk", 8),
        ("oberbergischer", 13),
        ("rhein-sieg", 19),
    ] {
        assert_eq!(names(&Document::default(), "", query).len(), n, "{query}");
    }
}

#[test]
fn a_row_says_what_is_stated() {
    let mut anna = network();
    let nothing = row(&Document::default(), KOELN);
    assert_eq!(
        (nothing.phase, nothing.n_phases, nothing.target, nothing.n_people),
        (None, 0, None, 0)
    );
    assert_eq!(
        (nothing.kind, nothing.population, nothing.district.as_str()),
        (Some(AuthorityKind::IndependentCity), Some(1_024_621), "")
    );
    anna.states(KOELN, HeatPlan::FIELD, &heat("zielszenario"));
    anna.states(KOELN, &target_field("gesamtes_gebiet"), &target(2035));
    anna.states(BORNHEIM, &target_field("verwaltung"), &target(2030));
    let koeln = row(&anna.document, KOELN);
    assert_eq!(
        (koeln.phase.as_deref(), koeln.n_phases, koeln.target, koeln.n_people),
        (Some("zielszenario"), 1, Some((2035, 1)), 2)
    );
    let bornheim = row(&anna.document, BORNHEIM);
    assert_eq!(
        (bornheim.district.as_str(), bornheim.target),
        ("Rhein-Sieg-Kreis", None),
        "only the whole territory counts"
    );
    assert!(bornheim.plans_heat && !row(&anna.document, RHEIN_SIEG).plans_heat);

    let mut bert = Member::new("Bert");
    bert.states(KOELN, HeatPlan::FIELD, &heat("beschlossen"));
    anna.hears(&bert);
    assert_eq!(row(&anna.document, KOELN).n_phases, 2);
}

/// T-WP-13: the groups sum to all municipalities, without the Kreise, whatever is stated.
#[test]
fn t_wp_13_the_groups_always_sum_to_all_municipalities() {
    let mut anna = Member::new("Anna");
    let sums = |document: &Document| region(document, Starting::Hidden);
    let sum = |document: &Document| sums(document).stages.iter().map(|(_, sum)| sum.n).sum::<usize>();
    assert_eq!(
        (
            sum(&anna.document),
            home(&anna.document).n_municipalities,
            home(&anna.document).n_districts
        ),
        (61, 61, 5)
    );
    assert_eq!(sums(&anna.document).at(Stage::NotStated).n, 61);
    let all = Directory::of(&anna.document).rows;
    let keys: Vec<String> = all.iter().map(|row| row.key.clone()).collect();
    let codes = PHASES.iter().map(|phase| phase.code).chain(["neuartig"]).cycle();
    for (key, code) in keys.iter().zip(codes) {
        anna.states(key, HeatPlan::FIELD, &heat(code));
        assert_eq!(sum(&anna.document), 61);
    }
    anna.writes(("municipality", KOELN), HeatPlan::FIELD, "unlesbar");
    assert_eq!(sum(&anna.document), 61);
    anna.writes(("municipality", "05366016"), "name", "Euskirchen");
    anna.writes(("municipality", "05366"), "name", "Kreis Euskirchen");
    assert_eq!(
        (
            sum(&anna.document),
            home(&anna.document).n_municipalities,
            home(&anna.document).n_districts
        ),
        (62, 62, 6)
    );
}

#[test]
fn the_first_page_counts_and_names_what_is_to_be_decided() {
    let (mut anna, mut bert) = (network(), Member::new("Bert"));
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("zielszenario"));
    bert.states(BORNHEIM, HeatPlan::FIELD, &heat("beschlossen"));
    anna.hears(&bert);
    let view = home(&anna.document);
    let undecided = to_decide(&anna.document);
    let undecided: Vec<_> = undecided
        .iter()
        .map(|one| (one.kind, one.id.as_str(), one.title.as_str(), one.n))
        .collect();
    assert_eq!(undecided, [("municipality", BORNHEIM, "Bornheim", 1)]);
    assert_eq!((view.n_people, recent_topics(&anna.document).len()), (2, 1));
}

/// T-WP-8, on the page of a municipality.
#[test]
fn t_wp_8_the_page_says_how_long_is_left() {
    let mut anna = Member::new("Anna");
    let deadline = |document: &Document, key: &str| {
        let view = municipality(document, key, today()).unwrap().deadline;
        view.map(|deadline| (deadline.due.day, deadline.state))
    };
    assert_eq!(
        deadline(&anna.document, BORNHEIM),
        Some((day((2028, 6, 30)), DeadlineState::Open(585)))
    );
    assert_eq!(
        deadline(&anna.document, KOELN),
        Some((day((2026, 6, 30)), DeadlineState::NotStated)),
        "of whom nothing is known nobody can say that something is late"
    );
    assert_eq!(
        deadline(&anna.document, RHEIN_SIEG),
        None,
        "a Kreis has no heat planning of its own"
    );
    for (phase, expected) in [
        ("vor_beschluss", DeadlineState::Finished(today())),
        ("beschlossen", DeadlineState::Adopted),
        ("umsetzung", DeadlineState::Adopted),
        ("zielszenario", DeadlineState::Passed(today())),
        ("neuartig", DeadlineState::Unclear),
        ("unbekannt", DeadlineState::NotStated),
    ] {
        anna.states(KOELN, HeatPlan::FIELD, &heat(phase));
        assert_eq!(deadline(&anna.document, KOELN).unwrap().1, expected, "{phase}");
    }
    anna.writes(("municipality", "05366016"), "name", "Euskirchen");
    assert_eq!(
        deadline(&anna.document, "05366016"),
        None,
        "nobody has said how many people live there"
    );
}

#[test]
fn a_kreis_names_its_municipalities_and_they_name_it() {
    let nothing = Document::default();
    let kreis = municipality(&nothing, RHEIN_SIEG, today()).unwrap();
    assert_eq!((kreis.members.len(), kreis.district), (19, None));
    assert_eq!(kreis.members[0], ("05382004".to_owned(), "Alfter".to_owned()));
    let bornheim = municipality(&nothing, BORNHEIM, today()).unwrap();
    assert_eq!(
        (bornheim.members.len(), bornheim.district),
        (0, Some((RHEIN_SIEG.to_owned(), "Rhein-Sieg-Kreis".to_owned())))
    );
    assert_eq!(municipality(&nothing, "05366016", today()), None);
    assert_eq!(municipality(&nothing, "", today()), None);
}

#[test]
fn the_page_of_a_municipality_has_a_place_for_every_scope() {
    let mut anna = Member::new("Anna");
    for year in [2035, 2040] {
        anna.states(KOELN, &target_field("verwaltung"), &target(year));
    }
    let view = municipality(&anna.document, KOELN, today()).unwrap();
    let targets = view.facts.iter().filter(|fact| fact.kind == &TARGET);
    let years: Vec<(&str, usize, usize)> = targets
        .map(|of| (of.element.unwrap().code, of.stated.len(), of.earlier.len()))
        .collect();
    assert_eq!(
        years,
        [
            ("gesamtes_gebiet", 0, 0),
            ("verwaltung", 1, 1),
            ("verwaltung_und_beteiligungen", 0, 0),
            ("teilbereich", 0, 0)
        ]
    );
    let concepts = view.facts.iter().filter(|fact| fact.kind == &CONCEPT);
    assert_eq!(concepts.filter(|fact| fact.stated.is_empty()).count(), 9);
    assert!(view.heat.is_empty() && view.links.is_empty());
}

/// A page that somebody opens for a municipality with statements only shows them, and nothing of another.
#[test]
fn statements_stay_with_their_municipality() {
    let mut anna = Member::new("Anna");
    anna.does(Edit::Write(vec![a_write(("municipality", KOELN), "name", "x")]));
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("zielszenario"));
    assert!(municipality(&anna.document, KOELN, today()).unwrap().heat.is_empty());
    assert_eq!(municipality(&anna.document, BORNHEIM, today()).unwrap().heat.len(), 1);
}

/// DOMAIN.md §5.1, feature 1.
#[test]
fn the_list_is_filtered_by_size_step_and_target_year() {
    let mut anna = Member::new("Anna");
    anna.states(KOELN, HeatPlan::FIELD, &heat("potenzialanalyse"));
    anna.states(BORNHEIM, HeatPlan::FIELD, &heat("beschlossen"));
    anna.states(KOELN, &target_field("gesamtes_gebiet"), &target(2035));
    let list = Directory::of(&anna.document);
    let n = |filter: Filter| list.found(&filter).len();
    let only = |filter: Filter| {
        list.found(&filter)
            .iter()
            .map(|row| row.name.clone())
            .collect::<Vec<_>>()
    };
    let sizes = ["bis_22500", "bis_45000", "bis_100000", "ueber_100000"];
    let sums = sizes.map(|size| n(Filter::of([("groesse", size)])));
    assert_eq!(
        (sums.iter().sum::<usize>(), sums[3]),
        (61, 5),
        "every municipality in one class, no Kreis"
    );
    let sums = Stage::ALL.map(|stage| n(Filter::of([("etappe", stage.code())])));
    assert_eq!(sums, [59, 0, 1, 0, 0, 0, 1]);
    assert_eq!(only(Filter::of([("etappe", "2")])), ["Köln"]);
    assert_eq!(n(Filter::of([("etappe", "2"), ("etappe", "6")])), 2);
    assert_eq!(only(Filter::of([("zieljahr", "2035")])), ["Köln"]);
    assert_eq!(n(Filter::of([("zieljahr", "-")])), 60);
    assert_eq!(n(Filter::of([("zieljahr", "-"), ("zieljahr", "2035")])), 61);
    assert_eq!(n(Filter::of([("art", "kreise")])), 5);
    assert_eq!(list.years().into_iter().collect::<Vec<_>>(), [2035]);
    let both = Filter::of([("etappe", "2"), ("groesse", "bis_22500")]);
    assert_eq!(n(both), 0);
}
