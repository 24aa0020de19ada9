//! The replicated directory: an observed-remove map of multi-value registers with one causal context per document.
//!
//! Reading order: `id`, `dot`, `seen`, `value`, `held`, `version`, `entity`, `document`, `merge`, `cover`, `pairs`, `plan`. The papers are Almeida, Shoker and
//! Baquero, arXiv 1410.2803 (delta-state CRDTs) and arXiv 1603.01529 (dot stores). Nothing here knows what a municipality is.
mod cover;
mod document;
mod dot;
mod entity;
mod held;
mod id;
mod merge;
mod pairs;
mod plan;
mod seen;
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
