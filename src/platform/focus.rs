//! Keeps the focus near when the element that has it is taken away: a keyboard or screen reader user would start from the top again.
use gloo_events::EventListener;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, HtmlElement, MutationObserver, MutationObserverInit};

thread_local! {
    /// The element that was focused last, and what it stood in, from the inside out.
    static LAST: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
    /// The element that had the focus when the address changed.
    static AT_DEPARTURE: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// What the focus goes to instead: the smallest part of the page around it that is still there.
const PLACES: &str = "article, form, section, main";

/// Watches the app from now on.
pub fn keep() {
    let Some(document) = document() else { return };
    let Some(app) = document.get_element_by_id("app") else {
        return;
    };
    EventListener::new(&document, "focusin", |event| {
        let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        LAST.set(std::iter::successors(focused, |element| element.parent_element()).collect());
    })
    .forget();
    let restore = Closure::<dyn Fn()>::new(restore);
    if let Ok(observer) = MutationObserver::new(restore.as_ref().unchecked_ref()) {
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        // Fails only for options that name nothing to observe.
        observer.observe_with_options(&app, &options).ok();
        restore.forget();
    }
}

/// Notes what has the focus as another page is asked for.
pub fn note_departure() {
    AT_DEPARTURE.set(document().and_then(|document| document.active_element()));
}

/// Whether somebody has gone into a field since then, so that the page that comes must not take the focus from it.
pub fn is_in_field_since() -> bool {
    let active = document().and_then(|document| document.active_element());
    let is_field = active
        .as_ref()
        .is_some_and(|active| active.matches("input, select, textarea").unwrap_or(false));
    is_field && AT_DEPARTURE.with_borrow(|before| *before != active)
}

fn restore() {
    let Some(document) = document() else { return };
    if document
        .active_element()
        .is_some_and(|active| active.tag_name() != "BODY")
    {
        return;
    }
    let last = LAST.with_borrow(Clone::clone);
    let Some(gone) = last.first().filter(|element| !element.is_connected()) else {
        return;
    };
    // Drawn again under the same id: to the user it is the same thing.
    let again = Some(gone.id())
        .filter(|id| !id.is_empty())
        .and_then(|id| document.get_element_by_id(&id));
    let around = || {
        let connected = last.iter().filter(|element| element.is_connected());
        connected
            .into_iter()
            .find(|element| element.matches(PLACES).unwrap_or(false))
            .cloned()
    };
    let Some(target) = again.or_else(around) else { return };
    if target.matches(PLACES).unwrap_or(false) && !target.has_attribute("tabindex") {
        // A place takes the focus only when told that it may.
        target.set_attribute("tabindex", "-1").ok();
    }
    if let Ok(target) = target.dyn_into::<HtmlElement>() {
        target.focus().ok();
    }
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}
