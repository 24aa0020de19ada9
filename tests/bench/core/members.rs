//! Sixty members' files, each the whole directory and twenty edits of its own, opened and merged one after the other, natively.
//!
//! `cargo bench -p klimanetz-core --bench members` prints what each step takes beside a floor: the same text parsed as JSON.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]
#[path = "../../core/country.rs"]
mod country;
#[path = "../../core/json.rs"]
mod json;

use klimanetz_core::author::Author;
use klimanetz_core::documents::Shared;
use klimanetz_core::edit::{Edit, Write};
use klimanetz_core::replica::{Document, EntityId, FieldName, Kind, ReplicaId, Timestamp, Value, plan};
use klimanetz_core::snapshot::{Header, read, write_share};
use std::time::{Duration, Instant};

const MUNICIPALITIES: u64 = 10_751;
const MEMBERS: u64 = 60;
const EDITS: u64 = 20;

/// What `member` sends: the directory as all have it, with its own edits.
fn file_of(member: u64, directory: &Document) -> String {
    let mut own = directory.clone();
    let mut author = Author::new(ReplicaId(1_000 + member), Some("Klimaschutzmanagement".into()));
    for nth in 0..EDITS {
        let key = 1_000_000 + (member * 7 + nth * 8) % MUNICIPALITIES;
        let edit = Edit::Write(vec![Write {
            kind: Kind::parse("municipality").unwrap(),
            id: EntityId::parse(&format!("{key:08}")).unwrap(),
            field: FieldName::parse("population").unwrap(),
            value: Value::from(member * 1_000 + nth),
        }]);
        let change = own.apply(&edit, &mut author, Timestamp(1_800_000_000_000)).unwrap();
        own.absorb(change.unwrap().delta);
    }
    let header = Header {
        at: Some(Timestamp(0)),
        by: None,
        app: "0".to_owned(),
    };
    write_share(&Shared(own), &header)
}

fn timed<T>(total: &mut Duration, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    *total += start.elapsed();
    done
}

fn main() {
    let mut directory = country::country(MUNICIPALITIES);
    directory.entities.retain(|kind, _| kind.as_str() == "municipality");
    let mut mine = directory.clone();
    let [mut parsing, mut reading, mut planning, mut merging] = [Duration::ZERO; 4];
    let mut n_bytes = 0;
    for member in 0..MEMBERS {
        let file = file_of(member, &directory);
        n_bytes += file.len();
        let json = timed(&mut parsing, || {
            serde_json::from_str::<serde_json::Value>(&file).unwrap()
        });
        drop(json);
        let snapshot = timed(&mut reading, || read(file.as_bytes()).unwrap());
        let plan = timed(&mut planning, || plan(&mine, &snapshot.shared.0).unwrap());
        timed(&mut merging, || mine.absorb(plan.delta));
    }
    let all = mine.of_kind("municipality");
    let n_undecided = all.filter(|(_, record)| record.conflicts().next().is_some()).count();
    println!(
        "{MEMBERS} files of {} kB; {n_undecided} records are to be decided",
        n_bytes as u64 / MEMBERS / 1_000
    );
    for (step, time) in [
        ("parse as JSON (floor)", parsing),
        ("open", reading),
        ("plan", planning),
        ("merge", merging),
    ] {
        let share = time.as_secs_f64() / parsing.as_secs_f64();
        println!(
            "{step:>22}: {:6.0} ms, {share:.2} of the floor",
            time.as_secs_f64() * 1_000.0
        );
    }
}
