//! The panel of the overview: the own municipality's step on the line of stages, whether it still holds, and its days.
use super::municipality::stage_line;
use crate::session::{NotDone, Session};
use crate::ui::block::{StillTrue, deadline_badge, invented, link_to};
use crate::ui::part::{Badge, Button, ButtonLink, DayMark, Emphasis, Link, Tone};
use klimanetz_core::catalogue::kind;
use klimanetz_core::choices::OwnMunicipalities;
use klimanetz_core::domain::{Day, Told};
use klimanetz_core::replica::Document;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Due, OwnDate, OwnState as View, own_dates, own_state};
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
        key.with(|key| own_dates(shared, private, key, session.starting(), session.today()))
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
            {move || own.with(|own| others(session, own))}
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
    let key = &state.authority.key;
    let page = Route::one(kind::MUNICIPALITY, key).href();
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
            <p>{words.district}</p>
            <p class="row"><ButtonLink label=state.authority.name.clone() href=page /></p>
        }
        .into_any();
    }
    let step = state.phase.as_ref().map(|phase| text.phase_code(phase.value()));
    let step = step.unwrap_or_else(|| words.not_stated.to_owned());
    view! {
        <p class="own__step">{step} {invented()}</p>
        <p class="muted">{facts}</p>
        {stage_line(state)}
        <p class="muted">{as_of(session, state)}</p>
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
        Some(view! { <div class="row">{confirm} {super::report_step(key, emphasis)}</div> })
    }
}

/// As of when, from where, and for how long nobody has said it again.
fn as_of(session: Session, state: &View) -> AnyView {
    let text = session.text();
    let words = &text.own;
    if let Some(row) = state.phase.as_ref().and_then(Told::reported) {
        let link = view! { <Link href=Route::one(kind::MUNICIPALITY, &state.authority.key).href() label=text.reported_on(row) /> };
        return link.into_any();
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

/// The other municipalities of a member who works for several.
fn others(session: Session, own: &OwnMunicipalities) -> Option<AnyView> {
    let rest: Vec<String> = own.keys().iter().skip(1).cloned().collect();
    if rest.is_empty() {
        return None;
    }
    let name = |key: &str| session.with_untracked(|shared, _| klimanetz_core::summary::title_of(&shared.0, key));
    let button = |key: String| {
        let label = name(&key).map(|(_, title)| title).unwrap_or_else(|| key.clone());
        let first = Callback::new(move |()| {
            let now = session.settings.own.with_untracked(|own| own.with_first(&key));
            session.tell(session.settings.set_own(now).map_err(NotDone::from));
            session.remember_choices();
        });
        view! { <Button label=label emphasis=Emphasis::Tertiary on_click=first /> }
    };
    let buttons = rest.into_iter().map(button).collect_view();
    Some(view! { <p class="row"><span class="muted">{session.text().own.others}</span> {buttons}</p> }.into_any())
}

fn listed(session: Session, dates: &[OwnDate]) -> AnyView {
    let words = &session.text().own;
    if dates.is_empty() {
        return view! { <p class="muted">{words.no_dates}</p> }.into_any();
    }
    let lines = dates.iter().map(|date| line(session, date)).collect_view();
    view! { <ul class="rows rows--ruled">{lines}</ul> }.into_any()
}

fn line(session: Session, date: &OwnDate) -> impl IntoView + use<> {
    let text = session.text();
    let words = &text.own;
    let today = session.today();
    let (title, note) = match date {
        OwnDate::Deadline(deadline) => (
            view! { {words.deadline} }.into_any(),
            view! { {(words.in_days)(today.days_until(deadline.due.day))} " " {(deadline.due.day < today).then(|| deadline_badge(deadline))} }.into_any(),
        ),
        OwnDate::Review(due) => (
            view! { {words.review} }.into_any(),
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
