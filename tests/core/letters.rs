//! Writing to several: who gets it, in which pieces a mail program takes it, what the ready texts say, and the entry in the log.
mod pieces;

use crate::member::{BERT, BORNHEIM, ERIKA, KOELN, Member, RHEIN_SIEG, SAID, TOPIC, a_write, own, today};
use klimanetz_core::documents::Shared;
use klimanetz_core::domain::HeatPlan;
use klimanetz_core::draft::disclose;
use klimanetz_core::edit::Edit;
use klimanetz_core::interop::{Letter, Matter, Occasion, letter};
use klimanetz_core::replica::{Document, Value};
use klimanetz_core::route::Audience;
use klimanetz_core::summary::{Circle, Recipients, recipients};
use klimanetz_core::text::Language;

const MEETING: &str = "5b1e0000-0000-4000-8000-0000000000d1";
const ITEM: &str = "5b1e0000-0000-4000-8000-0000000000e1";
const CARLA: &str = "5b1e0000-0000-4000-8000-000000000010";
const DORA: &str = "5b1e0000-0000-4000-8000-000000000011";
const MUCH: &str = "05382036";

fn person(member: &mut Member, id: &str, name: &str, email: &str, place: &str) {
    let place = format!("worksFor:{place}");
    let stated: [(&str, Value); 3] = [
        ("name", name.into()),
        ("email", email.into()),
        (place.as_str(), true.into()),
    ];
    let stated = stated
        .into_iter()
        .filter(|(field, value)| value.as_str() != Some("") && *field != "worksFor:");
    let writes = stated.map(|(field, value): (&str, Value)| a_write(("person", id), field, value));
    member.does(Edit::Write(writes.collect()));
}

/// Erika and Bert in Bornheim, Carla in Köln, Dora nowhere; nobody in Much.
fn network() -> Member {
    let mut anna = Member::new("Anna");
    person(
        &mut anna,
        ERIKA,
        "Erika Müller",
        "erika.mueller@Bornheim.example",
        BORNHEIM,
    );
    person(&mut anna, BERT, "Bert Klein", "Klimaschutz@bornheim.example", BORNHEIM);
    person(&mut anna, CARLA, "Carla Baumann", "c.baumann@koeln.example", KOELN);
    person(&mut anna, DORA, "Dora Frei", "", "");
    anna
}

fn municipalities(keys: &[&str]) -> Audience {
    Audience::Municipalities(keys.iter().map(|key| (*key).to_owned()).collect())
}

fn addresses(recipients: &Recipients) -> Vec<&str> {
    recipients
        .mailboxes
        .iter()
        .map(|mailbox| mailbox.address.as_str())
        .collect()
}

fn without(recipients: &Recipients) -> Vec<&str> {
    recipients
        .without
        .iter()
        .map(|reference| reference.title.as_str())
        .collect()
}

#[test]
fn the_mailbox_of_the_function_comes_first_and_stands_for_its_people() {
    let anna = network();
    let found = recipients(
        &anna.document,
        &municipalities(&[KOELN, BORNHEIM, MUCH, KOELN]),
        Circle::Named,
    );
    assert_eq!(
        addresses(&found),
        ["Klimaschutz@bornheim.example", "c.baumann@koeln.example"]
    );
    assert_eq!(found.mailboxes.iter().filter(|mailbox| mailbox.is_function).count(), 1);
    assert_eq!(without(&found), ["Much"]);
    assert_eq!(found.places, [KOELN, BORNHEIM]);
}

#[test]
fn people_who_are_named_are_written_to_themselves_and_each_mailbox_once() {
    let mut anna = network();
    person(&mut anna, DORA, "Dora Frei", "klimaschutz@BORNHEIM.example", "");
    anna.writes(("person", BERT), "email", "klimaschutz@bornheim.example.");
    let all = Audience::People([ERIKA, BERT, DORA, "gone"].map(str::to_owned).to_vec());
    let found = recipients(&anna.document, &all, Circle::Named);
    assert_eq!(
        addresses(&found),
        ["klimaschutz@bornheim.example", "erika.mueller@bornheim.example"]
    );
    assert!(found.without.is_empty());
    assert_eq!(found.places, [BORNHEIM]);
}

#[test]
fn an_address_that_could_lead_elsewhere_is_none_and_the_bin_is_not_written_to() {
    let mut anna = network();
    for bad in [
        "a@b.example,c@d.example",
        "a@b.example\r\nbcc:x@y.example",
        "a b@c.example",
        "klima",
        "",
    ] {
        anna.writes(("person", CARLA), "email", bad);
        let found = recipients(&anna.document, &municipalities(&[KOELN]), Circle::Named);
        assert_eq!((addresses(&found), without(&found)), (vec![], vec!["Köln"]), "{bad}");
    }
    anna.writes(("person", BERT), "deletedAt", "2026-11-23");
    let found = recipients(&anna.document, &municipalities(&[BORNHEIM]), Circle::Named);
    assert_eq!(addresses(&found), ["erika.mueller@bornheim.example"]);
}

#[test]
fn a_person_called_as_a_task_is_a_person() {
    let mut anna = network();
    for (name, email, is_function) in [
        ("Nora Stadtler", "nora.stadtler@koeln.example", false),
        ("Ole Kreis", "kreis@koeln.example", false),
        ("Ole Kreis", "klima-team@koeln.example", true),
        ("Jörg Wärme", "j.waerme@koeln.example", false),
        ("Ute Ho", "waermeplanung@koeln.example", true),
        ("Ute Ho", "u12@koeln.example", false),
    ] {
        person(&mut anna, CARLA, name, email, KOELN);
        let found = recipients(&anna.document, &municipalities(&[KOELN]), Circle::Named);
        assert_eq!(found.mailboxes[0].is_function, is_function, "{name} {email}");
    }
}

#[test]
fn a_meeting_is_for_everybody_for_those_who_come_or_have_not_answered() {
    let mut anna = network();
    person(&mut anna, DORA, "Dora Frei", "dora@frei.example", "");
    let to = Audience::Meeting(MEETING.to_owned());
    anna.writes(("meeting", MEETING), "title", "Netzwerktreffen");
    anna.writes(("meeting", MEETING), &format!("attendance:{ERIKA}"), "zugesagt");
    anna.writes(("meeting", MEETING), &format!("attendance:{KOELN}"), "abgesagt");
    assert_eq!(Circle::of(&to), [Circle::Everyone, Circle::Unanswered, Circle::Coming]);
    let of = |circle| recipients(&anna.document, &to, circle);
    let everyone = of(Circle::Everyone);
    assert_eq!(
        addresses(&everyone),
        [
            "Klimaschutz@bornheim.example",
            "c.baumann@koeln.example",
            "dora@frei.example"
        ]
    );
    assert!(without(&everyone).contains(&"Much") && !without(&everyone).contains(&"Rhein-Sieg-Kreis"));
    assert_eq!(addresses(&of(Circle::Unanswered)), ["dora@frei.example"]);
    assert_eq!(addresses(&of(Circle::Coming)), ["erika.mueller@bornheim.example"]);
}

#[test]
fn a_topic_is_for_those_it_is_about_and_who_have_contributed() {
    let mut anna = network();
    anna.writes(("topic", TOPIC), "title", "Wärmenetze");
    anna.writes(("topic", TOPIC), &format!("about:{ERIKA}"), true);
    anna.writes(("contribution", SAID), "topic", TOPIC);
    anna.writes(("contribution", SAID), "saidBy", KOELN);
    let found = recipients(&anna.document, &Audience::Topic(TOPIC.to_owned()), Circle::Named);
    assert_eq!(
        addresses(&found),
        ["erika.mueller@bornheim.example", "c.baumann@koeln.example"]
    );
}

fn said(member: &Member, occasion: Occasion, matter: Matter) -> Letter {
    letter(
        &Shared(member.document.clone()),
        occasion,
        matter,
        Language::German.text(),
    )
}

#[test]
fn the_request_for_the_step_names_what_is_known() {
    let mut anna = network();
    let plan = HeatPlan {
        phase: "zielszenario".to_owned(),
        source: own(),
        ..HeatPlan::default()
    };
    anna.states(BORNHEIM, HeatPlan::FIELD, &plan);
    let keys = [BORNHEIM, KOELN, RHEIN_SIEG].map(str::to_owned);
    let matter = |n: usize| Matter {
        places: &keys[..n],
        n,
        from: "Klimaschutz Much",
        ..Matter::default()
    };
    let one = said(&anna, Occasion::Status, matter(1));
    assert_eq!(one.subject, "Wärmeplanung: Stimmt der Schritt noch?");
    assert_eq!(
        one.body,
        "Guten Tag,\n\nin unserem Verzeichnis steht die Wärmeplanung von Bornheim beim Schritt „Zielszenario“, Stand vom 23.11.2026.\n\n\
         Stimmt das noch? Eine kurze Antwort genügt; ich trage es für alle ein.\n\nMit freundlichen Grüßen\nKlimaschutz Much"
    );
    let three = said(&anna, Occasion::Status, matter(3)).body;
    assert!(
        three.contains("\n\nBornheim: Zielszenario, Stand vom 23.11.2026\nKöln: noch keine Angabe\n\nStimmt das noch?")
    );
    let none = said(
        &anna,
        Occasion::Status,
        Matter {
            places: &keys[1..2],
            n: 1,
            ..Matter::default()
        },
    )
    .body;
    assert!(
        none.contains("noch kein Schritt") && none.ends_with("\n\nMit freundlichen Grüßen"),
        "{none}"
    );
}

#[test]
fn an_invitation_says_what_when_where_and_about_what() {
    let mut anna = network();
    for (field, text) in [
        ("title", "Netzwerk\u{202e}treffen\nBcc: x"),
        ("day", "2026-12-10"),
        ("from", "10:00"),
        ("until", "12:00"),
        ("place", "Kreishaus"),
        ("link", "https://konferenz.example/abc"),
        ("text", "Bringen Sie **Fragen** mit."),
    ] {
        anna.writes(("meeting", MEETING), field, text);
    }
    anna.writes(("agendaItem", ITEM), "meeting", MEETING);
    anna.writes(("agendaItem", ITEM), "title", "Begrüßung");
    let matter = Matter {
        meeting: MEETING,
        n: 2,
        ..Matter::default()
    };
    let invitation = said(&anna, Occasion::Invitation, matter);
    assert_eq!(invitation.subject, "Einladung: Netzwerktreffen Bcc: x, 10.12.2026");
    for part in [
        "Guten Tag zusammen,\n\nwir laden Sie herzlich ein",
        "\n\nWann: 10.12.2026, 10:00–12:00 Uhr\nWo: Kreishaus\nVideokonferenz: https://konferenz.example/abc\n\n",
        "\n\nBringen Sie Fragen mit.\n\n",
        "\n\nTagesordnung:\n1. 10:00 Begrüßung\n\n",
    ] {
        assert!(invitation.body.contains(part), "{part:?} in {}", invitation.body);
    }
    assert!(
        said(&anna, Occasion::Agenda, matter)
            .body
            .contains("1. 10:00 Begrüßung\n\nFehlt etwas?")
    );
    anna.writes(("meeting", MEETING), "status", "faellt_aus");
    let off = said(&anna, Occasion::Invitation, matter);
    assert!(
        off.subject.starts_with("Fällt aus: ") && !off.body.contains("laden"),
        "{off:?}"
    );
}

#[test]
fn every_letter_is_complete_in_both_languages_whatever_is_missing() {
    let anna = network();
    for language in Language::ALL {
        for occasion in Occasion::ALL {
            let letter = letter(
                &Shared(anna.document.clone()),
                occasion,
                Matter::default(),
                language.text(),
            );
            let closing = language.text().mail.closing;
            assert!(
                letter.body.ends_with(closing) && letter.body.lines().count() > 2,
                "{letter:?}"
            );
        }
    }
}

/// Copying the addresses and then the text is one letter; another day, purpose or audience is another.
#[test]
fn the_log_gets_one_entry_for_each_letter_and_it_can_be_taken_back() {
    let mut own = Member::new("Anna");
    let first = disclose(&own.document, ERIKA, "2 Adressen: Bornheim, Köln", today(), "Einladung").unwrap();
    let before = own.document.clone();
    let change = own.does(first);
    assert_eq!(
        disclose(&own.document, BERT, "2 Adressen: Bornheim, Köln", today(), "Einladung"),
        None
    );
    for (to, what) in [
        ("3 Adressen", "Einladung"),
        ("2 Adressen: Bornheim, Köln", "Tagesordnung"),
    ] {
        assert!(disclose(&own.document, BERT, to, today(), what).is_some());
    }
    let held = |document: &Document| {
        document
            .entity("disclosure", ERIKA)
            .and_then(|entry| entry.text("day").map(str::to_owned))
    };
    assert_eq!(held(&own.document).as_deref(), Some("2026-11-23"));
    own.takes_back_change(&before, &change.delta);
    assert!(disclose(&own.document, BERT, "2 Adressen: Bornheim, Köln", today(), "Einladung").is_some());
}
