//! `Seen` is a set of dots and nothing else: checked against the plain set.
use super::histories::every;
use klimanetz_core::replica::{Dot, ReplicaId, Seen};
use proptest::prelude::*;
use std::collections::BTreeSet;

type Plain = BTreeSet<Dot>;

/// Ranges of up to five dots among the first thirty of three replicas.
fn ranges() -> impl Strategy<Value = Vec<(u64, u64, u64)>> {
    prop::collection::vec(
        (0..3_u64, 1..30_u64, 0..5_u64).prop_map(|(replica, from, length)| (replica, from, from + length)),
        0..12,
    )
}

fn both(ranges: &[(u64, u64, u64)]) -> (Seen, Plain) {
    let (mut seen, mut plain) = (Seen::default(), Plain::default());
    for &(replica, from, to) in ranges {
        seen.insert_range(ReplicaId(replica), from, to);
        plain.extend((from..=to).map(|counter| dot(replica, counter)));
    }
    (seen, plain)
}

fn dot(replica: u64, counter: u64) -> Dot {
    Dot {
        replica: ReplicaId(replica),
        counter,
    }
}

fn every_dot() -> impl Iterator<Item = Dot> {
    (0..4).flat_map(|replica| (1..40).map(move |counter| dot(replica, counter)))
}

#[track_caller]
fn assert_same(seen: &Seen, plain: &Plain) {
    assert_eq!(seen.dots().collect::<Vec<_>>(), Vec::from_iter(plain.iter().copied()));
    assert!(every_dot().all(|dot| seen.contains(dot) == plain.contains(&dot)));
    assert_eq!(seen.n_dots(), plain.len() as u64);
    assert_eq!(seen.is_empty(), plain.is_empty());
    for replica in (0..4).map(ReplicaId) {
        let highest = plain
            .iter()
            .filter(|dot| dot.replica == replica)
            .map(|dot| dot.counter)
            .max();
        assert_eq!(seen.highest(replica), highest.unwrap_or(0));
    }
    for (_, ranges) in seen.ranges() {
        assert!(!ranges.is_empty() && ranges.iter().all(|(from, to)| from <= to));
        assert!(
            ranges.windows(2).all(|pair| pair[0].1 + 1 < pair[1].0),
            "not sorted, disjoint and apart: {ranges:?}"
        );
    }
}

#[test]
fn whatever_is_put_in_is_there_and_nothing_else() {
    every(100, ranges(), |ranges| {
        let (seen, plain) = both(&ranges);
        assert_same(&seen, &plain);
        let mut one_by_one = Seen::default();
        plain.iter().rev().for_each(|dot| one_by_one.insert(*dot));
        assert_eq!(one_by_one, seen, "one set, one form");
    });
}

#[test]
fn joining_is_the_union() {
    every(101, (ranges(), ranges()), |(one, other)| {
        let ((mut seen, mut plain), (other_seen, other_plain)) = (both(&one), both(&other));
        seen.join(&other_seen);
        plain.extend(other_plain);
        assert_same(&seen, &plain);
    });
}

#[test]
fn without_is_the_difference() {
    every(102, (ranges(), ranges()), |(one, other)| {
        let ((seen, plain), (other_seen, other_plain)) = (both(&one), both(&other));
        assert_same(
            &seen.without(&other_seen),
            &plain.difference(&other_plain).copied().collect(),
        );
        assert_eq!(seen.meets(&other_seen), !plain.is_disjoint(&other_plain));
    });
}

#[test]
fn the_highest_counters_work_like_the_others() {
    let (mut seen, last) = (Seen::default(), Dot::MAX_COUNTER);
    seen.insert_range(ReplicaId(1), 1, last);
    seen.insert(dot(1, last));
    seen.insert_range(ReplicaId(2), last - 1, last);
    assert!(seen.contains(dot(1, last)) && !seen.contains(dot(1, last + 1)) && seen.contains(dot(2, last)));
    assert_eq!((seen.highest(ReplicaId(1)), seen.highest(ReplicaId(2))), (last, last));
    assert!(seen.without(&seen.clone()).is_empty());
}

/// A damaged or malicious file may claim more dots than can be counted.
#[test]
fn counting_dots_never_overflows() {
    let mut seen = Seen::default();
    (0..3000).for_each(|replica| seen.insert_range(ReplicaId(replica), 1, Dot::MAX_COUNTER));
    assert_eq!(seen.n_dots(), u64::MAX);
}
