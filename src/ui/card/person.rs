//! What only the page of a person has: who may be the same, everything stored, and what an erasure does not reach.
mod account;
mod erasure;

pub use account::AccountCard;
pub use erasure::ErasureTraces;

use crate::session::Session;
use crate::ui::block::references;
use crate::ui::part::{Notice, Tone};
use klimanetz_core::summary::doubles_of;
use leptos::prelude::*;

/// Who may be the same person.
#[component]
pub fn Doubles(id: String) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().person;
    let others = session.view(move |document| doubles_of(document, &id));
    move || {
        let others = others.get();
        (!others.is_empty()).then(|| {
            view! {
                <Notice tone=Tone::Warning title=words.maybe_double>
                    {references(words.double_of, others)}
                    <p>{words.double_hint}</p>
                </Notice>
            }
        })
    }
}
