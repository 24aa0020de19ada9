//! The pages whose code comes after the start page, in a file of its own: fetched when the start page can be used, drawn when it is there.
use super::card;
use super::frame::{KeepingNotices, Keys, OwnEntries, Palette};
use super::page;
use super::part::{Button, Notice, Tone};
use crate::platform::{appearance, task};
use crate::session::{Above, Missing as Lost, Session};
use klimanetz_core::route::Route;
use leptos::prelude::*;
use std::task::{Context, Poll, Waker};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// How far the code is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    Coming,
    Here,
    Missing,
}

/// What can be asked for.
pub enum Wanted {
    /// The page of a route, inside the frame.
    Page(Route),
    /// A part of the overview.
    Part(Part),
    /// Instead of the frame: everything is deleted.
    Cleared,
    /// Instead of the frame: there was data, and none is found.
    Missing(Lost),
    /// Instead of the frame: something could not be read. Runs to go on.
    Rescue(Callback<()>),
}

/// What the overview holds that is worked out at length.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What is due.
    Due,
    /// What members disagree about.
    Undecided,
    /// The next meeting.
    Meeting,
    /// The topics last talked about.
    Topics,
    /// How far the own municipality is, and its days.
    OwnState,
    /// Whom to ask.
    Asking,
    /// What is new.
    News,
    /// The map and the sums of the region.
    Region,
    /// The same for somebody who is here for the first time.
    RegionAtFirst,
    /// Where the own municipality is chosen.
    Door,
    /// What is the member's own, behind the name of the own municipality.
    Own,
    /// What is open above the page.
    Above(Above),
    /// What is to be known about the storage, above every page: nothing of it happens before the code is here.
    Keeping,
}

/// All pages but the first.
#[derive(Clone, Copy)]
pub struct Later(RwSignal<Code>);

impl Later {
    /// Code that is to be fetched.
    pub fn awaited() -> Later {
        Later(RwSignal::new(Code::Coming))
    }

    /// Whether nothing more comes by itself: the code is here, or did not come.
    pub fn is_settled(self) -> bool {
        self.0.get() != Code::Coming
    }

    /// Begins to fetch the code: also without a service worker, a page that has been seen works on without its host.
    pub fn fetch(self) {
        self.0.set(Code::Coming);
        task::spawn(async move {
            // One file; each of its functions that is to answer at once is asked for once.
            let is_here = load_pages().await.is_ok() && load_titles().await.is_ok();
            self.0.set(if is_here { Code::Here } else { Code::Missing });
        });
    }

    /// Has a computation run again when the page of this route is drawn.
    pub fn follow(self, route: &Route) {
        if *route != Route::Home {
            self.0.track();
        }
    }

    /// Whether the page of this route is drawn, and not only waited for.
    pub fn is_shown(self, route: &Route) -> bool {
        *route == Route::Home || self.0.get() == Code::Here
    }

    /// The title of the window; `None` while its code is not here.
    pub fn title(self, route: &Route) -> Option<String> {
        match self.0.get() {
            Code::Here => at_once(named(route.clone())),
            _ => None,
        }
    }

    /// What is wanted, or how far its code is.
    pub fn show(self, wanted: Wanted) -> AnyView {
        let is_in_frame = matches!(wanted, Wanted::Page(_) | Wanted::Part(_));
        let words = &Session::here().text().frame;
        let waiting = match (self.0.get(), &wanted) {
            (Code::Here, _) => return at_once(drawn(wanted)).unwrap_or_else(|| self.not_here()),
            // On the overview the first door, or the card of what is due, says it aloud and offers to fetch it again; the rest need not.
            (_, Wanted::Part(Part::Door)) if Session::here().n_records() > 0 => return ().into_any(),
            (_, Wanted::Part(part)) if !matches!(part, Part::Door | Part::Due) => return ().into_any(),
            (Code::Coming, _) => view! { <p role="status" id="coming">{words.coming}</p> }.into_any(),
            (Code::Missing, _) => self.not_here(),
        };
        if is_in_frame {
            return waiting;
        }
        view! {
            <div class="frame">
                <main class="frame__main stack" id="content" tabindex="-1">{waiting}</main>
            </div>
        }
        .into_any()
    }

    fn not_here(self) -> AnyView {
        let words = &Session::here().text().frame;
        let again = Callback::new(move |()| {
            // The button goes away with the notice.
            appearance::focus_main();
            self.fetch();
        });
        view! {
            <div role="alert">
                <Notice tone=Tone::Danger title=words.not_come>
                    <p>{words.not_come_text}</p>
                    <Button label=words.fetch_again on_click=again />
                </Notice>
            </div>
        }
        .into_any()
    }
}

/// What a future gives that waits for nothing: the code is here, and a page is drawn where it is asked for.
fn at_once<T>(page: impl Future<Output = Result<T, SplitLoaderError>>) -> Option<T> {
    let page = std::pin::pin!(page);
    match page.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(page) => page.ok(),
        Poll::Pending => None,
    }
}

#[wasm_split(pages, preload(load_pages), fallible)]
fn drawn(wanted: Wanted) -> Result<AnyView, SplitLoaderError> {
    Ok(match wanted {
        Wanted::Page(route) => page::of(route),
        Wanted::Part(Part::Due) => view! { <page::Due /> }.into_any(),
        Wanted::Part(Part::Undecided) => view! { <page::ToDecide /> }.into_any(),
        Wanted::Part(Part::Meeting) => view! { <card::NextMeeting /> }.into_any(),
        Wanted::Part(Part::Topics) => view! { <card::RecentTopics /> }.into_any(),
        Wanted::Part(Part::OwnState) => view! { <card::OwnState /> }.into_any(),
        Wanted::Part(Part::Asking) => view! { <card::Asking /> }.into_any(),
        Wanted::Part(Part::News) => view! { <page::News /> }.into_any(),
        Wanted::Part(Part::Region) => view! { <card::Region /> }.into_any(),
        Wanted::Part(Part::RegionAtFirst) => view! { <card::RegionAtFirst /> }.into_any(),
        Wanted::Part(Part::Door) => view! { <card::OwnDoor /> }.into_any(),
        Wanted::Part(Part::Own) => view! { <OwnEntries /> }.into_any(),
        Wanted::Part(Part::Above(Above::Palette)) => view! { <Palette /> }.into_any(),
        Wanted::Part(Part::Above(Above::Keys)) => view! { <Keys /> }.into_any(),
        Wanted::Part(Part::Keeping) => view! { <KeepingNotices /> }.into_any(),
        Wanted::Cleared => view! { <page::Cleared /> }.into_any(),
        Wanted::Missing(lost) => view! { <page::Missing lost=lost /> }.into_any(),
        Wanted::Rescue(on_continue) => view! { <page::Rescue on_continue=on_continue /> }.into_any(),
    })
}

#[wasm_split(pages, preload(load_titles), fallible)]
fn named(route: Route) -> Result<String, SplitLoaderError> {
    Ok(page::title(&route))
}
