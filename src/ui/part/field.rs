//! Fields for typed text, and the lines around a field that all form parts share: label, hint and problem.

use super::icon::Icon;
use leptos::attr::Attribute;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use std::time::Duration;

/// What a field holds, so that the browser offers the right keyboard or calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    #[default]
    Text,
    Email,
    Tel,
    Date,
    Time,
    /// A whole number. A line of text to the browser, which would change a number under the mouse wheel, and take no `1.200`.
    Whole,
    /// A number with decimals.
    Decimal,
    Url,
}

impl FieldKind {
    fn input_type(self) -> &'static str {
        match self {
            FieldKind::Text | FieldKind::Whole | FieldKind::Decimal => "text",
            FieldKind::Email => "email",
            FieldKind::Tel => "tel",
            FieldKind::Date => "date",
            FieldKind::Time => "time",
            FieldKind::Url => "url",
        }
    }

    fn keyboard(self) -> Option<&'static str> {
        match self {
            FieldKind::Whole => Some("numeric"),
            FieldKind::Decimal => Some("decimal"),
            _ => None,
        }
    }

    /// Whether the browser gives nothing until all of it is there.
    fn is_picked(self) -> bool {
        matches!(self, FieldKind::Date | FieldKind::Time)
    }
}

/// How long a click takes: a line that appears during a click moves its target away from under the pointer.
const CLICK: Duration = Duration::from_millis(400);

/// The value of a date field that is half filled in: neither empty nor a day.
const HALF: &str = "…";

/// One line of text.
///
/// `optional_mark` is the ready-made word for "optional"; `lang` is set when the content has another language than the
/// page. A private one is kept from the browser's spelling help. `doubt` says what is to be known of what was typed, when the field
/// is left; it keeps nothing from being saved.
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
    #[prop(optional)] is_private: bool,
    #[prop(optional_no_strip)] doubt: Option<Callback<String, Option<String>>>,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Input>::new();
    let take = move |typed: String| {
        let is_half = kind.is_picked()
            && typed.is_empty()
            && place.get_untracked().is_some_and(|input| input.validity().bad_input());
        let typed = if is_half { HALF.to_owned() } else { typed };
        // The field may be left because it is taken away, when nothing is there to be told any more.
        if value.try_with_untracked(|value| *value != typed) == Some(true) {
            value.set(typed);
        }
    };
    // The browser reports a part of a day only when it is asked.
    let look = move |typed: String| {
        if kind.is_picked() {
            take(typed);
        }
    };
    // A part of a day that is there stays there.
    let shown = Memo::new(move |before: Option<&String>| {
        value.with(|value| match before {
            _ if value != HALF => value.clone(),
            before => before.cloned().unwrap_or_default(),
        })
    });
    let doubted = RwSignal::new(None::<String>);
    let look_again = move || {
        if let (Some(doubt), Some(typed)) = (doubt, value.try_get_untracked()) {
            doubted.try_set(doubt.run(typed));
        }
    };
    look_again();
    let doubt_id = format!("{id}-doubt");
    let doubt_line = {
        let id = doubt_id.clone();
        move || {
            let id = id.clone();
            doubted
                .get()
                .map(|sentence| view! { <div class="kern-hint" id=id>{sentence}</div> })
        }
    };
    let described = described_by(&id, &hint, problem);
    let described = move || {
        let doubt = doubted.with(Option::is_some).then(|| doubt_id.clone());
        let ids: Vec<String> = described().into_iter().chain(doubt).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    view! {
        <div class="field kern-form-input" class:kern-form-input--error=move || is_wrong(problem)>
            {label_line(&id, label, optional_mark)}
            {hint_line(&id, &hint)}
            <input
                id=id.clone()
                node_ref=place
                class="kern-form-input__input"
                class:kern-form-input__input--error=move || is_wrong(problem)
                data-kind=kind.keyboard().unwrap_or(kind.input_type())
                type=kind.input_type()
                inputmode=kind.keyboard()
                lang=(!lang.is_empty()).then_some(lang)
                dir="auto"
                autocomplete="off"
                {..without_help(is_private)}
                aria-describedby=described
                aria-invalid=move || is_wrong(problem).then_some("true")
                prop:value=shown
                on:input=move |event| take(event_target_value(&event))
                on:keyup=move |event| look(event_target_value(&event))
                on:blur=move |event| look(event_target_value(&event))
                on:change=move |_| set_timeout(look_again, CLICK)
            />
            {doubt_line}
            {problem_line(&id, problem)}
        </div>
    }
}

/// Keeps what is typed into a private field from the browser's spelling help, which may ask somebody else.
pub(super) fn without_help(is_private: bool) -> impl Attribute {
    (
        custom_attribute("spellcheck", is_private.then_some("false")),
        custom_attribute("autocorrect", is_private.then_some("off")),
        custom_attribute("writingsuggestions", is_private.then_some("false")),
    )
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
