//! The causal context: which writes a document knows, whether or not their values are still current.
use super::{Dot, ReplicaId};
use std::collections::BTreeMap;

/// A set of dots, kept per replica as sorted, disjoint, non-adjacent ranges (both ends included).
///
/// The usual vector with a cloud of single dots beyond it is the case of one range from 1 and some short ones; one form for both
/// means that a whole document's context and a Change's are joined by the same few lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    ranges: BTreeMap<ReplicaId, Vec<(u64, u64)>>,
}

impl Seen {
    /// Whether `dot` is known.
    pub fn contains(&self, dot: Dot) -> bool {
        let Some(ranges) = self.ranges.get(&dot.replica) else {
            return false;
        };
        let after = ranges.partition_point(|&(from, _)| from <= dot.counter);
        after
            .checked_sub(1)
            .and_then(|at| ranges.get(at))
            .is_some_and(|&(_, to)| dot.counter <= to)
    }

    /// Adds one dot.
    pub fn insert(&mut self, dot: Dot) {
        self.insert_range(dot.replica, dot.counter, dot.counter);
    }

    /// Adds the dots `from..=to` of `replica`.
    pub fn insert_range(&mut self, replica: ReplicaId, from: u64, to: u64) {
        let ranges = self.ranges.entry(replica).or_default();
        // Everything that overlaps or touches the new range becomes one range with it.
        let start = ranges.partition_point(|&(_, end)| end.saturating_add(1) < from);
        let end = ranges.partition_point(|&(begin, _)| begin <= to.saturating_add(1));
        let joined = ranges.get(start..end).unwrap_or_default();
        let low = joined.first().map_or(from, |&(begin, _)| begin.min(from));
        let high = joined.last().map_or(to, |&(_, last)| last.max(to));
        ranges.splice(start..end, [(low, high)]);
    }

    /// Adds every dot of `other`.
    pub fn join(&mut self, other: &Seen) {
        for (&replica, ranges) in &other.ranges {
            for &(from, to) in ranges {
                self.insert_range(replica, from, to);
            }
        }
    }

    /// The dots of this set that `other` lacks.
    pub fn without(&self, other: &Seen) -> Seen {
        let mut left = Seen::default();
        for (&replica, ranges) in &self.ranges {
            let known = other.ranges.get(&replica).map_or(&[][..], Vec::as_slice);
            for &(from, to) in ranges {
                let mut next = from;
                let first = known.partition_point(|&(_, known_to)| known_to < from);
                let met = known
                    .iter()
                    .skip(first)
                    .take_while(|&&(known_from, _)| known_from <= to);
                for &(known_from, known_to) in met {
                    if next < known_from {
                        left.insert_range(replica, next, known_from - 1);
                    }
                    next = next.max(known_to.saturating_add(1));
                }
                if next <= to {
                    left.insert_range(replica, next, to);
                }
            }
        }
        left
    }

    /// The highest known counter of `replica`, 0 if none: 0 is never minted.
    pub fn highest(&self, replica: ReplicaId) -> u64 {
        self.ranges
            .get(&replica)
            .and_then(|ranges| ranges.last())
            .map_or(0, |&(_, to)| to)
    }

    /// How many dots there are, at most `u64::MAX`: a hostile file can claim more.
    pub fn n_dots(&self) -> u64 {
        self.ranges
            .values()
            .flatten()
            .fold(0, |n: u64, &(from, to)| n.saturating_add(to - from + 1))
    }

    /// Whether no dot is known.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// Whether some dot is in both.
    pub fn meets(&self, other: &Seen) -> bool {
        self.without(other) != *self
    }

    /// The ranges of each replica, in order.
    pub fn ranges(&self) -> impl Iterator<Item = (ReplicaId, &[(u64, u64)])> {
        self.ranges
            .iter()
            .map(|(&replica, ranges)| (replica, ranges.as_slice()))
    }

    /// Every dot, in order; only for small sets.
    pub fn dots(&self) -> impl Iterator<Item = Dot> + '_ {
        self.ranges().flat_map(|(replica, ranges)| {
            ranges
                .iter()
                .flat_map(move |&(from, to)| (from..=to).map(move |counter| Dot { replica, counter }))
        })
    }
}
