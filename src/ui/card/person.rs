//! What only the page of a person has: the contact, who may be the same, everything stored, and what an erasure does not reach.
mod account;
mod erasure;

pub use account::AccountCard;
pub use erasure::ErasureTraces;

use crate::session::Session;
use crate::ui::block::{StillTrue, last_said, link_to, references};
use crate::ui::part::{Card, Fact, Facts, Link, MailLink, Notice, PhoneLink, Tone, Words};
use klimanetz_core::catalogue::kind;
use klimanetz_core::summary::{PersonView, Reference, person};
use leptos::prelude::*;

/// Who may be the same person.
#[component]
pub fn Doubles(id: String) -> impl IntoView {
    let view = Session::here().view(move |document| person(document, &id));
    move || view.with(|view| view.as_ref().and_then(|view| doubles(view.doubles.clone())))
}

/// How to reach a person.
#[component]
pub fn Contact(id: String) -> impl IntoView {
    let session = Session::here();
    let view = session.view(move |document| person(document, &id));
    move || view.with(|view| view.as_ref().map(|view| contact(session, view)))
}

fn doubles(others: Vec<Reference>) -> Option<AnyView> {
    let words = &Session::here().text().person;
    (!others.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Warning title=words.maybe_double>
                {references(words.double_of, others)}
                <p>{words.double_hint}</p>
            </Notice>
        }
        .into_any()
    })
}

fn contact(session: Session, view: &PersonView) -> impl IntoView + use<> {
    let text = session.text();
    let words = &text.person;
    let last = last_said(&view.last_said);
    let person = &view.person;
    let person_id = person.id.clone();
    let or_nothing = |value: &str| {
        if value.is_empty() {
            text.common.not_stated.to_owned()
        } else {
            value.to_owned()
        }
    };
    let email = match person.email.as_str() {
        "" => text.common.not_stated.into_any(),
        email => view! { <MailLink mailbox=email /> }.into_any(),
    };
    let phone = match person.phone.as_str() {
        "" => text.common.not_stated.into_any(),
        phone => view! { <PhoneLink number=phone /> }.into_any(),
    };
    let authority = |place: &Reference| {
        view! { <li><Link href=link_to(kind::MUNICIPALITY, &place.id).href() label=place.title.clone() /></li> }
    };
    let basis = person
        .basis
        .map_or(text.common.not_stated, |basis| text.legal_basis(basis));
    let basis_day = view
        .basis_day
        .map(|day| (text.common.as_of)(&text.day(day)))
        .unwrap_or_default();
    let works_for = match view.works_for.as_slice() {
        [] => text.common.not_stated.into_any(),
        keys => view! { <ul class="link_list">{keys.iter().map(authority).collect_view()}</ul> }.into_any(),
    };
    let function = or_nothing(&person.function);
    view! {
        <Card title=words.contact id="contact">
            <Facts>
                <Fact label=words.function><Words text=function /></Fact>
                <Fact label=words.works_for>{works_for}</Fact>
                <Fact label=words.email>{email}</Fact>
                <Fact label=words.phone>{phone}</Fact>
                <Fact label=words.basis>{basis} " " <span class="muted">{basis_day}</span></Fact>
            </Facts>
            {last}
            <p class="row"><StillTrue kind=kind::PERSON id=person_id /></p>
        </Card>
    }
}
