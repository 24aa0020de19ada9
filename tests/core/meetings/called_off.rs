//! F17: a meeting that is called off says so wherever it is shown, and calendars learn of it as of every change.
use super::calendar::{file, property};
use super::{FIRST, MEETING, anna, item, writes};
use crate::member::{Member, day, meet, today};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::documents::Shared;
use klimanetz_core::domain::Meeting;
use klimanetz_core::draft::{attend, bin, call_off};
use klimanetz_core::interop::{html, markdown, minutes};
use klimanetz_core::replica::{Document, Value};
use klimanetz_core::summary::{Records, next_meetings, record as view_of};
use klimanetz_core::text::Language;
use proptest::prelude::*;

const NEXT: &str = "5b1e0000-0000-4000-8000-0000000000d4";

fn is_off(member: &Member) -> bool {
    Meeting::find(&member.document, MEETING).unwrap().is_called_off
}

fn sequence(member: &Member) -> i64 {
    property(member, "SEQUENCE").parse().unwrap()
}

#[test]
fn f17_one_click_calls_it_off_and_another_or_undo_takes_that_back() {
    let mut anna = anna();
    assert!(!is_off(&anna));
    let before = anna.document.clone();
    let change = anna.does(call_off(MEETING, true));
    assert!(is_off(&anna));
    anna.takes_back_change(&before, &change.delta);
    assert!(!is_off(&anna));
    anna.does(call_off(MEETING, true));
    anna.does(call_off(MEETING, false));
    assert!(!is_off(&anna));
    // A later title or place of a colleague's does not make it take place.
    let mut bert = Member::new("Bert");
    bert.hears(&anna);
    anna.does(call_off(MEETING, true));
    bert.writes(("meeting", MEETING), "title", "Netzwerktreffen im Winter");
    meet(&mut anna, &mut bert);
    assert!(is_off(&anna) && is_off(&bert));
}

#[test]
fn f17_the_list_the_page_and_the_preview_say_it() {
    let mut anna = anna();
    let meeting = kind_of("meeting").unwrap();
    let said = |anna: &Member, language: Language| {
        let text = language.text();
        let rows = Records::of(meeting, (&anna.document, &anna.document), |_| true).rows;
        let at = meeting
            .columns
            .iter()
            .position(|name| *name == Meeting::STATUS)
            .unwrap();
        let field = meeting.field(Meeting::STATUS).unwrap();
        let pieces = rows[0].columns[at].iter().map(|piece| text.piece(field, piece));
        let listed = pieces
            .collect::<Vec<_>>()
            .pop()
            .unwrap_or(text.nothing(field).to_owned());
        let value = anna
            .document
            .entity("meeting", MEETING)
            .unwrap()
            .shown(Meeting::STATUS)
            .cloned();
        let value = value.map_or(Value::Null, |version| version.value);
        (listed, text.value(("meeting", Meeting::STATUS), &value, &|_| None))
    };
    assert_eq!(
        said(&anna, Language::German),
        ("findet statt".into(), "findet statt".into())
    );
    anna.does(call_off(MEETING, true));
    assert_eq!(said(&anna, Language::German), ("fällt aus".into(), "fällt aus".into()));
    assert_eq!(
        said(&anna, Language::English),
        ("called off".into(), "called off".into())
    );
    let page = view_of(meeting, (&anna.document, &anna.document, &Document::default()), MEETING).unwrap();
    assert!(page.facts.iter().any(|fact| fact.field.name == Meeting::STATUS));
}

#[test]
fn f17_the_overview_shows_what_takes_place_next_behind_what_does_not() {
    let mut anna = anna();
    writes(
        &mut anna,
        ("meeting", NEXT),
        &[("title", "Winter"), ("day", "2026-12-10")],
    );
    let titles = |anna: &Member| -> Vec<String> {
        let all = next_meetings(&anna.document, today()).into_iter();
        all.map(|meeting| meeting.title).collect()
    };
    assert_eq!(titles(&anna), ["Netzwerktreffen"]);
    anna.does(call_off(MEETING, true));
    assert_eq!(titles(&anna), ["Netzwerktreffen", "Winter"]);
    anna.does(call_off(NEXT, true));
    assert_eq!(titles(&anna), ["Netzwerktreffen", "Winter"]);
    anna.does(bin("meeting", MEETING, Some(today())));
    assert_eq!(titles(&anna), ["Winter"]);
    assert_eq!(next_meetings(&anna.document, day((2026, 12, 11))), []);
}

#[test]
fn f17_the_minutes_say_it_in_every_form() {
    let mut anna = anna();
    anna.does(call_off(MEETING, true));
    for (language, words) in [
        (Language::German, "**Status:** fällt aus"),
        (Language::English, "**Status:** called off"),
    ] {
        let paper = minutes(&Shared(anna.document.clone()), MEETING, language.text()).unwrap();
        assert!(markdown(&paper).contains(words));
        let (_, said) = words.rsplit_once(' ').unwrap();
        assert!(html(&paper, language.tag()).contains(&format!("{said}</dd>")));
    }
    anna.does(call_off(MEETING, false));
    let paper = minutes(&Shared(anna.document.clone()), MEETING, Language::German.text()).unwrap();
    assert!(!markdown(&paper).contains("Status"));
}

#[test]
fn f17_the_calendar_cancels_what_is_called_off_or_in_the_bin() {
    let mut anna = anna();
    assert_eq!(property(&anna, "STATUS"), "CONFIRMED");
    anna.does(call_off(MEETING, true));
    assert_eq!(property(&anna, "STATUS"), "CANCELLED");
    anna.does(call_off(MEETING, false));
    assert_eq!(property(&anna, "STATUS"), "CONFIRMED");
    let before = sequence(&anna);
    anna.does(bin("meeting", MEETING, Some(today())));
    assert_eq!(property(&anna, "STATUS"), "CANCELLED");
    assert!(sequence(&anna) > before);
    anna.does(bin("meeting", MEETING, None));
    assert_eq!(property(&anna, "STATUS"), "CONFIRMED");
}

/// What is no revision is a later state of the same one.
#[test]
fn f17_a_title_an_answer_and_the_agenda_are_no_revision() {
    let mut anna = anna();
    let begun = sequence(&anna);
    let mut stamp = property(&anna, "DTSTAMP");
    let mut is_later = |anna: &Member| {
        let (before, now) = (
            std::mem::replace(&mut stamp, property(anna, "DTSTAMP")),
            property(anna, "LAST-MODIFIED"),
        );
        assert_eq!(stamp, now);
        before < now
    };
    anna.writes(("meeting", MEETING), "title", "Winter");
    assert!(is_later(&anna));
    item(&mut anna, FIRST, "Begrüßung", 1, Some(10));
    assert!(is_later(&anna));
    anna.does(bin("agendaItem", FIRST, Some(today())));
    assert!(is_later(&anna), "an item that is gone is a change too");
    anna.does(attend(MEETING, "05315000", "zugesagt"));
    assert_eq!(sequence(&anna), begun);
}

/// A clock before 2020, or far beyond what the number can hold.
#[test]
fn f17_a_wrong_clock_makes_no_wrong_number() {
    for at in [i64::MIN, -1, 0, 1_577_836_799_999, i64::MAX] {
        let mut anna = Member::new("Anna");
        writes(&mut anna, ("meeting", MEETING), &[("day", "2026-11-23")]);
        let entities = anna
            .document
            .entities
            .values_mut()
            .flat_map(|entities| entities.values_mut());
        entities.for_each(|entity| entity.all_mut().for_each(|(_, version)| version.at.0 = at));
        let wanted = if at == i64::MAX { i32::MAX.into() } else { 0 };
        assert_eq!(sequence(&anna), wanted, "{at}");
    }
}

proptest! {
    /// Whatever is changed, by whom, and however copies meet in between: each change of time, place or state makes a higher number
    /// in the copy that has it, no copy's number ever falls, and copies that know the same make the same file.
    #[test]
    fn f17_the_sequence_grows_with_each_change_and_never_falls(
        changes in prop::collection::vec((0_usize..9, any::<bool>(), any::<bool>(), 0_u32..4), 1..12),
    ) {
        let mut one = anna();
        let mut other = Member::new("Bert");
        meet(&mut one, &mut other);
        let now = one.ticks();
        while other.ticks() < now {}
        for (what, is_other, is_meeting, n) in changes {
            let (own, peer) = if is_other { (&mut other, &mut one) } else { (&mut one, &mut other) };
            // Clocks are right: as much time passes for both.
            peer.ticks();
            let before = sequence(own);
            let fields = ["day", "endDay", "from", "until", "place", "link", "status", "deletedAt", "title"];
            let values = [
                format!("2026-12-0{}", n + 1), format!("2026-12-0{}", n + 5), format!("0{n}:15"), format!("1{n}:15"),
                format!("Saal {n}"), format!("https://example.org/{n}"), "faellt_aus".to_owned(), "2026-11-23".to_owned(), format!("T{n}"),
            ];
            let write = crate::member::a_write(("meeting", MEETING), fields[what], values[what].as_str());
            let change = own.tries(&klimanetz_core::edit::Edit::Write(vec![write])).unwrap();
            let after = sequence(own);
            let is_revision = change.is_some() && fields[what] != "title";
            prop_assert_eq!(after.cmp(&before).is_gt(), is_revision);
            prop_assert!(after >= before);
            if is_meeting {
                let known = sequence(peer);
                meet(own, peer);
                prop_assert_eq!(file(own), file(peer));
                prop_assert!(sequence(own) >= after && sequence(peer) >= known);
            }
        }
    }
}
