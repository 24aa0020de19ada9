//! Runs the real program: what it prints, how it ends, and what it leaves in the folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod chance;
mod merging;
mod museum;
mod mutations;
mod network;
mod output;
mod privacy;
mod program;
mod tables;
mod usage;
mod validating;
