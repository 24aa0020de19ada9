//! R12: damaged entries of storage and recorder: the app starts, everything unreadable is reported, the rest is there, files leave.
use super::workload::Worker;
use crate::simulation::chance::{Chance, Counts, every_seed, row};
use crate::simulation::disk::{Disk, Entries};
use klimanetz_core::replica::{Cover, Timestamp};
use klimanetz_core::snapshot::{Header, read, write_backup};
use klimanetz_core::stored::decode;
use std::collections::BTreeSet;

/// Browsers in `./test`, each damaged in fifty ways.
const BROWSERS: u64 = 6;

#[test]
fn r12_no_damage_goes_untold_or_takes_the_rest_along() {
    let counts = every_seed(BROWSERS, |seed, counts| {
        let mut worker = Worker::fresh(seed);
        (0..30).for_each(|_| worker.works());
        let whole = worker.disk.borrow().clone();
        for nth in 0..50 {
            let mut chance = Chance::of(seed * 1_000 + nth);
            let mut disk = Disk::new(whole.storage.clone(), whole.recorder.clone());
            let has_recorder = disk.recorder.is_some();
            for _ in 0..1 + chance.below(3) {
                match &mut disk.recorder {
                    Some(rows) if chance.one_in(3) => damage(rows, false, &mut chance, counts),
                    _ => damage(&mut disk.storage, !has_recorder, &mut chance, counts),
                }
            }
            opens_and_tells(Disk::new(disk.storage, disk.recorder), seed);
            *counts.entry("browsers").or_default() += 1;
        }
    });
    for kind in ["flipped", "cut", "dropped", "doubled", "foreign", "newer", "swapped"] {
        assert!(
            counts.contains_key(kind) || counts["seeds"] < BROWSERS,
            "{kind}: {counts:?}"
        );
    }
    row(
        "R12",
        "damaged entries: panics, untold losses, files that no longer leave",
        &counts,
        "browsers",
    );
}

/// Texts under each other's names are found only where names are all there is: the recorder's rows are distinguished by them.
fn damage(entries: &mut Entries, may_swap: bool, chance: &mut Chance, counts: &mut Counts) {
    let keys: Vec<String> = entries.keys().cloned().collect();
    if keys.is_empty() {
        return;
    }
    let (key, other) = (chance.pick(&keys).clone(), chance.pick(&keys).clone());
    let text = entries[&key].clone();
    let kind = match chance.below(8) {
        _ if text.len() < 4 => {
            entries.remove(&key);
            "dropped"
        }
        0..=1 => {
            let mut bytes = text.clone().into_bytes();
            let at = chance.below(bytes.len());
            bytes[at] ^= 1 << chance.below(7);
            entries.insert(key, String::from_utf8_lossy(&bytes).into_owned());
            "flipped"
        }
        2 => {
            let mut end = chance.below(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            entries.insert(key, text[..end].to_owned());
            "cut"
        }
        3 => {
            entries.remove(&key);
            "dropped"
        }
        4 => {
            // Within its own document: what the key says is what tells the two apart.
            let area = if key.starts_with("priv/") { "priv/" } else { "" };
            entries.insert(format!("{area}log/r{:016x}/1", chance.next()), text);
            "doubled"
        }
        5 => {
            let texts = [
                "",
                "{}",
                "null",
                "k1",
                "k1 00000000",
                "k1 00000000 {}",
                "\u{0}",
                "eyJhIjoxfQ==",
                "{\"version\":1}",
            ];
            let keys = [
                "log/x",
                "base",
                "priv/base",
                "priv/log/",
                "quarantine/x",
                "tiddlers",
                "log/r0000000000000001/1",
            ];
            entries.insert((*chance.pick(&keys)).to_owned(), (*chance.pick(&texts)).to_owned());
            "foreign"
        }
        6 => {
            entries.insert(key, text.replacen("k2", "k3", 1));
            "newer"
        }
        _ => {
            if may_swap && key.starts_with("priv/") == other.starts_with("priv/") {
                let swapped = entries.insert(other, text).unwrap();
                entries.insert(key, swapped);
            }
            "swapped"
        }
    };
    *counts.entry(kind).or_default() += 1;
}

/// A start: each entry that is there is said by the documents or told as unreadable, with its text; at the next start, too.
fn opens_and_tells(disk: Disk, seed: u64) {
    let rows = disk
        .recorder
        .clone()
        .unwrap_or_default()
        .into_iter()
        .map(|row| (true, row));
    let entries = disk.storage.clone().into_iter().map(|entry| (false, entry));
    let all: Vec<(bool, (String, String))> = entries.chain(rows).collect();
    let mut worker = Worker::new(seed, disk);
    // A start may make a row whole again, or write a base again under another name: cleaning does both.
    let mut rows_ever = Entries::new();
    for _start in 0..2 {
        let rows_now = worker.disk.borrow().recorder.clone().unwrap_or_default();
        rows_ever.extend(rows_now.into_iter().filter(|(_, text)| decode(text).is_ok()));
        let found = worker.opens().unwrap();
        let told: BTreeSet<&String> = found.opened.quarantined.iter().map(|entry| &entry.text).collect();
        let is_whole = |key: &str, text: &str| {
            let name = if key == "base" {
                format!("base/{}", text.split(' ').nth(1).unwrap_or_default())
            } else {
                key.to_owned()
            };
            rows_ever.keys().any(|row| row.ends_with(&name))
        };
        for (is_row, (key, text)) in &all {
            let is_private = key.starts_with("priv/");
            let (document, key) = match is_private {
                true => (found.opened.private.reveal(), key.trim_start_matches("priv/")),
                false => (&found.opened.shared.0, key.as_str()),
            };
            if !(key == "base" || key.starts_with("base/") || key.starts_with("log/")) {
                continue;
            }
            match decode(text) {
                Ok(part) => assert!(
                    Cover::of(document).covers(&part) || told.contains(text),
                    "{key} is lost: {text}"
                ),
                // A row is read only where the storage does not hold it.
                Err(_) if *is_row => {}
                // Nor is one told that the recorder holds whole: what it says is asked for with the recorder's row.
                Err(_) => assert!(told.contains(text) || is_whole(key, text), "{key} is not told: {text}"),
            }
        }
        let header = Header {
            at: Some(Timestamp(0)),
            by: None,
            app: String::new(),
        };
        let file = write_backup(&found.opened.shared, &found.opened.private, &header);
        let read = read(file.as_bytes()).unwrap();
        assert_eq!(
            (read.shared, read.private),
            (found.opened.shared, Some(found.opened.private))
        );
        worker.tabs.clear();
    }
}
