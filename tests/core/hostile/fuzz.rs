//! Mutated files, stored texts and Markdown by the thousand: never a panic, never half a document. `KLIMANETZ_CASES` asks for more.
#![allow(clippy::disallowed_methods, reason = "a limit on time is tested here")]
mod mutate;

use super::dice::{Dice, SEED, cases};
use super::{markdown, sentences};
use klimanetz_core::replica::{Document, plan};
use klimanetz_core::snapshot::{Header, Snapshot, Unreadable, read, write_backup, write_share};
use klimanetz_core::stored::{decode, encode};
use klimanetz_core::{author::Author, prose, replica::ReplicaId};
use mutate::{mutated, rehashed, restored, seeds};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// What one case may take; tests are not optimised and share the machine.
const LIMIT: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });

#[test]
fn mutated_snapshots_are_read_whole_or_not_at_all() {
    let (seeds, n) = (seeds(), cases(20_000));
    let mut dice = Dice::new(SEED);
    let mine = read(&seeds[0]).unwrap().shared.0;
    let before = mine.clone();
    let (mut outcomes, mut slowest) = (BTreeMap::<String, usize>::new(), Duration::ZERO);
    for _ in 0..n {
        let seed = &seeds[dice.below(seeds.len())];
        // Half of them with a checksum that fits again, so that the damage gets behind it.
        let file = if dice.below(2) == 0 {
            rehashed(seed, &mut dice)
        } else {
            mutated(seed, &seeds, &mut dice)
        };
        let began = Instant::now();
        let name = match read(&file) {
            Ok(snapshot) => {
                comes_back(&snapshot);
                agrees(&mine, &snapshot.shared.0)
            }
            Err(reason) => {
                sentences(&reason);
                named(&reason)
            }
        };
        slowest = slowest.max(began.elapsed());
        *outcomes.entry(name).or_default() += 1;
    }
    assert_eq!(mine, before, "reading, planning and refusing change nothing");
    println!(
        "seed {SEED}: {n} snapshots, slowest {slowest:?}, most memory {}, {outcomes:?}",
        most_memory()
    );
    assert!(slowest < LIMIT, "{slowest:?}");
    let n_read: usize = ["taken", "conflated"]
        .iter()
        .filter_map(|name| outcomes.get(*name))
        .sum();
    assert!(outcomes.len() >= 10 && n_read * 20 > n, "{outcomes:?}");
}

/// The most memory this process ever had, where the system tells.
fn most_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or("unknown".to_owned(), |line| line.trim().to_owned())
}

fn named(reason: &Unreadable) -> String {
    format!("{reason:?}").split(['(', ' ']).next().unwrap().to_owned()
}

/// What was read can be written and read again.
fn comes_back(snapshot: &Snapshot) {
    let header = Header {
        at: snapshot.at,
        by: snapshot.by.clone(),
        app: "0".to_owned(),
    };
    let again = match &snapshot.private {
        Some(private) => write_backup(&snapshot.shared, private, &header),
        None => write_share(&snapshot.shared, &header),
    };
    let again = read(again.as_bytes()).unwrap();
    assert!(again.shared == snapshot.shared && again.private == snapshot.private);
    assert_eq!(decode(&encode(&snapshot.shared.0)).as_ref(), Ok(&snapshot.shared.0));
}

/// Taking it in does what the preview showed, or is refused as a whole.
fn agrees(mine: &Document, theirs: &Document) -> String {
    let Ok(planned) = plan(mine, theirs) else {
        return "conflated".to_owned();
    };
    let mut author = Author::new(ReplicaId(0xfeed), None);
    let change = mine.adopt(planned, &mut author).unwrap();
    let (mut adopted, mut merged) = (mine.clone(), mine.clone());
    if let Some(change) = change {
        adopted.merge(&change.delta);
    }
    merged.merge(theirs);
    assert_eq!(adopted.entities, merged.entities);
    assert_eq!(adopted.erased, merged.erased);
    "taken".to_owned()
}

#[test]
fn mutated_stored_texts_are_read_whole_or_not_at_all() {
    let n = cases(20_000);
    let texts: Vec<Vec<u8>> = seeds()
        .iter()
        .map(|seed| encode(&read(seed).unwrap().shared.0).into_bytes())
        .collect();
    let mut dice = Dice::new(SEED + 1);
    let (mut n_read, mut slowest) = (0, Duration::ZERO);
    for _ in 0..n {
        let seed = &texts[dice.below(texts.len())];
        let text = mutated(seed, &texts, &mut dice);
        let text = if dice.below(2) == 0 {
            restored(&text)
        } else {
            String::from_utf8_lossy(&text).into_owned()
        };
        let began = Instant::now();
        if let Ok(document) = decode(&text) {
            assert_eq!(decode(&encode(&document)).as_ref(), Ok(&document));
            let mut merged = document.clone();
            merged.merge(&document);
            assert_eq!(merged, document);
            n_read += 1;
        }
        slowest = slowest.max(began.elapsed());
    }
    println!("seed {SEED}: {n} stored texts, {n_read} of them readable, slowest {slowest:?}");
    assert!(
        n_read * 50 > n && n_read < n && slowest < LIMIT,
        "{n_read} of {n}, {slowest:?}"
    );
}

#[test]
fn mutated_markdown_stays_small() {
    let n = cases(20_000);
    let texts: Vec<Vec<u8>> = mutate::TEXTS.iter().map(|text| text.as_bytes().to_vec()).collect();
    let mut dice = Dice::new(SEED + 2);
    let (mut n_parts, mut slowest) = (0, Duration::ZERO);
    for _ in 0..n {
        let text = mutated(&texts[dice.below(texts.len())], &texts, &mut dice);
        let text = String::from_utf8_lossy(&text);
        let began = Instant::now();
        let (parts, depth) = markdown::measure(&prose::read(&text));
        assert!(depth <= prose::MAX_DEPTH + 1 && parts <= 2 * prose::MAX_NODES + 1);
        n_parts += parts;
        slowest = slowest.max(began.elapsed());
    }
    println!("seed {SEED}: {n} texts, {n_parts} parts, slowest {slowest:?}");
    assert!(n_parts > n && slowest < LIMIT);
}
