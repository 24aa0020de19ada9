//! A short message about what has just happened, seen and read out without taking the focus.

use leptos::prelude::*;

/// Always on the page, so that a screen reader watches it; visible only while there is a message.
#[component]
pub fn LiveStatus(#[prop(into)] message: Signal<String>) -> impl IntoView {
    view! {
        <p class="toast" role="status" aria-live="polite" data-empty=move || message.with(String::is_empty).to_string()>
            {message}
        </p>
    }
}
