//! A topic as a thread: what is new, who has spoken, when it is talked about, what there is on it and who helps.
use crate::member::{KOELN, Member, SAID, TOPIC};
use klimanetz_core::domain::{Arrivals, Starting};
use klimanetz_core::replica::Timestamp;
use klimanetz_core::summary::{contributions, thread};

const MEETING: &str = "5b1e0000-0000-4000-8000-0000000000d3";
const REPLY: &str = "5b1e0000-0000-4000-8000-0000000000e2";
const ITEM: &str = "5b1e0000-0000-4000-8000-0000000000e3";
const MATERIAL: &str = "5b1e0000-0000-4000-8000-0000000000e4";
const OFFER: &str = "5b1e0000-0000-4000-8000-0000000000e5";
const NEED: &str = "5b1e0000-0000-4000-8000-0000000000e6";

#[test]
fn a_thread_is_read_from_the_first_to_the_last_and_knows_what_there_is_on_it() {
    let mut anna = Member::new("Anna");
    anna.writes(("topic", TOPIC), "title", "Offenlage");
    for (id, day, text) in [(SAID, "2026-11-20", "später"), (REPLY, "2026-11-06", "zuerst")] {
        anna.writes(("contribution", id), "topic", TOPIC);
        anna.writes(("contribution", id), "day", day);
        anna.writes(("contribution", id), "text", text);
    }
    anna.writes(("contribution", REPLY), "saidBy", KOELN);
    anna.writes(("meeting", MEETING), "title", "Netzwerktreffen");
    anna.writes(("meeting", MEETING), "day", "2026-12-18");
    anna.writes(("agendaItem", ITEM), "meeting", MEETING);
    anna.writes(("agendaItem", ITEM), "topic", TOPIC);
    anna.writes(("material", MATERIAL), "title", "Muster");
    anna.writes(("material", MATERIAL), &format!("topics:{TOPIC}"), true);
    for (id, question) in [(OFFER, "kann_ich_gut"), (NEED, "hilfe")] {
        anna.writes(("offer", id), "question", question);
        anna.writes(("offer", id), "title", question);
        anna.writes(("offer", id), "organisation", KOELN);
        anna.writes(("offer", id), &format!("topics:{TOPIC}"), true);
    }
    let said: Vec<String> = contributions(&anna.document, TOPIC)
        .shown
        .into_iter()
        .map(|view| view.contribution.text)
        .collect();
    assert_eq!(said, ["zuerst", "später"]);
    let none = Arrivals::default();
    let thread = thread(&anna.document, TOPIC, (&none, Timestamp(0)), Starting::Hidden);
    assert_eq!(
        (thread.n, thread.n_places, thread.new.len()),
        (2, 1, 0),
        "what was written here is not new here"
    );
    assert_eq!(
        thread
            .meetings
            .iter()
            .map(|(meeting, _)| meeting.title.as_str())
            .collect::<Vec<_>>(),
        ["Netzwerktreffen"]
    );
    assert_eq!(
        thread
            .materials
            .iter()
            .map(|row| row.title.as_str())
            .collect::<Vec<_>>(),
        ["Muster"]
    );
    assert_eq!(
        thread
            .helpers
            .iter()
            .map(|(answer, _)| answer.id.as_str())
            .collect::<Vec<_>>(),
        [OFFER],
        "who needs does not help"
    );
    assert_eq!(thread.begun.and_then(|(who, _)| who).as_deref(), Some("Anna"));
}
