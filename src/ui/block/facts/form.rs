//! The form that states a fact of several parts: its fields are the rows of the catalogue.
use super::{GroupWords, Subject, label};
use crate::session::Session;
use crate::ui::block::record_form::{Typed, one_field};
use crate::ui::block::{FormState, LabelOnce, Slot, SourceFields};
use crate::ui::part::{Button, Choice, Emphasis, SelectField, Submit};
use klimanetz_core::catalogue::{FactKind, Part};
use klimanetz_core::domain::day_of;
use klimanetz_core::draft::{FactDraft, withdraw};
use klimanetz_core::summary::CompositeView;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The form for the field `editing`; empties it when it is done.
#[component]
pub fn FactForm(
    subject: Subject,
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
    let typed = StoredValue::new(Typed::lines(keys));
    let as_of = session.typed_today();
    let source = RwSignal::new(text.form.own_source.to_owned());
    Effect::new(move |_| {
        if let Some(wanted) = editing.get() {
            field.set(wanted);
            session.focus(form.id("what"));
        }
    });
    // What is stated is there to be changed.
    let open = Callback::new(move |()| {
        let Some(fact) = field.with_untracked(|field| find(field)) else {
            return false;
        };
        let draft = FactDraft::of(fact.kind, fact.shown());
        typed.with_value(|typed| typed.begin(&draft.0));
        fact.shown().is_some()
    });
    let mut slots = typed.with_value(Typed::slots);
    slots.extend([("asOf", Slot::Day(as_of)), ("source", Slot::Offered(source))]);
    form.keep_about(field.into(), slots, open);
    let kind = Memo::new(move |_| field.with(|field| find(field)).map(|fact| fact.kind));
    let newest = Signal::derive(move || {
        let fact = field.with(|field| of.with(|of| of.iter().find(|fact| fact.field == *field).cloned()));
        fact.and_then(|fact| fact.stated.iter().filter_map(|stated| day_of(&stated.value)).max())
    });
    let close = move || editing.set(None);
    let cancel = move |()| {
        form.let_go();
        close();
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(kind) = kind.get_untracked() else { return };
        let mut draft = FactDraft(typed.with_value(Typed::draft).lines);
        draft
            .0
            .extend([("asOf", as_of.get_untracked()), ("source", source.get_untracked())]);
        let read = session.with_untracked(|shared, _| {
            let about = field.get_untracked();
            subject.with_value(|(of, id)| draft.read(&shared.0, (of, id), (kind, &about), session.today()))
        });
        if form.send(session, read) {
            close();
        }
    };
    let take_back = move |()| {
        let field = field.get_untracked();
        let entry = find(&field).and_then(|fact| Some(fact.stated.first()?.entry.clone()));
        let entry = entry.unwrap_or_default();
        let edit = session.with_untracked(|shared, _| {
            subject.with_value(|(of, id)| withdraw(&shared.0, (of, id), &field, (&entry, true)))
        });
        if session.tell(session.commit(edit)) {
            form.let_go();
            close();
        }
    };
    let is_stated = move || {
        field
            .with(|field| find(field))
            .is_some_and(|fact| fact.shown().is_some())
    };
    let options = all.iter().map(|fact| Choice {
        value: fact.field.clone(),
        label: label(text, fact).to_owned(),
        note: String::new(),
    });
    view! {
        <form class="stack" novalidate on:submit=submit>
            {form.summary()}
            <SelectField id=form.id("what") label=words.what options=options.collect() value=field />
            {move || kind.get().map(|kind| fields(form, (kind, field.into()), typed))}
            <SourceFields form=form as_of=as_of source=source newest=newest />
            <LabelOnce form=form />
            <div class="row">
                <Submit label=text.common.save />
                <Button label=text.common.cancel on_click=Callback::new(cancel) />
                <Show when=is_stated>
                    <Button label=text.fact.take_back emphasis=Emphasis::Tertiary on_click=Callback::new(take_back) />
                </Show>
            </div>
        </form>
    }
}

fn fields(
    form: FormState,
    (kind, field): (&'static FactKind, Signal<String>),
    typed: StoredValue<Typed>,
) -> impl IntoView {
    let session = Session::here();
    let (rare, usual): (Vec<&Part>, Vec<&Part>) = kind.parts.iter().partition(|part| part.is_rare);
    let keys: Vec<&'static str> = rare.iter().map(|part| part.field.name).collect();
    let has_rare = !keys.is_empty();
    // Open as soon as there is something in it to be seen or mended, and from then on: nothing closes while it is typed into.
    let is_open = Memo::new(move |before: Option<&bool>| {
        let is_used = |key: &&'static str| {
            let line = typed.with_value(|typed| typed.line(key));
            line.is_some_and(|line| line.with(|line| !line.is_empty())) || form.told(key).with(Option::is_some)
        };
        before == Some(&true) || keys.iter().any(is_used)
    });
    let all = |parts: Vec<&'static Part>| {
        let one = move |part: &'static Part| typed.with_value(|typed| one_field(session, form, &part.field, typed));
        let shown = move |part: &'static Part| match part.only_of {
            "" => one(part).into_any(),
            element => {
                // What was typed for another one is in sight too.
                let is_asked = Memo::new(move |_| {
                    let is_of = field.with(|field| field.split_once(':').is_some_and(|(_, of)| of == element));
                    let line = typed.with_value(|typed| typed.line(part.field.name));
                    is_of || line.is_some_and(|line| line.with(|line| !line.is_empty()))
                });
                (move || is_asked.get().then(|| one(part))).into_any()
            }
        };
        parts.into_iter().map(shown).collect_view()
    };
    view! {
        {all(usual)}
        {has_rare.then(|| view! {
            <details prop:open=move || is_open.get()>
                <summary>{session.text().fact.more}</summary>
                <div class="stack">{all(rare)}</div>
            </details>
        })}
    }
}
