//! Facts as pairs of a name and a value.

use leptos::prelude::*;

/// The list around any number of [`Fact`]s.
#[component]
pub fn Facts(children: Children) -> impl IntoView {
    view! { <dl class="definition kern-description-list">{children()}</dl> }
}

#[component]
pub fn Fact(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! {
        <div class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{label}</dt>
            <dd class="kern-description-list-item__value">{children()}</dd>
        </div>
    }
}
