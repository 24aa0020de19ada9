//! Replica identity: profiles that are copied, rolled back and restored. Fresh ids at each start, beside a model of ids leased to
//! the profile that would be used again.
use super::chance::{Counts, every_seed, row};
use super::disk::Disk;
use super::tab::Tab;
use super::world::World;
use klimanetz_core::author::Author;
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::{Document, ReplicaId, Timestamp};
use klimanetz_core::snapshot::{Header, write_share};
use klimanetz_core::stored::{Area, encode};
use std::cell::RefCell;
use std::rc::Rc;

const SEEDS: u64 = 20;
const STEPS: usize = 150;

fn histories(leases: bool) -> Counts {
    every_seed(SEEDS, |seed, counts| {
        let mut world = World::new(seed, 4);
        (world.moves_profiles, world.fate.leases) = (true, leases);
        (0..STEPS).for_each(|_| world.step());
        world.converges();
        let mut add = |what, n: usize| *counts.entry(what).or_default() += n as u64;
        add("dots minted twice", world.fate.account.n_twice as usize);
        add("writes", world.fate.account.writes.len());
        let lost = |machine: &super::machine::Machine| {
            world
                .fate
                .account
                .faults(Area::Shared, machine.tabs[0].shared())
                .lost
                .len()
        };
        add("updates lost", world.machines.iter().map(lost).max().unwrap_or(0));
        counts.extend(world.counts);
    })
}

#[test]
fn fresh_ids_at_each_start_mint_no_dot_twice_whatever_becomes_of_the_profile() {
    let counts = histories(false);
    assert_eq!((counts["dots minted twice"], counts["updates lost"]), (0, 0));
    assert!(
        ["profile copies", "roll-backs", "restored", "crashes"]
            .iter()
            .all(|what| counts.contains_key(what))
    );
    row(
        "identity",
        "fresh ids: dots minted twice, updates lost",
        &counts,
        "writes",
    );
}

/// Why ids are not leased: the counter goes back with the profile, and a copy counts on from the same number.
#[test]
fn leased_ids_would_mint_dots_twice_and_lose_updates() {
    let counts = histories(true);
    assert!(
        counts["dots minted twice"] > 0 && counts["updates lost"] > 0,
        "{counts:?}"
    );
    println!(
        "leased ids (a model, not the app): {} dots minted twice, {} updates lost of {}: {counts:?}",
        counts["dots minted twice"], counts["updates lost"], counts["writes"]
    );
}

/// In the model: the first id of the profile that no open tab writes under, with the highest counter anything durable tells of.
pub fn take_lease(disk: &Rc<RefCell<Disk>>, open: &[Tab], writers: &mut [Author; 2]) -> Option<usize> {
    let slot = (0..)
        .find(|slot| open.iter().all(|tab| tab.lease != Some(*slot)))
        .unwrap();
    let mut disk = disk.borrow_mut();
    let names: Vec<String> = disk.storage.keys().cloned().collect();
    // Without a recorder each start takes fresh ids.
    let rows = disk.recorder.as_mut()?;
    let (key, fresh) = (format!("lease/{slot}"), floor(writers));
    let lease = rows.entry(key).or_insert(fresh).clone();
    let words: Vec<&str> = lease.split(' ').collect();
    for (author, at) in writers.iter_mut().zip([0, 2]) {
        author.replica = ReplicaId::parse(words[at]).unwrap();
        let of_it = format!("log/{}/", author.replica);
        let counters = names
            .iter()
            .chain(rows.keys())
            .filter_map(|name| name.split_once(&of_it)?.1.parse().ok());
        author.counter = counters.chain([words[at + 1].parse().unwrap()]).max().unwrap_or(0);
    }
    Some(slot)
}

fn floor([shared, private]: &[Author; 2]) -> String {
    let floor = |author: &Author| format!("{} {}", author.replica, author.counter);
    format!("{} {}", floor(shared), floor(private))
}

/// In the model: the counters become durable with the Changes.
pub fn keep_floor(tab: &Tab) {
    let Some(slot) = tab.lease else { return };
    if let Some(rows) = &mut tab.view.disk.borrow_mut().recorder {
        rows.insert(format!("lease/{slot}"), floor(&tab.writers));
    }
}

/// What a fresh id costs: sixty members, each writing in a hundred sessions a year.
#[test]
fn a_replica_costs_few_bytes() {
    let with = |n_replicas: u64| {
        let mut document = Document::default();
        for nth in 0..n_replicas {
            // Ids are random, a session writes a handful of fields; one in ten has a gap, where an import took a dot for its name.
            let id = ReplicaId(nth.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            document.seen.insert_range(id, 1, 1 + nth % 30);
            if nth % 10 == 0 {
                document.seen.insert_range(id, 40, 41);
            }
        }
        let header = Header {
            at: Some(Timestamp(0)),
            by: None,
            app: String::new(),
        };
        (
            write_share(&Shared(document.clone()), &header).len(),
            encode(&document).len(),
        )
    };
    let (few, many) = (with(60), with(6_000));
    let each = |few: usize, many: usize| (many - few) as f64 / 5_940.0;
    let (file, base) = (each(few.0, many.0), each(few.1, many.1));
    println!(
        "a replica adds {file:.1} bytes to a share file and {base:.1} to the stored base; a year of 60 members × 100 writing sessions: \
         {} kB and {} kB",
        many.0 / 1_000,
        many.1 / 1_000
    );
    assert!(file < 40.0 && base < 50.0, "{file} {base}");
}
