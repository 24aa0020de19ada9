//! The two documents of a member. They are different types, so that the compiler keeps private notes out of share files.
use crate::replica::Document;
use std::fmt;

/// The directory: what the member passes on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shared(pub Document);

/// Notes and whatever else is the member's own. Cannot be serialised but by a backup, and does not print its content.
#[derive(Clone, Default, PartialEq)]
pub struct Private(pub Document);

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private(•••)")
    }
}
