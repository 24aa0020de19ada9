//! The directory as a table: what stands in it, in both languages, and what stays out.
use super::{assert_same, back};
use klimanetz_core::demo::demo;
use klimanetz_core::documents::Shared;
use klimanetz_core::domain::Day;
use klimanetz_core::replica::Timestamp;
use klimanetz_core::text::Language;
use klimanetz_exchange::book::{Book, Cell, Sheet};
use klimanetz_exchange::table::{Wanted, table};
use klimanetz_exchange::xlsx::write;

fn directory() -> Shared {
    let now = Timestamp(1_796_000_000_000);
    demo(Day::of(now), now).0
}

fn made(wanted: &Wanted, language: Language) -> Book {
    table(&directory(), wanted, language.text())
}

const ALL: Wanted = Wanted {
    with_people: true,
    only: None,
};

fn names(book: &Book) -> Vec<&str> {
    book.sheets.iter().map(Sheet::name).collect()
}

/// Every text of a book.
fn texts(book: &Book) -> Vec<&str> {
    let cells = book.sheets.iter().flat_map(|sheet| sheet.rows().iter().flatten());
    let texts = cells.filter_map(|cell| match cell {
        Cell::Text(text) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

/// What a row says in the column with this code.
fn cell<'a>(sheet: &'a Sheet, row: usize, code: &str) -> &'a Cell {
    let at = sheet
        .columns()
        .iter()
        .position(|column| column.code == code)
        .expect(code);
    &sheet.rows()[row][at]
}

#[test]
fn all_sheets_come_back_in_both_languages() {
    for (language, wanted) in [
        (Language::German, ["Kommunen", "Themen", "Treffen", "Personen", "Stand"]),
        (
            Language::English,
            ["Municipalities", "Topics", "Meetings", "People", "About"],
        ),
    ] {
        let book = made(&ALL, language);
        assert_eq!(names(&book), wanted);
        let found = back(&book);
        for (sheet, found) in book.sheets.iter().zip(&found.sheets) {
            assert!(!sheet.rows().is_empty());
            assert_same(sheet, found);
        }
    }
}

#[test]
fn the_same_state_gives_the_same_bytes() {
    let bytes = || write(&made(&ALL, Language::German)).unwrap();
    assert_eq!(bytes(), bytes());
}

#[test]
fn municipalities_have_their_keys_as_text_and_their_facts_as_what_they_are() {
    let book = made(&ALL, Language::German);
    let places = &book.sheets[0];
    assert_eq!(places.rows().len(), 66);
    assert_eq!(cell(places, 0, "key"), &Cell::Text("05382004".into()));
    assert_eq!(cell(places, 0, "name"), &Cell::Text("Alfter".into()));
    assert_eq!(cell(places, 0, "population"), &Cell::Number(23_719.0));
    assert_eq!(
        cell(places, 0, "heatPlan.phase"),
        &Cell::Text("Entwurf in Beteiligung (Offenlage)".into())
    );
    let (as_of, cost) = (cell(places, 0, "heatPlan.asOf"), cell(places, 0, "heatAward.cost"));
    assert!(matches!((as_of, cost), (Cell::Day(_), Cell::Number(_))));
    let step = places
        .columns()
        .iter()
        .find(|column| column.code == "heatPlan.phase")
        .unwrap();
    assert_eq!(step.offered.len(), 16);
    // Where nobody states anything, there is no column but of the headlines.
    let codes: Vec<&str> = places.columns().iter().map(|column| column.code.as_str()).collect();
    assert!(
        codes.contains(&"heatDeadline.due") && !codes.contains(&"heatDeadline.because"),
        "{codes:?}"
    );
}

/// Without people, none of them is named in a field: not as a contact, not by a link, not by an answer.
#[test]
fn people_are_in_it_only_where_they_are_asked_for() {
    let shared = directory();
    let people = shared.0.of_kind("person");
    let known: Vec<String> = people
        .flat_map(|(_, person)| ["name", "email"].map(|field| person.text(field).unwrap_or_default().to_owned()))
        .filter(|text| !text.is_empty())
        .collect();
    assert!(known.len() > 20);
    let named = |book: &Book| {
        let texts = texts(book).join("\n");
        known.iter().filter(|known| texts.contains(known.as_str())).count()
    };
    let without = made(&Wanted::default(), Language::German);
    assert_eq!(names(&without), ["Kommunen", "Themen", "Treffen", "Stand"]);
    assert_eq!(named(&without), 0);
    assert_eq!(named(&made(&ALL, Language::German)), known.len());
    let said = texts(&without).join("\n");
    assert!(said.contains("nicht enthalten; in Texten und Quellen können trotzdem Namen stehen"));
}

/// Every kind of the directory can be a list; with people left out, no cell names one or tells of somebody's employment.
#[test]
fn any_list_can_be_a_table_and_leaves_people_out() {
    let shared = directory();
    let people: Vec<&str> = shared
        .0
        .of_kind("person")
        .filter_map(|(_, person)| person.text("name"))
        .collect();
    for kind in klimanetz_core::catalogue::kinds() {
        let ids: Vec<String> = shared.0.of_kind(kind.code()).map(|(id, _)| id.to_string()).collect();
        let only = Some((kind.code(), ids.as_slice()));
        let some = table(
            &shared,
            &Wanted {
                with_people: false,
                only,
            },
            Language::German.text(),
        );
        let is_there = !kind.is_private() && kind.code() != "person";
        assert_eq!(some.sheets.len(), 1 + usize::from(is_there), "{}", kind.code());
        let fields = kind.fields.iter().filter(|field| field.is_held_back);
        for field in fields {
            let columns = some.sheets.iter().flat_map(|sheet| sheet.columns());
            assert!(
                columns.into_iter().all(|column| column.code != field.name),
                "{}",
                field.name
            );
        }
        let said = texts(&some);
        let is_named = |name: &&&str| {
            said.iter()
                .any(|said| said == *name || said.contains(&format!("{name}: ")))
        };
        assert_eq!(people.iter().filter(is_named).count(), 0, "{}", kind.code());
    }
}

/// A selection is a list of keys: these, in this order, and nothing that is not there.
#[test]
fn a_selection_is_made_of_its_keys_in_their_order() {
    let keys = ["05382004", "05315000", "nobody", "05382008"].map(str::to_owned);
    let wanted = Wanted {
        with_people: false,
        only: Some(("municipality", &keys)),
    };
    let book = made(&wanted, Language::German);
    assert_eq!(names(&book), ["Kommunen", "Stand"]);
    let sheet = &book.sheets[0];
    let there: Vec<&Cell> = (0..sheet.rows().len()).map(|row| cell(sheet, row, "key")).collect();
    let wanted = ["05382004", "05315000", "05382008"].map(|key| Cell::Text(key.into()));
    assert_eq!(there, wanted.iter().collect::<Vec<_>>());

    let ids: Vec<String> = directory()
        .0
        .of_kind("topic")
        .map(|(id, _)| id.to_string())
        .take(2)
        .collect();
    let ids: Vec<String> = ids.into_iter().rev().collect();
    let wanted = Wanted {
        with_people: false,
        only: Some(("topic", &ids)),
    };
    let book = made(&wanted, Language::English);
    assert_eq!(names(&book), ["Topics", "About"]);
    let there: Vec<&Cell> = (0..2).map(|row| cell(&book.sheets[0], row, "id")).collect();
    assert_eq!(there, [&Cell::Text(ids[0].clone()), &Cell::Text(ids[1].clone())]);
}

/// An empty directory has the municipalities of the region, headers, and says what it is.
#[test]
fn an_empty_directory_is_a_table_too() {
    let book = table(&Shared::default(), &ALL, Language::German.text());
    let n: Vec<usize> = book.sheets.iter().map(|sheet| sheet.rows().len()).collect();
    assert_eq!(n, [66, 0, 0, 0, 7]);
    for (sheet, found) in book.sheets.iter().zip(&back(&book).sheets) {
        assert_same(sheet, found);
    }
    let headers = |sheet: &Sheet| sheet.columns().len();
    assert!(book.sheets.iter().all(|sheet| headers(sheet) >= 2));
}

/// The step of a convoy lies in a series; its columns say what holds.
#[test]
fn a_convoy_has_the_step_that_holds() {
    let ids: Vec<String> = directory().0.of_kind("convoy").map(|(id, _)| id.to_string()).collect();
    let wanted = Wanted {
        with_people: false,
        only: Some(("convoy", &ids)),
    };
    let book = made(&wanted, Language::German);
    let convoys = &book.sheets[0];
    assert_eq!(cell(convoys, 0, "phase"), &Cell::Text("Bestandsanalyse".into()));
    assert!(matches!(cell(convoys, 0, "asOf"), Cell::Day(_)));
    let Cell::Text(members) = cell(convoys, 0, "member") else {
        panic!()
    };
    assert_eq!(members.matches("; ").count(), 2, "{members}");
}
