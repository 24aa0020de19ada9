//! Passing on, backing up, taking in.
mod backup;
mod import;
mod making;
mod preview;
mod records;
mod result;
mod share;

use crate::session::Session;
use crate::ui::card::SaveTable;
use crate::ui::part::{Notice, Tone};
use leptos::prelude::*;

#[component]
pub fn Exchange() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    // The directory of the demo leaves in no file, and no file leads into it.
    let cards = if session.is_demo {
        view! { <Notice tone=Tone::Info title=text.demo.no_exchange /> }.into_any()
    } else {
        view! { <import::Import /> <share::Share /> <SaveTable /> <backup::Backup /> }.into_any()
    };
    view! { <h1>{text.exchange.title}</h1> {cards} }
}
