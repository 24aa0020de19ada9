//! What was typed: every flaw with its field, and an edit that writes what differs and nothing else.
mod facts;
mod person;
mod words;

use std::collections::BTreeSet;

fn set(items: &[&str]) -> BTreeSet<String> {
    items.iter().map(ToString::to_string).collect()
}
