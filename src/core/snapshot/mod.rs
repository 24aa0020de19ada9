//! The file members exchange: text to documents and back. Format `klimanetz-snapshot`, version 1.
//!
//! Readable and deterministic: sorted keys, one version per line, LF. A reader opens whatever names a `minReader` it knows, keeps
//! what it does not understand, and refuses everything else with a reason and a place, before anything is changed.
mod canonical;
mod cut;
mod instant;
mod read;
mod unreadable;
mod wire;
mod write;

pub use canonical::{StateHash, state_hash};
pub use instant::{read_instant, write_instant};
pub use read::{Scope, Snapshot, read};
pub use unreadable::{Place, Unreadable};
#[cfg(feature = "schema")]
pub use wire::schema;
pub use write::{Header, write_backup, write_share};

/// What the first key of every snapshot says.
pub const FORMAT: &str = "klimanetz-snapshot";
/// The format this app writes.
pub const FORMAT_VERSION: u32 = 1;
/// The newest `minReader` this app can serve.
pub const READER: u32 = 1;
/// Files above this many bytes are not read: ten times what a browser could store of them.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// Deeper nesting is not read; a snapshot needs seven levels.
pub const MAX_DEPTH: usize = 64;
