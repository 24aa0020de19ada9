//! What is stated of the heat planning beside its step, and what follows from it.
use super::AuthorityPage;
use super::reported::reported_list;
use crate::session::Session;
use crate::ui::block::{FactGroup, GroupWords};
use crate::ui::part::{Card, Fact, Link, Notice, Tone};
use klimanetz_core::catalogue::{FactKind, HEAT_FACTS, HEAT_PROCEDURE, HEAT_REVIEW, HEAT_YEAR};
use klimanetz_core::domain::{DueDay, is_in_nrw};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{CompositeView, MunicipalityView, costs_view};
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
    let derived = place.part(|view| Some(Derived::of(view)));
    view! {
        <Card title=text.step.heat_facts id="heat-facts">
            <Show when=move || too_large.with(Option::is_some)>
                <Notice tone=Tone::Warning title=text.fact.check_procedure>
                    <p>{move || too_large.get().map(|limit| text.too_large_for(limit))}</p>
                </Notice>
            </Show>
            <FactGroup subject=place.subject() words=words of=facts mark=mark>
                {move || derived.with(|derived| derived.as_ref().map(follows))}
            </FactGroup>
            {reported_list(place, |row| HEAT_FACTS.iter().any(|kind| kind.name.code == row.field))}
            <p><Link href=Route::filtered(&costs_view()).href() label=text.stances.award_all /></p>
            <p class="muted">{text.municipality.heat_legal}" "{text.catalogue_as_of()}</p>
        </Card>
    }
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
