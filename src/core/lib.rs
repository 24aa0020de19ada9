//! The core of Klimanetz: values in, values out; no browser, clock, chance or language of its own.
//!
//! Stands on `klimanetz-replica`, which holds what merges and is kept. Reading order: `catalogue` and `domain` (what it is about), `draft`
//! (what was typed), `summary` (what is shown), `text` (what is said), `interop` (files for other programs), `prose` and `visible` (what
//! may be shown of what others wrote).
#![forbid(unsafe_code)]
#![deny(missing_docs)]
pub mod account;
pub mod catalogue;
pub mod chart;
pub mod choices;
pub mod demo;
pub mod domain;
pub mod draft;
pub mod interop;
pub mod keeping;
mod page_address;
pub mod phone;
pub mod place;
pub mod prose;
pub mod recent;
pub mod route;
pub mod search;
pub mod summary;
pub mod text;
pub mod visible;

pub use klimanetz_replica as replica;
pub use klimanetz_replica::{author, documents, edit, json, order, pace, snapshot, stored, undo};
pub use page_address::page_address;
