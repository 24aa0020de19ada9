//! Row P2, native part: canaries in everything private, and every place that text leaves the core by; 1,000 documents, none found.
use super::canaries::{Cage, MARKS, Search};
use super::chance::Chance;
use crate::form::{list, page};
use crate::member::{BERT, BORNHEIM, ERIKA, Member, TOPIC, own, today};
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::documents::Shared;
use klimanetz_core::domain::HeatPlan;
use klimanetz_core::edit::Change;
use klimanetz_core::pace::{Pace, finish};
use klimanetz_core::replica::{Document, Dot, ReplicaId, plan};
use klimanetz_core::route::Route;
use klimanetz_core::snapshot::{Header, read, state_hash, write_backup, write_share};
use klimanetz_core::stored::{Area, Bases, MemoryStore, Opened, Store, compact, keep, open, recorder, scrub};
use klimanetz_core::summary::{self, FactView, RecordRow};
use klimanetz_core::text::Language;
use std::collections::{BTreeMap, BTreeSet};

const DOCUMENTS: u64 = 1_000;

/// What left, by the name of the place it left by.
type Sinks = Vec<(&'static str, String)>;

fn header() -> Header {
    Header {
        at: Some(Default::default()),
        by: Some("Klimaschutz Bornheim".to_owned()),
        app: "0.1.0".to_owned(),
    }
}

/// A directory with something of every kind; its size differs with `nth`.
fn directory(nth: u64) -> Shared {
    let mut anna = Member::new(&format!("Anna {nth}"));
    anna.writes(("person", ERIKA), "name", "Erika Muster");
    for phase in ["vorbereitung", "bestandsanalyse", "zielszenario"]
        .iter()
        .take(1 + nth as usize % 3)
    {
        let plan = HeatPlan {
            phase: (*phase).to_owned(),
            source: own(),
            reason: String::new(),
            ..HeatPlan::default()
        };
        anna.states(BORNHEIM, HeatPlan::FIELD, &plan);
    }
    if nth.is_multiple_of(2) {
        anna.writes(("topic", TOPIC), "title", "Wärmenetze");
        anna.writes(("topic", TOPIC), &format!("about:{ERIKA}"), true);
    }
    anna.document
        .erase(&klimanetz_core::replica::EntityId::parse(BERT).unwrap());
    Shared(anna.document)
}

/// T-N-1.
#[test]
fn t_n_1_no_canary_leaves_by_any_way_but_the_backup() {
    let (search, mut searched, mut freed) = (Search::new(), BTreeMap::new(), 0);
    for seed in 0..DOCUMENTS {
        let mut chance = Chance(seed);
        let cage = Cage::new(&mut chance);
        let shared = directory(seed);
        let backup = write_backup(&shared, &cage.private, &header());
        let inside: Vec<&String> = cage.canaries.iter().filter(|canary| backup.contains(*canary)).collect();
        assert_eq!(
            inside.len(),
            cage.canaries.len(),
            "seed {seed}: the backup holds them all"
        );
        freed += inside.len();
        let mut sinks = files(&shared, &backup);
        sinks.extend(pages(&shared));
        sinks.extend(storage(&shared, &cage, &mut chance));
        sinks.extend(refusals(&backup, &mut chance));
        sinks.extend(debugging(&cage));
        for (sink, text) in sinks {
            let found = search.finds(&text);
            assert!(
                found.is_none(),
                "seed {seed}: {sink} holds a canary, {}:\n{text}",
                found.unwrap()
            );
            *searched.entry(sink).or_insert(0) += 1;
        }
    }
    assert_eq!(searched.len(), 20, "{searched:#?}");
    assert!(searched.values().all(|n| *n >= DOCUMENTS), "{searched:#?}");
    assert!(freed as u64 > 20 * DOCUMENTS, "{freed}");
}

/// What goes to colleagues, and what the page says about it.
fn files(shared: &Shared, backup: &str) -> Sinks {
    let file = write_share(shared, &header());
    let again = read(backup.as_bytes()).unwrap();
    let (head, rest) = backup.split_once(",\n\"private\":{\n").unwrap();
    assert!(MARKS.iter().any(|mark| rest.contains(mark)));
    vec![
        ("share file, .json as .txt as copied text", file),
        (
            "share file out of a restored backup",
            write_share(&again.shared, &header()),
        ),
        ("shared part of the backup", head.to_owned()),
        ("what leaves", format!("{:?}", summary::share(shared))),
        (
            "Stand in page, file name and mail subject",
            state_hash(&shared.0).short(),
        ),
    ]
}

/// Everything that is shown of the directory, on the screen and on paper, and every address.
fn pages(shared: &Shared) -> Sinks {
    let document = &shared.0;
    let text = Language::German.text();
    let says = |facts: Vec<FactView>| -> Vec<String> {
        let pieces = |fact: &FactView| {
            fact.pieces
                .iter()
                .map(|piece| text.piece(fact.field, piece))
                .collect::<Vec<_>>()
        };
        facts.iter().flat_map(pieces).collect()
    };
    let shown = |of: (&str, &str)| page(document, of).map(|view| says(view.facts));
    let listed = |row: &RecordRow| -> Vec<String> {
        let fields = row.fields.iter().filter_map(|name| kind_of("topic")?.column(name));
        let said = fields.zip(&row.columns);
        let words = said.flat_map(|(field, said)| said.iter().map(|piece| text.piece(field, piece)));
        words.chain([row.title.clone()]).collect()
    };
    let contributions = summary::contributions(document, TOPIC).shown.into_iter();
    let views = format!(
        "{:?}{:?}{:?}{:?}{:?}{:?}",
        summary::home(document),
        shown(("person", ERIKA)),
        list(document, "topic")
            .rows
            .iter()
            .map(|row| listed(row))
            .collect::<Vec<_>>(),
        shown(("topic", TOPIC)),
        contributions.map(|view| says(view.facts)).collect::<Vec<_>>(),
        summary::municipality(document, BORNHEIM, today()),
    );
    let changes = format!("{:?}", plan(&Document::default(), document).unwrap());
    let addresses = [
        Route::list(kind::NOTE).href(),
        Route::new(kind::NOTE, Some(("about", ERIKA))).href(),
    ]
    .concat();
    vec![
        ("pages", views),
        ("preview of a share file", changes),
        ("addresses", addresses),
    ]
}

/// The storage and the recorder: their shared part is every name and text that is not the private area's own.
fn storage(shared: &Shared, cage: &Cage, chance: &mut Chance) -> Sinks {
    let is_private = |key: &str| key.starts_with("priv/") || key.starts_with("quarantine/priv/");
    let part = |rows: &BTreeMap<String, String>| -> String {
        let parts = rows
            .iter()
            .filter(|(key, _)| !is_private(key))
            .map(|(key, text)| format!("{key}\t{text}\n"));
        parts.collect()
    };
    let rows_of = |store: &MemoryStore| -> BTreeMap<String, String> {
        let keys = store.keys().unwrap();
        keys.into_iter()
            .map(|key| (key.clone(), store.read(&key).unwrap().unwrap()))
            .collect()
    };
    let change = |document: &Document, counter| Change {
        name: Dot {
            replica: ReplicaId(1),
            counter,
        },
        delta: document.clone(),
    };
    let store = MemoryStore::default();
    keep(&store, Area::Shared, &change(&shared.0, 1)).unwrap();
    keep(&store, Area::Private, &change(cage.private.reveal(), 2)).unwrap();
    let log = rows_of(&store);
    assert!(log["priv/log/r0000000000000001/2"].contains(MARKS[0]));
    compact(&store, shared, &cage.private).unwrap();
    scrub(&store, Area::Shared, &shared.0.erased).unwrap();
    let bases = rows_of(&store);
    assert!(bases["priv/base"].contains(MARKS[1]));
    let recorded = recorder::lacking(&store, &BTreeSet::new()).unwrap().put;
    let rows: Vec<_> = recorded.clone().into_iter().collect();
    let folding = finish(Bases::of(shared, &cage.private, Pace::at_once()));
    let folded = recorder::fold((shared, &cage.private), &folding, &BTreeSet::new(), &rows).put;
    // Damage in both areas: what is set aside and offered for rescue keeps its area.
    for key in store.keys().unwrap() {
        let text = store.read(&key).unwrap().unwrap();
        store.write(&key, &damaged(&text, chance)).unwrap();
    }
    let opened: Opened = open(&store).unwrap();
    let aside = opened
        .quarantined
        .iter()
        .map(|entry| (entry.key.clone(), entry.text.clone()))
        .collect();
    let set_aside = rows_of(&store);
    vec![
        ("storage, log", part(&log)),
        (
            "storage, keys alone, also the private ones",
            log.keys().map(String::as_str).collect(),
        ),
        ("storage, bases", part(&bases)),
        ("recorder", part(&recorded)),
        ("recorder, folded", part(&folded)),
        ("quarantine", part(&set_aside)),
        ("rescue file, shared part", part(&aside)),
        ("rescue page", aside.keys().map(String::as_str).collect()),
    ]
}

/// Why a damaged backup is refused, as the page and the command line say it, wherever the damage is.
fn refusals(backup: &str, chance: &mut Chance) -> Sinks {
    let mut said = [String::new(), String::new(), String::new()];
    for _ in 0..3 {
        if let Err(reason) = read(damaged(backup, chance).as_bytes()) {
            said[0].push_str(&Language::German.text().unreadable(&reason));
            said[1].push_str(&Language::English.text().unreadable(&reason));
            said[2].push_str(&reason.to_string());
        }
    }
    let [german, english, command_line] = said;
    vec![
        ("sentence, German", german),
        ("sentence, English", english),
        ("line of the command line", command_line),
    ]
}

/// Whatever is printed with `{:?}`.
fn debugging(cage: &Cage) -> Sinks {
    let document = cage.private.reveal();
    let id = document.of_kind("note").next().unwrap().0.as_str();
    let (note, _) = summary::note(document, &Document::default(), id).unwrap();
    let printed = format!(
        "{:?}{:#?}{note:?}{:?}{:?}",
        cage.private,
        cage.private,
        klimanetz_core::draft::Autosave::open(kind_of("note").unwrap(), document, id),
        list(document, "note").rows,
    );
    assert!(printed.contains("•••"));
    vec![("debugging", printed)]
}

/// `text` with one character lost, doubled, replaced, or the end cut off; at times the damage is to the JSON, at times to a name.
fn damaged(text: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = chance.below(letters.len());
    match chance.below(6) {
        0 => letters.truncate(at),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = '"',
        3 => letters[at] = '1',
        4 => letters[at] = ' ',
        _ => drop(letters.remove(at)),
    }
    letters.into_iter().collect()
}

/// Damage made on purpose where the reader quotes what it found: in the private part nothing of it is quoted.
#[test]
fn a_refusal_quotes_nothing_of_the_private_part() {
    let search = Search::new();
    let mut reasons = BTreeSet::new();
    for seed in 0..4 {
        let cage = Cage::new(&mut Chance(seed));
        let backup = write_backup(&directory(seed), &cage.private, &header());
        let (head, private) = backup.split_once("\"private\":").unwrap();
        for canary in &cage.canaries {
            for (old, new) in [
                (format!("\"{canary}\""), format!("\"{canary} \"")),
                (format!("\"{canary}\":"), format!("\"{canary}\":\"{canary}\",\"x\":")),
                (format!("\"{canary}\":{{"), format!("\"{canary}\":{{\"v\":1,")),
                ("\"n\":1,".to_owned(), format!("\"n\":\"{canary}\",")),
                ("\"n\":2,".to_owned(), "\"n\":1,".to_owned()),
                ("\"n\":3,".to_owned(), "\"n\":99,".to_owned()),
                ("\"at\":\"2026".to_owned(), format!("\"at\":\"{canary}")),
                ("\"erased\":[".to_owned(), format!("\"erased\":[\"{canary}\",")),
                ("\"erased\":[".to_owned(), format!("\"erased\":\"{canary}\",\"x\":[")),
            ] {
                let altered = private.replacen(&old, &new, 1);
                let Err(reason) = read(format!("{head}\"private\":{altered}").as_bytes()) else {
                    continue;
                };
                for said in [
                    reason.to_string(),
                    Language::German.text().unreadable(&reason),
                    Language::English.text().unreadable(&reason),
                ] {
                    assert_eq!(search.finds(&said), None, "seed {seed}: {said}");
                }
                reasons.insert(format!("{reason:?}").split([' ', '(']).next().unwrap().to_owned());
            }
        }
    }
    let tried: Vec<&str> = reasons.iter().map(String::as_str).collect();
    assert_eq!(tried, ["Altered", "BeyondSeen", "Malformed", "Twice", "Unexpected"]);
}
