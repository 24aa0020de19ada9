//! A field for several lines of text.

use super::field::{described_by, hint_line, is_wrong, label_line, problem_line, without_help};
use leptos::prelude::*;

/// Grows with its content where the browser can. A private one is kept from the browser's spelling help; one that is there to be
/// copied `is_readonly`.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] problem: Signal<Option<String>>,
    #[prop(optional, into)] optional_mark: String,
    #[prop(default = 4)] rows: u32,
    #[prop(optional)] is_private: bool,
    #[prop(optional)] is_readonly: bool,
    #[prop(optional, into)] on_blur: Option<Callback<()>>,
    #[prop(optional, into)] on_input: Option<Callback<()>>,
) -> impl IntoView {
    let type_text = move |text: String| {
        value.set(text);
        if let Some(on_input) = on_input {
            on_input.run(());
        }
    };
    view! {
        <div class="text_area kern-form-input" class:kern-form-input--error=move || is_wrong(problem)>
            {label_line(&id, label, optional_mark)}
            {hint_line(&id, &hint)}
            <textarea
                id=id.clone()
                class="kern-form-input__input"
                class:kern-form-input__input--error=move || is_wrong(problem)
                rows=rows
                readonly=is_readonly
                dir="auto"
                autocomplete="off"
                {..without_help(is_private)}
                aria-describedby=described_by(&id, &hint, problem)
                aria-invalid=move || is_wrong(problem).then_some("true")
                prop:value=value
                on:input=move |event| type_text(event_target_value(&event))
                on:blur=move |_| {
                    // A browser may report the blur while the field is being removed, when nobody listens any more.
                    if let Some(on_blur) = on_blur {
                        on_blur.try_run(());
                    }
                }
            ></textarea>
            {problem_line(&id, problem)}
        </div>
    }
}
