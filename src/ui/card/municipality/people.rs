//! Who works there: name, function, telephone and mail.
use super::AuthorityPage;
use crate::session::Session;
use crate::ui::block::{contact_links, invented};
use crate::ui::part::{Badge, Card, Link, Tone, Words};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::WORKS_FOR;
use klimanetz_core::route::Route;
use klimanetz_core::summary::Colleague;
use leptos::prelude::*;

/// The card, with the way to add somebody.
pub fn people(place: AuthorityPage) -> impl IntoView {
    let words = &place.session.text().municipality;
    let people = place.part(|view| view.people.clone());
    let add = place
        .key
        .with_value(|key| Route::new(kind::PERSON, Some((WORKS_FOR, key))).href());
    let list = move || {
        people.with(|people| match people.is_empty() {
            true => view! { <p class="muted">{words.people_none}</p> }.into_any(),
            false => view! { <ul class="people link_list">{people.iter().map(line).collect_view()}</ul> }.into_any(),
        })
    };
    view! {
        <Card title=words.people_title id="people" act=view! { <Link href=add label=words.people_add /> }.into_any()>
            {list}
        </Card>
    }
}

fn line(person: &Colleague) -> impl IntoView + use<> {
    let text = Session::here().text();
    let name = match person.name.as_str() {
        "" => text.common.unnamed.to_owned(),
        name => name.to_owned(),
    };
    let about = [person.function.as_str(), person.hours.as_str()];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let about = about.join(", ");
    let double = person
        .is_double
        .then(|| view! { " " <Badge tone=Tone::Warning text=text.person.maybe_double /> });
    view! {
        <li>
            <strong><Link href=Route::one(kind::PERSON, &person.id).href() label=name /></strong>
            {invented()}
            {double}
            <Words text=about class="people__about" />
            {contact_links(&[&person.phone, &person.mobile], &person.email)}
        </li>
    }
}
