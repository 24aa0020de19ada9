//! The tests of the core in one binary: no browser, no network, no real clock.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod architecture;
mod country;
mod demo;
mod domain;
mod drafts;
mod edits;
mod facts;
mod hostile;
mod laws;
mod meetings;
mod member;
mod museum;
mod network;
mod order;
mod privacy;
mod records;
mod releases;
mod routes;
mod schema;
mod search;
mod simulation;
mod source;
mod steps;
mod stored;
mod summaries;
mod texts;
