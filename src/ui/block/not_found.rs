//! An address that belongs to no page, or to a record that is not here.
use crate::session::Session;
use crate::ui::part::{ButtonLink, Notice, Tone};
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// Says so and leads on.
#[component]
pub fn NotFound() -> impl IntoView {
    let text = Session::here().text();
    view! {
        <h1>{text.frame.not_found}</h1>
        <Notice tone=Tone::Info title=text.frame.not_found_text />
        <p class="row"><ButtonLink label=text.frame.to_home href=Route::Home.href() /></p>
    }
}
