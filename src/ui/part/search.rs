//! A field that filters what stands below it.

use super::field::{described_by, hint_line, label_line};
use leptos::prelude::*;

/// The field alone, with its label hidden: it stands below a legend that says what is searched for.
pub(super) fn filter_input(id: String, label: String, value: RwSignal<String>) -> impl IntoView {
    view! {
        <input
            id=id
            class="kern-form-input__input"
            type="search"
            dir="auto"
            autocomplete="off"
            spellcheck="false"
            aria-label=label.clone()
            placeholder=label
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
            on:keydown=move |event| {
                // It narrows what is offered; it does not send the form it stands in.
                if event.key() == "Enter" {
                    event.prevent_default();
                }
            }
        />
    }
}

/// `status` is the ready-made count of hits; it is read out politely when it changes.
#[component]
pub fn SearchField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    #[prop(into)] status: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="search kern-form-input" role="search">
            {label_line(&id, label, String::new())}
            {hint_line(&id, &hint)}
            <input
                id=id.clone()
                class="kern-form-input__input"
                type="search"
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by(&id, &hint, Signal::default())
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            <p class="search__status" role="status">{status}</p>
        </div>
    }
}
