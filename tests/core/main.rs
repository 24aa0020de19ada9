//! The tests of the core in one binary: no browser, no network, no real clock.
mod laws;
mod museum;
mod schema;
