//! Mounts the app: the rescue page where something could not be read, else the frame with the page of the address.
use super::block::{CHOICE, SEARCH_FIELD};
use super::frame::Frame;
use super::later::{Later, Wanted};
use super::page::{self, Home};
use crate::platform::{appearance, focus, keys, pwa, task};
use crate::session::{Above, Begun, Session, Start};
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// Reads what is stored, then puts the app into the page.
pub async fn start() {
    let begun = Begun::here();
    let later = Later::awaited();
    // The overview can be used without the code of the other pages, and is not held up by it.
    let is_overview = Route::parse(&crate::session::address()) == Route::Home;
    if !is_overview {
        later.fetch();
    }
    mount(begun.read().await, later);
    if is_overview {
        task::painted().await;
        later.fetch();
    }
}

/// Puts the app into the page.
fn mount(start: Start, later: Later) {
    let Some(root) = appearance::root() else { return };
    // What was typed into the field before the app was there stays, and the focus where it was.
    let (typed, focused) = appearance::end_of_starting();
    let mounted = leptos::mount::mount_to(root, move || {
        let is_blocked = start.is_blocked;
        let session = Session::open(start);
        provide_context(session);
        session.search.typed.set(typed);
        let update_waits = RwSignal::new(false);
        // The worker takes over what the page has loaded: when all of that is here.
        Effect::new(move |was_registered: Option<bool>| {
            let is_due = later.is_settled();
            if is_due && was_registered != Some(true) {
                pwa::register(move || update_waits.set(true));
            }
            is_due || was_registered == Some(true)
        });
        keys::on_key(move |key| {
            let above = if key == "?" { Above::Keys } else { Above::Palette };
            let is_on = key == "k" || session.settings.slash.get_untracked();
            if is_on {
                session.open_above(above);
            }
            is_on
        });
        let was_told = RwSignal::new(false);
        // Drawn again in the other language; nothing is being typed on the settings page, where it is changed.
        move || {
            session.settings.language.get();
            if session.clearing().is_some() {
                return later.show(Wanted::Cleared);
            }
            if let Some(lost) = session.missing() {
                return later.show(Wanted::Missing(lost));
            }
            if !was_told.get() && page::is_to_be_told(session) {
                let on_continue = Callback::new(move |()| was_told.set(true));
                return later.show(Wanted::Rescue(on_continue));
            }
            view! { <Frame is_blocked=is_blocked update_waits=update_waits later=later>{current_page(later)}</Frame> }
                .into_any()
        }
    });
    if let Some(selector) = focused {
        appearance::focus_first(&selector);
    }
    focus::keep();
    // The app lives as long as the page.
    mounted.forget();
}

/// The page of the address.
fn current_page(later: Later) -> impl IntoView {
    let session = Session::here();
    let shown = session.page();
    let text = session.text();
    Effect::new(move |before: Option<(Route, u32, bool)>| {
        let (route, arrival) = (shown.get(), session.arrival());
        // Not at the first page: the browser's own focus is right there. A page that comes later gets it when it is drawn.
        later.follow(&route);
        let title = match route {
            Route::Home => Some((text.frame.page_title)(text.home.title)),
            _ => later.title(&route),
        };
        appearance::set_title(title.as_deref().unwrap_or(text.frame.app));
        let is_other = |last: (Route, u32, bool)| last.2 || (last.0 != route || last.1 != arrival);
        if before.as_ref().is_some_and(|(before, ..)| *before != route) {
            session.leave_page();
        }
        let has_moved = before.is_some_and(is_other);
        // Nor while the search is being typed.
        if route == Route::Search && appearance::has_focus(SEARCH_FIELD) {
            session.settle();
        } else if route == Route::Home || later.is_settled() {
            session.arrive(has_moved);
            let has_come = has_moved && later.is_shown(&route);
            if has_come && session.takes_wish(&route) {
                appearance::focus_first(CHOICE);
            }
        } else if has_moved {
            session.come_anew();
        }
        (route, arrival, has_moved)
    });
    move || match shown.get() {
        Route::Home => view! { <Home later=later /> }.into_any(),
        other => later.show(Wanted::Page(other)),
    }
}
