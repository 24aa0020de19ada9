//! The form that states a fact of several parts: its fields are the rows of the catalogue.
use super::{GroupWords, label};
use crate::session::Session;
use crate::ui::block::{FormState, LabelOnce, SourceFields};
use crate::ui::part::{Button, Choice, Emphasis, FieldKind, SelectField, Submit, TextArea, TextField};
use klimanetz_core::catalogue::{FactKind, Part, STEP_KEYS, Shape, Weight};
use klimanetz_core::draft::{FLAG, FactDraft, take_back};
use klimanetz_core::summary::CompositeView;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is typed in each field; kept while the member looks for what the form is to be about.
type Typed = StoredValue<BTreeMap<&'static str, RwSignal<String>>>;

/// The form for the field `editing`; empties it when it is done.
#[component]
pub fn FactForm(
    key: StoredValue<String>,
    words: GroupWords,
    of: Signal<Vec<CompositeView>>,
    editing: RwSignal<Option<String>>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let form = FormState::new(words.form);
    let all = of.get_untracked();
    let field = RwSignal::new(editing.get_untracked().unwrap_or_default());
    let find = move |field: &str| of.with_untracked(|of| of.iter().find(|fact| fact.field == field).cloned());
    let keys = all.iter().flat_map(|fact| FactDraft::of(fact.kind, None).0.into_keys());
    let typed: Typed = StoredValue::new(keys.map(|key| (key, RwSignal::new(String::new()))).collect());
    let as_of = RwSignal::new(session.today().to_string());
    let source = RwSignal::new(text.form.own_source.to_owned());
    Effect::new(move |_| {
        if let Some(wanted) = editing.get() {
            field.set(wanted);
            session.focus(&form.id("what"));
        }
    });
    // What is stated is there to be changed; where nothing is, what was typed stays.
    Effect::new(move |before: Option<Option<&'static FactKind>>| {
        let fact = field.with(|field| find(field))?;
        let shown = fact.shown();
        if shown.is_some() || before.flatten() != Some(fact.kind) {
            let draft = FactDraft::of(fact.kind, shown);
            typed.with_value(|typed| {
                for (key, text) in draft.0 {
                    if let Some(signal) = typed.get(key) {
                        signal.set(text);
                    }
                }
            });
        }
        Some(fact.kind)
    });
    let kind = Memo::new(move |_| field.with(|field| find(field)).map(|fact| fact.kind));
    let close = move || editing.set(None);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(kind) = kind.get_untracked() else { return };
        let mut draft = typed.with_value(|typed| {
            let texts = typed.iter().map(|(key, signal)| (*key, signal.get_untracked()));
            FactDraft(texts.collect())
        });
        draft
            .0
            .extend([("asOf", as_of.get_untracked()), ("source", source.get_untracked())]);
        let read = session.with(|shared, _| {
            let about = field.get_untracked();
            key.with_value(|key| draft.read(&shared.0, key, (kind, &about), session.today()))
        });
        if form.send(session, read) {
            close();
        }
    };
    let withdraw = move |()| {
        let edit = session.with(|shared, _| key.with_value(|key| take_back(&shared.0, key, &field.get_untracked())));
        if session.tell(session.commit(edit)) {
            close();
        }
    };
    let is_stated = move || {
        field
            .with(|field| find(field))
            .is_some_and(|fact| fact.shown().is_some())
    };
    let options = all.iter().map(|fact| choice(&fact.field, label(text, fact)));
    view! {
        <form class="stack" novalidate on:submit=submit>
            {form.summary()}
            <SelectField id=form.id("what") label=words.what options=options.collect() value=field />
            {move || kind.get().map(|kind| fields(form, kind, typed))}
            <SourceFields form=form as_of=as_of source=source />
            <LabelOnce form=form />
            <div class="row">
                <Submit label=text.common.save />
                <Button label=text.common.cancel on_click=Callback::new(move |()| close()) />
                <Show when=is_stated>
                    <Button label=text.fact.take_back emphasis=Emphasis::Tertiary on_click=Callback::new(withdraw) />
                </Show>
            </div>
        </form>
    }
}

fn fields(form: FormState, kind: &'static FactKind, typed: Typed) -> impl IntoView {
    let text = Session::here().text();
    let (rare, usual): (Vec<&Part>, Vec<&Part>) = kind.parts.iter().partition(|part| part.weight == Weight::Rare);
    let keys: Vec<&str> = rare.iter().flat_map(|part| keys(part)).collect();
    let has_rare = !keys.is_empty();
    // Open as soon as there is something in it to be seen or mended.
    let is_open = Memo::new(move |_| {
        keys.iter().any(|key| {
            let is_filled =
                typed.with_value(|typed| typed.get(key).is_some_and(|text| text.with(|text| !text.is_empty())));
            is_filled || form.problem(key).with(Option::is_some)
        })
    });
    let all = |parts: Vec<&'static Part>| {
        parts
            .into_iter()
            .map(|part| part_field(form, part, typed))
            .collect_view()
    };
    view! {
        {all(usual)}
        {has_rare.then(|| view! {
            <details prop:open=move || is_open.get()>
                <summary>{text.fact.more}</summary>
                <div class="stack">{all(rare)}</div>
            </details>
        })}
    }
}

/// The form fields of a part.
fn keys(part: &'static Part) -> Vec<&'static str> {
    match part.shape {
        Shape::Steps => STEP_KEYS
            .into_iter()
            .flat_map(|(year, percent)| [year, percent])
            .collect(),
        _ => vec![part.name.code],
    }
}

fn part_field(form: FormState, part: &'static Part, typed: Typed) -> AnyView {
    let one = |key: &'static str| {
        let signal = typed.with_value(|typed| typed.get(key).copied());
        signal.map(|signal| one_field(form, part, key, signal))
    };
    keys(part).into_iter().map(one).collect_view().into_any()
}

fn one_field(form: FormState, part: &'static Part, key: &'static str, value: RwSignal<String>) -> AnyView {
    let text = Session::here().text();
    let (id, label, hint) = (form.id(key), text.form_field(key), text.part_hint(key));
    let is_required = part.weight == Weight::Required;
    let optional_mark = if is_required { "" } else { text.common.optional };
    let problem = form.problem(key);
    let kind = match part.shape {
        Shape::Choice(terms) => {
            let nothing = if is_required {
                text.fact.choose
            } else {
                text.fact.no_choice
            };
            let options = terms.iter().map(|term| choice(term.code, text.term(term)));
            let options = std::iter::once(choice("", nothing)).chain(options).collect();
            return view! { <SelectField id=id label=label options=options value=value hint=hint problem=problem optional_mark=optional_mark /> }.into_any();
        }
        Shape::Flag => {
            let options = vec![choice("", text.fact.no), choice(FLAG, text.fact.yes)];
            return view! { <SelectField id=id label=label options=options value=value hint=hint problem=problem /> }
                .into_any();
        }
        Shape::Text(_) => {
            return view! { <TextArea id=id label=label value=value hint=hint problem=problem optional_mark=optional_mark rows=3 /> }.into_any();
        }
        Shape::Day | Shape::PastDay => FieldKind::Date,
        Shape::Number(..) | Shape::Steps => FieldKind::Number,
        Shape::Address => FieldKind::Url,
        Shape::Line | Shape::Decimal(..) => FieldKind::Text,
    };
    view! { <TextField id=id label=label kind=kind value=value hint=hint problem=problem optional_mark=optional_mark /> }.into_any()
}

fn choice(value: &str, label: &str) -> Choice {
    Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        note: String::new(),
    }
}
