//! How the two documents lie in the browser's storage: a base and a log, one new key per user action.
//!
//! Starting is merging: the base with every log entry. There is no separate recovery path.
mod encoding;
mod open;
mod store;

pub use encoding::{Damage, decode, encode};
pub use open::{Area, Opened, Quarantined, compact, keep, open, scrub};
pub use store::{MemoryStore, Store, StoreError};
