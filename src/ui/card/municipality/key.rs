//! The row below the line of stages: the days of the heat plan, who makes it, the year it aims at; each as far as it is known.
use super::AuthorityPage;
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::domain::{Day, HeatDeadline};
use klimanetz_core::list::Filter;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Award, KeyFacts, filter, ways};
use leptos::prelude::*;

/// What is known now.
#[derive(PartialEq)]
struct Shown {
    facts: KeyFacts,
    deadline: Option<HeatDeadline>,
    population: Option<u32>,
}

/// The row; nothing where nothing is known.
pub fn key_facts(place: AuthorityPage) -> impl IntoView {
    let shown = place.part(|view| {
        Some(Shown {
            facts: view.key_facts(),
            deadline: view.deadline,
            population: view.authority.population,
        })
    });
    move || shown.with(|shown| shown.as_ref().map(|shown| row(place.session, shown)))
}

fn row(session: Session, shown: &Shown) -> impl IntoView + use<> {
    let text = session.text();
    let words = &text.plan;
    let today = session.today();
    let facts = &shown.facts;
    let until = |day: Day| (text.own.in_days)(today.days_until(day));
    let consultation = facts.consultation.map(|(from, to)| {
        let days = match to {
            Some(to) => format!("{}–{}", text.day(from), text.day(to)),
            None => (words.from)(&text.day(from)),
        };
        let note = match to {
            _ if from > today => until(from),
            Some(to) if to >= today => (words.days_left)(today.days_until(to)),
            _ => words.over.to_owned(),
        };
        one(words.consultation, days.into_any(), note)
    });
    let council = facts
        .council
        .map(|day| one(words.council, text.day(day).into_any(), until(day)));
    let decided = facts
        .decided
        .map(|day| one(words.council, text.day(day).into_any(), words.decided.to_owned()));
    // Of a plan that is adopted the badge says whether that was in time.
    let due = shown
        .deadline
        .as_ref()
        .filter(|deadline| deadline.adoption.is_to_come());
    let due = due.map(|deadline| {
        let day = deadline.due.day;
        one(words.deadline, text.day(day).into_any(), until(day))
    });
    let award = facts.award.as_ref().map(|award| by(session, award, shown.population));
    let year = facts.year.map(|(year, is_own)| {
        let note = if is_own { words.own_year } else { words.land_year };
        one(words.year, year.into_any(), note.to_owned())
    });
    view! { <dl class="place__key">{consultation} {council} {decided} {due} {award} {year}</dl> }
}

fn by(session: Session, award: &Award, population: Option<u32>) -> AnyView {
    let text = session.text();
    let way = ways().iter().find(|way| way.code == award.way);
    let way = way.map_or_else(|| award.way.clone(), |way| text.term(way).to_owned());
    let per_head = award.cents_per_head(population).and_then(|cents| text.cents(cents));
    let per_head = per_head.map(|said| (text.plan.per_head)(&said));
    if award.office.is_empty() {
        return one(text.list.award, way.into_any(), per_head.unwrap_or_default()).into_any();
    }
    let all = Route::filtered(&Filter::of([(filter::OFFICE, award.office.as_str())]));
    let office = view! { <Link href=all.href() label=award.office.clone() /> };
    let note = [Some(way), per_head]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    one(text.list.award, office.into_any(), note).into_any()
}

fn one(label: &'static str, value: AnyView, note: String) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            " "
            <dd class="place__value">{value}</dd>
            " "
            <dd class="muted">{note}</dd>
        </div>
    }
}
