//! Yes or no for one sentence, and any number out of a list.

use super::choice::{Choice, option_id, option_text};
use super::field::{described_by, hint_line};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A single checkbox.
#[component]
pub fn CheckField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    value: RwSignal<bool>,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    view! {
        <div class="check kern-form-check">
            <input
                id=id.clone()
                class="kern-form-check__checkbox"
                type="checkbox"
                aria-describedby=described_by(&id, &hint, Signal::default())
                prop:checked=value
                on:change=move |event| value.set(event_target_checked(&event))
            />
            <label class="kern-label" for=id.clone()>{label}</label>
            {hint_line(&id, &hint)}
        </div>
    }
}

/// Checkboxes for linking many things; a long list scrolls in its own box.
#[component]
pub fn CheckGroup(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    options: Vec<Choice>,
    values: RwSignal<BTreeSet<String>>,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let group = id.clone();
    let checkbox = move |(index, option): (usize, Choice)| check_option(option_id(&group, index), option, values);
    view! {
        <fieldset class="check kern-fieldset" aria-describedby=described_by(&id, &hint, Signal::default())>
            <legend class="kern-label">{legend}</legend>
            {hint_line(&id, &hint)}
            <div class="check__options">{options.into_iter().enumerate().map(checkbox).collect_view()}</div>
        </fieldset>
    }
}

pub(super) fn check_option(id: String, option: Choice, values: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let own = option.value;
    let chosen = own.clone();
    let tick = move |is_ticked: bool| {
        values.update(|values| {
            if is_ticked {
                values.insert(chosen.clone());
            } else {
                values.remove(&chosen);
            }
        });
    };
    view! {
        <div class="check__option kern-form-check">
            <input
                id=id.clone()
                class="kern-form-check__checkbox"
                type="checkbox"
                prop:checked=move || values.with(|values| values.contains(&own))
                on:change=move |event| tick(event_target_checked(&event))
            />
            <label class="kern-label" for=id>{option_text(option.label, option.note)}</label>
        </div>
    }
}
