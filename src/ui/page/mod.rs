//! One file for each page that serves all kinds, or none; which page an address leads to, and what it is called.
mod about;
mod changes;
mod cleared;
mod exchange;
mod home;
mod missing;
mod more;
mod new_record;
mod record;
mod records;
mod rescue;
mod search;
mod settings;
mod settling;
mod unconfirmed;

pub use cleared::Cleared;
pub use home::{Due, Home, News, ToDecide};
pub use missing::Missing;
pub use rescue::{Rescue, is_to_be_told};

use crate::session::Session;
use crate::ui::block::NotFound;
use crate::ui::card;
use crate::ui::gallery::Gallery;
use about::About;
use changes::Changes;
use exchange::Exchange;
use klimanetz_core::catalogue::{Card, Head, Kind, kind_of};
use klimanetz_core::route::{Audience, Route};
use klimanetz_core::summary::title_of;
use klimanetz_core::visible::isolated;
use leptos::prelude::*;
use more::More;
use new_record::NewRecord;
use record::RecordPage;
use records::Records;
use search::Search;
use settings::Settings;
use settling::Settling;
use unconfirmed::Unconfirmed;

/// The page of a route.
pub fn of(route: Route) -> AnyView {
    Session::here().note_visit(&route);
    match route {
        // Its code is there from the first moment.
        Route::Home => ().into_any(),
        Route::Directory(_) => view! { <card::Directory /> }.into_any(),
        Route::Peers(key) => view! { <card::Peers key=key /> }.into_any(),
        Route::Concepts => view! { <card::Concepts /> }.into_any(),
        Route::Arguments => view! { <card::Arguments /> }.into_any(),
        Route::List(head) => of_kind(head, |kind| match kind.page.has(Card::Authority) {
            true => view! { <card::Directory /> }.into_any(),
            false => view! { <Records kind=kind /> }.into_any(),
        }),
        Route::New(head, known) if head.is_begun_in_place => {
            // A new note gets its address at once, so that a reload finds it again.
            let session = Session::here();
            let id = session.new_id();
            session.replace(&match known {
                Some(known) => Route::Begun(head, id, known),
                None => Route::One(head, id),
            });
            ().into_any()
        }
        Route::New(head, known) => of_kind(head, |kind| match kind.page.has(Card::Authority) {
            true => view! { <card::AddMunicipality /> }.into_any(),
            false => view! { <NewRecord kind=kind known=known /> }.into_any(),
        }),
        Route::One(head, id) => of_kind(head, |kind| match kind.page.cards {
            [Card::Authority, ..] => view! { <card::Municipality key=id /> }.into_any(),
            [Card::Writing, ..] => view! { <card::Note kind=kind id=id known=None /> }.into_any(),
            _ => view! { <RecordPage kind=kind id=id /> }.into_any(),
        }),
        Route::Begun(head, id, known) => of_kind(head, |kind| {
            view! { <card::Note kind=kind id=id known=Some(known) /> }.into_any()
        }),
        Route::Changes => view! { <Changes /> }.into_any(),
        Route::Settling => view! { <Settling /> }.into_any(),
        Route::Unconfirmed => view! { <Unconfirmed /> }.into_any(),
        Route::Search => view! { <Search /> }.into_any(),
        Route::StatusRound(id) => view! { <card::StatusRound id=id /> }.into_any(),
        Route::Minutes(id) => view! { <card::Minutes id=id /> }.into_any(),
        Route::Mail(params) => view! { <card::Letter to=Audience::parse(&params) /> }.into_any(),
        Route::Exchange => view! { <Exchange /> }.into_any(),
        Route::Settings => view! { <Settings /> }.into_any(),
        Route::More => view! { <More /> }.into_any(),
        Route::About => view! { <About /> }.into_any(),
        Route::Gallery => view! { <Gallery /> }.into_any(),
        Route::Unknown(_) => view! { <NotFound /> }.into_any(),
    }
}

fn of_kind(head: &Head, page: impl FnOnce(&'static Kind) -> AnyView) -> AnyView {
    kind_of(head.code).map_or_else(|| view! { <NotFound /> }.into_any(), page)
}

/// The title of the window while a page is shown.
pub fn title(route: &Route) -> String {
    let session = Session::here();
    let text = session.text();
    let named = |id: &str, say: &dyn Fn(&str) -> String| {
        let found = session.with_untracked(|shared, _| title_of(&shared.0, id));
        found.map_or_else(|| text.frame.not_found.to_owned(), |(_, name)| say(&isolated(&name)))
    };
    let page = match route {
        Route::Home => text.home.title.to_owned(),
        Route::Directory(_) => text.directory.title.to_owned(),
        Route::Peers(key) => named(key, &text.support.peers_title),
        Route::Concepts => text.stances.concepts.to_owned(),
        Route::Arguments => text.stances.arguments.to_owned(),
        Route::List(head) => text.kinds(head.code),
        Route::New(head, _) => text.new_title(head.code),
        // What a private record says stays out of the browser's history.
        Route::One(head, _) | Route::Begun(head, ..) if head.is_private() => text.private_title(head.code),
        Route::One(_, id) | Route::Begun(_, id, _) => named(id, &str::to_owned),
        Route::StatusRound(id) => named(id, &text.meeting.round_title),
        Route::Minutes(id) => named(id, &text.minutes.title),
        Route::Changes => text.changes.title.to_owned(),
        Route::Settling => text.settling.title.to_owned(),
        Route::Unconfirmed => text.due.confirm_title.to_owned(),
        Route::Search => text.search.title.to_owned(),
        Route::Mail(_) => text.mail.page.to_owned(),
        Route::Exchange => text.exchange.title.to_owned(),
        Route::Settings => text.settings.title.to_owned(),
        Route::More => text.frame.more.to_owned(),
        Route::About => text.about.title.to_owned(),
        Route::Gallery => text.frame.app.to_owned(),
        Route::Unknown(_) => text.frame.not_found.to_owned(),
    };
    (text.frame.page_title)(&page)
}
