//! Arguments and experiences for talking about a target with an audience, below the targets.
use super::AuthorityPage;
use crate::session::Session;
use crate::ui::block::{FormState, LabelOnce};
use crate::ui::part::{Button, Choice, Emphasis, Fact, Facts, RichText, SelectField, Submit, TextArea};
use klimanetz_core::catalogue::{AUDIENCES, TARGET, TARGET_SCOPES, Term};
use klimanetz_core::draft::CommunicationDraft;
use klimanetz_core::summary::CommunicationView;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

const FORM: &str = "communication";

/// The texts, as soon as there is a target to talk about, and the form that writes one.
pub fn communication(place: AuthorityPage) -> impl IntoView {
    let session = place.session;
    let text = session.text();
    let told = RwSignal::new("");
    let texts = place.part(|view| view.communication.clone());
    let has_target = place.part(|view| {
        view.facts
            .iter()
            .any(|fact| fact.kind == &TARGET && !fact.stated.is_empty())
    });
    let begun = place.session.unsaved_about(FORM);
    let begun = begun.as_deref().and_then(|about| about.split_once('/'));
    let editing = RwSignal::new(begun.map(|(scope, audience)| (scope.to_owned(), audience.to_owned())));
    let was_open = StoredValue::new(false);
    let open = move |scope: &str, audience: &str| {
        was_open.set_value(true);
        editing.set(Some((scope.to_owned(), audience.to_owned())));
    };
    let add = Callback::new(move |()| {
        let scope = place.view.with_untracked(|view| {
            let facts = view.as_ref().map_or(&[][..], |view| &view.facts);
            let target = facts.iter().find(|fact| fact.kind == &TARGET && fact.shown().is_some());
            target.and_then(|fact| fact.element)
        });
        let code = |term: Option<&Term>| term.map_or("", |term| term.code);
        open(code(scope.or(TARGET_SCOPES.first())), code(AUDIENCES.first()));
    });
    let one = move |view: CommunicationView| {
        let label = format!("{} · {}", text.term(view.scope), text.term(view.audience));
        let change = Callback::new(move |()| open(view.scope.code, view.audience.code));
        let copied = view.text.clone();
        let copy = Callback::new(move |()| {
            let copied = copied.clone();
            session.beside(async move {
                told.try_set(match session.copy(&copied).await {
                    true => text.plan.copied,
                    false => text.plan.not_copied,
                });
            });
        });
        let name = format!("{}: {label}", text.plan.copy);
        view! {
            <Fact label=label.clone()>
                <RichText text=view.text />
                <Button label=text.plan.copy name=name icon="content-copy" emphasis=Emphasis::Tertiary on_click=copy />
                <Button label=(text.fact.change)(&label) emphasis=Emphasis::Tertiary on_click=change />
            </Fact>
        }
    };
    let list = move || {
        let texts = texts.get();
        (!texts.is_empty()).then(|| view! { <Facts>{texts.into_iter().map(one).collect_view()}</Facts> })
    };
    let is_open = Memo::new(move |_| editing.with(Option::is_some));
    view! {
        <Show when=move || has_target.get() || texts.with(|texts| !texts.is_empty())>
            <h3>{text.fact.communication}</h3>
            <p class="muted">{text.fact.communication_hint}</p>
            {list}
            <p role="status">{told}</p>
            <Show when=move || is_open.get() fallback=move || view! {
                <p class="row"><Button label=text.fact.communication_add on_click=add icon="edit" takes_focus=was_open.get_value() /></p>
            }>
                <CommunicationForm place=place editing=editing />
            </Show>
        </Show>
    }
}

/// The form; empties `editing`, the scope and audience it was opened for, when it is done.
#[component]
fn CommunicationForm(place: AuthorityPage, editing: RwSignal<Option<(String, String)>>) -> impl IntoView {
    let (session, text) = (place.session, place.session.text());
    // The text is edited in its own field: what arrives in the meantime is not seen, so it is not replaced.
    let form = FormState::hiding(FORM);
    let wanted = editing.get_untracked().unwrap_or_default();
    let (scope, audience) = (RwSignal::new(wanted.0), RwSignal::new(wanted.1));
    let typed = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Some(wanted) = editing.get() {
            scope.set(wanted.0);
            audience.set(wanted.1);
            session.focus(form.id("communication"));
        }
    });
    // What is stated is there to be changed.
    let open = Callback::new(move |()| {
        let (scope, audience) = (scope.get_untracked(), audience.get_untracked());
        let stated = place.view.with_untracked(|view| {
            let texts = view.as_ref().map_or(&[][..], |view| &view.communication);
            let is_own = |text: &&CommunicationView| text.scope.code == scope && text.audience.code == audience;
            let own = texts.iter().find(is_own);
            own.map(|own| own.text.clone())
        });
        let is_stated = stated.is_some();
        typed.set(stated.unwrap_or_default());
        is_stated
    });
    let about = Signal::derive(move || format!("{}/{}", scope.get(), audience.get()));
    form.keep_about(about, vec![("text", typed.into())], open);
    let cancel = move |()| {
        form.let_go();
        editing.set(None);
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let draft = CommunicationDraft {
            scope: scope.get_untracked(),
            audience: audience.get_untracked(),
            text: typed.get_untracked(),
        };
        if form.send(session, place.key.with_value(|key| draft.read(key))) {
            editing.set(None);
        }
    };
    view! {
        <form class="stack" novalidate on:submit=submit>
            {form.summary()}
            <SelectField id=form.id("scope") label=text.municipality.scope options=options(&TARGET_SCOPES) value=scope problem=form.problem("scope", scope) />
            <SelectField id=form.id("audience") label=text.fact.audience options=options(&AUDIENCES) value=audience problem=form.problem("audience", audience) />
            <TextArea
                id=form.id("communication")
                label=text.fact.communication_text
                hint=text.topic.text_hint
                value=typed
                problem=form.problem("communication", typed)
            />
            <LabelOnce form=form />
            <div class="row">
                <Submit label=text.common.save />
                <Button label=text.common.cancel on_click=Callback::new(cancel) />
            </div>
        </form>
    }
}

fn options(terms: &'static [Term]) -> Vec<Choice> {
    let text = Session::here().text();
    let choice = |term: &Term| Choice {
        value: term.code.to_owned(),
        label: text.term(term).to_owned(),
        note: String::new(),
    };
    terms.iter().map(choice).collect()
}
