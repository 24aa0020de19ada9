//! The official facts of an authority.
use super::AuthorityPage;
use crate::ui::block::StillTrue;
use crate::ui::part::{Card, Fact, Facts, Link};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::{Day, Municipality};
use klimanetz_core::route::Route;
use klimanetz_core::summary::MunicipalityView;
use leptos::prelude::*;

/// Key, kind, Kreis, population; for a Kreis its municipalities.
pub fn facts(place: AuthorityPage) -> impl IntoView {
    let text = place.session.text();
    let official = place.part(|view| Some(Official::of(view)));
    view! {
        <Card title=text.municipality.facts id="facts">
            {move || official.with(|official| official.as_ref().map(|official| list(place, official)))}
        </Card>
    }
}

/// The same in one line, below the name.
pub fn in_a_line(place: AuthorityPage) -> impl IntoView {
    let official = place.part(|view| Some(Official::of(view)));
    let line = move |official: &Official| {
        let text = place.session.text();
        let authority = &official.authority;
        let kind_of = text.authority_kind(authority.kind).to_owned();
        let district = official.district.as_ref().map(|(key, name)| {
            let href = Route::one(kind::MUNICIPALITY, key).href();
            view! { " · " <Link href=href label=name.clone() /> }
        });
        let population = authority
            .population
            .map(|n| format!(" · {}", (text.own.inhabitants)(&text.number(n))));
        let key = format!(" · {} {}", text.directory.key, authority.key);
        view! { <p class="muted place__facts">{kind_of} {district} {population} {key}</p> }
    };
    move || official.with(|official| official.as_ref().map(line))
}

/// What the card shows.
#[derive(PartialEq)]
struct Official {
    authority: Municipality,
    district: Option<(String, String)>,
    members: Vec<(String, String)>,
    is_stated: bool,
    confirmed_on: Option<Day>,
}

impl Official {
    fn of(view: &MunicipalityView) -> Official {
        Official {
            authority: view.authority.clone(),
            district: view.district.clone(),
            members: view.members.clone(),
            is_stated: view.is_stated,
            confirmed_on: view.confirmed_on,
        }
    }
}

fn list(place: AuthorityPage, official: &Official) -> impl IntoView + use<> {
    let text = place.session.text();
    let words = &text.directory;
    let authority = &official.authority;
    let key = authority.key.clone();
    let population = authority
        .population
        .map_or_else(|| text.common.not_stated.to_owned(), |n| text.number(n));
    let district = official.district.as_ref().map(|(key, name)| {
        let href = Route::one(kind::MUNICIPALITY, key).href();
        let name = name.clone();
        view! { <Fact label=words.district_filter><Link href=href label=name /></Fact> }
    });
    let members = (!official.members.is_empty()).then(|| {
        let link = |(key, name): &(String, String)| {
            view! { <li><Link href=Route::one(kind::MUNICIPALITY, key).href() label=name.clone() /></li> }
        };
        let links = official.members.iter().map(link).collect_view();
        view! { <Fact label=text.municipality.members><ul class="row link_list">{links}</ul></Fact> }
    });
    let source = if authority.of_region {
        text.municipality.facts_source
    } else {
        text.municipality.added
    };
    let confirmed = official
        .confirmed_on
        .map(|day| view! { <p class="muted">{(text.common.confirmed_on)(&text.day(day))}</p> });
    let is_district = authority.is_district();
    let key_again = key.clone();
    let sort = text.authority_kind(authority.kind);
    view! {
        <Facts>
            <Fact label=words.kind>{sort}</Fact>
            {district}
            <Fact label=words.population>{population}</Fact>
            <Fact label=words.key>{key}</Fact>
            {members}
        </Facts>
        <p class="muted">{source}</p>
        {confirmed}
        {(is_district && official.is_stated).then(|| view! { <p class="row"><StillTrue kind=kind::MUNICIPALITY id=key_again /></p> })}
    }
}
