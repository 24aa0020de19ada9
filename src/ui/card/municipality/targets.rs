//! The climate targets and concepts: one fact for each scope and each kind of concept, and what helps to talk about targets.
use super::AuthorityPage;
use super::communication::communication;
use super::reported::reported_list;
use crate::session::Session;
use crate::ui::block::{FactGroup, GroupWords};
use crate::ui::part::{Card, Link, Tone};
use klimanetz_core::catalogue::{CONCEPT, FactKind, Reported, TARGET, fact_kind};
use klimanetz_core::domain::neutrality_year;
use klimanetz_core::route::Route;
use klimanetz_core::summary::CompositeView;
use leptos::prelude::*;

/// The card of the targets.
pub fn targets(place: AuthorityPage) -> impl IntoView {
    let text = place.session.text();
    let words = GroupWords {
        form: "target",
        add: text.municipality.target_state,
        what: text.municipality.scope,
        none: text.municipality.target_none,
    };
    view! {
        <Card title=text.municipality.target_title id="target">
            <FactGroup subject=place.subject() words=words of=of_kind(place, &TARGET) mark=Callback::new(mark) is_reported=is_reported(place, &TARGET) />
            {reported_list(place, |row| is_of(row, &TARGET))}
            {communication(place)}
            <p><Link href=Route::Arguments.href() label=text.stances.arguments_all /></p>
        </Card>
    }
}

/// The card of the concepts.
pub fn concepts(place: AuthorityPage) -> impl IntoView {
    let text = place.session.text();
    let words = GroupWords {
        form: "concept",
        add: text.municipality.concept_state,
        what: text.fact.concept_kind,
        none: text.municipality.concept_none,
    };
    view! {
        <Card title=text.municipality.concept_title id="concept">
            <FactGroup subject=place.subject() words=words of=of_kind(place, &CONCEPT) mark=Callback::new(|_| Vec::new()) is_reported=is_reported(place, &CONCEPT) />
            {reported_list(place, |row| is_of(row, &CONCEPT))}
            <p><Link href=Route::Concepts.href() label=text.stances.concepts_all /></p>
        </Card>
    }
}

fn is_of(row: &Reported, kind: &FactKind) -> bool {
    fact_kind(row.field).is_some_and(|(of, _)| of == kind)
}

fn is_reported(place: AuthorityPage, kind: &'static FactKind) -> Signal<bool> {
    Signal::derive(move || place.reported.with(|rows| rows.iter().any(|row| is_of(row, kind))))
}

fn of_kind(place: AuthorityPage, kind: &'static FactKind) -> Memo<Vec<CompositeView>> {
    place.part(move |view| view.facts.iter().filter(|fact| fact.kind == kind).cloned().collect())
}

/// T-Z-5: a target year that is over is said to be; one that was withdrawn is said to count no more.
fn mark(fact: CompositeView) -> Vec<(Tone, &'static str)> {
    let session = Session::here();
    let text = session.text();
    let Some(target) = fact.shown() else { return Vec::new() };
    let today = session.today();
    let is_past = target.number("year").is_some_and(|year| today.is_after_year(year));
    let is_no_year = neutrality_year(target).is_none();
    let marks = [
        (is_past, (Tone::Info, text.municipality.year_past)),
        (is_no_year, (Tone::Neutral, text.fact.no_year)),
    ];
    marks
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, mark)| mark)
        .collect()
}
