//! What the whole region says: who plans for how much, concepts, and arguments by audience.
use crate::json::json;
use crate::member::Member;
use klimanetz_core::domain::{Composite, Fact};
use klimanetz_core::list::{Filter, Listed, narrowed};
use klimanetz_core::replica::Value;
use klimanetz_core::summary::{Costs, Directory, arguments, concepts, costs, costs_view, said, shows_costs};
use klimanetz_core::text::Language;

const OVERATH: &str = "05378024";
const MUCH: &str = "05382036";
const BORNHEIM: &str = "05382012";

fn fact(value: &Value) -> Composite {
    Composite::from_value(value).unwrap()
}

fn region() -> Member {
    let mut anna = Member::new("Anna");
    let on = ("2026-11-01", "Amtsblatt");
    anna.states(OVERATH, "heatAward", &fact(&json!({ "award": "extern_beauftragt", "office": "Büro", "cost": 54_000, "months": 14, "again": "ja", "asOf": on.0, "source": on.1 })));
    anna.states(
        MUCH,
        "heatAward",
        &fact(&json!({ "award": "eigenleistung", "months": 20, "again": "nein", "asOf": on.0, "source": on.1 })),
    );
    anna.states(
        BORNHEIM,
        "heatAward",
        &fact(&json!({ "award": "keine", "asOf": on.0, "source": on.1 })),
    );
    anna.states(
        OVERATH,
        "concept",
        &fact(&json!({ "status": "beschlossen", "title": "Unser Weg", "measures": 42, "asOf": on.0, "source": on.1 })),
    );
    anna.states(
        OVERATH,
        "concept:vorreiter",
        &fact(&json!({ "status": "beantragt", "asOf": on.0, "source": on.1 })),
    );
    anna.writes(
        ("municipality", MUCH),
        "communication:gesamtes_gebiet:verwaltung",
        "Jedes Amt bekommt *seine* Zahl.",
    );
    anna
}

#[test]
fn the_sentence_counts_who_says_what_the_planning_costs() {
    let directory = Directory::of(&region().document);
    let all = costs(&directory);
    let expected = Costs {
        n_all: all.n_all,
        n_award: 2,
        n_cost: 1,
        cents: all.cents,
        n_months: 2,
        months: Some(14),
        n_again: 2,
        n_would: 1,
    };
    assert_eq!(all, expected);
    assert!(all.cents.is_some_and(|cents| cents > 0));
    let said = Language::German.text().costs(&all);
    assert!(
        said.starts_with("2 von 61 Kommunen haben gesagt, wer die Wärmeplanung macht. 1 sagt, was sie kostet:"),
        "{said}"
    );
    assert!(said.ends_with("1 von 2 würden wieder so vergeben."), "{said}");
    assert!(
        Language::English
            .text()
            .costs(&Costs::default())
            .starts_with("None of the 0")
    );
    let view = costs_view();
    assert!(shows_costs(&view) && !shows_costs(&Filter::default()));
    assert_eq!(Filter::parse(&view.params()), view, "it has an address");
    let listed: Vec<String> = directory.found(&view).iter().map(|row| row.name.clone()).collect();
    assert_eq!(
        listed,
        ["Much", "Overath"],
        "who says that nobody plans yet is left out"
    );
}

#[test]
fn concepts_and_arguments_are_rows_with_codes_and_words() {
    let anna = region();
    let concepts = concepts(&anna.document);
    assert_eq!((concepts.n_places, concepts.rows.len()), (1, 2));
    let adopted = narrowed(&concepts, &Filter::of([(said::TERM, "beschlossen")]), None);
    assert_eq!(
        (adopted.len(), adopted[0].words.as_str(), adopted[0].n),
        (1, "Unser Weg", Some(42))
    );
    assert_eq!(concepts.sorts().len(), 2);
    let arguments = arguments(&anna.document);
    assert_eq!((arguments.n_places, arguments.rows.len()), (1, 1));
    let row = &arguments.rows[0];
    assert_eq!(
        (row.place.as_str(), row.line.as_str()),
        ("Much", "Jedes Amt bekommt seine Zahl.")
    );
    assert_eq!(
        (row.who.as_deref(), row.id()),
        (Some("Anna"), "05382036/communication:gesamtes_gebiet:verwaltung")
    );
    for (words, n) in [("zahl", 1), ("verwaltung", 1), ("overath", 0)] {
        let filter = Filter {
            query: words.to_owned(),
            ..Filter::default()
        };
        assert_eq!(narrowed(&arguments, &filter, None).len(), n, "{words}");
    }
}
