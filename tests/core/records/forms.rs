//! The form of the catalogue's kinds: what it takes, what it refuses, and that it writes only what was changed.
use super::{AGENCY, MEETING, POST, kind, reads, state, typed, with};
use crate::member::{BORNHEIM, KOELN, Member, flaws, today};
use klimanetz_core::catalogue::Asked;
use klimanetz_core::draft::{Flaw, RecordDraft, can_be_taken_back, confirm, erase};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, Value};
use klimanetz_core::text::Language;

#[test]
fn what_is_required_is_asked_for() {
    assert_eq!(
        flaws(reads(kind("post"), &[])),
        [("title", Flaw::Missing), ("organisation", Flaw::Missing)]
    );
    assert_eq!(
        flaws(reads(kind("convoy"), &[("name", "Konvoi")])),
        [("member", Flaw::Missing)]
    );
    // An item of the agenda goes by its topic where it has no title of its own.
    let item = |field, typed| reads(kind("agendaItem"), &[("meeting", MEETING), (field, typed)]);
    assert_eq!(flaws(item("title", " ")), [("title", Flaw::Missing)]);
    item("title", "Begrüßung").unwrap();
    item("topic", crate::member::TOPIC).unwrap();
}

#[test]
fn each_form_of_a_field_says_what_it_does_not_take() {
    let meeting = |field, typed| {
        reads(
            kind("meeting"),
            &[("title", "Treffen"), ("day", "2026-12-01"), (field, typed)],
        )
    };
    assert_eq!(flaws(meeting("day", "gestern")), [("day", Flaw::NotADay)]);
    assert_eq!(flaws(meeting("from", "25:00")), [("from", Flaw::NotATime)]);
    assert_eq!(flaws(meeting("from", "halb drei")), [("from", Flaw::NotATime)]);
    assert_eq!(
        flaws(meeting("link", "javascript:alert(1)")),
        [("link", Flaw::NotAPage)]
    );
    assert_eq!(
        flaws(meeting("place", &"x".repeat(201))),
        [("place", Flaw::TooLong(200))]
    );
    let item = [("meeting", MEETING), ("title", "Begrüßung"), ("duration", "0")];
    assert_eq!(
        flaws(reads(kind("agendaItem"), &item)),
        [("duration", Flaw::NotBetween(1, 600))]
    );
    let agency = [("name", "Agentur"), ("email", "nicht da")];
    assert_eq!(
        flaws(reads(kind("organisation"), &agency)),
        [("email", Flaw::NotAnEmail)]
    );
}

#[test]
fn nothing_ends_before_it_begins() {
    let meeting = |until| {
        reads(
            kind("meeting"),
            &[
                ("title", "T"),
                ("day", "2026-12-01"),
                ("from", "14:00"),
                ("until", until),
            ],
        )
    };
    assert_eq!(flaws(meeting("13:30")), [("until", Flaw::TooEarlyThatDay)]);
    assert_eq!(flaws(meeting("9:30")), [("until", Flaw::TooEarlyThatDay)]);
    meeting("14:00").unwrap();
    meeting("").unwrap();
    let post = [
        ("title", "T"),
        ("organisation", KOELN),
        ("fundingFrom", "2026-02-01"),
        ("fundingUntil", "2026-01-01"),
    ];
    assert_eq!(flaws(reads(kind("post"), &post)), [("fundingUntil", Flaw::TooEarly)]);
}

#[test]
fn f28_an_end_on_a_later_day_may_be_earlier_in_the_day() {
    let meeting = |day, until| {
        let fields = [
            ("title", "T"),
            ("day", "1.12.2026"),
            ("from", "14:00"),
            ("endDay", day),
            ("until", until),
        ];
        reads(kind("meeting"), &fields)
    };
    meeting("2.12.2026", "12:00").unwrap();
    meeting("2.12.2026", "").unwrap();
    meeting("1.12.2026", "15:00").unwrap();
    assert_eq!(flaws(meeting("1.12.2026", "12:00")), [("until", Flaw::TooEarlyThatDay)]);
    let both = [("endDay", Flaw::TooEarly), ("until", Flaw::TooEarlyThatDay)];
    assert_eq!(flaws(meeting("30.11.2026", "12:00")), both);
    assert_eq!(
        flaws(meeting("später", "12:00")),
        [("endDay", Flaw::NotADay), ("until", Flaw::TooEarlyThatDay)]
    );
    for language in Language::ALL {
        let said = language.text().flaw(Flaw::TooEarlyThatDay);
        let field = language.text().label(&kind("meeting").field("endDay").unwrap().label);
        assert!(said.contains(field), "{said}");
    }
}

/// The minutes are agreed where they stand, not while the meeting is planned; what a form does not ask for it does not change.
#[test]
fn b30_the_form_of_a_meeting_does_not_ask_whether_its_minutes_are_agreed() {
    let meeting = kind("meeting");
    let asked: Vec<&str> = meeting
        .fields
        .iter()
        .filter(|field| field.asked == Asked::InForm)
        .map(|field| field.name)
        .collect();
    assert!(
        asked.contains(&"status") && !asked.contains(&"minutes") && !asked.contains(&"attendance"),
        "{asked:?}"
    );
    let anna = with(
        "meeting",
        MEETING,
        &[("title", "T"), ("day", "1.12.2026"), ("minutes", "abgestimmt")],
    );
    let entity = anna.document.entity("meeting", MEETING).unwrap();
    let shown = RecordDraft::of(meeting, entity, &klimanetz_core::replica::Entity::default());
    let mut changed = shown.clone();
    changed.lines.insert("place", "Bonn".to_owned());
    let edits = changed
        .read(
            meeting,
            (&anna.document, &Document::default()),
            MEETING,
            &shown,
            today(),
        )
        .unwrap();
    let fields: Vec<String> = edits.stated.iter().map(|write| write.field.to_string()).collect();
    assert_eq!(fields, ["place"]);
}

#[test]
fn days_times_and_numbers_are_written_in_one_way() {
    let anna = with(
        "meeting",
        MEETING,
        &[
            ("title", " Herbst "),
            ("day", "1.12.2026"),
            ("from", "9.05"),
            ("until", "16:30"),
        ],
    );
    let meeting = anna.document.entity("meeting", MEETING).unwrap();
    assert_eq!(meeting.text("title"), Some("Herbst"));
    assert_eq!(meeting.text("day"), Some("2026-12-01"));
    assert_eq!(meeting.text("from"), Some("09:05"));
}

#[test]
fn only_what_differs_from_the_opened_form_is_written() {
    let anna = with(
        "organisation",
        AGENCY,
        &[("name", "Agentur"), ("covers", KOELN), ("phone", "0221 1")],
    );
    let organisation = kind("organisation");
    let entity = anna.document.entity("organisation", AGENCY).unwrap();
    let shown = RecordDraft::of(organisation, entity, &klimanetz_core::replica::Entity::default());
    let read = |draft: &RecordDraft| {
        draft
            .read(
                organisation,
                (&anna.document, &Document::default()),
                AGENCY,
                &shown,
                today(),
            )
            .unwrap()
            .stated
    };
    assert_eq!(read(&shown), []);
    let mut changed = shown.clone();
    changed.lines.insert("phone", "0228 2".to_owned());
    changed.sets.insert("covers", [BORNHEIM.to_owned()].into());
    let fields: Vec<String> = read(&changed)
        .into_iter()
        .map(|write| write.field.to_string())
        .collect();
    assert_eq!(
        fields,
        [
            format!("covers:{BORNHEIM}"),
            format!("covers:{KOELN}"),
            "phone".to_owned()
        ]
    );
}

#[test]
fn an_emptied_field_states_nothing() {
    let anna = with("organisation", AGENCY, &[("name", "Agentur"), ("phone", "0221 1")]);
    let shown = typed(kind("organisation"), &[("name", "Agentur"), ("phone", "0221 1")]);
    let emptied = typed(kind("organisation"), &[("name", "Agentur"), ("phone", " ")]);
    let edits = emptied
        .read(
            kind("organisation"),
            (&anna.document, &Document::default()),
            AGENCY,
            &shown,
            today(),
        )
        .unwrap();
    assert_eq!(
        edits.stated.iter().map(|write| write.value.clone()).collect::<Vec<_>>(),
        [Value::Null]
    );
}

/// R-P1: what tells about somebody's employment stays here until it is released, and comes back when it is not any more.
#[test]
fn r_p1_what_is_held_back_moves_between_the_documents_and_is_never_in_none() {
    let post = kind("post");
    let base = [
        ("title", "Klimaschutz"),
        ("organisation", KOELN),
        ("funding", "erstvorhaben"),
    ];
    let draft = typed(post, &base);
    let nothing = Document::default();
    let edits = draft
        .read(post, (&nothing, &nothing), POST, &RecordDraft::default(), today())
        .unwrap();
    assert!(
        edits
            .stated
            .iter()
            .all(|write| write.field.as_str() != "funding" || write.value.is_null())
    );
    assert_eq!(edits.kept.len(), 1);
    let (mut shared, mut own) = (Member::new("Anna"), Member::new("Anna privat"));
    shared.does(Edit::Write(edits.stated));
    own.does(Edit::Write(edits.kept));
    assert!(shared.document.entity("post", POST).unwrap().text("funding").is_none());

    let of = |shared: &Member, own: &Member| {
        let entity = |member: &Member| member.document.entity("post", POST).cloned().unwrap_or_default();
        RecordDraft::of(post, &entity(shared), &entity(own))
    };
    let shown = of(&shared, &own);
    assert_eq!(shown.line("funding"), "erstvorhaben");
    let mut released = shown.clone();
    released.released.insert("funding");
    let edits = released
        .read(post, (&shared.document, &own.document), POST, &shown, today())
        .unwrap();
    let order: Vec<(bool, bool)> = edits
        .in_order(false)
        .iter()
        .map(|(is_private, edit)| (*is_private, *edit != Edit::Write(vec![])))
        .collect();
    assert_eq!(
        order,
        [(true, false), (false, true), (true, true)],
        "there before it goes here"
    );
    let edits = released
        .read(post, (&shared.document, &own.document), POST, &shown, today())
        .unwrap();
    shared.does(Edit::Write(edits.stated));
    own.does(Edit::Write(edits.let_go));

    let shown = of(&shared, &own);
    assert!(shown.released.contains("funding"));
    let mut back = shown.clone();
    back.released.clear();
    let edits = back
        .read(post, (&shared.document, &own.document), POST, &shown, today())
        .unwrap();
    assert_eq!(edits.kept.len(), 1);
    own.does(Edit::Write(edits.kept));
    shared.does(Edit::Write(edits.stated));
    assert_eq!(of(&shared, &own), back);
}

#[test]
fn still_true_changes_nothing_but_the_day() {
    let mut anna = with("organisation", AGENCY, &[("name", "Agentur")]);
    let change = anna.does(confirm("organisation", AGENCY, today()));
    let fields: Vec<&str> = change.delta.all().map(|(_, _, field, _)| field.as_str()).collect();
    assert_eq!(fields, ["confirmedOn"]);
    assert_eq!(super::page(&anna, "organisation", AGENCY).confirmed_on, Some(today()));
}

#[test]
fn the_last_change_is_taken_back() {
    let mut anna = with("organisation", AGENCY, &[("name", "Agentur"), ("phone", "0221 1")]);
    let before = anna.document.clone();
    let delta = anna.writes(("organisation", AGENCY), "phone", "0228 2").delta;
    anna.takes_back_change(&before, &delta);
    assert_eq!(
        anna.document.entity("organisation", AGENCY).unwrap().text("phone"),
        Some("0221 1")
    );

    let before = anna.document.clone();
    let delta = anna.writes(("organisation", AGENCY), "phone", "0228 2").delta;
    let mut carla = Member::new("Carla");
    carla.hears(&anna);
    carla.writes(("organisation", AGENCY), "phone", "0228 3");
    anna.hears(&carla);
    anna.takes_back_change(&before, &delta);
    let stated = anna.document.versions("organisation", AGENCY, "phone");
    assert_eq!(stated.len(), 2, "what a colleague said since stays beside it");

    let empty = Document::default();
    let mut bert = Member::new("Bert");
    state(&mut bert, "organisation", AGENCY, &[("name", "Agentur")]);
    let made = bert.document.clone();
    bert.takes_back_change(&empty, &made);
    assert!(
        super::page(&bert, "organisation", AGENCY).is_binned,
        "what was new goes into the bin"
    );
    let edit = erase(&made, AGENCY).unwrap();
    assert!(!can_be_taken_back(&edit), "an erasure is for ever");
}
