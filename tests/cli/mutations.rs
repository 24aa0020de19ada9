//! Damage: two thousand ways to break a good file, none of which may do more than be refused.
use super::chance::Chance;
use super::program::{Folder, of_museum};
use klimanetz_core::replica::plan;
use klimanetz_core::snapshot::read;

const SEED: u64 = 4_711;
const N_MUTATIONS: usize = 2_000;
/// One in this many goes through the program too.
const THROUGH_THE_PROGRAM: usize = 20;

#[test]
fn no_damage_makes_it_panic() {
    let whole = of_museum("snapshot-v1-backup.json");
    let good = read(&whole).unwrap().shared.0;
    let folder = Folder::new();
    let mut chance = Chance(SEED);
    let mut n_read = 0;
    for n in 0..N_MUTATIONS {
        let bytes = mutated(&whole, &mut chance);
        if let Ok(snapshot) = read(&bytes) {
            n_read += 1;
            let mut merged = good.clone();
            merged.merge(&snapshot.shared.0);
            assert!(plan(&good, &snapshot.shared.0).is_ok(), "seed {SEED}, mutation {n}");
        }
        if n % THROUGH_THE_PROGRAM == 0 {
            let ran = folder.run_with(&bytes, &["merge", "-", "-o", "out.json"]);
            assert!(
                ran.code <= 1 && ran.stderr.lines().count() == 1,
                "seed {SEED}, mutation {n}: {ran:?}"
            );
        }
    }
    // Some hit the header only, and a few change nothing; all the others must have been noticed.
    assert!(
        n_read < N_MUTATIONS / 10,
        "seed {SEED}: {n_read} of {N_MUTATIONS} were read"
    );
}

/// One to three injuries.
fn mutated(whole: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=chance.below(3) {
        injure(&mut bytes, chance);
    }
    bytes
}

fn injure(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let at = chance.below(bytes.len());
    let end = (at + 1 + chance.below(200)).min(bytes.len());
    match chance.below(6) {
        0 => bytes
            .iter_mut()
            .skip(at)
            .take(1)
            .for_each(|byte| *byte ^= 1 << chance.below(8)),
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(at..end)),
        3 => {
            let again = bytes[at..end].to_vec();
            bytes.splice(at..at, again);
        }
        4 => {
            let moved: Vec<u8> = bytes.drain(at..end).collect();
            let to = chance.below(bytes.len());
            bytes.splice(to..to, moved);
        }
        _ => {
            let tokens: [&[u8]; 8] = [b"{", b"]", b"\"", b"\\", b"-1", b"1e999", b"null", b"\xff"];
            bytes.splice(at..at, tokens[chance.below(tokens.len())].to_vec());
        }
    }
}
