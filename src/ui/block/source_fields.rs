//! Date and source, part of every statement and prefilled so that stating takes two taps.
use super::FormState;
use crate::session::Session;
use crate::ui::part::{FieldKind, TextField};
use leptos::prelude::*;

/// The two fields.
#[component]
pub fn SourceFields(form: FormState, as_of: RwSignal<String>, source: RwSignal<String>) -> impl IntoView {
    let text = Session::here().text();
    view! {
        <TextField id=form.id("asOf") label=text.form.as_of kind=FieldKind::Date value=as_of problem=form.problem("asOf", as_of) />
        <TextField
            id=form.id("source")
            label=text.form.source
            hint=text.form.source_hint
            value=source
            problem=form.problem("source", source)
        />
    }
}
