//! The mark of a municipality: a hexagon in the colour of its stage, with letters that tell it from others.

use leptos::prelude::*;

/// `stage` is 1 to 6, or 0 where none is known; the words stand beside it.
#[component]
pub fn Tile(#[prop(into)] letters: String, #[prop(into)] stage: Signal<u8>) -> impl IntoView {
    view! {
        <svg class="tile" viewBox="0 0 40 44" data-stage=move || stage.get() aria-hidden="true" focusable="false">
            <polygon points="20,1 38.500,11.500 38.500,32.500 20,43 1.500,32.500 1.500,11.500" />
            <text x="20" y="26" text-anchor="middle" font-size="11">{letters}</text>
        </svg>
    }
}
