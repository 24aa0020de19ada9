//! One person: contact, what is undecided, what links here, own notes; edit, bin, erase.
mod account;
mod erasure;
mod more;

use super::NotFound;
use super::person_form::PersonForm;
use crate::session::Session;
use crate::ui::block::{
    AddLinks, BinActions, Binnable, FollowUpsAbout, LinkList, NotesAbout, StillTrue, ToBin, UndecidedFields,
    erase_question, last_said, link_to, references,
};
use crate::ui::part::{Button, Card, Fact, Facts, Link, MailLink, Notice, PhoneLink, Tone, Words};
use account::AccountCard;
use erasure::ErasureTraces;
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::draft::{PersonDraft, erase_all};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{PersonView, Reference, person};
use leptos::prelude::*;
use more::MoreFacts;
use std::collections::BTreeSet;

/// The page, or the notice that nobody of this id is here.
#[component]
pub fn Person(id: String) -> impl IntoView {
    let session = Session::here();
    let is_here = {
        let id = id.clone();
        session.view(move |document| document.entity(kind::PERSON, &id).is_some())
    };
    move || {
        let id = id.clone();
        if is_here.get() {
            view! { <Known id=id /> }.into_any()
        } else {
            view! { <NotFound /> }.into_any()
        }
    }
}

#[component]
fn Known(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let view = {
        let id = id.clone();
        session.view(move |document| person(document, &id))
    };
    let editing = RwSignal::new(session.is_unsaved_here("person"));
    let name = Signal::derive(move || {
        let name = view
            .with(|view| view.as_ref().map(|view| view.row.person.name.clone()))
            .unwrap_or_default();
        if name.is_empty() {
            text.common.unnamed.to_owned()
        } else {
            name
        }
    });
    let is_binned =
        Signal::derive(move || view.with(|view| view.as_ref().is_some_and(|view| view.row.person.is_binned)));
    let binnable = Binnable::new(kind::PERSON, &id, is_binned);
    let links = Signal::derive(move || {
        view.with(|view| view.as_ref().map(|view| view.links.clone()))
            .unwrap_or_default()
    });
    let close = Callback::new(move |()| editing.set(false));
    let (more, more_id) = (
        kind_of(kind::PERSON).and_then(|kind| Some((kind, kind.page.more?))),
        id.clone(),
    );
    let (form_id, traces_id) = (id.clone(), id.clone());
    let (add_id, note_id, due_id) = (id.clone(), id.clone(), id.clone());
    let chosen_notes = RwSignal::new(BTreeSet::<String>::new());
    let erase_notes = Callback::new(move |()| {
        let edit = chosen_notes.with_untracked(|ids| erase_all(ids.iter().map(String::as_str)));
        session.tell(session.commit_private(edit));
    });
    let body = move || {
        if editing.get() {
            let shown = view
                .with_untracked(|view| view.as_ref().map(|view| PersonDraft::of(&view.row.person)))
                .unwrap_or_default();
            let id = form_id.clone();
            view! { <PersonForm id=id draft=shown.clone() shown=shown on_saved=close on_cancel=close /> }.into_any()
        } else {
            view! {
                {move || view.with(|view| view.as_ref().map(undecided_of))}
                {move || view.with(|view| view.as_ref().map(|view| contact(session, view)))}
            }
            .into_any()
        }
    };
    view! {
        <div class="page-head">
            <h1><Words text=name /></h1>
            <Show when=move || !(editing.get() || binnable.is_binned.get())>
                <Button label=text.common.edit icon="edit" on_click=Callback::new(move |()| editing.set(true)) />
            </Show>
        </div>
        <BinActions
            of=binnable
            question=erase_question(name)
            warning=text.person.erase_text
            after=Route::list(kind::PERSON)
            on_erased=erase_notes
        >
            <ErasureTraces id=traces_id.clone() chosen=chosen_notes />
        </BinActions>
        {move || view.with(|view| view.as_ref().and_then(|view| doubles(view.doubles.clone())))}
        {body}
        {more.map(|(kind, more)| view! { <MoreFacts kind=kind more=more id=more_id /> })}
        <div class="split">
            <Card title=text.common.links_here id="links">
                <LinkList links=links />
                <AddLinks id=add_id to=kind::PERSON />
            </Card>
            <div class="stack">
                <NotesAbout id=note_id />
                <FollowUpsAbout kind=kind::PERSON id=due_id />
            </div>
        </div>
        <AccountCard id=id />
        <ToBin of=binnable />
    }
}

/// Who may be the same person.
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

fn undecided_of(view: &PersonView) -> impl IntoView + use<> {
    view! { <UndecidedFields fields=view.undecided.clone() /> }
}

fn contact(session: Session, view: &PersonView) -> impl IntoView + use<> {
    let text = session.text();
    let words = &text.person;
    let last = last_said(&view.last_said);
    let person = &view.row.person;
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
    let authority = |(key, name): &(String, String)| {
        view! { <li><Link href=link_to(kind::MUNICIPALITY, key).href() label=name.clone() /></li> }
    };
    let basis = person
        .basis
        .map_or(text.common.not_stated, |basis| text.legal_basis(basis));
    let basis_day = view
        .basis_day
        .map(|day| (text.common.as_of)(&text.day(day)))
        .unwrap_or_default();
    let works_for = match view.row.works_for.as_slice() {
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
