//! What the picked rows of a list are for: writing to those they stand for.
use crate::session::Session;
use crate::ui::part::{ButtonLink, Emphasis};
use klimanetz_core::catalogue::kind;
use klimanetz_core::list::Picked;
use klimanetz_core::replica::Document;
use klimanetz_core::route::{Audience, Route};
use klimanetz_core::summary::{Circle, recipients};
use leptos::prelude::*;

/// What the rows of a list of this kind can be used for; nothing where they stand for nobody who can be written to.
pub fn actions_of(kind: &str) -> Option<Callback<RwSignal<Picked>, AnyView>> {
    (kind == kind::PERSON).then(|| Callback::new(|picked| write_to(picked, Audience::People)))
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
