//! What is typed into forms and not saved yet: kept in this browser under one key each, until it is saved or thrown away.
use super::Session;
use klimanetz_core::stored::{self, Store, Unsaved};
use leptos::prelude::*;

impl Session {
    /// The name of a form on the page that is shown.
    pub fn form_here(self, name: &str) -> String {
        format!("{}#{name}", self.route.get_untracked().address())
    }

    /// What is kept of a form.
    pub fn unsaved(self, form: &str) -> Option<Unsaved> {
        self.in_store(|store| stored::unsaved(store, form)).flatten()
    }

    /// The names on this page of the kept forms that begin so.
    pub fn unsaved_here(self, beginning: &str) -> Vec<String> {
        let here = self.form_here("");
        let forms = self.in_store(|store| stored::unsaved_forms(store, &format!("{here}{beginning}")));
        let names = forms.unwrap_or_default().into_iter();
        names
            .filter_map(|form| form.strip_prefix(&here).map(str::to_owned))
            .collect()
    }

    /// Whether something is kept of this form on this page.
    pub fn is_unsaved_here(self, name: &str) -> bool {
        self.unsaved(&self.form_here(name)).is_some()
    }

    /// Keeps what is typed; `None` once it is saved or thrown away. Whether the storage took it: if not, it is on the page all the same.
    pub fn keep_unsaved(self, form: &str, typed: Option<&Unsaved>) -> bool {
        self.is_clearing() || self.in_store(|store| stored::keep_unsaved(store, form, typed)) != Some(false)
    }

    /// Takes what is erased, here or elsewhere, out of the kept forms.
    pub(super) fn forget_forms_of_erased(self) {
        Effect::new(move |before: Option<(usize, usize)>| {
            let n = (
                self.look(|shared| shared.erased.len()),
                self.look_private(|private| private.erased.len()),
            );
            if before != Some(n) {
                self.documents(|shared, private| {
                    for document in [shared, private] {
                        self.in_store(|store| stored::forget_unsaved(store, &document.erased));
                    }
                });
            }
            n
        });
    }

    fn in_store<T>(self, act: impl FnOnce(&dyn Store) -> T) -> Option<T> {
        self.writers.try_with_value(|writers| act(writers.store.as_ref()))
    }
}
