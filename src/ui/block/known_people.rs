//! Below a field of the form for a person: people already in the directory who share what is typed. It prevents no saving.
use super::references;
use crate::session::Session;
use klimanetz_core::summary::{Likeness, people_like};
use leptos::prelude::*;

/// Follows what is typed; `own` is the id of the person the form is about.
#[component]
pub fn KnownPeople(like: Likeness, typed: RwSignal<String>, own: StoredValue<String>) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().person;
    let label = match like {
        Likeness::Name => words.known,
        Likeness::Email => words.known_email,
        Likeness::Phone => words.known_phone,
    };
    let found = Memo::new(move |_| {
        let typed = typed.get();
        session.with_shared(|document| own.with_value(|own| people_like(document, (like, &typed), own)))
    });
    view! { <div aria-live="polite">{move || references(label, found.get())}</div> }
}
