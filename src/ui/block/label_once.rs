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
    let is_open = Memo::new(move |_| settings.kept_label.with(Option::is_none));
    view! {
        <Show when=move || is_open.get()>
            <TextField
                id=form.id("label")
                label=text.form.label
                value=settings.typed_label
                hint=text.form.label_hint
                optional_mark=text.common.optional
            />
        </Show>
    }
}
