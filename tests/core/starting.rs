//! The starting directory: what was publicly reported is shown as such, and is nobody's statement.
use crate::member::{BORNHEIM, KOELN, Member, day, own, target, today};
use klimanetz_core::catalogue::{
    REGION, Reported, Stage, When, all_reported, authority, fact_kind, kind, phase, reported,
};
use klimanetz_core::choices::starting;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::domain::{Composite, Fact, HeatPlan, Starting, Told};
use klimanetz_core::draft::FactDraft;
use klimanetz_core::list::Filter;
use klimanetz_core::page_address;
use klimanetz_core::replica::{Document, Value};
use klimanetz_core::search::Query;
use klimanetz_core::snapshot::{Header, state_hash, write_backup, write_share};
use klimanetz_core::summary::{Directory, Finder, RegionRow, publicly_reported, region, share_counts};
use klimanetz_core::text::Language;
use std::collections::BTreeSet;

const NEUSS: &str = "05162024";
const WESSELING: &str = "05362040";
const HEADER: Header = Header {
    at: None,
    by: None,
    app: String::new(),
};

fn plan(phase: &str) -> HeatPlan {
    HeatPlan {
        phase: phase.to_owned(),
        source: own(),
        ..HeatPlan::default()
    }
}

fn row(document: &Document, key: &str, starting: Starting) -> RegionRow {
    let rows = region(document, starting).rows;
    rows.into_iter().find(|row| row.key == key).unwrap()
}

fn fields(document: &Document, key: &str) -> Vec<&'static str> {
    publicly_reported(document, key, Starting::Shown)
        .into_iter()
        .map(|row| row.field)
        .collect()
}

/// A member could state each of them: the form takes it, and refuses whatever is out of range or unknown.
#[test]
fn every_row_is_a_fact_of_the_catalogue_with_a_day_and_an_address() {
    const TABLE: &str = include_str!("../../src/core/catalogue/reported.txt");
    let rows = all_reported();
    assert_eq!(
        rows.len(),
        TABLE.lines().filter(|line| !line.starts_with('#')).count(),
        "every line is read"
    );
    assert!(
        rows.windows(2)
            .all(|two| (two[0].key, two[0].field) < (two[1].key, two[1].field)),
        "sorted, one for each field"
    );
    for row in rows {
        let is_district = authority(row.key).unwrap().key.len() == 5;
        let first = row.when.first_day().unwrap();
        assert!(
            first <= today() && row.link.starts_with("http") && page_address(row.link).is_some(),
            "{row:?}"
        );
        if row.field == HeatPlan::FIELD {
            assert!(
                phase(row.text("phase").unwrap()).unwrap().ordinal > 0 && !is_district,
                "{row:?}"
            );
            continue;
        }
        let (kind, _) = fact_kind(row.field).unwrap();
        assert!(!row.field.starts_with("heat") || !is_district, "{row:?}");
        assert!(row.parts().keys().all(|part| kind.part(part).is_some()), "{row:?}");
        let fact = Composite {
            parts: row.parts(),
            source: own(),
        };
        let mut draft = FactDraft::of(kind, Some(&fact));
        draft.0.insert("asOf", first.to_string());
        draft.0.insert("source", row.link.to_owned());
        assert!(
            draft
                .read(
                    &Document::default(),
                    ("municipality", row.key),
                    (kind, row.field),
                    today()
                )
                .is_ok(),
            "{row:?}"
        );
    }
}

/// What the sources leave open, contradict, or name no day for.
#[test]
fn what_is_uncertain_is_not_in_the_table() {
    for (key, field) in [
        (KOELN, "heatPlan"),
        ("05316000", "heatPlan"),
        ("05314000", "heatAward"),
        ("05378020", "heatPlan"),
        ("05382016", "heatPlan"),
        ("05382056", "target:verwaltung"),
        ("05378016", "target:gesamtes_gebiet"),
    ] {
        assert_eq!(reported(key, field), None, "{key} {field}");
    }
    assert_eq!(
        reported("05382024", "target:gesamtes_gebiet").unwrap().text("year"),
        Some("2040"),
        "2035 was before"
    );
}

#[test]
fn it_is_shown_until_a_member_states_something_there() {
    let mut anna = Member::new("Anna");
    let shown = row(&anna.document, NEUSS, Starting::Shown);
    assert!(matches!(shown.phase, Some(Told::Reported(ref code, _)) if code == "beschlossen"));
    assert!(matches!(shown.year, Some(Told::Reported(2035, _))));
    assert_eq!(
        fields(&anna.document, NEUSS),
        ["heatDecision", "heatPlan", "target:gesamtes_gebiet"]
    );
    // The day of the adoption goes with the step.
    anna.states(NEUSS, HeatPlan::FIELD, &plan("umsetzung"));
    let stated = row(&anna.document, NEUSS, Starting::Shown);
    assert_eq!(stated.phase, Some(Told::Stated("umsetzung".to_owned())));
    assert_eq!(stated.as_of, Some(Told::Stated(today())));
    assert_eq!(fields(&anna.document, NEUSS), ["target:gesamtes_gebiet"]);
    anna.states(NEUSS, "target:gesamtes_gebiet", &target(2040));
    assert_eq!(
        row(&anna.document, NEUSS, Starting::Shown).year,
        Some(Told::Stated(2040))
    );
    assert!(fields(&anna.document, NEUSS).is_empty());
    // A statement that is withdrawn as a mistake was none.
    anna.takes_back(NEUSS, HeatPlan::FIELD);
    assert!(
        row(&anna.document, NEUSS, Starting::Shown)
            .phase
            .unwrap()
            .reported()
            .is_some()
    );
}

/// That nothing is so is a statement too; a reduction is one about the target.
#[test]
fn a_member_who_states_that_nothing_is_so_replaces_it() {
    let mut anna = Member::new("Anna");
    anna.states(WESSELING, HeatPlan::FIELD, &plan("potenzialanalyse"));
    anna.writes(("municipality", WESSELING), HeatPlan::FIELD, Value::Null);
    assert_eq!(row(&anna.document, WESSELING, Starting::Shown).phase, None);
    let reduction = Composite::new(own())
        .with("kind", "minderungsziel")
        .with("year", 2040_u64);
    anna.states(NEUSS, "target:gesamtes_gebiet", &reduction);
    assert_eq!(row(&anna.document, NEUSS, Starting::Shown).year, None);
}

#[test]
fn the_step_of_a_convoy_replaces_it() {
    const CONVOY: &str = "5b1e0000-0000-4000-8000-0000000000d1";
    let mut anna = Member::new("Anna");
    anna.writes((kind::CONVOY, CONVOY), "name", "Erft");
    anna.writes((kind::CONVOY, CONVOY), &format!("member:{WESSELING}"), true);
    assert!(
        row(&anna.document, WESSELING, Starting::Shown)
            .phase
            .unwrap()
            .reported()
            .is_some()
    );
    anna.writes((kind::CONVOY, CONVOY), HeatPlan::FIELD, plan("zielszenario").to_value());
    assert_eq!(
        row(&anna.document, WESSELING, Starting::Shown).phase,
        Some(Told::Stated("zielszenario".to_owned()))
    );
    assert!(!fields(&anna.document, WESSELING).contains(&"heatPlan"));
}

#[test]
fn sums_say_how_much_of_them_was_reported() {
    let mut anna = Member::new("Anna");
    let with = |field: &str| {
        all_reported()
            .iter()
            .filter(|row| row.field == field)
            .collect::<Vec<_>>()
    };
    let at_first = region(&anna.document, Starting::Shown);
    assert_eq!(
        (at_first.begun.n, at_first.begun.n_reported),
        (with("heatPlan").len(), with("heatPlan").len())
    );
    let external = with("heatAward")
        .into_iter()
        .filter(|row| row.text("award") == Some("extern_beauftragt"));
    assert_eq!(at_first.commissioned.n, external.count());
    assert_eq!(
        at_first.stages.iter().map(|(_, sum)| sum.n).sum::<usize>(),
        61,
        "T-WP-13"
    );
    assert_eq!(
        at_first.years.iter().map(|(_, sum)| sum.n).sum::<usize>() + at_first.n_without_year,
        61
    );
    anna.states(NEUSS, HeatPlan::FIELD, &plan("umsetzung"));
    anna.states(KOELN, HeatPlan::FIELD, &plan("entwurf_beteiligung"));
    let then = region(&anna.document, Starting::Shown);
    assert_eq!(
        (then.begun.n, then.begun.n_reported),
        (at_first.begun.n + 1, at_first.begun.n - 1)
    );
    assert_eq!(
        then.at(Stage::Adopted).n_reported,
        at_first.at(Stage::Adopted).n_reported - 1
    );
    let said = Language::German.text().region_sentence(&then);
    assert_eq!(
        said.split(", ").next().unwrap(),
        format!(
            "{} von 61 Kommunen haben begonnen (davon {} öffentlich berichtet)",
            then.begun.n, then.begun.n_reported
        )
    );
}

#[test]
fn without_it_nothing_of_it_is_left() {
    let nothing = region(&Document::default(), Starting::Hidden);
    assert_eq!(
        (nothing.begun.n, nothing.commissioned.n, nothing.years.len()),
        (0, 0, 0)
    );
    assert_eq!(nothing.at(Stage::NotStated).n, 61);
    assert!(
        REGION
            .iter()
            .all(|one| publicly_reported(&Document::default(), one.key, Starting::Hidden).is_empty())
    );
    assert!(!format!("{nothing:?}{:?}", Directory::of(&Document::default())).contains("http"));
    for (is_on, is_demo, expected) in [
        (true, false, Starting::Shown),
        (false, false, Starting::Hidden),
        (true, true, Starting::Hidden),
    ] {
        assert_eq!(starting(is_on, is_demo), expected);
    }
}

/// Whatever leaves a browser is made of the documents, and the table is in none of them.
#[test]
fn it_is_in_no_file_no_number_and_no_search() {
    let mut anna = Member::new("Anna");
    anna.states(BORNHEIM, HeatPlan::FIELD, &plan("zielszenario"));
    let before = state_hash(&anna.document).short();
    let shown = region(&anna.document, Starting::Shown);
    let listed = Directory::with(&anna.document, Starting::Shown);
    assert!(shown.begun.n_reported > 0 && listed.rows.iter().any(|row| row.reported_phase.is_some()));
    assert_eq!(state_hash(&anna.document).short(), before);
    let (shared, private) = (Shared(anna.document.clone()), Private::new(Document::default()));
    let files = [write_share(&shared, &HEADER), write_backup(&shared, &private, &HEADER)];
    for row in all_reported() {
        assert!(files.iter().all(|file| !file.contains(row.link)), "{row:?}");
    }
    assert_eq!(
        format!("{:?}", share_counts(&shared)),
        format!("{:?}", share_counts(&Shared(anna.document.clone())))
    );
    let offices: BTreeSet<&str> = all_reported().iter().filter_map(|row| row.text("office")).collect();
    let finder = Finder::of_shared(&anna.document);
    for office in offices {
        assert!(finder.find(&Query::new(office)).is_empty(), "{office}");
    }
}

#[test]
fn the_list_marks_it_and_finds_by_it() {
    let mut anna = Member::new("Anna");
    let of = |document: &Document, step: &str| {
        let filter = Filter::of([("etappe", step)]);
        let found = Directory::with(document, Starting::Shown).found(&filter);
        found.iter().map(|row| row.key.clone()).collect::<Vec<_>>()
    };
    assert!(of(&anna.document, "6").contains(&NEUSS.to_owned()));
    anna.states(NEUSS, HeatPlan::FIELD, &plan("zielszenario"));
    assert!(!of(&anna.document, "6").contains(&NEUSS.to_owned()));
    let rows = Directory::with(&anna.document, Starting::Shown).rows;
    let row = rows.iter().find(|row| row.key == NEUSS).unwrap();
    assert_eq!(
        (row.reported_phase, row.told_phase(), row.told_year()),
        (None, Some("zielszenario"), Some(2035))
    );
    assert_eq!(
        (row.target, row.reported_target.map(|(year, _)| year)),
        (None, Some(2035))
    );
}

#[test]
fn its_words_say_who_says_so_and_since_when() {
    let (de, en) = (Language::German.text(), Language::English.text());
    let one = |key: &str, field: &str| -> &'static Reported { reported(key, field).unwrap() };
    let neuss = one(NEUSS, "heatPlan");
    assert_eq!(de.reported_on(neuss), "öffentlich berichtet, Stand vom 25.11.2025");
    assert_eq!(en.reported_on(neuss), "publicly reported, as of 25 Nov 2025");
    assert_eq!(de.reported_fact(neuss), "Wärmeplan beschlossen");
    let bornheim = one(BORNHEIM, "heatPlan");
    assert_eq!(de.when_reported(bornheim.when), "Oktober 2025");
    assert_eq!(
        en.when_reported(When {
            year: 2025,
            month: None,
            day: None
        }),
        "2025"
    );
    assert_eq!(bornheim.when.first_day(), Some(day((2025, 10, 1))));
    assert_eq!(
        de.reported_fact(one(BORNHEIM, "heatAward")),
        "extern beauftragt: e-regio (Team Wärmewende)"
    );
    for row in all_reported() {
        assert!(
            !de.reported_fact(row).is_empty() && !en.reported_fact(row).is_empty(),
            "{row:?}"
        );
    }
    for text in ["2025-13", "2025-02-30", "x", "", "2025-x"] {
        assert_eq!(When::parse(text).and_then(When::first_day), None, "{text}");
    }
}
