//! How far the heat planning is: the step, by when, and whatever else is stated about it.
use super::AuthorityPage;
use crate::session::Session;
use crate::ui::block::{
    About, Claim, Claims, Earlier, FactGroup, GroupWords, Said, about_list, deadline_badge, history, invented,
    step_words, withdraw_button,
};
use crate::ui::card::report_step;
use crate::ui::part::{Badge, Card, Fact, Notice, Tone, Words};
use klimanetz_core::catalogue::{FactKind, HEAT_FACTS, HEAT_PROCEDURE, HEAT_REVIEW, HEAT_YEAR, kind, phase};
use klimanetz_core::domain::{
    Day, DeadlineState, DueDay, HeatDeadline, HeatPlan, Municipality, Stated, Step, is_in_nrw,
};
use klimanetz_core::summary::{CompositeView, MunicipalityView, Reference};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// A Kreis has no step of its own.
pub fn for_district(place: AuthorityPage) -> impl IntoView {
    let words = &place.session.text().municipality;
    let sentence = if place.key.with_value(|key| is_in_nrw(key)) {
        words.heat_district
    } else {
        words.heat_district_elsewhere
    };
    view! { <Card title=words.heat_title id="heat"><p>{sentence}</p></Card> }
}

/// The card of a municipality.
pub fn heat(place: AuthorityPage) -> impl IntoView {
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
    let too_large = place.part(|view| view.too_large_for);
    let mark = Callback::new(move |fact: CompositeView| {
        let is_wrong = fact.kind == &HEAT_PROCEDURE && too_large.get_untracked().is_some();
        is_wrong
            .then_some((Tone::Warning, text.fact.check_procedure))
            .into_iter()
            .collect()
    });
    let shown = place.part(|view| Some(StepShown::of(view)));
    let before = place.part(|view| Some(StepsBefore::of(view)));
    let derived = place.part(|view| Some(Derived::of(view)));
    view! {
        <Card title=text.municipality.heat_title id="heat">
            {move || shown.with(|shown| shown.as_ref().map(|shown| now(place, shown)))}
            <div class="row">{report_step(place.key.get_value())}</div>
            {move || before.with(|before| before.as_ref().map(earlier))}
            <Show when=move || too_large.with(Option::is_some)>
                <Notice tone=Tone::Warning title=text.fact.check_procedure>
                    <p>{move || too_large.get().map(|limit| text.too_large_for(limit))}</p>
                </Notice>
            </Show>
            <FactGroup subject=place.subject() words=words of=facts mark=mark>
                {move || derived.with(|derived| derived.as_ref().map(follows))}
            </FactGroup>
            <p class="muted">{text.municipality.heat_legal}" "{text.catalogue_as_of()}</p>
        </Card>
    }
}

/// The step that is shown, with its deadline.
#[derive(PartialEq)]
struct StepShown {
    authority: Municipality,
    heat: Vec<Stated<HeatPlan>>,
    step: Option<Step>,
    has_convoy_alone_adopted: bool,
    reported: Vec<Reference>,
    deadline: Option<HeatDeadline>,
    confirmed_on: Option<Day>,
}

impl StepShown {
    fn of(view: &MunicipalityView) -> StepShown {
        StepShown {
            authority: view.authority.clone(),
            heat: view.heat.clone(),
            step: view.step.clone(),
            has_convoy_alone_adopted: view.has_convoy_alone_adopted,
            reported: view.reported.clone(),
            deadline: view.deadline,
            confirmed_on: view.confirmed_on,
        }
    }
}

fn now(place: AuthorityPage, shown: &StepShown) -> impl IntoView + use<> {
    let text = place.session.text();
    let deadline = shown
        .deadline
        .as_ref()
        .map(|deadline| deadline_line(place, deadline, &shown.authority));
    let joint = shown.step.as_ref().filter(|step| step.is_joint);
    let line = match (shown.heat.as_slice(), joint) {
        ([] | [_], Some(step)) => step_line(shown, text.phase_code(&step.plan.phase), &step.plan, true).into_any(),
        ([], None) => view! { <p class="muted">{text.common.not_stated}</p> }.into_any(),
        ([only], None) => {
            let (sentence, source) = step_words(only);
            let said = only.fact.as_ref().map_or_else(
                || view! { <p><Words text=sentence.clone() /></p> }.into_any(),
                |plan| step_line(shown, sentence.clone(), plan, false).into_any(),
            );
            let withdraw = withdraw_button(about(&shown.authority), &sentence, only.entry.clone(), true);
            view! {
                {said}
                <Said who=only.who.clone() at=only.at source=source />
                {about_list(shown.reported.clone())}
                <p class="row">{withdraw}</p>
            }
            .into_any()
        }
        (several, _) => {
            let claims = several.iter().map(|stated| {
                let (words, source) = step_words(stated);
                Claim {
                    words,
                    value: stated.value.clone(),
                    who: stated.who.clone(),
                    at: stated.at,
                    source,
                }
            });
            let subject = (kind::MUNICIPALITY.to_owned(), shown.authority.key.clone());
            let claims = claims.collect::<Vec<_>>();
            view! { <Claims subject=subject field=HeatPlan::FIELD.to_owned() title=text.municipality.heat_title.to_owned() claims=claims /> }
                .into_any()
        }
    };
    let hint = joint.map(|step| {
        let as_of = (text.common.as_of)(&text.day(step.plan.source.as_of));
        let adopted = shown.has_convoy_alone_adopted.then_some(text.law.convoy_has_adopted);
        view! { <p class="muted">{text.fact.joint_hint}" "{as_of}</p> {adopted.map(|adopted| view! { <p>{adopted}</p> })} }
    });
    view! { {line} {hint} {deadline} }
}

fn step_line(shown: &StepShown, sentence: String, plan: &HeatPlan, is_joint: bool) -> impl IntoView + use<> {
    let session = Session::here();
    let text = session.text();
    let is_stale = plan.is_stale(shown.confirmed_on, session.today());
    let bucket = phase(&plan.phase).map(|phase| text.bucket(phase.bucket));
    view! {
        <p class="row">
            <strong class="heat__now"><Words text=sentence /></strong>
            {bucket.map(|bucket| view! { <Badge tone=Tone::Info text=bucket /> })}
            {is_joint.then(|| view! { <Badge tone=Tone::Info text=text.fact.joint_step /> })}
            {is_stale.then(|| view! { <Badge tone=Tone::Warning text=text.municipality.heat_stale /> })}
            {invented()}
        </p>
    }
}

fn deadline_line(place: AuthorityPage, deadline: &HeatDeadline, authority: &Municipality) -> impl IntoView + use<> {
    let basis = place.session.text().deadline_basis(&deadline.due, authority);
    // The day is that of the law, in the demo too.
    let says_step = !matches!(deadline.state, DeadlineState::NotStated | DeadlineState::Open(_));
    view! { <p class="row">{deadline_badge(deadline)} {says_step.then(invented)} <span class="muted">{basis}</span></p> }
}

/// What is derived from what is stated.
#[derive(PartialEq)]
struct Derived {
    convoy: Option<(String, String)>,
    heat_year: Option<u32>,
    review: Option<DueDay>,
}

impl Derived {
    fn of(view: &MunicipalityView) -> Derived {
        Derived {
            convoy: view.convoy.clone(),
            heat_year: view.heat_year,
            review: view.review,
        }
    }
}

/// What holds as long as nothing else is stated, and what follows from what is.
fn follows(derived: &Derived) -> impl IntoView + use<> {
    let text = Session::here().text();
    let organisation = match &derived.convoy {
        Some((_, name)) => (text.fact.joint)(&isolated(name)),
        None => text.fact.alone.to_owned(),
    };
    let year = derived.heat_year.map(text.fact.heat_year_default);
    let review = derived.review.as_ref().map(|review| text.review(review));
    let label = |kind: &FactKind| text.term(&kind.name);
    view! {
        <Fact label=text.fact.organisation><bdi>{organisation}</bdi></Fact>
        {year.map(|year| view! { <Fact label=label(&HEAT_YEAR)>{year}</Fact> })}
        {review.map(|review| view! { <Fact label=label(&HEAT_REVIEW)>{review}</Fact> })}
    }
}

fn about(authority: &Municipality) -> About {
    About {
        subject: (kind::MUNICIPALITY, authority.key.clone()),
        field: HeatPlan::FIELD.to_owned(),
    }
}

/// The steps before.
#[derive(PartialEq)]
struct StepsBefore {
    authority: Municipality,
    history: Vec<Stated<HeatPlan>>,
}

impl StepsBefore {
    fn of(view: &MunicipalityView) -> StepsBefore {
        StepsBefore {
            authority: view.authority.clone(),
            history: view.heat_history.clone(),
        }
    }
}

fn earlier(before: &StepsBefore) -> impl IntoView + use<> {
    let entries = before.history.iter();
    let entries = entries.map(|stated| Earlier::of(stated, step_words(stated)));
    history(about(&before.authority), entries.collect())
}
