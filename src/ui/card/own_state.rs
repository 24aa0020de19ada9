//! The panel of the overview: the own municipality's step on the line of stages, whether it still holds, and its days.
use super::municipality::{reported_source, stage_line};
use crate::session::Session;
use crate::ui::block::{StillTrue, deadline_badge, invented, link_to};
use crate::ui::part::{Badge, DayMark, Emphasis, Link, Tone};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::{Day, Told};
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{Due, OwnDate, OwnState as View, own_dates, own_state};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// Below the name.
#[component]
pub fn OwnState() -> impl IntoView {
    let session = Session::here();
    let own = session.settings.own;
    let key = Memo::new(move |_| own.with(|own| own.first().map(str::to_owned)).unwrap_or_default());
    let state = session
        .view(move |document: &Document| key.with(|key| own_state(document, key, session.starting(), session.today())));
    let dates = session.view_documents(move |shared, private| {
        own.with(|own| own_dates(shared, private, own, session.starting(), session.today()))
    });
    let title = move || {
        let name = state.with(|state| {
            state
                .as_ref()
                .map(|state| state.authority.name.clone())
                .unwrap_or_default()
        });
        (session.text().own.dates)(&name)
    };
    view! {
        <div class="own__state">
            {move || state.with(|state| state.as_ref().map(|state| shown(session, state)))}
            {actions(state)}
            <super::own_others::OwnOthers />
        </div>
        <div class="own__dates">
            <h2>{title}</h2>
            {move || dates.with(|dates| listed(session, dates))}
        </div>
    }
}

fn shown(session: Session, state: &View) -> AnyView {
    let text = session.text();
    let words = &text.own;
    let population = state.authority.population.map(|n| (words.inhabitants)(&text.number(n)));
    let what = state
        .authority
        .kind
        .map(|kind| text.authority_kind(Some(kind)).to_owned());
    let district = Some(state.district.clone()).filter(|district| !district.is_empty());
    let facts = [what, district, population]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    if state.authority.is_district() {
        return view! {
            <p class="muted">{facts}</p>
            <p class="muted">{words.district}</p>
        }
        .into_any();
    }
    let step = state.phase.as_ref().map(|phase| text.phase_code(phase.value()));
    let step = step.unwrap_or_else(|| words.not_stated.to_owned());
    view! {
        <p class="own__step">{step} {invented()}</p>
        <p class="muted">{facts}</p>
        {stage_line(state)}
        <div class="muted">{as_of(session, state)}</div>
    }
    .into_any()
}

/// „Stimmt noch“ and „Schritt melden“: drawn once for each municipality, since the sheet that reports a step outlives the change of it.
fn actions(state: Memo<Option<View>>) -> impl IntoView {
    let planning = Memo::new(move |_| {
        let planning = |state: &View| (!state.authority.is_district()).then(|| state.authority.key.clone());
        state.with(|state| state.as_ref().and_then(planning))
    });
    let is_stated = Memo::new(move |_| {
        let is_stated = |state: &View| matches!(state.phase, Some(Told::Stated(_))) && !state.is_joint;
        state.with(|state| state.as_ref().is_some_and(is_stated))
    });
    let emphasis = Signal::derive(move || match is_stated.get() {
        true => Emphasis::Secondary,
        false => Emphasis::Primary,
    });
    move || {
        let key = planning.get()?;
        let id = key.clone();
        let confirm = move || {
            let confirm = || view! { <StillTrue kind=kind::MUNICIPALITY id=id.clone() is_primary=true /> };
            is_stated.get().then(confirm)
        };
        Some(
            view! { <div class="row">{confirm} {super::affirm_reported(state)} {super::report_step(key, emphasis)}</div> },
        )
    }
}

/// As of when, from where, and for how long nobody has said it again.
fn as_of(session: Session, state: &View) -> AnyView {
    let text = session.text();
    let words = &text.own;
    if let Some(row) = state.phase.as_ref().and_then(Told::reported) {
        return reported_source(row).into_any();
    }
    let days = state
        .holds_on
        .map(|day| day.days_until(session.today()))
        .filter(|days| *days > 0);
    let said = [
        state
            .source
            .as_ref()
            .map(|source| (text.region.as_of)(&text.day(source.as_of))),
        state
            .source
            .as_ref()
            .map(|source| text.source(&source.source).into_owned()),
        days.map(words.unconfirmed),
        state.is_joint.then(|| words.joint.to_owned()),
    ];
    let said = said
        .into_iter()
        .flatten()
        .filter(|said| !said.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let stale = state
        .is_stale
        .then(|| view! { " " <Badge tone=Tone::Warning text=text.municipality.heat_stale /> });
    let disagreed = state
        .is_disagreed
        .then(|| view! { " " <Badge tone=Tone::Warning text=words.disagreed /> });
    view! { <bdi>{said}</bdi> {stale} {disagreed} }.into_any()
}

fn listed(session: Session, dates: &[(String, OwnDate)]) -> AnyView {
    let words = &session.text().own;
    if dates.is_empty() {
        return view! { <p class="muted">{words.no_dates}</p> }.into_any();
    }
    let lines = dates
        .iter()
        .map(|(name, date)| line(session, name, date))
        .collect_view();
    view! { <ul class="rows rows--ruled">{lines}</ul> }.into_any()
}

fn line(session: Session, name: &str, date: &OwnDate) -> impl IntoView + use<> {
    let text = session.text();
    let words = &text.own;
    let today = session.today();
    // Said where there are several.
    let is_one = session.settings.own.with_untracked(|own| own.keys().len() < 2);
    let whose = (!is_one).then(|| format!(": {}", isolated(name)));
    let (title, note) = match date {
        OwnDate::Council(day) => (
            view! { {words.council} {whose} }.into_any(),
            view! { {(words.in_days)(today.days_until(*day))} }.into_any(),
        ),
        OwnDate::Deadline(deadline) => (
            view! { {words.deadline} {whose} }.into_any(),
            view! { {(words.in_days)(today.days_until(deadline.due.day))} " " {(deadline.due.day < today).then(|| deadline_badge(deadline))} }.into_any(),
        ),
        OwnDate::Review(due) => (
            view! { {words.review} {whose} }.into_any(),
            view! { {(words.in_days)(today.days_until(due.day))} }.into_any(),
        ),
        OwnDate::Reminder(due, reminder) => {
            let [agreed, now, soon, draft, submit, ends] = words.reminders;
            let what = match due {
                Due::ApplyNow => now,
                Due::ApplySoon => soon,
                Due::DraftConcept => draft,
                Due::SubmitConcept => submit,
                Due::FundingEnds => ends,
                _ => agreed,
            };
            let href = link_to(reminder.kind, &reminder.id).href();
            (
                view! { <Link href=href label=reminder.title.clone() /> }.into_any(),
                view! { {what} ", " {(words.in_days)(today.days_until(reminder.day))} }.into_any(),
            )
        }
    };
    view! {
        <li>
            {day_mark(session, date.day())}
            <div class="rows__text">
                <p>{title}</p>
                <p class="muted">{note}</p>
            </div>
        </li>
    }
}

/// The day as a leaf of a calendar.
pub fn day_mark(session: Session, day: Day) -> impl IntoView {
    let text = session.text();
    let (_, _, number) = day.ymd();
    view! { <DayMark number=number.to_string() month=text.short_month(day, session.today()) day=text.day(day) /> }
}
