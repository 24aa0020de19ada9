//! How far the heat planning is: the step, by when, and whatever else is stated about it.
use super::Place;
use super::ladder::ladder;
use crate::session::Session;
use crate::ui::block::{Claim, Claims, Earlier, FactGroup, GroupWords, Said, about_list, history, withdraw_button};
use crate::ui::part::{Badge, Card, Fact, Notice, Tone, Words};
use klimanetz_core::catalogue::{FactKind, HEAT_FACTS, HEAT_PROCEDURE, HEAT_REVIEW, HEAT_YEAR, phase};
use klimanetz_core::domain::{HeatPlan, Source, Stated, kind};
use klimanetz_core::summary::{CompositeView, DeadlineView, MunicipalityView, title_of};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// A Kreis has no heat planning of its own.
pub fn for_district(place: Place) -> impl IntoView {
    let text = place.session.text();
    view! { <Card title=text.municipality.heat_title id="heat"><p>{text.municipality.heat_district}</p></Card> }
}

/// The card of a municipality.
pub fn heat(place: Place) -> impl IntoView {
    let text = place.session.text();
    let words = GroupWords {
        form: "fact",
        add: text.fact.heat_add,
        what: text.fact.heat_what,
        none: "",
    };
    let facts = place.part(|view| {
        let is_heat = |fact: &&CompositeView| HEAT_FACTS.contains(&fact.kind);
        view.facts.iter().filter(is_heat).cloned().collect::<Vec<_>>()
    });
    let too_large = place.part(|view| view.is_simplified_too_large);
    let mark = Callback::new(move |fact: CompositeView| {
        let is_wrong = fact.kind == &HEAT_PROCEDURE && too_large.get_untracked();
        is_wrong
            .then_some((Tone::Warning, text.fact.check_procedure))
            .into_iter()
            .collect()
    });
    view! {
        <Card title=text.municipality.heat_title id="heat">
            {move || place.view.with(|view| view.as_ref().map(|view| now(place, view)))}
            {ladder(place)}
            {move || place.view.with(|view| view.as_ref().map(earlier))}
            <Show when=move || too_large.get()>
                <Notice tone=Tone::Warning title=text.fact.check_procedure><p>{text.fact.simplified_warning}</p></Notice>
            </Show>
            <FactGroup key=place.key.get_value() words=words of=facts mark=mark>
                {place.drawn(|before, now| what_follows(before) != what_follows(now), |_, view| derived(view).into_any())}
            </FactGroup>
            <p class="muted">{text.municipality.heat_legal}" "{text.catalogue_as_of()}</p>
        </Card>
    }
}

/// What a statement of the step says, and where it comes from.
fn words(stated: &Stated<HeatPlan>) -> (String, Option<Source>) {
    let session = Session::here();
    let text = session.text();
    let name_of = |id: &str| session.with(|shared, _| title_of(&shared.0, id)).map(|(_, name)| name);
    match &stated.fact {
        Some(plan) => (text.heat_step(plan, &name_of), Some(plan.source.clone())),
        None if stated.value.is_null() => (text.common.not_stated.to_owned(), None),
        None => (stated.value.to_string(), None),
    }
}

fn now(place: Place, view: &MunicipalityView) -> impl IntoView + use<> {
    let text = place.session.text();
    let deadline = view.deadline.as_ref().map(|deadline| deadline_line(place, deadline));
    let joint = view.step.as_ref().filter(|step| step.is_joint);
    let shown = match (view.heat.as_slice(), joint) {
        ([] | [_], Some(step)) => step_line(place, text.phase_code(&step.plan.phase), &step.plan, true).into_any(),
        ([], None) => view! { <p class="muted">{text.common.not_stated}</p> }.into_any(),
        ([only], None) => {
            let (sentence, source) = words(only);
            let line = only.fact.as_ref().map_or_else(
                || view! { <p><Words text=sentence.clone() /></p> }.into_any(),
                |plan| step_line(place, sentence.clone(), plan, false).into_any(),
            );
            let withdraw = withdraw_button(about(view), &sentence, only.entry.clone(), true);
            view! {
                {line}
                <Said who=only.who.clone() at=only.at source=source />
                {about_list(view.reported.clone())}
                <p class="row">{withdraw}</p>
            }
            .into_any()
        }
        (several, _) => {
            let claims = several.iter().map(|stated| {
                let (words, source) = words(stated);
                Claim {
                    words,
                    value: stated.value.clone(),
                    who: stated.who.clone(),
                    at: stated.at,
                    source,
                }
            });
            let subject = (kind::MUNICIPALITY.to_owned(), view.authority.key.clone());
            let claims = claims.collect::<Vec<_>>();
            view! { <Claims subject=subject field=HeatPlan::FIELD.to_owned() title=text.municipality.heat_title.to_owned() claims=claims /> }
                .into_any()
        }
    };
    let hint = joint.map(|step| {
        let as_of = (text.common.as_of)(&text.day(step.plan.source.as_of));
        view! { <p class="muted">{text.fact.joint_hint}" "{as_of}</p> }
    });
    view! { {shown} {hint} {deadline} }
}

fn step_line(place: Place, sentence: String, plan: &HeatPlan, is_joint: bool) -> impl IntoView + use<> {
    let text = place.session.text();
    let confirmed_on = place
        .view
        .with_untracked(|view| view.as_ref().and_then(|view| view.confirmed_on));
    let is_stale = plan.is_stale(confirmed_on, place.session.today());
    let bucket = phase(&plan.phase).map(|phase| text.bucket(phase.bucket));
    view! {
        <p class="row">
            <strong class="heat__now"><Words text=sentence /></strong>
            {bucket.map(|bucket| view! { <Badge tone=Tone::Info text=bucket /> })}
            {is_joint.then(|| view! { <Badge tone=Tone::Info text=text.fact.joint_step /> })}
            {is_stale.then(|| view! { <Badge tone=Tone::Warning text=text.municipality.heat_stale /> })}
        </p>
    }
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
    let section = match deadline.section {
        Some(section) => format!("{} WPG", section),
        None => text.fact.deadline_stated.to_owned(),
    };
    view! { <p class="row"><Badge tone=tone text=sentence /> <span class="muted">{section}</span></p> }
}

/// What of the view is derived.
fn what_follows(view: Option<&Option<MunicipalityView>>) -> impl PartialEq {
    view.and_then(Option::as_ref)
        .map(|view| (&view.convoy, view.heat_year, view.review))
}

/// What holds as long as nothing else is stated, and what follows from what is.
fn derived(view: &MunicipalityView) -> impl IntoView + use<> {
    let text = Session::here().text();
    let organisation = match &view.convoy {
        Some((_, name)) => (text.fact.joint)(&isolated(name)),
        None => text.fact.alone.to_owned(),
    };
    let year = view.heat_year.map(text.fact.heat_year_default);
    let review = view.review.map(|day| (text.fact.review_default)(&text.day(day)));
    let label = |kind: &FactKind| text.term(&kind.name);
    view! {
        <Fact label=text.fact.organisation><bdi>{organisation}</bdi></Fact>
        {year.map(|year| view! { <Fact label=label(&HEAT_YEAR)>{year}</Fact> })}
        {review.map(|review| view! { <Fact label=label(&HEAT_REVIEW)>{review}</Fact> })}
    }
}

fn about(view: &MunicipalityView) -> (String, String) {
    (view.authority.key.clone(), HeatPlan::FIELD.to_owned())
}

fn earlier(view: &MunicipalityView) -> impl IntoView + use<> {
    let entries = view.heat_history.iter();
    let entries = entries.map(|stated| Earlier::of(stated, words(stated)));
    history(about(view), entries.collect())
}
