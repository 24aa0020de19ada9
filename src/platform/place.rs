//! How far down the page somebody is, and which link leads on: told as it changes, and brought back.
use super::{appearance, task};
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, EventTarget, FocusOptions, HtmlElement, ScrollRestoration, Window};

/// The address of a link inside the app, with `#`, and how far from the top of the window it stands.
pub type Followed = (String, i32);

thread_local! {
    /// Which bringing back is going on; 0 if none is.
    static GOING_ON: Cell<u32> = const { Cell::new(0) };
    /// The last one.
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// When scrolling is over.
const REST_MS: u32 = 150;
/// How many frames bringing somebody back may take: rows may come late.
const AT_MOST: u32 = 150;
/// It ends after this many frames without movement: where the page is long enough, and where it is not.
const STILL: u32 = 10;
const SHORT: u32 = 30;

/// Leaves it to us where a page is scrolled to. Calls `tell` when a link of the app is followed, when scrolling is over and when the
/// page is left.
pub fn follow(tell: impl Fn(Option<Followed>) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    if let Ok(history) = window.history() {
        history.set_scroll_restoration(ScrollRestoration::Manual).ok();
    }
    let on_link = tell.clone();
    let before_all = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&window, "click", before_all, move |event| {
        if let Some(followed) = event.target().and_then(link_of) {
            on_link(Some(followed));
        }
    })
    .forget();
    let (on_rest, resting) = (tell.clone(), RefCell::new(None::<Timeout>));
    EventListener::new(&window, "scroll", move |_| {
        let on_rest = on_rest.clone();
        // The one before ends with it.
        resting.replace(Some(Timeout::new(REST_MS, move || on_rest(None))));
    })
    .forget();
    EventListener::new(&window, "pagehide", move |_| tell(None)).forget();
    for by_hand in ["wheel", "touchstart", "pointerdown", "keydown"] {
        EventListener::new(&window, by_hand, |_| stop()).forget();
    }
}

/// How far down the page is, in pixels.
pub fn scrolled() -> u32 {
    let scrolled = web_sys::window().and_then(|window| window.scroll_y().ok());
    whole(scrolled.unwrap_or_default())
}

/// Brings somebody back to where they were: so far down, as soon as the page is that long, with the followed link where it stood. With
/// `takes_focus` the link gets the focus, or else the heading.
pub fn bring_back(scroll: u32, followed: Option<Followed>, takes_focus: bool) {
    let own = LAST.get().wrapping_add(1).max(1);
    LAST.set(own);
    GOING_ON.set(own);
    task::spawn(async move {
        let Some(window) = web_sys::window() else { return };
        if GOING_ON.get() != own {
            return;
        }
        window.scroll_to_with_x_and_y(0.0, f64::from(scroll));
        let (mut is_there, mut n_still, mut is_focused) = (false, 0, !takes_focus);
        let mut before = scrolled();
        for _ in 0..AT_MOST {
            task::painted().await;
            let enough = if is_there { STILL } else { SHORT };
            if GOING_ON.get() != own || n_still > enough {
                break;
            }
            let now = scrolled();
            n_still = if now == before { n_still + 1 } else { 0 };
            before = now;
            if !is_there {
                is_there = now.abs_diff(scroll) <= 1;
                window.scroll_to_with_x_and_y(0.0, f64::from(scroll));
            } else if let Some((link, off)) = followed.as_ref().and_then(|followed| found(&window, followed)) {
                if off.abs() > 1.0 {
                    window.scroll_by_with_x_and_y(0.0, off);
                }
                if !is_focused {
                    is_focused = true;
                    focus(&link);
                }
            }
        }
        if GOING_ON.get() == own {
            stop();
        }
        if !is_focused && is_focus_nowhere() {
            let link = followed.and_then(|followed| found(&window, &followed));
            match link {
                Some((link, _)) => focus(&link),
                None => appearance::focus_heading(),
            }
        }
    });
}

/// Whether somebody is being brought back.
pub fn is_going_on() -> bool {
    GOING_ON.get() != 0
}

/// Leaves the page where it is.
pub fn stop() {
    GOING_ON.set(0);
}

fn link_of(target: EventTarget) -> Option<Followed> {
    let link = target.dyn_into::<Element>().ok()?.closest("a[href^='#']").ok()??;
    Some((link.get_attribute("href")?, pixels(top_of(&link))))
}

/// The link that is nearest to where the followed one stood, no further than the window is high, and how far it is off.
fn found(window: &Window, (href, top): &Followed) -> Option<(HtmlElement, f64)> {
    let height = window.inner_height().ok()?.as_f64()?;
    let links = window.document()?.query_selector_all("#app a[href^='#']").ok()?;
    let links = (0..links.length()).filter_map(|nth| links.get(nth)?.dyn_into::<HtmlElement>().ok());
    let same = links.filter(|link| link.get_attribute("href").as_ref() == Some(href));
    let near = same.map(|link| {
        let off = top_of(&link) - f64::from(*top);
        (link, off)
    });
    let (link, off) = near.min_by(|(_, one), (_, other)| one.abs().total_cmp(&other.abs()))?;
    // It was in what was open then.
    while let Ok(Some(folded)) = link.closest("details:not([open])") {
        folded.set_attribute("open", "").ok()?;
    }
    (off.abs() <= height).then_some((link, off))
}

fn focus(link: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    link.focus_with_options(&options).ok();
}

/// Whether no element of the page has the focus, except perhaps the page as a whole.
fn is_focus_nowhere() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let focused = document.as_ref().and_then(Document::active_element);
    focused.is_none_or(|focused| matches!(focused.tag_name().as_str(), "BODY" | "MAIN"))
}

fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a conversion that saturates is what is wanted"
)]
fn whole(pixels: f64) -> u32 {
    pixels.round() as u32
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a conversion that saturates is what is wanted"
)]
fn pixels(pixels: f64) -> i32 {
    pixels.round() as i32
}
