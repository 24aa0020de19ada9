//! What a member asks of a list of whatever kind: which rows, in which order, which of them are picked. Knows no noun and no page.
mod filter;
mod groups;
mod picked;
mod rows;
mod views;

pub use filter::{Filter, Sort, View};
pub use groups::{Group, Line, Lines, by_groups, code_of, groups};
pub use picked::{All, Picked};
pub use rows::{Key, List, Listed, NOTHING, counts, keys, n_all, n_of, narrowed, order};
pub use views::{SavedView, SavedViews};
