//! What merges and is kept: a directory that many people edit in copies, its files, and its copies in a browser. Knows no noun, no language
//! and no browser.
//!
//! An observed-remove map of multi-value registers with one causal context per document: Almeida, Shoker and Baquero, arXiv 1410.2803
//! (delta-state CRDTs) and arXiv 1603.01529 (dot stores). Reading order: `id`, `dot`, `seen`, `value`, `held`, `version`, `entity`,
//! `document`, `merge`, `cover`, `pairs`, `plan`; then `edit` (what can change), `author` (who writes), `documents` (the two documents as
//! two types), `snapshot` (the file that is exchanged), `stored` (what a browser keeps); `order`, `json` and `pace` serve all of them.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
pub mod author;
mod cover;
mod document;
pub mod documents;
mod dot;
pub mod edit;
mod entity;
mod held;
mod id;
pub mod json;
mod merge;
pub mod order;
pub mod pace;
mod pairs;
mod plan;
mod seen;
pub mod snapshot;
pub mod stored;
pub mod undo;
mod value;
mod version;

pub use cover::Cover;
pub use document::{Document, Entities};
pub use dot::{Dot, DotSet};
pub use entity::Entity;
pub(crate) use held::twice;
pub use held::{Held, ReadValue, Recent};
pub use id::{EntityId, FieldName, Kind, ReplicaId};
pub use plan::{Conflation, FieldChange, Outcome, Plan, RecordChange, plan, plan_in_steps};
pub use seen::Seen;
pub use value::{Keys, Number, Object, Parts, Value};
pub use version::{Timestamp, Version};
