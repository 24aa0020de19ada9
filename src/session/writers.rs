//! Who writes in this tab, and what has been written and heard so far.
use super::record::Queue;
use super::tidy;
use klimanetz_core::author::Author;
use klimanetz_core::replica::Document;
use klimanetz_core::stored::{Area, Store};
use std::collections::BTreeSet;
use std::rc::Rc;

/// The writers of the two documents, with the storage they write to.
pub(super) struct Writers {
    pub store: Rc<dyn Store>,
    pub shared: Author,
    pub private: Author,
    /// The names of everything this tab has merged.
    pub known: BTreeSet<String>,
    /// What other tabs have said since the last of it was merged; `None` when it is merged at once.
    pub heard: Option<Vec<(Area, Document)>>,
    pub queue: Queue,
    pub tidying: tidy::Tidying,
    /// Log entries that the bases said when they were read.
    pub covered: Vec<String>,
}
