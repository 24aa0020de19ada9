//! The file members exchange: text to documents and back. Format `klimanetz-snapshot`, version 1.
//!
//! Readable and deterministic: sorted keys, one version per line, LF. A reader opens whatever names a `minReader` it knows, keeps
//! what it does not understand, and refuses everything else with a reason and a place, before anything is changed.
mod canonical;
mod cut;
mod instant;
mod limit;
mod mend;
mod probe;
mod read;
mod sort;
mod unreadable;
mod v1;
mod write;

pub use canonical::{StateHash, state_hash, state_hash_in_steps};
pub use instant::{read_instant, write_instant};
pub use limit::{MAX_DEPTH, MAX_LABEL, MAX_TEXT};
pub use read::{Scope, Snapshot, read, read_in_steps};
pub use sort::Sort;
pub use unreadable::{Many, Place, Unreadable};
#[cfg(feature = "schema")]
pub use v1::schema;
pub use write::{Header, Written, write_backup, write_backup_in_steps, write_share, write_share_in_steps};

/// What the first key of every snapshot says.
pub const FORMAT: &str = "klimanetz-snapshot";
/// The format this app writes.
pub const FORMAT_VERSION: u32 = 1;
/// The newest `minReader` this app can serve.
pub const READER: u32 = 1;
/// Files above this many bytes are not read.
///
/// A browser stores 5,242,880 characters at most, and in a file a country takes six times as many bytes as stored; short topics about
/// ten municipalities each, under a long label, take less than thirteen times as many. Nothing but references would take eighteen times
/// as many: a storage full of those alone could not be read again from a file.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;
