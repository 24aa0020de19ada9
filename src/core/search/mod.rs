//! Finding the way people type: `koeln` finds Köln, `st augustin` finds Sankt Augustin, `hennfe` finds Hennef.
mod fold;
mod index;
mod marks;
mod query;
mod sort;

pub use fold::{Folded, folded};
pub use index::{Hit, Index};
pub use marks::{Piece, excerpt, marked};
pub use query::Query;
pub(crate) use sort::name_key;
pub use sort::{sort_by_made_name, sort_by_name};
