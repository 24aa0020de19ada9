//! The mark of a municipality: a hexagon with its letters, as dark as it is far. Words beside it say the same.
use leptos::prelude::*;

/// Letters may be empty.
#[component]
pub fn Tile(letters: &'static str, tone: u8) -> impl IntoView {
    view! {
        <svg class="tile" viewBox="-24 -26 48 52" data-tone=tone.to_string() aria-hidden="true">
            <polygon points="0,-25 21.6,-12.5 21.6,12.5 0,25 -21.6,12.5 -21.6,-12.5"></polygon>
            <text y="5">{letters}</text>
        </svg>
    }
}
