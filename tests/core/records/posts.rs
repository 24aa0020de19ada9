//! Posts: who holds them, what they cover, and what stays of them (T-ST).
use super::{POST, kind, page, person, says, state, with};
use crate::member::{BERT, BORNHEIM, ERIKA, KOELN, today};
use klimanetz_core::draft::{RecordDraft, erase};
use klimanetz_core::replica::{Document, Entity};

const OTHER: &str = "5b1e0000-0000-4000-8000-0000000000d9";
const CLIMATE: [(&str, &str); 3] = [("title", "Klimaschutz"), ("organisation", KOELN), ("filled", "besetzt")];

/// Changes lines of a post that is there.
fn change(member: &mut super::Member, fields: &[(&'static str, &str)]) {
    let post = kind("post");
    let shown = RecordDraft::of(post, member.document.entity("post", POST).unwrap(), &Entity::default());
    let mut draft = shown.clone();
    for (name, line) in fields {
        draft.lines.insert(name, (*line).to_owned());
    }
    let edits = draft
        .read(post, (&member.document, &Document::default()), POST, &shown, today())
        .unwrap();
    member.does(klimanetz_core::edit::Edit::Write(edits.stated));
}

#[test]
fn t_st_3_a_vacated_post_keeps_its_history_and_the_person_may_be_erased() {
    let mut anna = with("post", POST, &CLIMATE);
    person(&mut anna, ERIKA, "Erika Özdemir");
    change(&mut anna, &[("holder", ERIKA)]);
    change(&mut anna, &[("holder", ""), ("filled", "unbesetzt")]);
    let view = page(&anna, "post", POST);
    assert_eq!(says(&view, "filled"), ["Stelle derzeit unbesetzt"]);
    let holder = |view: &super::RecordView| {
        let text = klimanetz_core::text::Language::German.text();
        let fact = view.facts.iter().find(|fact| fact.field.name == "holder").unwrap();
        fact.earlier
            .iter()
            .map(|(pieces, who, _)| (text.piece(fact.field, &pieces[0]), who.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(holder(&view), [("Erika Özdemir".to_owned(), Some("Anna".to_owned()))]);
    anna.does(erase(&anna.document, ERIKA).unwrap());
    let view = page(&anna, "post", POST);
    assert_eq!(holder(&view), [("gelöscht".to_owned(), Some("Anna".to_owned()))]);
    assert!(
        !view.is_binned && says(&view, "title") == ["Klimaschutz"],
        "the post stays"
    );
}

#[test]
fn t_st_4_one_person_holds_posts_in_two_organisations() {
    let mut anna = with("post", POST, &CLIMATE);
    person(&mut anna, BERT, "Bert Großmann");
    change(&mut anna, &[("holder", BERT)]);
    state(
        &mut anna,
        "post",
        OTHER,
        &[("title", "Anpassung"), ("organisation", BORNHEIM), ("holder", BERT)],
    );
    let links = klimanetz_core::summary::links_to(&anna.document, BERT);
    let titles: Vec<&str> = links.iter().map(|link| link.title.as_str()).collect();
    assert_eq!(titles, ["Anpassung, Bornheim", "Klimaschutz, Köln"]);
}

#[test]
fn t_st_5_one_post_covers_six_municipalities() {
    let keys = "05382004,05382012,05382048,05382056,05382064,05382072";
    let anna = with(
        "post",
        POST,
        &[("title", "Klimaregion"), ("organisation", "05382072"), ("covers", keys)],
    );
    assert_eq!(says(&page(&anna, "post", POST), "covers").len(), 6);
    for key in keys.split(',') {
        assert!(
            klimanetz_core::summary::links_to(&anna.document, key)
                .iter()
                .any(|link| link.id == POST),
            "{key}"
        );
    }
}
