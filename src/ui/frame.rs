//! What stands around every page: brand, navigation, tools, notices of the app itself, footer.
mod keys;
mod navigation;
mod own;
mod palette;

pub use keys::Keys;
pub use own::OwnEntries;
pub use palette::Palette;

use super::block::{SearchBox, TakenBackNotice};
use super::later::{Later, Part, Wanted};
use super::part::{Button, Emphasis, Icon, Link, LiveStatus, Notice, Tone};
use crate::platform::{appearance, pwa};
use crate::session::{Above, NO_DEMO, Recording, Session, Status};
use klimanetz_core::route::Route;
use leptos::prelude::*;
use std::time::Duration;

/// How long until the lower edge reports a change: the change itself and the word above the page, which the member waits for, come first.
const SAID_AFTER: Duration = Duration::from_millis(50);
/// How long the report stays: then it goes, so that nothing remains covered.
const GONE_AFTER: Duration = Duration::from_secs(4);

/// The frame with a page inside.
#[component]
pub fn Frame(is_blocked: bool, update_waits: RwSignal<bool>, later: Later, children: Children) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let status = RwSignal::new(String::new());
    Effect::new(move |before: Option<Status>| {
        let now = session.status();
        // What was said before the frame was drawn again in the other language is not repeated.
        let said = match now {
            Status::Quiet => None,
            Status::Taken(_) => Some(text.frame.taken),
            Status::Secured(_) => Some(text.frame.secured),
        };
        if let (Some(said), true) = (said, before.is_some_and(|before| before != now)) {
            if untrack(|| status.with(|status| !status.is_empty())) {
                // Or the same words are not read out again.
                status.set(String::new());
            }
            let say = move |words: &str| {
                if untrack(|| session.status()) == now {
                    status.try_set(words.to_owned());
                }
            };
            set_timeout(move || say(said), SAID_AFTER);
            set_timeout(move || say(""), GONE_AFTER);
        }
        now
    });
    let (online, page) = (session.online(), session.page());
    let to_content = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        appearance::focus("content");
    };
    // Before the app is there, and for a tab of its own, the sign is a link.
    let to_palette = move |event: leptos::ev::MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            session.open_above(Above::Palette);
        }
    };
    view! {
        <div class="frame">
            {session.is_demo.then(|| view! {
                <p class="frame__strip">{text.demo.here} " " <Link href=NO_DEMO label=text.demo.leave /></p>
            })}
            <header class="frame__header" data-searching=move || (session.route() == Route::Search).then_some("")>
                <a class="skip-link kern-link" href=move || page.get().href() on:click=to_content>{text.frame.skip}</a>
                <a class="frame__brand" href=Route::Home.href()>
                    {mark()}
                    <span>{text.frame.app}</span>
                </a>
                {navigation::navigation(text, move || session.route())}
                <div class="frame__tools">
                    <Show when=move || !online.get()>
                        <p class="frame__status">{text.frame.offline}</p>
                    </Show>
                    {move || safety(session).map(|words| view! { <p class="frame__status frame__safety">{words}</p> })}
                    <Show when=move || session.can_undo()>
                        <Button
                            label=text.frame.undo
                            name=session.undo_name()
                            icon="undo"
                            icon_only=true
                            emphasis=Emphasis::Tertiary
                            on_click=Callback::new(move |()| session.undo())
                        />
                    </Show>
                    {Route::quick_note().map(|to| tool(to, text.frame.note_add, "note"))}
                    <span class="frame__to-search" on:click=to_palette>
                        {tool(Route::Search, text.search.everything, "search")}
                    </span>
                    <SearchBox />
                    {own::menu(session, later)}
                </div>
            </header>
            <main class="frame__main stack" id="content" tabindex="-1">
                {is_blocked.then(|| view! {
                    <Notice tone=Tone::Danger title=text.failure.blocked_title><p>{text.failure.blocked}</p></Notice>
                })}
                {appearance::is_shared_host().then(|| view! {
                    <Notice tone=Tone::Warning title=text.settings.shared_computer><p>{text.settings.origin_warning}</p></Notice>
                })}
                <Show when=move || update_waits.get()>
                    <Notice tone=Tone::Info title=text.frame.update>
                        <Button label=text.frame.update_now on_click=Callback::new(|()| pwa::activate_waiting()) />
                    </Notice>
                </Show>
                <Show when=move || !is_blocked && (session.recording() == Recording::Failing || session.is_unsure())>
                    <Notice tone=Tone::Warning title=text.frame.unrecorded_title>
                        <Show when=move || session.is_unsure()><p>{text.frame.unread}</p></Show>
                        <Show when=move || session.recording() == Recording::Failing><p>{text.frame.unrecorded}</p></Show>
                    </Notice>
                </Show>
                {move || later.show(Wanted::Part(Part::Keeping))}
                <div role="alert" class="frame__alert">
                    {move || session.trouble().map(|trouble| view! { <Notice tone=Tone::Danger title=text.not_done(&trouble) /> })}
                </div>
                {children()}
            </main>
            <footer class="frame__footer">
                <p>{text.frame.claim}</p>
                <ul>
                    <li><Link href=Route::Settings.href() label=text.frame.settings /></li>
                    <li><Link href=Route::About.href() label=text.frame.about /></li>
                    <li>{(text.frame.build)(&appearance::build_id())}</li>
                </ul>
            </footer>
            <LiveStatus message=status />
            {move || session.above.get().map(|above| later.show(Wanted::Part(Part::Above(above))))}
        </div>
    }
}

/// How far the last change has come, for as long as the page is open; only the live status says it aloud.
fn safety(session: Session) -> Option<&'static str> {
    let words = &session.text().frame;
    match (session.status(), session.recording()) {
        (Status::Quiet, _) => None,
        (Status::Secured(_), _) => Some(words.secured),
        // Nothing of the demo is saved.
        (Status::Taken(_), Recording::Working) if !session.is_demo => Some(words.securing),
        (Status::Taken(_), _) => Some(words.taken),
    }
}

/// What is to be known about the storage, above the page.
#[component]
pub fn KeepingNotices() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.keeping;
    let save_again = Callback::new(move |()| session.save_again());
    let still_there = session.settings.still_there;
    let nearly_full = move || {
        session.nearly_full().map(|left| {
            let left = text.number(u32::try_from(left).unwrap_or(u32::MAX));
            view! { <Notice tone=Tone::Warning title=(words.nearly_full_title)(&left)><p>{words.nearly_full}</p></Notice> }
        })
    };
    view! {
        <TakenBackNotice />
        <Show when=move || session.is_wiped()>
            <Notice tone=Tone::Danger title=words.wiped_title>
                <p>{words.wiped}</p>
                <Button label=words.save_again on_click=save_again />
            </Notice>
        </Show>
        {nearly_full}
        {move || still_there.get().map(|day| view! { <Notice tone=Tone::Success title=(words.still_there)(&text.day(day)) /> })}
    }
}

/// A link that is an icon: what it leads to is read out, and shown beside the pointer.
fn tool(to: Route, name: &'static str, icon: &'static str) -> impl IntoView {
    view! {
        <a class="frame__tool" href=to.href() title=name aria-label=name><Icon name=icon /></a>
    }
}

/// The mark: six municipalities tied into one net.
fn mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2">
            <path d="M12 3.5 19.4 7.75v8.5L12 20.5l-7.4-4.25v-8.5z M12 3.5v17 M4.6 7.75l14.8 8.5 M19.4 7.75 4.6 16.25" />
            <circle cx="12" cy="12" r="2.6" fill="currentColor" />
        </svg>
    }
}
