//! The climate action concept and the form that states how far it is.
use super::Place;
use super::history::{Earlier, history};
use crate::session::Session;
use crate::ui::block::{Claim, Claims, FormState, LabelOnce, Said, SourceFields};
use crate::ui::part::{Button, Card, Choice, FieldKind, SelectField, Submit, TextField, Words};
use klimanetz_core::catalogue::CONCEPT_STATUSES;
use klimanetz_core::domain::{Concept, Stated, kind};
use klimanetz_core::draft::ConceptDraft;
use klimanetz_core::summary::MunicipalityView;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The card.
pub fn concept(place: Place) -> impl IntoView {
    let text = place.session.text();
    let (editing, was_open) = (RwSignal::new(false), StoredValue::new(false));
    let open = Callback::new(move |()| {
        was_open.set_value(true);
        editing.set(true);
    });
    view! {
        <Card title=text.municipality.concept_title id="concept">
            {move || place.view.with(|view| view.as_ref().map(now))}
            <Show when=move || editing.get() fallback=move || view! {
                <p class="row"><Button label=text.municipality.concept_state on_click=open icon="edit" takes_focus=was_open.get_value() /></p>
            }>
                <ConceptForm place=place editing=editing />
            </Show>
        </Card>
    }
}

fn now(view: &MunicipalityView) -> impl IntoView + use<> {
    let text = Session::here().text();
    let words = move |stated: &Stated<Concept>| match &stated.fact {
        Some(concept) => text.concept(concept),
        None if stated.value.is_null() => text.common.not_stated.to_owned(),
        None => stated.value.to_string(),
    };
    let shown = match view.concept.as_slice() {
        [] => view! { <p class="muted">{text.municipality.concept_none}</p> }.into_any(),
        [only] => {
            let source = only.fact.as_ref().map(|concept| concept.source.clone());
            view! {
                <p><strong><Words text=words(only) /></strong></p>
                <Said who=only.who.clone() at=only.at source=source />
            }
            .into_any()
        }
        several => {
            let claims = several.iter().map(|stated| Claim {
                words: words(stated),
                value: stated.value.clone(),
                who: stated.who.clone(),
                at: stated.at,
                source: stated.fact.as_ref().map(|concept| concept.source.clone()),
            });
            let subject = (kind::MUNICIPALITY.to_owned(), view.authority.key.clone());
            let title = text.municipality.concept_title.to_owned();
            view! { <Claims subject=subject field=Concept::FIELD.to_owned() title=title claims=claims.collect() /> }
                .into_any()
        }
    };
    let entries = view.concept_history.iter().map(|stated| Earlier {
        words: words(stated),
        who: stated.who.clone(),
        at: stated.at,
        source: stated.fact.as_ref().map(|concept| concept.source.clone()),
    });
    let entries: Vec<Earlier> = entries.collect();
    view! { {shown} {history(entries)} }
}

#[component]
fn ConceptForm(place: Place, editing: RwSignal<bool>) -> impl IntoView {
    let (session, text) = (place.session, place.session.text());
    let words = &text.municipality;
    let form = FormState::new("concept");
    let shown = place
        .view
        .with_untracked(|view| view.as_ref()?.concept.first()?.fact.clone());
    let (status, title) = match shown {
        Some(concept) => (concept.status, concept.title),
        None => (
            CONCEPT_STATUSES.first().map_or("", |term| term.code).to_owned(),
            String::new(),
        ),
    };
    let (status, title) = (RwSignal::new(status), RwSignal::new(title));
    let decided_on = RwSignal::new(String::new());
    let as_of = RwSignal::new(session.today().to_string());
    let source = RwSignal::new(text.form.own_source.to_owned());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let draft = ConceptDraft {
            status: status.get(),
            title: title.get(),
            decided_on: decided_on.get(),
            as_of: as_of.get(),
            source: source.get(),
        };
        let read = session.with(|shared, _| place.key.with_value(|key| draft.read(&shared.0, key, session.today())));
        if form.send(session, read) {
            editing.set(false);
        }
    };
    let statuses = CONCEPT_STATUSES.iter().map(|term| Choice {
        value: term.code.to_owned(),
        label: text.term(term).to_owned(),
        note: String::new(),
    });
    view! {
        <form class="stack" novalidate on:submit=submit>
            {form.summary()}
            <SelectField
                id=form.id("status")
                label=words.concept_status
                options=statuses.collect()
                value=status
                problem=form.problem("status")
            />
            <TextField
                id=form.id("title")
                label=words.concept_name
                optional_mark=text.common.optional
                value=title
                problem=form.problem("title")
            />
            <TextField
                id=form.id("decidedOn")
                label=words.decided_on
                kind=FieldKind::Date
                optional_mark=text.common.optional
                value=decided_on
                problem=form.problem("decidedOn")
            />
            <SourceFields form=form as_of=as_of source=source />
            <LabelOnce form=form />
            <div class="row">
                <Submit label=text.common.save />
                <Button label=text.common.cancel on_click=Callback::new(move |()| editing.set(false)) />
            </div>
        </form>
    }
}
