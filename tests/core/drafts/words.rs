//! The forms of many words: topics, contributions, notes.
use super::set;
use crate::member::{BERT, ERIKA, KOELN, Member, NOTE, SAID, TOPIC, flaws, today};
use klimanetz_core::domain::{Contribution, Day, Note, Topic};
use klimanetz_core::draft::{ContributionDraft, Flaw, NoteDraft, TopicDraft};
use klimanetz_core::replica::{Document, EntityId};

#[test]
fn a_topic_needs_a_title() {
    let read = |draft: &TopicDraft| draft.read(&Document::default(), TOPIC, &TopicDraft::default());
    assert_eq!(flaws(read(&TopicDraft::new())), [("title", Flaw::Missing)]);
    let long = TopicDraft {
        title: "Wärme".to_owned(),
        text: "x".repeat(20_001),
        ..TopicDraft::new()
    };
    assert_eq!(flaws(read(&long)), [("text", Flaw::TooLong(20_000))]);

    let mut anna = Member::new("Anna");
    let text = "Zeile\r\nzwei\t\u{7}\n\n  ";
    let draft = TopicDraft {
        title: "Wärme".to_owned(),
        text: text.to_owned(),
        about: set(&[KOELN, ERIKA]),
        ..TopicDraft::new()
    };
    anna.sends(read(&draft));
    let topic = Topic::read(
        &EntityId::parse(TOPIC).unwrap(),
        anna.document.entity("topic", TOPIC).unwrap(),
    );
    assert_eq!((topic.text.as_str(), topic.about.len()), ("Zeile\nzwei", 2));
    let shown = TopicDraft::of(&topic);
    assert_eq!(
        anna.tries(&shown.read(&anna.document, TOPIC, &shown).unwrap()),
        Ok(None)
    );
    let planned = TopicDraft {
        state: "eingeplant".to_owned(),
        ..shown.clone()
    };
    assert_eq!(
        anna.sends(planned.read(&anna.document, TOPIC, &shown))
            .delta
            .all()
            .count(),
        1
    );
}

#[test]
fn a_contribution_needs_a_text_and_a_day_that_has_come() {
    let draft = |text: &str, day: &str| ContributionDraft {
        text: text.to_owned(),
        day: day.to_owned(),
        about: set(&[BERT]),
        ..ContributionDraft::default()
    };
    let read = |draft: &ContributionDraft| {
        draft.read(
            &Document::default(),
            (TOPIC, SAID),
            &ContributionDraft::default(),
            today(),
        )
    };
    for (draft, expected) in [
        (draft("", ""), vec![("text", Flaw::Missing), ("day", Flaw::Missing)]),
        (draft(" \n", "2026-11-23"), vec![("text", Flaw::Missing)]),
        (draft("Gut.", "24.11.2026"), vec![("day", Flaw::InFuture)]),
        (draft("Gut.", "31.11.2026"), vec![("day", Flaw::NotADay)]),
        (
            draft(&"x".repeat(20_001), "2026-11-23"),
            vec![("text", Flaw::TooLong(20_000))],
        ),
    ] {
        assert_eq!(flaws(read(&draft)), expected, "{draft:?}");
    }
    let mut anna = Member::new("Anna");
    anna.sends(read(&draft("Gut.", "3.11.2026")));
    let said = Contribution::read(
        &EntityId::parse(SAID).unwrap(),
        anna.document.entity("contribution", SAID).unwrap(),
    );
    assert_eq!(
        (said.topic.as_str(), said.day, said.who.as_deref()),
        (TOPIC, Day::parse("2026-11-03"), Some("Anna"))
    );
    let shown = ContributionDraft::of(&said);
    let same = shown.read(&anna.document, (TOPIC, SAID), &shown, today()).unwrap();
    assert_eq!(anna.tries(&same), Ok(None));
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
