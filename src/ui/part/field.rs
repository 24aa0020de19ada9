//! Fields for typed text, and the lines around a field that all form parts share: label, hint and problem.

use super::icon::Icon;
use leptos::prelude::*;

/// What a field holds, so that the browser offers the right keyboard or calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    #[default]
    Text,
    Email,
    Tel,
    Date,
    Time,
    Number,
    Url,
}

impl FieldKind {
    fn input_type(self) -> &'static str {
        match self {
            FieldKind::Text => "text",
            FieldKind::Email => "email",
            FieldKind::Tel => "tel",
            FieldKind::Date => "date",
            FieldKind::Time => "time",
            FieldKind::Number => "number",
            FieldKind::Url => "url",
        }
    }
}

/// One line of text.
///
/// `optional_mark` is the ready-made word for "optional"; `lang` is set when the content has another language than the
/// page.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional)] kind: FieldKind,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] problem: Signal<Option<String>>,
    #[prop(optional, into)] optional_mark: String,
    #[prop(optional, into)] lang: String,
) -> impl IntoView {
    view! {
        <div class="field kern-form-input" class:kern-form-input--error=move || is_wrong(problem)>
            {label_line(&id, label, optional_mark)}
            {hint_line(&id, &hint)}
            <input
                id=id.clone()
                class="kern-form-input__input"
                class:kern-form-input__input--error=move || is_wrong(problem)
                data-kind=kind.input_type()
                type=kind.input_type()
                lang=(!lang.is_empty()).then_some(lang)
                dir="auto"
                autocomplete="off"
                aria-describedby=described_by(&id, &hint, problem)
                aria-invalid=move || is_wrong(problem).then_some("true")
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            {problem_line(&id, problem)}
        </div>
    }
}

pub(super) fn is_wrong(problem: Signal<Option<String>>) -> bool {
    problem.with(Option::is_some)
}

pub(super) fn label_line(id: &str, label: String, optional_mark: String) -> impl IntoView + use<> {
    let mark =
        (!optional_mark.is_empty()).then(|| view! { " " <span class="kern-label__optional">{optional_mark}</span> });
    view! { <label class="kern-label" for=id.to_owned()>{label} {mark}</label> }
}

pub(super) fn hint_line(id: &str, hint: &str) -> impl IntoView + use<> {
    let id = format!("{id}-hint");
    (!hint.is_empty()).then(|| view! { <div class="kern-hint" id=id>{hint.to_owned()}</div> })
}

/// The sentence below a field, marked by an icon, a bar and its words. It is not an alert: the summary takes the focus,
/// and the field itself refers to this line.
pub(super) fn problem_line(id: &str, problem: Signal<Option<String>>) -> impl IntoView + use<> {
    let id = format!("{id}-problem");
    move || {
        let id = id.clone();
        problem.get().map(|sentence| {
            view! { <p class="kern-error" id=id><Icon name="danger"/><span class="kern-body">{sentence}</span></p> }
        })
    }
}

/// The ids of the lines that describe a field; a line that is not shown is not named.
pub(super) fn described_by(
    id: &str,
    hint: &str,
    problem: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Send + Sync + Clone + use<> {
    let hint = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let problem_id = format!("{id}-problem");
    move || {
        let problem = is_wrong(problem).then(|| problem_id.clone());
        let ids: Vec<String> = hint.clone().into_iter().chain(problem).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
