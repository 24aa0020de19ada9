//! Mounts the app: the rescue page where something could not be read, else the frame with the page of the address.
use super::block::SEARCH_FIELD;
use super::frame::{Frame, navigation};
use super::gallery::Gallery;
use super::page;
use crate::platform::{appearance, focus, keys, pwa};
use crate::session::{Begun, Session, Start};
use klimanetz_core::catalogue::{Record, record_at};
use klimanetz_core::route::{Filter, Route};
use klimanetz_core::text::Text;
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// Shows the navigation, reads what is stored, then puts the app into the page.
pub async fn start() {
    let begun = Begun::here();
    let text = begun.settings.language.get_untracked().text();
    let early = appearance::starting_header().map(|header| {
        let here = StoredValue::new(Route::parse(&crate::session::address()));
        leptos::mount::mount_to(header, move || navigation(text, move || here.get_value()))
    });
    mount(begun.read().await);
    drop(early);
}

/// Puts the app into the page.
fn mount(start: Start) {
    let Some(root) = appearance::root() else { return };
    let mounted = leptos::mount::mount_to(root, move || {
        let is_blocked = start.is_blocked;
        let session = Session::open(start);
        provide_context(session);
        let update_waits = RwSignal::new(false);
        pwa::register(move || update_waits.set(true));
        keys::on_slash(move || {
            let is_on = session.settings.slash.get_untracked();
            if is_on {
                appearance::focus(SEARCH_FIELD);
            }
            is_on
        });
        let rescue = RwSignal::new(page::is_to_be_told(session));
        // Drawn anew in the other language; nothing is being typed on the settings page, where it is changed.
        move || {
            session.settings.language.get();
            if session.clearing().is_some() {
                return view! { <page::Cleared /> }.into_any();
            }
            if let Some(lost) = session.missing() {
                return view! { <page::Missing lost=lost /> }.into_any();
            }
            if rescue.get() {
                let on_continue = Callback::new(move |()| rescue.set(false));
                return view! { <page::Rescue on_continue=on_continue /> }.into_any();
            }
            view! { <Frame is_blocked=is_blocked update_waits=update_waits>{current_page()}</Frame> }.into_any()
        }
    });
    appearance::end_of_starting();
    focus::keep();
    // The app lives as long as the page.
    mounted.forget();
}

/// The page of the address. The directory's filter is the page's own affair: typing must not draw it anew.
fn current_page() -> impl IntoView {
    let session = Session::here();
    let shown = Memo::new(move |_| match session.route() {
        Route::Directory(_) => Route::Directory(Filter::default()),
        other => other,
    });
    let text = session.text();
    Effect::new(move |before: Option<()>| {
        appearance::set_title(&title(text, &shown.get()));
        // Not at the first page: the browser's own focus is right there. Nor while what is looked for is being typed.
        if before.is_some() && !(shown.get() == Route::Search && appearance::has_focus(SEARCH_FIELD)) {
            appearance::focus_main();
        }
    });
    move || page_of(session, shown.get())
}

fn page_of(session: Session, route: Route) -> AnyView {
    match route {
        Route::Home => view! { <page::Home /> }.into_any(),
        Route::Directory(_) => view! { <page::Directory /> }.into_any(),
        Route::Municipality(key) => view! { <page::Municipality key=key /> }.into_any(),
        Route::Peers(key) => view! { <page::Peers key=key /> }.into_any(),
        Route::AddMunicipality => view! { <page::AddMunicipality /> }.into_any(),
        Route::People => view! { <page::People /> }.into_any(),
        Route::NewPerson(key) => view! { <page::NewPerson works_for=key /> }.into_any(),
        Route::Person(id) => view! { <page::Person id=id /> }.into_any(),
        Route::Topics => view! { <page::Topics /> }.into_any(),
        Route::NewTopic => view! { <page::NewTopic /> }.into_any(),
        Route::Topic(id) => view! { <page::Topic id=id /> }.into_any(),
        Route::Notes => view! { <page::Notes /> }.into_any(),
        Route::NewNote(about) => {
            // A new note gets its address at once, so that a reload finds it again.
            session.replace(&Route::Note {
                id: session.new_id(),
                about,
            });
            ().into_any()
        }
        Route::Note { id, about } => view! { <page::Note id=id about=about /> }.into_any(),
        Route::Records(path) => of_record(path, |record| view! { <page::Records record=record /> }.into_any()),
        Route::NewRecord(path, known) => of_record(path, |record| {
            view! { <page::NewRecord record=record known=known /> }.into_any()
        }),
        Route::Record(path, id) => of_record(path, |record| {
            view! { <page::RecordPage record=record id=id /> }.into_any()
        }),
        Route::Changes => view! { <page::Changes /> }.into_any(),
        Route::Unconfirmed => view! { <page::Unconfirmed /> }.into_any(),
        Route::Search => view! { <page::Search /> }.into_any(),
        Route::StatusRound(id) => view! { <page::StatusRound id=id /> }.into_any(),
        Route::Minutes(id) => view! { <page::Minutes id=id /> }.into_any(),
        Route::Exchange => view! { <page::Exchange /> }.into_any(),
        Route::Settings => view! { <page::Settings /> }.into_any(),
        Route::About => view! { <page::About /> }.into_any(),
        Route::Gallery => view! { <Gallery /> }.into_any(),
        Route::Unknown(_) => view! { <page::NotFound /> }.into_any(),
    }
}

fn of_record(path: &str, page: impl FnOnce(&'static Record) -> AnyView) -> AnyView {
    record_at(path).map_or_else(|| view! { <page::NotFound /> }.into_any(), page)
}

fn title(text: &Text, route: &Route) -> String {
    let session = Session::here();
    let named = |id: &str| {
        session
            .with(|shared, _| klimanetz_core::summary::title_of(&shared.0, id))
            .map(|(_, title)| isolated(&title))
    };
    let page = match route {
        Route::Home => text.home.title.to_owned(),
        Route::Directory(_) => text.directory.title.to_owned(),
        Route::AddMunicipality => text.directory.add.to_owned(),
        Route::People => text.person.title.to_owned(),
        Route::NewPerson(_) => text.person.add_title.to_owned(),
        Route::Topics => text.topic.heading.to_owned(),
        Route::NewTopic => text.topic.add_title.to_owned(),
        Route::Peers(key) => named(key).map_or_else(
            || text.frame.not_found.to_owned(),
            |name| (text.support.peers_title)(&name),
        ),
        Route::Municipality(id) | Route::Person(id) | Route::Topic(id) => {
            named(id).unwrap_or_else(|| text.frame.not_found.to_owned())
        }
        Route::Records(path) => record_at(path).map_or("", |record| text.label(&record.many)).to_owned(),
        Route::NewRecord(path, _) => {
            record_at(path).map_or_else(String::new, |record| (text.common.add)(text.label(&record.one)))
        }
        // What a private record says stays out of the browser's history.
        Route::Record(path, id) => match record_at(path) {
            Some(record) if record.is_private => text.label(&record.one).to_owned(),
            _ => named(id).unwrap_or_else(|| text.frame.not_found.to_owned()),
        },
        Route::StatusRound(id) => named(id).map_or_else(
            || text.frame.not_found.to_owned(),
            |title| (text.meeting.round_title)(&title),
        ),
        Route::Minutes(id) => {
            named(id).map_or_else(|| text.frame.not_found.to_owned(), |title| (text.minutes.title)(&title))
        }
        Route::Notes | Route::NewNote(_) | Route::Note { .. } => text.note.heading.to_owned(),
        Route::Changes => text.changes.title.to_owned(),
        Route::Unconfirmed => text.due.confirm_title.to_owned(),
        Route::Search => text.search.title.to_owned(),
        Route::Exchange => text.exchange.title.to_owned(),
        Route::Settings => text.settings.title.to_owned(),
        Route::About => text.about.title.to_owned(),
        Route::Gallery => text.frame.app.to_owned(),
        Route::Unknown(_) => text.frame.not_found.to_owned(),
    };
    (text.frame.page_title)(&page)
}
