//! The core of Klimanetz: values in, values out; no browser, clock, chance or language of its own.
//!
//! Where to start, in reading order: `replica` (what merges), `edit` (what can change), `domain` and `catalogue` (what it is about),
//! `draft` (what was typed), `summary` (what is shown), `snapshot` and `stored` (how it is kept and exchanged), `text` (what is said), `interop` (files
//! for other programs), `prose` and `visible` (what may be shown of what others wrote).
#![forbid(unsafe_code)]
#![deny(missing_docs)]
pub mod account;
pub mod author;
pub mod catalogue;
pub mod chart;
pub mod choices;
pub mod demo;
pub mod documents;
pub mod domain;
pub mod draft;
pub mod edit;
pub mod interop;
mod json;
pub mod order;
pub mod pace;
mod page_address;
pub mod phone;
pub mod place;
pub mod prose;
pub mod replica;
pub mod route;
pub mod search;
pub mod snapshot;
pub mod stored;
pub mod summary;
pub mod text;
pub mod undo;
pub mod visible;

pub use page_address::page_address;
