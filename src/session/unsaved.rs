//! What is typed into forms and not saved yet: kept in this browser under one key each, until it is saved or thrown away.
use super::Session;
use super::place::{keep, kept};
use crate::platform::chance;
use klimanetz_core::stored::{self, Keeping, MemoryStore, Store, Unsaved};
use leptos::prelude::*;

impl Session {
    /// The name of a form on the page that is shown.
    fn form_here(self, name: &str) -> String {
        format!("{}#{name}", self.here.route.get_untracked().address())
    }

    /// Opens a form of the page that is shown: where what is typed into it is kept, and what is kept of it, about `about` if that is
    /// given.
    pub fn open_form_here(self, name: &str, about: Option<&str>) -> (Keeping, Option<Unsaved>) {
        let form = self.form_here(name);
        let own: Option<String> = kept().get(&form);
        let open = |store: &dyn Store| Keeping::open(store, &form, own.as_deref(), about);
        self.in_store(open).unwrap_or_else(|| open(&MemoryStore::default()))
    }

    /// What a form on this page is about, if something is kept of it.
    pub fn unsaved_about(self, name: &str) -> Option<String> {
        self.open_form_here(name, None).1.map(|typed| typed.about)
    }

    /// Whether something is kept of a form on this page.
    pub fn has_unsaved_here(self) -> bool {
        let forms = self.in_store(|store| stored::unsaved_forms(store, &self.form_here("")));
        forms.is_some_and(|forms| !forms.is_empty())
    }

    /// Whether something is kept of this form on this page.
    pub fn is_unsaved_here(self, name: &str) -> bool {
        let form = self.form_here(name);
        let forms = self.in_store(|store| stored::unsaved_forms(store, &form));
        forms.is_some_and(|forms| forms.contains(&form))
    }

    /// Keeps what is typed; `None` once it is saved or thrown away. Returns whether the storage took it; if not, it is still on the page.
    pub fn keep_unsaved(self, keeping: &mut Keeping, typed: Option<&Unsaved>) -> bool {
        if self.is_clearing_untracked() {
            return true;
        }
        let before = keeping.key().to_owned();
        let is_kept = self.in_store(|store| keeping.keep(store, typed, chance::uuid));
        // After a reload this window finds its own again.
        if typed.is_some() && before != keeping.key() {
            keep(|place| place.set(keeping.form(), &keeping.key().to_owned()));
        }
        is_kept != Some(false)
    }

    fn in_store<T>(self, act: impl FnOnce(&dyn Store) -> T) -> Option<T> {
        self.kept.held.try_with_value(|held| act(held.store.as_ref()))
    }
}
