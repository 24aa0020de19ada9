//! What is asked or told only when it is opened.

use leptos::prelude::*;

/// Drawn when it is opened first, and kept from then on: what nobody opens costs nothing.
#[component]
pub fn Folded(#[prop(into)] summary: String, children: ChildrenFn) -> impl IntoView {
    let is_opened = RwSignal::new(false);
    view! {
        <details on:toggle=move |_| is_opened.set(true)>
            <summary>{summary}</summary>
            <div class="stack">{move || is_opened.get().then(|| children())}</div>
        </details>
    }
}
