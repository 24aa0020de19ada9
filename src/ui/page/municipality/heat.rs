//! How far the heat planning is, and the ladder that states it in two taps.
use super::Place;
use super::history::{Earlier, history};
use crate::ui::block::{Claim, Claims, FormState, LabelOnce, Said, SourceFields};
use crate::ui::part::{Badge, Card, Choice, RadioGroup, Submit, TextField, Tone, Words};
use klimanetz_core::catalogue::{PHASES, phase};
use klimanetz_core::domain::{HeatPlan, kind};
use klimanetz_core::draft::HeatPlanDraft;
use klimanetz_core::summary::{DeadlineView, MunicipalityView};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// A Kreis has no heat planning of its own.
pub fn for_district(place: Place) -> impl IntoView {
    let text = place.session.text();
    view! { <Card title=text.municipality.heat_title id="heat"><p>{text.municipality.heat_district}</p></Card> }
}

/// The card of a municipality.
pub fn heat(place: Place) -> impl IntoView {
    let text = place.session.text();
    view! {
        <Card title=text.municipality.heat_title id="heat">
            {move || place.view.with(|view| view.as_ref().map(|view| now(place, view)))}
            {ladder(place)}
            {move || place.view.with(|view| view.as_ref().map(earlier))}
            <p class="muted">{text.municipality.heat_legal}</p>
        </Card>
    }
}

fn now(place: Place, view: &MunicipalityView) -> impl IntoView + use<> {
    let (session, text) = (place.session, place.session.text());
    let deadline = view.deadline.as_ref().map(|deadline| deadline_line(place, deadline));
    let words = |plan: Option<&HeatPlan>, value: &klimanetz_core::replica::Value| match plan {
        Some(plan) if plan.reason.is_empty() => text.phase_code(&plan.phase),
        Some(plan) => format!("{} – {}", text.phase_code(&plan.phase), plan.reason),
        None if value.is_null() => text.common.not_stated.to_owned(),
        None => value.to_string(),
    };
    let shown = match view.heat.as_slice() {
        [] => view! { <p class="muted">{text.common.not_stated}</p> }.into_any(),
        [only] => {
            let is_stale = only
                .fact
                .as_ref()
                .is_some_and(|plan| plan.source.as_of.days_until(session.today()) > HeatPlan::STALE_DAYS);
            let bucket = only
                .fact
                .as_ref()
                .and_then(|plan| phase(&plan.phase))
                .map(|phase| text.bucket(phase.bucket));
            let sentence = words(only.fact.as_ref(), &only.value);
            let source = only.fact.as_ref().map(|plan| plan.source.clone());
            view! {
                <p class="row">
                    <strong class="heat__now"><Words text=sentence /></strong>
                    {bucket.map(|bucket| view! { <Badge tone=Tone::Info text=bucket /> })}
                    {is_stale.then(|| view! { <Badge tone=Tone::Warning text=text.municipality.heat_stale /> })}
                </p>
                <Said who=only.who.clone() at=only.at source=source />
            }
            .into_any()
        }
        several => {
            let claims = several.iter().map(|stated| Claim {
                words: words(stated.fact.as_ref(), &stated.value),
                value: stated.value.clone(),
                who: stated.who.clone(),
                at: stated.at,
                source: stated.fact.as_ref().map(|plan| plan.source.clone()),
            });
            let subject = (kind::MUNICIPALITY.to_owned(), view.authority.key.clone());
            let claims = claims.collect::<Vec<_>>();
            view! { <Claims subject=subject field=HeatPlan::FIELD.to_owned() title=text.municipality.heat_title.to_owned() claims=claims /> }
                .into_any()
        }
    };
    view! { {deadline} {shown} }
}

fn deadline_line(place: Place, deadline: &DeadlineView) -> impl IntoView + use<> {
    let text = place.session.text();
    let words = &text.municipality;
    let due = text.day(deadline.due);
    let (tone, sentence) = match deadline.days_left {
        _ if deadline.is_met => (Tone::Success, (words.deadline_met)(&due)),
        days if days < 0 => (Tone::Danger, (words.deadline_past)(&due)),
        days => (Tone::Neutral, (words.deadline_left)(&due, days)),
    };
    let section = format!("{} WPG", deadline.section);
    view! { <p class="row"><Badge tone=tone text=sentence /> <span class="muted">{section}</span></p> }
}

fn ladder(place: Place) -> impl IntoView {
    let (session, text) = (place.session, place.session.text());
    let form = FormState::new("heat");
    let today = session.today().to_string();
    let (chosen, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (as_of, source) = (
        RwSignal::new(today.clone()),
        RwSignal::new(text.form.own_source.to_owned()),
    );
    // While members disagree no step is the current one.
    let current = place.part(|view| match view.heat.as_slice() {
        [only] => only.fact.as_ref().map(|plan| plan.phase.clone()).unwrap_or_default(),
        _ => String::new(),
    });
    let goes_back = Memo::new(move |_| {
        let ordinal = |code: &str| phase(code).map(|phase| phase.ordinal);
        let (from, to) = (current.with(|code| ordinal(code)), chosen.with(|code| ordinal(code)));
        from.zip(to).is_some_and(|(from, to)| to < from)
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let reason_now = if goes_back.get_untracked() {
            reason.get()
        } else {
            String::new()
        };
        let draft = HeatPlanDraft {
            phase: chosen.get(),
            as_of: as_of.get(),
            source: source.get(),
            reason: reason_now,
        };
        let read = session.with(|shared, _| place.key.with_value(|key| draft.read(&shared.0, key, session.today())));
        if form.send(session, read) {
            // The button that was pressed is about to go.
            session.focus(&form.id("phase"));
            chosen.set(String::new());
            reason.set(String::new());
            as_of.set(today.clone());
            source.set(text.form.own_source.to_owned());
        }
    };
    let steps = PHASES.iter().map(|phase| Choice {
        value: phase.code.to_owned(),
        label: text.phase(phase).to_owned(),
        note: phase.section.to_owned(),
    });
    let steps: Vec<Choice> = steps.collect();
    view! {
        <form class="stack" novalidate on:submit=submit>
            {form.summary()}
            <div class="ladder">
                <RadioGroup
                    id=form.id("phase")
                    legend=text.municipality.heat_state
                    hint=text.municipality.heat_hint
                    options=steps
                    value=chosen
                    columns=true
                    current=current
                    current_label=text.municipality.heat_current
                    problem=form.problem("phase")
                />
            </div>
            <Show when=move || !chosen.with(String::is_empty)>
                <Show when=move || goes_back.get()>
                    <TextField
                        id=form.id("reason")
                        label=text.municipality.heat_reason
                        hint=text.municipality.heat_reason_hint
                        optional_mark=text.common.optional
                        value=reason
                        problem=form.problem("reason")
                    />
                </Show>
                <SourceFields form=form as_of=as_of source=source />
                <LabelOnce form=form />
                <div class="row"><Submit label=text.municipality.heat_send /></div>
            </Show>
        </form>
    }
}

fn earlier(view: &MunicipalityView) -> impl IntoView + use<> {
    let text = crate::session::Session::here().text();
    let entries = view.heat_history.iter().map(|stated| Earlier {
        words: stated
            .fact
            .as_ref()
            .map_or_else(|| stated.value.to_string(), |plan| text.phase_code(&plan.phase)),
        who: stated.who.clone(),
        at: stated.at,
        source: stated.fact.as_ref().map(|plan| plan.source.clone()),
    });
    history(entries.collect())
}
