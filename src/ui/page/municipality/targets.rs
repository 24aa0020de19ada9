//! The climate-neutrality targets, one line for each scope, and the form that states one.
use super::Place;
use super::history::{Earlier, history};
use crate::session::Session;
use crate::ui::block::{Claim, Claims, FormState, LabelOnce, Said, SourceFields};
use crate::ui::part::{Badge, Button, Card, Choice, FieldKind, SelectField, Submit, TextField, Tone, Words};
use klimanetz_core::catalogue::TARGET_SCOPES;
use klimanetz_core::domain::{Stated, Target, kind, target_field};
use klimanetz_core::draft::TargetDraft;
use klimanetz_core::summary::{MunicipalityView, ScopeTargets};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The card.
pub fn targets(place: Place) -> impl IntoView {
    let text = place.session.text();
    let (editing, was_open) = (RwSignal::new(false), StoredValue::new(false));
    let open = Callback::new(move |()| {
        was_open.set_value(true);
        editing.set(true);
    });
    view! {
        <Card title=text.municipality.target_title id="target">
            {move || place.view.with(|view| view.as_ref().map(list))}
            <Show when=move || editing.get() fallback=move || view! {
                <p class="row"><Button label=text.municipality.target_state on_click=open icon="edit" takes_focus=was_open.get_value() /></p>
            }>
                <TargetForm place=place editing=editing />
            </Show>
        </Card>
    }
}

fn list(view: &MunicipalityView) -> impl IntoView + use<> {
    let text = Session::here().text();
    let is_empty = view.targets.iter().all(|target| target.stated.is_empty());
    let key = view.authority.key.clone();
    let scopes = view.targets.iter().map(|target| of_scope(&key, target)).collect_view();
    view! {
        {is_empty.then(|| view! { <p class="muted">{text.municipality.target_none}</p> })}
        {scopes}
    }
}

fn of_scope(key: &str, target: &ScopeTargets) -> impl IntoView + use<> {
    let scope = target.scope;
    let session = Session::here();
    let text = session.text();
    let words = move |stated: &Stated<Target>| match &stated.fact {
        Some(target) => text.target(target),
        None if stated.value.is_null() => text.common.not_stated.to_owned(),
        None => stated.value.to_string(),
    };
    let title = format!("{}: {}", text.municipality.target_title, text.term(scope));
    let shown = match target.stated.as_slice() {
        [] => ().into_any(),
        [only] => {
            let this_year = session.today().ymd().0;
            let is_past = only
                .fact
                .as_ref()
                .is_some_and(|target| i32::from(target.year) <= this_year);
            let source = only.fact.as_ref().map(|target| target.source.clone());
            view! {
                <p class="row">
                    <span>{text.term(scope)}</span>
                    <strong><Words text=words(only) /></strong>
                    {is_past.then(|| view! { <Badge tone=Tone::Info text=text.municipality.year_past /> })}
                </p>
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
                source: stated.fact.as_ref().map(|target| target.source.clone()),
            });
            let subject = (kind::MUNICIPALITY.to_owned(), key.to_owned());
            view! { <Claims subject=subject field=target_field(scope.code) title=title claims=claims.collect() /> }
                .into_any()
        }
    };
    let entries = target.earlier.iter().map(|stated| Earlier {
        words: words(stated),
        who: stated.who.clone(),
        at: stated.at,
        source: stated.fact.as_ref().map(|target| target.source.clone()),
    });
    let entries: Vec<Earlier> = entries.collect();
    let is_told = !target.stated.is_empty() || !target.earlier.is_empty();
    is_told.then(|| view! { <div>{shown} {history(entries)}</div> })
}

#[component]
fn TargetForm(place: Place, editing: RwSignal<bool>) -> impl IntoView {
    let (session, text) = (place.session, place.session.text());
    let words = &text.municipality;
    let form = FormState::new("target");
    let first = TARGET_SCOPES.first().map_or("", |scope| scope.code);
    let (scope, year) = (RwSignal::new(first.to_owned()), RwSignal::new(String::new()));
    let decided_on = RwSignal::new(String::new());
    let as_of = RwSignal::new(session.today().to_string());
    let source = RwSignal::new(text.form.own_source.to_owned());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let draft = TargetDraft {
            scope: scope.get(),
            year: year.get(),
            decided_on: decided_on.get(),
            as_of: as_of.get(),
            source: source.get(),
        };
        let read = session.with(|shared, _| place.key.with_value(|key| draft.read(&shared.0, key, session.today())));
        if form.send(session, read) {
            editing.set(false);
        }
    };
    let scopes = TARGET_SCOPES.iter().map(|scope| Choice {
        value: scope.code.to_owned(),
        label: text.term(scope).to_owned(),
        note: String::new(),
    });
    view! {
        <form class="stack" novalidate on:submit=submit>
            {form.summary()}
            <SelectField id=form.id("scope") label=words.scope options=scopes.collect() value=scope problem=form.problem("scope") />
            <TextField id=form.id("year") label=words.year kind=FieldKind::Number value=year problem=form.problem("year") />
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
