//! The forms of many words: topics, contributions, notes.
use super::set;
use crate::form::Form;
use crate::member::{BERT, ERIKA, KOELN, Member, NOTE, SAID, TOPIC, flaws, today};
use klimanetz_core::domain::{Contribution, Day, Note, Topic};
use klimanetz_core::draft::{Flaw, NoteDraft};
use klimanetz_core::replica::{Document, EntityId};

#[test]
fn a_topic_needs_a_title() {
    let nothing = Document::default();
    let form = || Form::open(&nothing, ("topic", TOPIC));
    let read = |form: Form| form.read(&nothing, today());
    assert_eq!(flaws(read(form())), [("title", Flaw::Missing)]);
    let long = form().line("title", "Wärme").line("text", &"x".repeat(20_001));
    assert_eq!(flaws(read(long)), [("text", Flaw::TooLong(20_000))]);

    let mut anna = Member::new("Anna");
    let typed = form()
        .line("title", "Wärme")
        .line("text", "Zeile\r\nzwei\t\u{7}\n\n  ")
        .set("about", &[KOELN, ERIKA]);
    anna.sends(read(typed));
    let stated = anna.document.entity("topic", TOPIC).unwrap();
    let topic = Topic::read(&EntityId::parse(TOPIC).unwrap(), stated);
    assert_eq!((topic.text.as_str(), topic.about.len()), ("Zeile\nzwei", 2));
    assert_eq!(stated.text("state"), Some("offen"));
    let open = Form::open(&anna.document, ("topic", TOPIC));
    assert_eq!(anna.tries(&open.read(&anna.document, today()).unwrap()), Ok(None));
    let planned = open.line("state", "eingeplant");
    let change = anna.sends(planned.read(&anna.document, today()));
    assert_eq!(change.delta.all().count(), 1);
}

/// What holds where nothing is stated is shown, and stated by nobody who does not choose.
#[test]
fn a_state_that_nobody_stated_is_not_stated_by_the_way() {
    let mut anna = Member::new("Anna");
    anna.writes(("topic", TOPIC), "title", "Wärme");
    let open = Form::open(&anna.document, ("topic", TOPIC));
    assert_eq!(open.typed.line("state"), "offen");
    let change = anna.sends(open.line("title", "Kälte").read(&anna.document, today()));
    assert_eq!(change.delta.all().count(), 1);
}

#[test]
fn a_contribution_needs_a_text_and_a_day_that_has_come() {
    let nothing = Document::default();
    let form = |text: &str, day: &str| {
        Form::open(&nothing, ("contribution", SAID))
            .line("topic", TOPIC)
            .line("text", text)
            .line("day", day)
            .set("about", &[BERT])
    };
    let read = |form: Form| form.read(&nothing, today());
    for (form, expected) in [
        (form("", ""), vec![("text", Flaw::Missing), ("day", Flaw::Missing)]),
        (form(" \n", "2026-11-23"), vec![("text", Flaw::Missing)]),
        (form("Gut.", "24.11.2026"), vec![("day", Flaw::InFuture)]),
        (form("Gut.", "31.11.2026"), vec![("day", Flaw::NotADay)]),
        (
            form(&"x".repeat(20_001), "2026-11-23"),
            vec![("text", Flaw::TooLong(20_000))],
        ),
    ] {
        assert_eq!(flaws(read(form)), expected);
    }
    let mut anna = Member::new("Anna");
    anna.sends(read(form("Gut.", "3.11.2026")));
    let said = Contribution::read(
        &EntityId::parse(SAID).unwrap(),
        anna.document.entity("contribution", SAID).unwrap(),
    );
    assert_eq!(
        (said.topic.as_str(), said.day, said.who.as_deref()),
        (TOPIC, Day::parse("2026-11-03"), Some("Anna"))
    );
    let same = Form::open(&anna.document, ("contribution", SAID)).read(&anna.document, today());
    assert_eq!(anna.tries(&same.unwrap()), Ok(None));
}

/// A note is saved while it is typed: it refuses nothing but what is too long.
#[test]
fn a_note_takes_whatever_is_typed() {
    let mut anna = Member::new("Anna");
    let draft = NoteDraft {
        text: "Rückruf".to_owned(),
        tags: " Rat, ,Förderung,  ".to_owned(),
        about: set(&[ERIKA]),
    };
    anna.sends(draft.read(&anna.document, NOTE, &NoteDraft::default()));
    let note = Note::read(
        &EntityId::parse(NOTE).unwrap(),
        anna.document.entity("note", NOTE).unwrap(),
    );
    assert_eq!(
        (note.tags.as_slice(), note.about.as_slice()),
        (
            ["Förderung".to_owned(), "Rat".to_owned()].as_slice(),
            [ERIKA.to_owned()].as_slice()
        )
    );
    let shown = NoteDraft::of(&note);
    assert_eq!(anna.tries(&shown.read(&anna.document, NOTE, &shown).unwrap()), Ok(None));
    let emptied = NoteDraft {
        tags: String::new(),
        text: String::new(),
        ..shown.clone()
    };
    anna.sends(emptied.read(&anna.document, NOTE, &shown));
    let long = NoteDraft {
        text: "x".repeat(20_001),
        tags: "x".repeat(101),
        ..NoteDraft::default()
    };
    assert_eq!(
        flaws(long.read(&anna.document, NOTE, &shown)),
        [("text", Flaw::TooLong(20_000)), ("tags", Flaw::TooLong(100))]
    );
}

/// Two tabs with unsaved words in the same note: both texts are kept.
#[test]
fn a_note_another_tab_has_written_meanwhile_loses_neither_text() {
    let note = |text: &str| NoteDraft {
        text: text.to_owned(),
        ..NoteDraft::default()
    };
    let kept = note("Anfang");
    let joined = |typed: &str, theirs: &str| note(typed).joined(&kept, &note(theirs)).text;
    assert_eq!(joined("Anfang, meins", "Anfang"), "Anfang, meins", "nobody else wrote");
    assert_eq!(
        joined("Anfang, meins", "Anfang, deins"),
        "Anfang, deins\n\nAnfang, meins"
    );
    assert_eq!(joined("Anfang, deins, meins", "Anfang, deins"), "Anfang, deins, meins");
}

#[test]
fn a_comma_or_a_line_break_is_no_difference_between_notes() {
    let note = |text: &str, tags: &str| NoteDraft {
        text: text.to_owned(),
        tags: tags.to_owned(),
        ..NoteDraft::default()
    };
    assert!(note("a\n", "x, y, ").says_the_same(&note("a", "y,x")));
    assert!(!note("a", "x").says_the_same(&note("b", "x")));
    assert!(!note("a", "x").says_the_same(&note("a", "y")));
}
