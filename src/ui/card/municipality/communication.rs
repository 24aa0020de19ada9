//! Arguments and experiences for talking about a target with an audience, below the targets.
use super::Place;
use crate::session::Session;
use crate::ui::block::{FormState, LabelOnce};
use crate::ui::part::{Button, Choice, Emphasis, Fact, Facts, RichText, SelectField, Submit, TextArea};
use klimanetz_core::catalogue::{AUDIENCES, TARGET, TARGET_SCOPES, Term};
use klimanetz_core::draft::CommunicationDraft;
use klimanetz_core::summary::CommunicationView;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The texts, as soon as there is a target to talk about, and the form that writes one.
pub fn communication(place: Place) -> impl IntoView {
    let text = place.session.text();
    let texts = place.part(|view| view.communication.clone());
    let has_target = place.part(|view| {
        view.facts
            .iter()
            .any(|fact| fact.kind == &TARGET && !fact.stated.is_empty())
    });
    let editing = RwSignal::new(unsaved(place.session));
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
        view! {
            <Fact label=label.clone()>
                <RichText text=view.text />
                <Button label=(text.fact.change)(&label) emphasis=Emphasis::Tertiary on_click=change />
            </Fact>
        }
    };
    let list = move || {
        let texts = texts.get();
        (!texts.is_empty()).then(|| view! { <Facts>{texts.into_iter().map(one).collect_view()}</Facts> })
    };
    view! {
        <Show when=move || has_target.get() || texts.with(|texts| !texts.is_empty())>
            <h3>{text.fact.communication}</h3>
            <p class="muted">{text.fact.communication_hint}</p>
            {list}
            {move || match editing.get() {
                Some(about) => view! { <CommunicationForm place=place about=about editing=editing /> }.into_any(),
                None => view! {
                    <p class="row"><Button label=text.fact.communication_add on_click=add icon="edit" takes_focus=was_open.get_value() /></p>
                }
                .into_any(),
            }}
        </Show>
    }
}

/// Scope and audience of a text that was begun and not saved.
fn unsaved(session: Session) -> Option<(String, String)> {
    let forms = session.unsaved_here("communication/");
    let (scope, audience) = forms.first()?.strip_prefix("communication/")?.split_once('/')?;
    Some((scope.to_owned(), audience.to_owned()))
}

#[component]
fn CommunicationForm(
    place: Place,
    about: (String, String),
    editing: RwSignal<Option<(String, String)>>,
) -> impl IntoView {
    let (session, text) = (place.session, place.session.text());
    // The text is edited in its own field: what arrives in the meantime is not seen, so it is not replaced.
    let form = FormState::hiding("communication");
    let (scope, audience) = (RwSignal::new(about.0), RwSignal::new(about.1));
    let typed = RwSignal::new(String::new());
    let stated = Memo::new(move |_| {
        let (scope, audience) = (scope.get(), audience.get());
        place.view.with_untracked(|view| {
            let texts = view.as_ref().map_or(&[][..], |view| &view.communication);
            let own = texts
                .iter()
                .find(|text| text.scope.code == scope && text.audience.code == audience);
            own.map(|own| own.text.clone())
        })
    });
    // What is stated is there to be changed; where nothing is, what was typed stays, unless it is another text.
    Effect::new(move |before: Option<Option<String>>| {
        let now = stated.get();
        let is_own = before
            .flatten()
            .is_none_or(|before| typed.with_untracked(|typed| *typed != before));
        match &now {
            Some(text) => typed.set(text.clone()),
            None if !is_own => typed.set(String::new()),
            None => {}
        }
        now
    });
    let kept = Callback::new(move |()| {
        let part = format!("/{}/{}", scope.get_untracked(), audience.get_untracked());
        form.keep(&part, vec![("text", typed.into())]);
    });
    Effect::new(move |_| {
        // After the text that is stated is there.
        scope.get();
        audience.get();
        kept.run(());
    });
    Effect::new(move |_| session.focus(form.id("communication")));
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
