//! A short message about what has just happened, seen and read out without taking the focus.

use leptos::prelude::*;

/// Always on the page, so that a screen reader watches it. Seen only where the line above the page, which says the same, may be out of
/// sight.
#[component]
pub fn LiveStatus(#[prop(into)] message: Signal<String>) -> impl IntoView {
    view! {
        <p class="toast toast--live" role="status" aria-live="polite" data-empty=move || message.with(String::is_empty).to_string()>
            {message}
        </p>
    }
}
