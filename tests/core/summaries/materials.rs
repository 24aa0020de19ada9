//! Documents that others can take over, on the page of a municipality.
use crate::member::{BERT, BORNHEIM, ERIKA, KOELN, Member, NOTE, TOPIC, a_write, day, today};
use klimanetz_core::draft::bin;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{MaterialRow, materials};

fn adds(anna: &mut Member, id: &str, title: &str, fields: &[(&str, &str)]) {
    let about = ("material", id);
    let mut writes = vec![a_write(about, "title", title)];
    writes.extend(fields.iter().map(|(field, text)| a_write(about, field, *text)));
    anna.does(Edit::Write(writes));
}

fn network() -> Member {
    let mut anna = Member::new("Anna");
    let draft = [
        ("organisation", KOELN),
        ("phase", "entwurf_beteiligung"),
        ("sort", "offenlage"),
        ("day", "2026-05-01"),
    ];
    adds(&mut anna, ERIKA, "Bekanntmachung", &draft);
    adds(
        &mut anna,
        BERT,
        "Vorlage",
        &[
            ("organisation", KOELN),
            ("day", "2026-09-01"),
            ("link", "example.org/v"),
        ],
    );
    adds(
        &mut anna,
        TOPIC,
        "Fragen",
        &[("organisation", BORNHEIM), ("phase", "entwurf_beteiligung")],
    );
    adds(&mut anna, NOTE, "Ohne Schritt", &[("organisation", BORNHEIM)]);
    anna
}

fn titles(rows: &[MaterialRow]) -> Vec<&str> {
    rows.iter().map(|row| row.title.as_str()).collect()
}

fn of(document: &Document, key: &str, step: Option<&str>) -> (Vec<String>, Vec<String>) {
    let found = materials(document, key, step);
    let owned = |rows: &[MaterialRow]| titles(rows).into_iter().map(str::to_owned).collect();
    (owned(&found.own), owned(&found.for_step))
}

#[test]
fn a_municipality_shows_its_own_and_those_of_others_for_its_step() {
    let anna = network();
    let found = materials(&anna.document, KOELN, Some("entwurf_beteiligung"));
    assert_eq!(titles(&found.own), ["Vorlage", "Bekanntmachung"], "the latest first");
    assert_eq!(titles(&found.for_step), ["Fragen"]);
    let notice = &found.own[1];
    assert_eq!(
        (notice.sort.map(|term| term.de), notice.day, notice.link.as_str()),
        (Some("Bekanntmachung zur Offenlage"), Some(day((2026, 5, 1))), "")
    );
    assert_eq!(found.own[0].link, "example.org/v");
}

#[test]
fn without_a_step_nothing_of_others_is_shown() {
    let anna = network();
    let (own, others) = of(&anna.document, BORNHEIM, None);
    assert_eq!((own.len(), others.len()), (2, 0));
    assert_eq!(of(&anna.document, BORNHEIM, Some("umsetzung")).1, Vec::<String>::new());
}

#[test]
fn what_lies_in_the_bin_is_offered_to_nobody() {
    let mut anna = network();
    anna.does(bin("material", ERIKA, Some(today())));
    assert_eq!(of(&anna.document, KOELN, None).0, ["Vorlage"]);
    assert_eq!(
        of(&anna.document, BORNHEIM, Some("entwurf_beteiligung")).1,
        Vec::<String>::new()
    );
}
