//! How the two documents lie in the browser: a base and a log in its storage, one new key per user action, and the same entries
//! once more in a database that is durable.
//!
//! Starting is merging: the base with every log entry of both. There is no separate recovery path.
mod area;
mod arrived;
mod commit;
mod encoding;
pub mod keeper;
mod open;
/// The second, durable copy.
pub mod recorder;
mod store;
mod tidy;
mod unsaved;

pub use crate::documents::Area;
pub use arrived::{Arrived, Origin, Plans};
pub use commit::{Adoption, Kept, NotDone, adopt, commit, keep};
pub use encoding::{Damage, decode, encode, encode_in_steps};
pub use open::{Opened, Quarantined, forget, open, unread};
pub use store::{MemoryStore, Store, StoreError};
pub use tidy::{Bases, LONG_LOG, ROOM, compact, has_no_base, is_empty, log_chars, put, put_in_place, scrub, scrub_log};
pub use unsaved::{Keeping, Unsaved, forget_unsaved, unsaved_forms};
