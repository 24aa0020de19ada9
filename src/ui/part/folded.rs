//! What is asked or told only when it is opened.

use leptos::prelude::*;

/// Drawn when it is opened first, and kept from then on: what nobody opens costs nothing. Opens by itself as soon as it `is_used`, and
/// never closes under somebody's hands.
#[component]
pub fn Folded(
    #[prop(into)] summary: String,
    #[prop(optional, into)] is_used: Signal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    let is_opened = RwSignal::new(false);
    let was_used = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_used.get());
    let is_drawn = Memo::new(move |_| was_used.get() || is_opened.get());
    view! {
        <details prop:open=move || was_used.get() on:toggle=move |_| is_opened.set(true)>
            <summary>{summary}</summary>
            <div class="stack">{move || is_drawn.get().then(|| children())}</div>
        </details>
    }
}
