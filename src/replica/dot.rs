//! The name of one write.
use super::ReplicaId;
use std::collections::BTreeMap;
use std::fmt;

/// One write: the `counter`-th of its replica. Counters start at 1 and stay below 2^53, so that JSON keeps them exact.
///
/// A dot must never be minted twice; merging relies on it, and `Document::apply` refuses a replica that is seen ahead of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    /// Who wrote.
    pub replica: ReplicaId,
    /// Which of the replica's writes.
    pub counter: u64,
}

impl Dot {
    /// The highest counter a document may hold: 2^53 − 1.
    pub const MAX_COUNTER: u64 = (1 << 53) - 1;
}

/// `r00000000000000a1-17`; also the id of the history entry that keeps a superseded statement.
impl fmt::Display for Dot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.replica, self.counter)
    }
}

/// Many dots, to be looked up: 64 neighbours take one place, since most stand beside others of the same Change.
#[derive(Debug, Clone, Default)]
pub struct DotSet(BTreeMap<(ReplicaId, u64), u64>);

impl DotSet {
    /// Adds `dot`; whether it was not there yet.
    pub fn insert(&mut self, dot: Dot) -> bool {
        let held = self.0.entry(DotSet::place(dot)).or_default();
        let is_new = *held & DotSet::bit(dot) == 0;
        *held |= DotSet::bit(dot);
        is_new
    }

    /// Whether `dot` is there.
    pub fn contains(&self, dot: Dot) -> bool {
        self.0
            .get(&DotSet::place(dot))
            .is_some_and(|held| held & DotSet::bit(dot) != 0)
    }

    fn place(dot: Dot) -> (ReplicaId, u64) {
        (dot.replica, dot.counter / 64)
    }

    fn bit(dot: Dot) -> u64 {
        1 << (dot.counter % 64)
    }
}

impl FromIterator<Dot> for DotSet {
    fn from_iter<I: IntoIterator<Item = Dot>>(dots: I) -> DotSet {
        let mut set = DotSet::default();
        for dot in dots {
            set.insert(dot);
        }
        set
    }
}
