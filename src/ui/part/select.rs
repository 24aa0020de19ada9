//! One of several options in a list that opens.

use super::choice::Choice;
use super::field::{described_by, hint_line, is_wrong, label_line, problem_line};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// The browser's own list; the note of an option follows its label in parentheses.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    options: Vec<Choice>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] problem: Signal<Option<String>>,
    #[prop(optional, into)] optional_mark: String,
) -> impl IntoView {
    let line = move |option: Choice| {
        let Choice {
            value: own,
            label,
            note,
        } = option;
        let text = if note.is_empty() {
            isolated(&label)
        } else {
            format!("{} ({note})", isolated(&label))
        };
        let chosen = own.clone();
        view! { <option value=own prop:selected=move || value.with(|value| *value == chosen)>{text}</option> }
    };
    view! {
        <div class="select kern-form-input" class:kern-form-input--error=move || is_wrong(problem)>
            {label_line(&id, label, optional_mark)}
            {hint_line(&id, &hint)}
            <div class="kern-form-input__select-wrapper">
                <select
                    id=id.clone()
                    class="kern-form-input__select"
                    class:kern-form-input__select--error=move || is_wrong(problem)
                    aria-describedby=described_by(&id, &hint, problem)
                    aria-invalid=move || is_wrong(problem).then_some("true")
                    on:change=move |event| value.set(event_target_value(&event))
                >
                    {options.into_iter().map(line).collect_view()}
                </select>
            </div>
            {problem_line(&id, problem)}
        </div>
    }
}
