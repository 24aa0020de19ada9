//! Taking back a file: what the button says, that dated statements are withdrawn, and how the file is taken over once more. And what is
//! said of the private part of a backup.
use crate::member::{ERIKA, KOELN, Member, NOTE, TOPIC, a_write, day, today};
use klimanetz_core::catalogue::HEAT_PLAN;
use klimanetz_core::domain::{HeatPlan, Source, is_binned, series};
use klimanetz_core::draft::{BIN, again};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, plan};
use klimanetz_core::stored::Area;
use klimanetz_core::summary::{merged, private_kinds, step};
use klimanetz_core::text::Language;
use klimanetz_core::undo::{Before, LastStep};

const ABOUT: (&str, &str) = ("municipality", KOELN);

fn phase(phase: &str, month: u8) -> HeatPlan {
    HeatPlan {
        phase: phase.to_owned(),
        source: Source {
            as_of: day((2025, month, 1)),
            source: "Rat".to_owned(),
        },
        ..HeatPlan::default()
    }
}

/// The step that `delta` makes of `before`.
fn last(before: &Document, delta: &Document, file: Option<&str>) -> LastStep {
    let touched = Before::of(before, delta, BIN).touched().into_iter();
    LastStep {
        file: file.map(str::to_owned),
        touched: touched.map(|touched| (Area::Shared, touched)).collect(),
    }
}

fn named(document: &Document, last: &LastStep) -> String {
    let view = step(document, last);
    Language::German.text().take_back(&view)
}

/// Kim's file: a person, and a step of heat planning where none is stated here.
fn kims() -> Member {
    let mut kim = Member::new("Kim");
    kim.writes(("person", ERIKA), "name", "Max Beispiel");
    kim.states(KOELN, HEAT_PLAN, &phase("bestandsanalyse", 3));
    kim
}

#[test]
fn the_button_says_what_it_takes_back() {
    let (mut anna, kim) = (Member::new("Anna"), kims());
    let nothing = Document::default();
    for (file, said) in [
        (
            Some("Kim"),
            "Letzte Änderung rückgängig machen: Datei von Kim (2 Einträge)",
        ),
        (Some(" "), "Letzte Änderung rückgängig machen: Datei (2 Einträge)"),
    ] {
        assert_eq!(named(&kim.document, &last(&nothing, &kim.document, file)), said);
    }
    let both = last(&nothing, &kim.document, None);
    let view = step(&kim.document, &both);
    assert_eq!((view.n, view.new, view.is_shared), (2, vec!["person".to_owned()], true));
    anna.hears(&kim);
    let before = anna.document.clone();
    let phone = anna.writes(("person", ERIKA), "phone", "0221 1");
    let label = Language::German.text().field("person", "phone");
    assert_eq!(
        named(&anna.document, &last(&before, &phone.delta, None)),
        format!("Letzte Änderung rückgängig machen: Max Beispiel, {label}")
    );
    let before = anna.document.clone();
    let topic = anna.writes(("topic", TOPIC), "title", "Wärmenetze");
    assert_eq!(
        named(&anna.document, &last(&before, &topic.delta, None)),
        "Letzte Änderung rückgängig machen: Wärmenetze"
    );
    let view = step(&nothing, &last(&before, &topic.delta, None));
    assert_eq!(Language::German.text().was_taken_back(&view), "Zurückgenommen: Thema");
    let view = step(&nothing, &last(&nothing, &nothing, None));
    assert_eq!(
        Language::German.text().was_taken_back(&view),
        "Zurückgenommen: die letzte Änderung"
    );
}

/// The frame says it on every page, and somebody may look on.
#[test]
fn what_is_private_goes_by_its_kind() {
    let mut own = Member::new("Anna");
    let note = own.writes(("note", NOTE), "text", "Vertraulich");
    let mut last = last(&Document::default(), &note.delta, None);
    for (area, _) in &mut last.touched {
        *area = Area::Private;
    }
    assert_eq!(named(&own.document, &last), "Letzte Änderung rückgängig machen: Notiz");
}

#[test]
fn a_step_where_none_was_stated_is_withdrawn_and_the_file_can_be_taken_over_once_more() {
    let (mut anna, mut kim) = (Member::new("Anna"), kims());
    let before = anna.document.clone();
    anna.hears(&kim);
    assert_eq!(again(&anna.document, &kim.document), None);
    anna.takes_back_change(&before, &kim.document);
    let of_koeln = |document: &Document| {
        let series = series(document, ABOUT, HEAT_PLAN);
        let withdrawn = series.earlier.iter().filter(|point| point.is_withdrawn).count();
        (series.current.len(), withdrawn)
    };
    assert_eq!(of_koeln(&anna.document), (0, 1));
    let is_null = |document: &Document| {
        let versions = document.versions("municipality", KOELN, HEAT_PLAN);
        versions.iter().any(|version| version.value.is_null())
    };
    assert!(!is_null(&anna.document), "nobody states that nothing is stated");
    assert!(is_binned(anna.document.entity("person", ERIKA).unwrap()));
    // All of it is known, and nothing of it is shown.
    assert!(plan(&anna.document, &kim.document).unwrap().is_empty());
    let (edit, n) = again(&anna.document, &kim.document).unwrap();
    assert_eq!(n, 2);
    // Kim hears that it was taken back, and that it holds after all.
    kim.hears(&anna);
    assert_eq!(of_koeln(&kim.document), (0, 1));
    anna.does(edit);
    kim.hears(&anna);
    for member in [&anna, &kim] {
        assert_eq!(of_koeln(&member.document), (1, 0));
        assert!(!is_binned(member.document.entity("person", ERIKA).unwrap()));
    }
    assert_eq!(again(&anna.document, &kims().document), None);
}

/// What was withdrawn before a change does not hold again because the change is taken back.
#[test]
fn what_was_withdrawn_stays_so() {
    let mut anna = Member::new("Anna");
    anna.states(KOELN, HEAT_PLAN, &phase("bestandsanalyse", 3));
    anna.takes_back(KOELN, HEAT_PLAN);
    let before = anna.document.clone();
    let change = anna.states(KOELN, HEAT_PLAN, &phase("zielszenario", 9));
    anna.takes_back_change(&before, &change.delta);
    assert_eq!(series(&anna.document, ABOUT, HEAT_PLAN).current, []);
}

#[test]
fn a_cleared_field_is_said_again_too() {
    let (mut anna, mut kim) = (Member::new("Anna"), Member::new("Kim"));
    anna.writes(ABOUT, "name", "Köln");
    kim.hears(&anna);
    kim.writes(ABOUT, "website", "https://www.example.org");
    let before = anna.document.clone();
    anna.hears(&kim);
    anna.takes_back_change(&before, &kim.document);
    let website = |member: &Member| {
        let koeln = member.document.entity("municipality", KOELN).unwrap();
        koeln.text("website").map(str::to_owned)
    };
    assert_eq!(website(&anna), None);
    let (edit, n) = again(&anna.document, &kim.document).unwrap();
    assert_eq!(n, 1);
    anna.does(edit);
    assert_eq!(website(&anna).as_deref(), Some("https://www.example.org"));
}

/// Preview and result of a backup count the same records, by kind.
#[test]
fn the_private_part_is_counted_by_kind_before_and_after() {
    let (mut shared, mut own) = (Member::new("Anna"), Member::new("Anna"));
    shared.writes(("person", ERIKA), "name", "Eva");
    own.does(Edit::Write(vec![
        a_write(("note", NOTE), "text", "Notiz eins"),
        a_write(("followUp", TOPIC), "title", "Anrufen"),
        a_write(("person", ERIKA), "mobile", "0171 1"),
        a_write(("setting", "mine"), "theme", "dark"),
        a_write(("arrival", &format!("arrival-{}", today())), "at", 1),
    ]));
    let plan = plan(&Document::default(), &own.document).unwrap();
    let kinds = private_kinds(&plan);
    let text = Language::German.text();
    assert_eq!(
        text.private_part(&kinds),
        "Auch den privaten Teil übernehmen (3 Einträge: 1 × Wiedervorlage, 1 × Notiz, 1 × Person)"
    );
    let result = merged((&shared.document, &own.document), &[], &plan.records);
    assert_eq!(
        text.merged(&result),
        "3 private Einträge übernommen, Einstellungen übernommen"
    );
    let named: Vec<_> = result
        .private
        .iter()
        .map(|came| (came.n, came.first[0].clone()))
        .collect();
    let page = |kind, id: &str, name: &str| (1, (Some((kind, id.to_owned())), name.to_owned()));
    assert_eq!(
        named,
        [
            page("followUp", TOPIC, "Anrufen"),
            page("note", NOTE, "Notiz eins"),
            page("person", ERIKA, "Eva")
        ]
    );
    assert_eq!(
        text.private_part(&[]),
        "Auch den privaten Teil übernehmen (nur Einstellungen)"
    );
}
