//! The panel: how far the heat planning is, who says so, whether it still holds, by when it has to be.
use super::AuthorityPage;
use super::reported::reported_source;
use crate::session::Session;
use crate::ui::block::{
    About, Claim, Claims, Earlier, Said, about_list, deadline_badge, history, invented, step_words, withdraw_button,
};
use crate::ui::card::{affirm_reported, report_step};
use crate::ui::part::{Badge, Button, Emphasis, StageLine, StagePoint, Tone, Words};
use klimanetz_core::catalogue::{Stage, kind};
use klimanetz_core::domain::{DeadlineState, HeatDeadline, HeatPlan, Municipality, Stated, Step, Told, Weight};
use klimanetz_core::draft::confirm;
use klimanetz_core::summary::{MunicipalityView, OwnState, Reference};
use leptos::prelude::*;

/// The panel of a municipality; a Kreis has none.
pub fn state(place: AuthorityPage) -> impl IntoView {
    let text = place.session.text();
    let key = place.key.get_value();
    let confirm_it = {
        let (session, key) = (place.session, key.clone());
        Callback::new(move |()| {
            session.tell(session.commit(confirm(kind::MUNICIPALITY, &key, session.today())));
        })
    };
    let is_stated = place.part(|view| view.is_stated || view.step.is_some());
    let is_reported = Memo::new(move |_| {
        let reported = |state: &OwnState| state.phase.as_ref().and_then(Told::reported).is_some();
        place.state.with(|state| state.as_ref().is_some_and(reported))
    });
    let report = report_step(key, Emphasis::Primary);
    let shown = place.part(|view| Some(StepShown::of(view)));
    let due = place.part(|view| Some(DeadlineShown::of(view)));
    let before = place.part(|view| Some(StepsBefore::of(view)));
    view! {
        <section class="panel place stack" aria-labelledby="heat">
            <h2 id="heat">{text.municipality.heat_title}</h2>
            {move || shown.with(|shown| shown.as_ref().map(|shown| now(place, shown)))}
            {super::key::key_facts(place)}
            {move || due.with(|due| due.as_ref().map(|due| deadline(place, due)))}
            <div class="row place__answers">
                // Of a step that was only reported „Stimmt“ comes first.
                <Show when=move || is_stated.get() && !is_reported.get()>
                    <Button label=text.common.confirm icon="check" on_click=confirm_it />
                </Show>
                {affirm_reported(place.state)}
                {report}
            </div>
            {move || before.with(|before| before.as_ref().map(earlier))}
        </section>
    }
}

/// The step that is shown.
#[derive(PartialEq)]
struct StepShown {
    key: String,
    heat: Vec<Stated<HeatPlan>>,
    step: Option<Step>,
    has_convoy_alone_adopted: bool,
    reported: Vec<Reference>,
}

impl StepShown {
    fn of(view: &MunicipalityView) -> StepShown {
        StepShown {
            key: view.authority.key.clone(),
            heat: view.heat.clone(),
            step: view.step.clone(),
            has_convoy_alone_adopted: view.has_convoy_alone_adopted,
            reported: view.reported.clone(),
        }
    }
}

fn now(place: AuthorityPage, shown: &StepShown) -> impl IntoView + use<> {
    let text = place.session.text();
    let joint = shown.step.as_ref().filter(|step| step.is_joint);
    let own_line = move || place.state.with(|state| state.as_ref().map(stage_line));
    let step = match (shown.heat.as_slice(), joint) {
        ([] | [_], Some(step)) => {
            let as_of = (text.common.as_of)(&text.day(step.plan.source.as_of));
            let adopted = shown.has_convoy_alone_adopted.then_some(text.law.convoy_has_adopted);
            view! {
                {headline(text.phase_code(&step.plan.phase), true)}
                {own_line}
                <p class="muted">{text.fact.joint_hint}" "{as_of}</p>
                {adopted.map(|adopted| view! { <p>{adopted}</p> })}
            }
            .into_any()
        }
        ([], None) => view! { {move || place.state.with(|state| unstated(state.as_ref()))} {own_line} }.into_any(),
        ([only], None) => {
            let (sentence, source) = step_words(only);
            let said = match &only.fact {
                None => view! { <p><Words text=sentence.clone() /></p> }.into_any(),
                Some(_) => headline(sentence.clone(), false).into_any(),
            };
            let withdraw = withdraw_button(about(&shown.key), &sentence, only.entry.clone(), true);
            view! {
                {said}
                {own_line}
                <div class="place__said">
                    <Said who=only.who.clone() at=only.at source=source />
                    {move || place.state.with(|state| state.as_ref().map(unconfirmed))}
                    {withdraw}
                </div>
                {about_list(shown.reported.clone())}
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
            let subject = (kind::MUNICIPALITY.to_owned(), shown.key.clone());
            let claims = claims.collect::<Vec<_>>();
            let title = text.municipality.heat_title.to_owned();
            view! { <Claims subject=subject field=HeatPlan::FIELD.to_owned() title=title claims=claims /> }.into_any()
        }
    };
    view! { {step} }
}

fn headline(sentence: String, is_joint: bool) -> impl IntoView {
    let text = Session::here().text();
    view! {
        <p class="row">
            <strong class="place__step"><Words text=sentence /></strong>
            {is_joint.then(|| view! { <Badge tone=Tone::Info text=text.fact.joint_step /> })}
            {invented()}
        </p>
    }
}

/// Nothing is stated: what was publicly reported is said to be just that.
fn unstated(state: Option<&OwnState>) -> AnyView {
    let text = Session::here().text();
    match state.and_then(|state| state.phase.as_ref()) {
        Some(Told::Reported(code, row)) => view! {
            <p class="place__step">{text.phase_code(code)}</p>
            {reported_source(row)}
            <p class="muted">{text.region.reported_hint}</p>
        }
        .into_any(),
        _ => view! { <p class="place__step">{text.common.not_stated}</p> }.into_any(),
    }
}

/// The six stages, with the month since when it is, or was, at each.
pub fn stage_line(state: &OwnState) -> impl IntoView + use<> {
    let text = Session::here().text();
    let stage = state.stage();
    let point = |of: &Stage| StagePoint {
        number: of.number(),
        name: (text.region.stage)(*of),
        // A stage that is to come again was left by a step back.
        when: state
            .since
            .iter()
            .find(|(stage, _)| stage == of && *of <= state.stage())
            .map(|(_, day)| {
                let (year, month, _) = day.ymd();
                (text.region.month)(month, u16::try_from(year).unwrap_or_default())
            }),
    };
    let points: Vec<StagePoint> = Stage::ALL.iter().skip(1).map(point).collect();
    let name = match stage.number() {
        0 => text.common.not_stated.to_owned(),
        n => (text.own.of_six)(n, (text.region.stage)(stage)),
    };
    view! { <StageLine points=points now=stage.number() name=name /> }
}

/// For how long nobody has said it again.
fn unconfirmed(state: &OwnState) -> impl IntoView + use<> {
    let session = Session::here();
    let text = session.text();
    let days = state.holds_on.map(|day| day.days_until(session.today()));
    let days = days.filter(|days| *days > 0).map(text.own.unconfirmed);
    let stale = state
        .is_stale
        .then(|| view! { <Badge tone=Tone::Warning text=text.municipality.heat_stale /> });
    view! { {days.map(|days| view! { <p class="muted">{days}</p> })} {stale} }
}

/// By when it is due.
#[derive(PartialEq)]
struct DeadlineShown {
    authority: Municipality,
    deadline: Option<HeatDeadline>,
}

impl DeadlineShown {
    fn of(view: &MunicipalityView) -> DeadlineShown {
        DeadlineShown {
            authority: view.authority.clone(),
            deadline: view.deadline,
        }
    }
}

fn deadline(place: AuthorityPage, due: &DeadlineShown) -> impl IntoView + use<> {
    let text = place.session.text();
    due.deadline.as_ref().map(|deadline| {
        // The row above says the day and how long it is to go; the badge whatever else there is to say.
        let is_said = deadline.weight() == Weight::Neutral && matches!(deadline.state, DeadlineState::Open(_));
        let badge = (!is_said).then(|| deadline_badge(deadline));
        let basis = text.deadline_basis(&deadline.due, &due.authority);
        // The day is that of the law, in the demo too.
        let says_step = !matches!(deadline.state, DeadlineState::NotStated | DeadlineState::Open(_));
        view! { <p class="row">{badge} {says_step.then(invented)} <span class="muted">{basis}</span></p> }
    })
}

fn about(key: &str) -> About {
    About {
        subject: (kind::MUNICIPALITY, key.to_owned()),
        field: HeatPlan::FIELD.to_owned(),
    }
}

/// The steps before.
#[derive(PartialEq)]
struct StepsBefore {
    key: String,
    history: Vec<Stated<HeatPlan>>,
}

impl StepsBefore {
    fn of(view: &MunicipalityView) -> StepsBefore {
        StepsBefore {
            key: view.authority.key.clone(),
            history: view.heat_history.clone(),
        }
    }
}

fn earlier(before: &StepsBefore) -> impl IntoView + use<> {
    let entries = before.history.iter();
    let entries = entries.map(|stated| Earlier::of(stated, step_words(stated)));
    history(about(&before.key), entries.collect())
}
