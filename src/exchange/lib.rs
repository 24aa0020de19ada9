//! Tables for other programs, out and in: values in, bytes out, and back; no browser, clock, chance or language of its own.
//!
//! Reading order: `book` (what a table is), `table` (the directory as one), `xlsx` (the file of Excel), `zip` (what that lies in).
#![forbid(unsafe_code)]
#![deny(missing_docs)]
pub mod book;
pub mod table;
pub mod xlsx;
mod zip;
