//! One municipality or Kreis: official facts, heat planning, targets, concept, people, links, own notes.
mod communication;
mod facts;
mod heat;
mod key;
mod people;
mod reported;
mod similar;
mod state;
mod targets;
mod timeline;

pub use reported::reported_source;
pub use state::stage_line;

use super::{FollowUpsAbout, Materials, NotesAbout};
use crate::session::Session;
use crate::ui::block::{AddLinks, BinNotice, Binnable, LinkList, NotFound, ToBin, UndecidedFields};
use crate::ui::part::{Card, Tile, Words};
use klimanetz_core::catalogue::{Reported, kind, tile};
use klimanetz_core::summary::{MunicipalityView, OwnState, municipality, own_state, publicly_reported};
use leptos::prelude::*;

/// What the cards of the page share: the key, and the view that follows the document.
#[derive(Clone, Copy)]
pub(super) struct AuthorityPage {
    session: Session,
    key: StoredValue<String>,
    view: Memo<Option<MunicipalityView>>,
    /// Its step on the line of stages.
    state: Memo<Option<OwnState>>,
    /// What was publicly reported where no member states anything.
    reported: Memo<Vec<&'static Reported>>,
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
    let (own, told) = (key.clone(), key.clone());
    let place = AuthorityPage {
        session,
        key: StoredValue::new(key),
        view,
        state: session.view(move |document| own_state(document, &own, session.starting(), session.today())),
        reported: session.view(move |document| publicly_reported(document, &told, session.starting())),
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
    let (add_id, note_id, materials_of) = (key.clone(), key.clone(), key.clone());
    let is_district = place.part(|view| view.authority.is_district()).get_untracked();
    let others = place.part(|view| {
        view.links
            .iter()
            // Both have cards of their own.
            .filter(|link| ![kind::PERSON, kind::MATERIAL].contains(&link.kind))
            .cloned()
            .collect::<Vec<_>>()
    });
    let undecided = place.part(|view| view.undecided.clone());
    let letters = tile(&key).map(|tile| tile.letters);
    let stage = Memo::new(move |_| {
        place
            .state
            .with(|state| state.as_ref().map_or(0, |state| state.stage().number()))
    });
    let mark = letters.map(|letters| move || view! { <Tile letters=letters tone=stage.get() /> });
    view! {
        <div class="place__head">
            {mark}
            <h1><Words text=name /></h1>
        </div>
        {facts::in_a_line(place)}
        <BinNotice of=binnable />
        {move || view! { <UndecidedFields fields=undecided.get() /> }}
        {if is_district { heat::for_district(place).into_any() } else { state::state(place).into_any() }}
        <div class="split split--aside">
            <div class="stack">
                {people::people(place)}
                <NotesAbout id=note_id />
                <FollowUpsAbout kind=kind::MUNICIPALITY id=key />
                {(!is_district).then(|| similar::similar(place))}
            </div>
            <div class="stack">
                <Materials key=materials_of state=place.state />
                {targets::targets(place)}
                {(!is_district).then(|| heat::heat(place))}
                {targets::concepts(place)}
                {(!is_district).then(|| timeline::timeline(place))}
                <Card title=text.common.links_here id="links">
                    <LinkList links=others.into() />
                    <AddLinks id=add_id to=kind::MUNICIPALITY />
                </Card>
                {facts::facts(place)}
            </div>
        </div>
        // A municipality of the region exists for every member.
        {is_added.then(|| view! { <ToBin of=binnable /> })}
    }
}
