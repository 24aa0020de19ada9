//! The name of one write.
use super::ReplicaId;
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
