//! Laws 1 to 7 and 9, proved for small worlds: every document that two writers of two writes each can bring about.
//!
//! Two browsers, a and b, write twice each, about person x or person y, knowing any of the writes made before; somebody else erases
//! x. A world is one way in which this can happen: five Changes. Every subset of its Changes, joined, is a document that some
//! browser may hold. Documents of one world are closed under merging, so one table of all pairs answers every question about
//! triples as well.
use super::stories::{Browser, about, erasure};
use klimanetz_core::edit::{Change, Edit};
use klimanetz_core::replica::{Document, Dot};
use std::collections::{BTreeMap, BTreeSet};

const X: &str = "5b1e0000-0000-4000-8000-00000000000a";
const Y: &str = "5b1e0000-0000-4000-8000-00000000000b";

/// One way in which it can happen: per write what it replaced, and the five Changes.
struct World {
    replaced: BTreeMap<Dot, BTreeSet<Dot>>,
    changes: Vec<Change>,
}

/// All of them, each once. `writers` are the orders in which the four writes can be made.
fn worlds() -> Vec<World> {
    let mut worlds = BTreeMap::new();
    let writers = [
        [0, 0, 1, 1],
        [0, 1, 0, 1],
        [0, 1, 1, 0],
        [1, 0, 0, 1],
        [1, 0, 1, 0],
        [1, 1, 0, 0],
    ];
    for order in writers {
        write_on(&order, [Browser::new(1), Browser::new(2)], Vec::new(), &mut worlds);
    }
    worlds.into_values().collect()
}

/// Makes the rest of the writes in all ways: about x or y, and after taking in any of the Changes that are already there.
fn write_on(order: &[usize], browsers: [Browser; 2], changes: Vec<Change>, worlds: &mut BTreeMap<String, World>) {
    let Some((&by, rest)) = order.split_first() else {
        let mut changes = changes;
        changes.push(Browser::new(3).does(&erasure(X)));
        changes.sort_by_key(|change| change.name);
        let names = changes.iter().map(|change| format!("{:?}", change.delta)).collect();
        worlds.insert(
            names,
            World {
                replaced: replaced(&changes),
                changes,
            },
        );
        return;
    };
    for taken in 0..1_usize << changes.len() {
        for person in [X, Y] {
            let (mut browsers, mut changes) = (browsers.clone(), changes.clone());
            let writer = &mut browsers[by];
            changes
                .iter()
                .enumerate()
                .filter(|(at, _)| taken >> at & 1 == 1)
                .for_each(|(_, change)| writer.document.merge(&change.delta));
            let value = format!("{}-{}", by, writer.author.counter);
            changes.push(writer.does(&Edit::Write(vec![about(person, "name", value)])));
            write_on(rest, browsers, changes, worlds);
        }
    }
}

/// Read from the Changes: the dots each declares known beside its own.
fn replaced(changes: &[Change]) -> BTreeMap<Dot, BTreeSet<Dot>> {
    changes
        .iter()
        .map(|change| {
            (
                change.name,
                change.delta.seen.dots().filter(|dot| *dot != change.name).collect(),
            )
        })
        .collect()
}

impl World {
    /// The Changes of `subset`, one bit each, joined.
    fn joined(&self, subset: usize) -> Document {
        let mut joined = Document::default();
        self.chosen(subset).for_each(|change| joined.merge(&change.delta));
        joined
    }

    fn chosen(&self, subset: usize) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .enumerate()
            .filter(move |(at, _)| subset >> at & 1 == 1)
            .map(|(_, change)| change)
    }

    /// What the joined Changes must state: laws 5 to 7 and 9 in one line each.
    fn expected(&self, subset: usize) -> BTreeSet<Dot> {
        let erases = self.chosen(subset).any(|change| !change.delta.erased.is_empty());
        let stated = self
            .chosen(subset)
            .flat_map(|change| change.delta.all().map(|(_, id, _, version)| (id.as_str(), version.dot)));
        stated
            .filter(|(id, _)| !(erases && *id == X))
            .map(|(_, dot)| dot)
            .filter(|dot| {
                !self
                    .chosen(subset)
                    .any(|later| self.replaced[&later.name].contains(dot))
            })
            .collect()
    }
}

#[test]
fn in_every_small_world_merging_is_what_it_promises() {
    let (mut n_worlds, mut n_documents, mut n_pairs, mut n_triples) = (0, 0, 0, 0);
    for world in worlds() {
        let subsets = 1_usize << world.changes.len();
        let mut documents: Vec<Document> = Vec::new();
        let mut index = |document: Document| {
            documents
                .iter()
                .position(|known| *known == document)
                .unwrap_or_else(|| {
                    documents.push(document);
                    documents.len() - 1
                })
        };
        let of_subset: Vec<usize> = (0..subsets).map(|subset| index(world.joined(subset))).collect();
        for (subset, &at) in of_subset.iter().enumerate() {
            let stated: BTreeSet<Dot> = documents[at].all().map(|(_, _, _, version)| version.dot).collect();
            assert_eq!(stated, world.expected(subset), "{:#?}", documents[at]);
        }
        let n = documents.len();
        let merged = |one: usize, other: usize| {
            let mut both = documents[one].clone();
            both.merge(&documents[other]);
            documents
                .iter()
                .position(|known| *known == both)
                .unwrap_or_else(|| panic!("no Changes lead to {both:#?}"))
        };
        let table: Vec<Vec<usize>> = (0..n)
            .map(|one| (0..n).map(|other| merged(one, other)).collect())
            .collect();
        for one in 0..n {
            assert_eq!(table[one][one], one, "idempotent");
            for other in 0..n {
                assert_eq!(table[one][other], table[other][one], "commutative");
                assert_eq!(table[table[one][other]][other], table[one][other], "absorbing");
                for third in 0..n {
                    assert_eq!(
                        table[table[one][other]][third], table[one][table[other][third]],
                        "associative"
                    );
                }
            }
        }
        for one in 0..subsets {
            for other in 0..subsets {
                assert_eq!(
                    table[of_subset[one]][of_subset[other]],
                    of_subset[one | other],
                    "merging is the union of what was heard"
                );
            }
        }
        (n_worlds, n_documents) = (n_worlds + 1, n_documents + n);
        (n_pairs, n_triples) = (n_pairs + n * n, n_triples + n * n * n);
    }
    println!("{n_worlds} worlds, {n_documents} documents, {n_pairs} pairs, {n_triples} triples");
    assert_eq!(
        [n_worlds, n_documents, n_pairs, n_triples],
        [128, 2700, 58_520, 1_303_536],
        "fewer would prove less"
    );
}
