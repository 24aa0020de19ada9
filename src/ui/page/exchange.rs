//! Passing on, backing up, taking in.
mod backup;
mod import;
mod more;
mod preview;
mod share;

use crate::session::Session;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Exchange() -> impl IntoView {
    let text = Session::here().text();
    view! {
        <h1>{text.exchange.title}</h1>
        <import::Import />
        <share::Share />
        <backup::Backup />
    }
}
