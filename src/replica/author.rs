//! Who writes: a replica with its counter, its clock and its label, handed in by the shell.
use crate::{Document, Dot, ReplicaId, Timestamp};
use std::sync::Arc;

/// The writer of one browser tab for one document. The shared and the private document have one each.
///
/// Every start of the app takes a fresh random replica id, so that no crash, copy or restored backup can mint a dot twice.
#[derive(Debug, Clone, PartialEq)]
pub struct Author {
    /// Under which id.
    pub replica: ReplicaId,
    /// The last counter that was minted; 0 before the first.
    pub counter: u64,
    /// The last time that was written.
    pub at: Timestamp,
    /// The label the member chose for this browser.
    pub who: Option<Arc<str>>,
}

impl Author {
    /// A writer that has written nothing yet. `replica` must be fresh.
    pub fn new(replica: ReplicaId, who: Option<Arc<str>>) -> Author {
        Author {
            replica,
            counter: 0,
            at: Timestamp::default(),
            who,
        }
    }

    /// The next dot.
    pub(crate) fn mint(&mut self) -> Dot {
        self.counter += 1;
        Dot {
            replica: self.replica,
            counter: self.counter,
        }
    }

    /// The time of the next write: now, but always after the last one, also when the clock jumps back.
    pub(crate) fn tick(&mut self, now: Timestamp) -> Timestamp {
        // A clock beyond what files can say is written as their last moment.
        self.at = now
            .max(Timestamp(self.at.0.saturating_add(1)))
            .clamp(Timestamp::FIRST, Timestamp::LAST);
        self.at
    }

    /// Whether `document` knows writes of this replica that this author did not make: somebody else writes under the same id.
    pub fn is_overtaken_in(&self, document: &Document) -> bool {
        document.seen.highest(self.replica) > self.counter
    }
}
