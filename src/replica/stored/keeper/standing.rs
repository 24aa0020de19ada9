//! What is said of how safe everything is.
use super::super::open::Quarantined;

/// What became of the last change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Status {
    /// Nothing changed yet.
    #[default]
    Quiet,
    /// It is in local storage; the number tells one change from the next.
    Taken(u32),
    /// It is on disk.
    Secured(u32),
}

impl Status {
    pub(super) fn next(self) -> Status {
        match self {
            Status::Quiet => Status::Taken(1),
            Status::Taken(n) | Status::Secured(n) => Status::Taken(n.wrapping_add(1)),
        }
    }
}

/// Whether the recorder does its work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Recording {
    /// It does, as far as is known.
    #[default]
    Working,
    /// The browser grants none, or it refuses: what was taken is as safe as local storage, no more.
    Failing,
}

/// There was data in this browser, and local storage has none of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Whether the recorder has kept a copy.
    pub has_copy: bool,
    /// What was noted last: the day, and how many records there were.
    pub witness: Option<String>,
    /// Whether the recorder did not answer, so that nobody knows what it holds.
    pub is_unsure: bool,
}

/// How far deleting everything is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clearing {
    /// It is being done.
    Running,
    /// Nothing is left.
    Done,
    /// Another window of this page holds the second copy open, or the browser refuses.
    Unfinished,
}

/// All of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// What became of the last change.
    pub status: Status,
    /// Whether the recorder does its work.
    pub recording: Recording,
    /// Whether the recorder may hold changes that are not shown, because it has not answered yet.
    pub is_unsure: bool,
    /// Traces of data that is no longer there, until the member has decided.
    pub missing: Option<Missing>,
    /// What could not be read, at the start or of the recorder.
    pub set_aside: Vec<Quarantined>,
    /// Whether the storage was emptied behind the app's back.
    pub is_wiped: bool,
    /// How far deleting everything is; `None` if nobody asked for it.
    pub clearing: Option<Clearing>,
    /// Whether the last change can be taken back.
    pub can_undo: bool,
}
