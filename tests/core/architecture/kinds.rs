//! One table for every noun: what serves all kinds names none of them.
use super::none_of;
use crate::source::{Rust, files};

/// Where kinds are named: the table, the rules of single nouns, and what is made for one card or page alone.
const NAMED: &[&str] = &[
    "src/core/catalogue/",
    "src/core/domain/",
    // An invented network, and the command that counts notes.
    "src/core/demo.rs",
    "src/cli/report.rs",
    // What is stored beside the records.
    "src/core/choices.rs",
    "src/core/draft/undo.rs",
    // The entries of the navigation.
    "src/ui/frame.rs",
    // Heat planning, targets and concepts of an authority; the directory and the overview.
    "src/core/draft/communication.rs",
    "src/core/draft/fact.rs",
    "src/core/draft/mod.rs",
    "src/core/draft/municipality.rs",
    "src/core/summary/directory.rs",
    "src/core/summary/home.rs",
    "src/core/summary/municipality.rs",
    "src/core/summary/peers.rs",
    "src/core/summary/reminders.rs",
    "src/core/summary/reported.rs",
    "src/core/summary/targets.rs",
    "src/ui/block/facts.rs",
    "src/ui/block/facts/",
    "src/ui/page/add_municipality.rs",
    "src/ui/page/directory.rs",
    "src/ui/page/home.rs",
    "src/ui/page/home/",
    "src/ui/page/municipality.rs",
    "src/ui/page/municipality/",
    "src/ui/page/peers.rs",
    // A meeting, its status round and its minutes.
    "src/core/draft/meeting.rs",
    "src/core/draft/round.rs",
    "src/core/interop/",
    "src/core/summary/meeting.rs",
    "src/core/summary/round.rs",
    "src/ui/page/meeting.rs",
    "src/ui/page/meeting/",
    // The list of topics, and the contributions to one.
    "src/core/draft/backlog.rs",
    "src/core/summary/topic.rs",
    "src/ui/page/topic.rs",
    "src/ui/page/topic/",
    "src/ui/page/topics.rs",
    // A person: who may be the same, everything stored, what an erasure does not reach.
    "src/core/account.rs",
    "src/core/summary/doubles.rs",
    "src/core/summary/person.rs",
    "src/core/summary/traces.rs",
    "src/ui/page/person.rs",
    "src/ui/page/person/",
    "src/ui/page/exchange/result.rs",
    // Notes and follow-ups beside other records.
    "src/core/draft/follow_up.rs",
    "src/core/draft/note.rs",
    "src/core/summary/follow_ups.rs",
    "src/core/summary/notes.rs",
    "src/ui/block/follow_ups.rs",
    "src/ui/block/notes_about.rs",
    "src/ui/page/exchange/backup.rs",
    "src/ui/page/exchange/preview.rs",
    "src/ui/page/note.rs",
    "src/ui/page/notes.rs",
    // What fits an offer, and the sums over the posts.
    "src/core/summary/matches.rs",
    "src/core/summary/position.rs",
    "src/ui/page/offers.rs",
];

#[test]
fn what_serves_all_kinds_names_none() {
    let mut slips = Vec::new();
    for source in files("src", &[".rs"]) {
        let is_named = NAMED.iter().any(|place| source.path.starts_with(place));
        if is_named {
            continue;
        }
        let code = Rust::read(&source.text).code;
        let names = |line: &&String| {
            line.match_indices("kind::").any(|(at, _)| {
                line.get(at + 6..)
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
            })
        };
        slips.extend(
            code.iter()
                .filter(names)
                .map(|line| format!("{}: {}", source.path, line.trim())),
        );
    }
    none_of(slips);
}
