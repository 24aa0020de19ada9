//! Asks once for the label that stands beside this member's statements; the first statement answers, also with an empty field.
use super::FormState;
use crate::session::Session;
use crate::ui::part::TextField;
use leptos::prelude::*;

/// The field, as long as the question has not been answered.
#[component]
pub fn LabelOnce(form: FormState) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let settings = session.settings;
    // A statement that is made without a form answers with what was typed last.
    Effect::new(move |before: Option<()>| {
        let label = form.label.get();
        if before.is_some() || !label.is_empty() {
            settings.typed_label.set(label);
        }
    });
    let is_open = Memo::new(move |_| settings.kept_label.with(Option::is_none));
    view! {
        <Show when=move || is_open.get()>
            <TextField
                id=form.id("label")
                label=text.form.label
                value=form.label
                hint=text.form.label_hint
                optional_mark=text.common.optional
            />
        </Show>
    }
}
