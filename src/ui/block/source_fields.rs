//! Date and source, part of every statement and prefilled so that stating takes two taps.
use super::FormState;
use crate::session::Session;
use crate::ui::part::{FieldKind, Notice, TextField, Tone};
use klimanetz_core::domain::Day;
use leptos::prelude::*;

/// The two fields. `newest` is the day of the statement that holds: an earlier day is said to go into the history.
#[component]
pub fn SourceFields(
    form: FormState,
    as_of: RwSignal<String>,
    source: RwSignal<String>,
    newest: Signal<Option<Day>>,
) -> impl IntoView {
    let text = Session::here().text();
    view! {
        <TextField id=form.id("asOf") label=text.form.as_of kind=FieldKind::Date value=as_of problem=form.problem("asOf", as_of) />
        {earlier_note(as_of, newest)}
        <TextField
            id=form.id("source")
            label=text.form.source
            hint=text.form.source_hint
            value=source
            problem=form.problem("source", source)
        />
    }
}

/// Says of a typed day that is earlier than the one of what holds that the statement goes into the history.
pub fn earlier_note(as_of: RwSignal<String>, newest: Signal<Option<Day>>) -> impl IntoView {
    let text = Session::here().text();
    let note = move || {
        let newest = newest.get()?;
        let is_earlier = as_of.with(|typed| Day::parse(typed)).is_some_and(|day| day < newest);
        let title = (text.form.is_earlier)(&text.day(newest));
        is_earlier.then(|| view! { <Notice tone=Tone::Info title=title><p>{text.form.is_earlier_hint}</p></Notice> })
    };
    view! { <div role="status">{note}</div> }
}
