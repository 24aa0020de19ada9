//! One of several options in a list that opens.

use super::choice::Choice;
use super::field::{described_by, hint_line, is_wrong, label_line, problem_line};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// The browser's own list; the note of an option follows its label in parentheses.
///
/// `on_chosen` is called once for a choice that is made: at once with the pointer; with keys, which pass over options and change the
/// value each time, when the field is left or with Enter.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    options: Vec<Choice>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] problem: Signal<Option<String>>,
    #[prop(optional, into)] optional_mark: String,
    #[prop(optional, into)] on_chosen: Option<Callback<()>>,
) -> impl IntoView {
    let (by_key, is_untold) = (StoredValue::new(false), StoredValue::new(false));
    let tell = move || {
        if is_untold.try_get_value() == Some(true) {
            is_untold.set_value(false);
            on_chosen.and_then(|on_chosen| on_chosen.try_run(()));
        }
    };
    let choose = move |chosen: String| {
        value.set(chosen);
        is_untold.set_value(true);
        if !by_key.get_value() {
            tell();
        }
    };
    let press = move |key: String| {
        by_key.set_value(true);
        if key == "Enter" {
            tell();
        }
    };
    // The page may be left by keys, too.
    on_cleanup(tell);
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
                    on:pointerdown=move |_| by_key.set_value(false)
                    on:keydown=move |event| press(event.key())
                    on:change=move |event| choose(event_target_value(&event))
                    on:blur=move |_| tell()
                >
                    {options.into_iter().map(line).collect_view()}
                </select>
            </div>
            {problem_line(&id, problem)}
        </div>
    }
}
