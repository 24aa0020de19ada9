//! Beside a thread: the documents on the topic, and who offers something on it, with one tap to call.
use super::thread_of;
use crate::session::Session;
use crate::ui::block::link_to;
use crate::ui::card::materials::rows;
use crate::ui::part::{Card, Link, Reach, Tile};
use klimanetz_core::catalogue::{kind, tile};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Answer, Contact, Thread};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// Nothing where there is neither.
#[component]
pub fn TopicSide(id: String) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().topic;
    let thread = thread_of(session, id);
    let materials = move || {
        let all = thread.with(|thread| thread.materials.clone());
        (!all.is_empty()).then(|| view! { <Card title=words.materials id="topic-materials">{rows(&all)}</Card> })
    };
    let helpers = move || {
        let all = thread.with(|thread| {
            thread
                .helpers
                .iter()
                .map(|helper| line(session, thread, helper))
                .collect::<Vec<_>>()
        });
        (!all.is_empty()).then(|| {
            view! { <Card title=words.helpers id="topic-helpers"><ul class="rows rows--ruled">{all}</ul></Card> }
        })
    };
    view! { {materials} {helpers} }
}

fn line(session: Session, thread: &Thread, (answer, contact): &(Answer, Option<Contact>)) -> impl IntoView + use<> {
    let text = session.text();
    let owner = answer.organisation.as_ref();
    let key = owner.map_or("", |owner| owner.id.as_str());
    let letters = tile(key).map(|tile| tile.letters).unwrap_or_default();
    let title = match answer.title.as_str() {
        "" => text.common.unnamed.to_owned(),
        title => title.to_owned(),
    };
    let owner = owner.and_then(|owner| {
        let href = link_to(owner.kind?, &owner.id).href();
        Some(view! { <Link href=href label=owner.title.clone() /> })
    });
    let person = contact.as_ref().map(|person| {
        let href = Route::one(kind::PERSON, &person.id).href();
        view! { " · " <Link href=href label=person.name.clone() /> }
    });
    let reach = contact.as_ref().map(|person| {
        let name = isolated(&person.name);
        view! {
            <Reach
                phone=person.phone.clone()
                call=(text.list.call)(&name)
                mailbox=person.email.clone()
                write=(text.list.mail)(&name)
            />
        }
    });
    view! {
        <li>
            <Tile letters=letters tone=thread.stage(key) />
            <div class="rows__text">
                <p><Link href=Route::one(kind::OFFER, &answer.id).href() label=title /></p>
                <p class="muted">{owner} {person}</p>
            </div>
            {reach}
        </li>
    }
}
