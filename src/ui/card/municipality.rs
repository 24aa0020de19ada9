//! One municipality or Kreis: official facts, heat planning, targets, concept, people, links, own notes.
mod communication;
mod facts;
mod heat;
mod targets;

use super::{FollowUpsAbout, NotesAbout};
use crate::session::Session;
use crate::ui::block::{AddLinks, BinNotice, Binnable, LinkList, NotFound, ToBin, UndecidedFields};
use crate::ui::part::{ButtonLink, Card, Link, Words};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::WORKS_FOR;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{MunicipalityView, municipality};
use leptos::prelude::*;

/// What the cards of the page share: the key, and the view that follows the document.
#[derive(Clone, Copy)]
pub(super) struct AuthorityPage {
    session: Session,
    key: StoredValue<String>,
    view: Memo<Option<MunicipalityView>>,
}

impl AuthorityPage {
    /// A part of the view, passed on only when it changes.
    fn part<T>(self, of: impl Fn(&MunicipalityView) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.view.with(|view| view.as_ref().map(&of)).unwrap_or_default())
    }

    /// Its kind and key.
    fn subject(self) -> (&'static str, String) {
        (kind::MUNICIPALITY, self.key.get_value())
    }
}

/// The page, or the notice that no such authority is known.
#[component]
pub fn Municipality(key: String) -> impl IntoView {
    let session = Session::here();
    let view = {
        let key = key.clone();
        session.view(move |document| municipality(document, &key, session.today()))
    };
    let is_here = Memo::new(move |_| view.with(Option::is_some));
    let place = AuthorityPage {
        session,
        key: StoredValue::new(key),
        view,
    };
    move || {
        if is_here.get() {
            view! { <Known place=place /> }.into_any()
        } else {
            view! { <NotFound /> }.into_any()
        }
    }
}

#[component]
fn Known(place: AuthorityPage) -> impl IntoView {
    let text = place.session.text();
    let key = place.key.get_value();
    let name = place.part(|view| view.authority.name.clone());
    let is_added = place.part(|view| !view.authority.of_region).get_untracked();
    let binnable = Binnable::new(
        kind::MUNICIPALITY,
        &key,
        place.part(|view| view.authority.is_binned).into(),
    );
    let peers = Route::Peers(key.clone()).href();
    let (add_id, note_id) = (key.clone(), key.clone());
    let add_person = Route::new(kind::PERSON, Some((WORKS_FOR, &key))).href();
    let is_district = place.part(|view| view.authority.is_district()).get_untracked();
    let people = place.part(|view| {
        view.links
            .iter()
            .filter(|link| link.kind == kind::PERSON)
            .cloned()
            .collect::<Vec<_>>()
    });
    let others = place.part(|view| {
        view.links
            .iter()
            .filter(|link| link.kind != kind::PERSON)
            .cloned()
            .collect::<Vec<_>>()
    });
    let undecided = place.part(|view| view.undecided.clone());
    let people_list = move || {
        if people.with(Vec::is_empty) {
            view! { <p class="muted">{text.municipality.people_none}</p> }.into_any()
        } else {
            view! { <LinkList links=people.into() /> }.into_any()
        }
    };
    view! {
        <div class="page-head">
            <h1><Words text=name /></h1>
            {(!is_district).then(|| view! { <Link href=peers label=text.support.peers_link /> })}
        </div>
        <BinNotice of=binnable />
        {move || view! { <UndecidedFields fields=undecided.get() /> }}
        <div class="split">
            {facts::facts(place)}
            <div class="stack">
                <Card title=text.municipality.people_title id="people">
                    {people_list}
                    <ButtonLink label=text.municipality.people_add href=add_person icon="add" />
                </Card>
            </div>
        </div>
        {if is_district { heat::for_district(place).into_any() } else { heat::heat(place).into_any() }}
        <div class="split split--even">
            {targets::targets(place)}
            {targets::concepts(place)}
        </div>
        <div class="split">
            <Card title=text.common.links_here id="links">
                <LinkList links=others.into() />
                <AddLinks id=add_id to=kind::MUNICIPALITY />
            </Card>
            <div class="stack">
                <NotesAbout id=note_id />
                <FollowUpsAbout kind=kind::MUNICIPALITY id=key />
            </div>
        </div>
        // A municipality of the region exists for every member.
        {is_added.then(|| view! { <ToBin of=binnable /> })}
    }
}
