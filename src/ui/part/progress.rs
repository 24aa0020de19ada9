//! How far long work is.

use leptos::prelude::*;

/// A bar with its label; `worded` says how many percent it shows.
#[component]
pub fn Progress(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] percent: Signal<usize>,
    worded: fn(usize) -> String,
) -> impl IntoView {
    let worded = move || worded(percent.get());
    view! {
        <div class="progress kern-progress">
            <label class="kern-label" for=id.clone()>{label}</label>
            <progress id=id max="100" value=move || percent.get().to_string()>{worded}</progress>
            <span class="progress__share" aria-hidden="true">{worded}</span>
        </div>
    }
}
