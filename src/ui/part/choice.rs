//! One of several options, all of them visible.

use super::field::{described_by, hint_line, is_wrong, problem_line};
use super::icon::Icon;
use super::words::words;
use leptos::prelude::*;

/// An option to choose; `note` is shown small after the label and may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub note: String,
}

/// A group of radio buttons.
///
/// The first radio button carries `id`, so that a problem summary can move the focus into the group. `current` is the
/// value in force today, whatever is selected now; `current_label` is the word that marks it.
#[component]
pub fn RadioGroup(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    options: Vec<Choice>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] problem: Signal<Option<String>>,
    #[prop(optional)] columns: bool,
    #[prop(optional, into)] current: Signal<String>,
    #[prop(optional, into)] current_label: String,
) -> impl IntoView {
    let group = id.clone();
    let radio = move |(index, option): (usize, Choice)| {
        let own = option.value.clone();
        let is_current = Signal::derive(move || !own.is_empty() && current.with(|current| *current == own));
        let mark = current_label.clone();
        radio_option(
            group.clone(),
            option_id(&group, index),
            option,
            value,
            problem,
            (is_current, mark),
        )
    };
    view! {
        <fieldset
            class="choice kern-fieldset"
            class:kern-fieldset--error=move || is_wrong(problem)
            role="radiogroup"
            aria-describedby=described_by(&id, &hint, problem)
            aria-invalid=move || is_wrong(problem).then_some("true")
        >
            <legend class="kern-label">{legend}</legend>
            {hint_line(&id, &hint)}
            <div class="choice__options" data-columns=columns.then_some("many")>
                {options.into_iter().enumerate().map(radio).collect_view()}
            </div>
            {problem_line(&id, problem)}
        </fieldset>
    }
}

pub(super) fn radio_option(
    group: String,
    id: String,
    option: Choice,
    value: RwSignal<String>,
    problem: Signal<Option<String>>,
    (is_current, mark): (Signal<bool>, String),
) -> impl IntoView {
    let own = option.value;
    let chosen = own.clone();
    view! {
        <div class="choice__option kern-form-check" data-current=move || is_current.get().then_some("true")>
            <input
                id=id.clone()
                class="kern-form-check__radio"
                class:kern-form-check__radio--error=move || is_wrong(problem)
                type="radio"
                name=group
                value=own.clone()
                prop:checked=move || value.with(|value| *value == own)
                on:change=move |_| value.set(chosen.clone())
            />
            <label class="kern-label" for=id>
                {option_text(option.label, option.note)}
                {move || {
                    let mark = is_current.get().then(|| mark.clone());
                    mark.map(|mark| view! { " " <span class="choice__current"><Icon name="check"/>{mark}</span> })
                }}
            </label>
        </div>
    }
}

/// The first option carries the id of the group itself.
pub(super) fn option_id(group: &str, index: usize) -> String {
    if index == 0 {
        group.to_owned()
    } else {
        format!("{group}-{}", index + 1)
    }
}

pub(super) fn option_text(label: String, note: String) -> impl IntoView {
    let note = (!note.is_empty()).then(|| view! { " " <span class="choice__note"><bdi>{note}</bdi></span> });
    view! { <span class="choice__label">{words(&label)}</span> {note} }
}
