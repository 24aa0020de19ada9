//! The encoding of today: what one Change wrote into an entity is one list, with its replica, time and author said once.
//!
//! | key | what it holds |
//! |---|---|
//! | `p`, `w`, `s`, `x`, `r` | see `Head` |
//! | `t` | the earliest time, which all others are counted from |
//! | `f`, `c` | field names and strings that occur more than once |
//! | `o` | the keys of objects |
//! | `u` | what a newer app added to single statements: kind, id, field, index of the replica, counter, the addition |
//! | `e` | kind → id → runs; the last one, since it points to the others |
//!
//! A run is a list: index of the replica, first counter, milliseconds, index of the label plus one (0: none); then, for this counter
//! and those that follow it, field and value in turn. A field is its name or the index of one; a value is JSON in which a string `~n`
//! stands for a repeated one, and a list begins with the number of its keys if it is an object, or with `LIST`.
mod read;
mod words;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The key of the records.
const RECORDS: &str = "e";
/// A string that stands for another one begins so; one that begins so itself begins so twice.
const SIGN: char = '~';
/// Stands before the elements of a list, where the number of a shape stands before the values of an object.
const LIST: i64 = -1;
