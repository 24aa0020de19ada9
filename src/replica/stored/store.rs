//! What the app asks of a key–value storage, so that tests can hand it one that fails.
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A flat storage of text under text keys, one area per page path; keys are given without the area's prefix.
pub trait Store {
    /// All keys of this area, in no particular order.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
    /// The text under `key`, or `None`.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Puts `text` under `key`: afterwards either all of it is there or the key is as before.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Removes `key`; removing what is not there is fine.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
}

/// Why a storage did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The browser does not let this page store anything.
    #[error("storage is blocked")]
    Blocked,
    /// No room for this text.
    #[error("storage is full")]
    Full,
    /// The storage answered with something else than what was written.
    #[error("storage did not keep what was written")]
    NotKept,
}

/// A storage that lives as long as the page: for browsers that allow none, and for tests.
#[derive(Debug, Default)]
pub struct MemoryStore {
    entries: RefCell<BTreeMap<String, String>>,
}

impl Store for MemoryStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.entries.borrow().keys().cloned().collect())
    }
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.entries.borrow().get(key).cloned())
    }
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.entries.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.entries.borrow_mut().remove(key);
        Ok(())
    }
}
