//! What the picked rows of a list are for: writing to those they stand for.
use crate::session::Session;
use crate::ui::card::save_picked;
use crate::ui::part::{ButtonLink, Emphasis};
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::list::Picked;
use klimanetz_core::replica::Document;
use klimanetz_core::route::{Audience, Route};
use klimanetz_core::summary::{Circle, recipients};
use leptos::prelude::*;

/// What the rows of a list of this kind can be used for: all that is shared becomes a table, and who can be written to is.
pub fn actions_of(kind: &'static str) -> Option<Callback<RwSignal<Picked>, AnyView>> {
    let is_shared = kind_of(kind).is_some_and(|kind| !kind.is_private());
    is_shared.then(|| {
        Callback::new(move |picked| {
            let write = match kind {
                kind::PERSON => Some(write_to(picked, Audience::People)),
                kind::MUNICIPALITY => Some(write_to(picked, Audience::Municipalities)),
                _ => None,
            };
            view! { {write} {save_picked(picked, kind)} }.into_any()
        })
    })
}

/// The link to the letter; `to` makes an audience of the picked ids.
pub fn write_to(picked: RwSignal<Picked>, to: fn(Vec<String>) -> Audience) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let audience = move || to(picked.with(|picked| picked.ids.iter().cloned().collect()));
    let n = session.view(move |document: &Document| recipients(document, &audience(), Circle::Named).mailboxes.len());
    let link = move || {
        if n.get() == 0 {
            return view! { <p class="muted">{text.mail.nobody_picked}</p> }.into_any();
        }
        let label = (text.own.write_to)(n.get());
        let href = Route::mail(&audience()).href();
        view! { <ButtonLink label=label href=href icon="mail" emphasis=Emphasis::Primary /> }.into_any()
    };
    view! { {link} }.into_any()
}
