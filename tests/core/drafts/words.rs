//! The forms of many words: topics, contributions, notes.
use super::set;
use crate::form::Form;
use crate::member::{BERT, ERIKA, KOELN, Member, NOTE, SAID, TOPIC, flaws, today};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::domain::{Contribution, Day, Note, Topic};
use klimanetz_core::draft::{Autosave, Flaw, RecordDraft};
use klimanetz_core::edit::Edit;
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
    let form = || Form::open(&Document::default(), ("note", NOTE));
    let typed = form()
        .line("text", "Rückruf")
        .line("tag", " Rat, ,Förderung,  ")
        .set("about", &[ERIKA]);
    anna.sends(typed.read(&anna.document, today()));
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
    let document = anna.document.clone();
    let shown = || Form::open(&document, ("note", NOTE));
    assert_eq!(shown().typed.line("tag"), "Förderung, Rat");
    assert_eq!(anna.tries(&shown().read(&anna.document, today()).unwrap()), Ok(None));
    let long = shown().line("text", &"x".repeat(20_001)).line("tag", &"x".repeat(101));
    assert_eq!(
        flaws(long.read(&anna.document, today())),
        [("text", Flaw::TooLong(20_000)), ("tag", Flaw::TooLong(100))]
    );
    let emptied = shown().line("tag", "").line("text", "");
    let change = anna.sends(emptied.read(&anna.document, today()));
    assert_eq!(change.delta.all().count(), 3);
}

/// A note as it is opened here, saved with this text and these tags.
fn saves(anna: &mut Member, note: &Autosave, typed: &RecordDraft) -> Option<Autosave> {
    let (next, edits) = note.save(typed.clone(), &anna.document, NOTE, today())?.unwrap();
    anna.does(Edit::Write(edits.stated));
    Some(next)
}

fn typed(text: &str, tags: &str) -> RecordDraft {
    let mut draft = opened(&Document::default()).form(&[]);
    draft
        .lines
        .extend([("text", text.to_owned()), ("tag", tags.to_owned())]);
    draft.sets.entry("about").or_default();
    draft
}

fn opened(document: &Document) -> Autosave {
    Autosave::open(kind_of("note").unwrap(), document, NOTE)
}

fn text_of(note: &Autosave) -> String {
    note.form(&[]).line("text").to_owned()
}

#[test]
fn a_note_nobody_has_written_anything_into_is_not_saved() {
    let mut anna = Member::new("Anna");
    let new = opened(&anna.document);
    assert!(new.is_new());
    assert_eq!(new.form(&[("about", ERIKA)]).sets["about"], set(&[ERIKA]));
    assert_eq!(saves(&mut anna, &new, &typed(" \n", " ")), None);
    let saved = saves(&mut anna, &new, &typed("Anfang", "")).unwrap();
    assert!(saved.holds(&typed("Anfang", "")) && !saved.is_new());
    assert_eq!(saves(&mut anna, &saved, &typed("Anfang", "")), None);
    let emptied = saves(&mut anna, &saved, &typed("", "")).unwrap();
    assert_eq!(text_of(&emptied), "");
}

/// Two tabs with unsaved words in the same note: both texts are kept.
#[test]
fn a_note_another_tab_has_written_meanwhile_loses_neither_text() {
    for (theirs, mine, both) in [
        ("Anfang", "Anfang, meins", "Anfang, meins"),
        ("Anfang, deins", "Anfang, meins", "Anfang, deins\n\nAnfang, meins"),
        ("Anfang, deins", "Anfang, deins, meins", "Anfang, deins, meins"),
    ] {
        let mut anna = Member::new("Anna");
        let new = opened(&anna.document);
        let kept = saves(&mut anna, &new, &typed("Anfang", "")).unwrap();
        saves(&mut anna, &kept, &typed(theirs, "zweiter"));
        let next = saves(&mut anna, &kept, &typed(mine, "")).unwrap();
        assert_eq!(text_of(&next), both);
        let stored = opened(&anna.document).form(&[]);
        assert_eq!((stored.line("text"), stored.line("tag")), (both, "zweiter"));
    }
}

#[test]
fn a_note_follows_another_tab_as_long_as_nothing_of_its_own_is_unsaved() {
    let mut anna = Member::new("Anna");
    let new = opened(&anna.document);
    let kept = saves(&mut anna, &new, &typed("a", "y, x")).unwrap();
    let same = kept.follow(&typed("a", "y, x"), &anna.document, NOTE);
    assert_eq!(same, None, "nothing new");
    saves(&mut anna, &kept, &typed("a, b", "y, x"));
    // A comma or a line break that was just typed is no difference.
    let news = kept.follow(&typed("a\n", "x,y, "), &anna.document, NOTE);
    assert_eq!(news.as_ref().map(text_of).as_deref(), Some("a, b"));
    for unsaved in [typed("a, c", "y, x"), typed("a", "z")] {
        assert_eq!(kept.follow(&unsaved, &anna.document, NOTE), None);
    }
}
