//! One of the icons of the design system, always beside a text that says the same.

use leptos::prelude::*;

/// Shows the icon `kern-icon--{name}`; an empty name shows nothing.
#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    (!name.is_empty())
        .then(|| view! { <span class=format!("icon kern-icon kern-icon--{name}") aria-hidden="true"></span> })
}
