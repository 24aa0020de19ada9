//! What the storage held when the page was opened: nothing, a directory, or entries that could not be read.
use crate::platform::storage;
use klimanetz_core::stored::{self, Area, MemoryStore, Opened, Store, open};
use std::rc::Rc;

/// The outcome of reading the storage.
pub struct Start {
    /// Where changes go: the browser's storage, or memory where the browser allows none.
    pub(super) store: Rc<dyn Store>,
    /// What was read.
    pub opened: Opened,
    /// Whether the browser allows no storing, so that nothing outlives the page.
    pub is_blocked: bool,
}

impl Start {
    /// Reads the browser's storage. Whatever it holds, the app starts.
    pub fn read() -> Start {
        let readable = storage::probe()
            .ok()
            .and_then(|store| open(&store).ok().map(|opened| (store, opened)));
        match readable {
            Some((store, opened)) => {
                // Erasures that came by another tab or whose tidying was cut short; what fails is tried again next time.
                stored::scrub(&store, Area::Shared, &opened.shared.0.erased).ok();
                stored::scrub(&store, Area::Private, &opened.private.0.erased).ok();
                Start {
                    store: Rc::new(store),
                    opened,
                    is_blocked: false,
                }
            }
            None => Start {
                store: Rc::new(MemoryStore::default()),
                opened: Opened::default(),
                is_blocked: true,
            },
        }
    }
}
