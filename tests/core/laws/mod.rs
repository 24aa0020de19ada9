//! What merging promises: line by line, over every small document, and over invented histories.
//!
//! Numbers of laws and names like T-E-1 are those of the design's lists. Reading order: `merges` (one line each),
//! `regressions` (stories), `world` and `account` (how histories are played), `algebra` (the laws begin), `exhaustive`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod account;
mod algebra;
mod arrivals;
mod clocks;
mod decisions;
mod erasure;
mod exchanges;
mod exhaustive;
pub mod histories;
mod imports;
mod knowing;
mod merges;
mod newer_apps;
mod notation;
mod places;
mod preview;
mod regressions;
mod seen;
mod snapshots;
mod stored;
mod stories;
mod travels;
mod updates;
mod world;
mod writers;
