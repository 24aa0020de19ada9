//! What the page as a whole shows: its language, theme and title, and where the focus is.
use std::cell::RefCell;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement, HtmlInputElement, MediaQueryList, PerformanceNavigation};

/// Which colours the user wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
    /// As the system, also when that changes while the page is open.
    System,
}

thread_local! {
    /// The listener to the system's theme, kept while `Theme::System` holds and dropped with it.
    static SYSTEM: RefCell<Option<EventListener>> = const { RefCell::new(None) };
}

/// Tells the browser, screen readers above all, the language of the page.
pub fn set_language(tag: &str) {
    set_on_root("lang", tag);
}

/// Shows `theme` from now on; `System` is light where the browser does not tell what the system wants.
pub fn set_theme(theme: Theme) {
    let system = if theme == Theme::System { system_dark() } else { None };
    show_dark(theme == Theme::Dark || system.as_ref().is_some_and(MediaQueryList::matches));
    SYSTEM.set(system.map(|query| {
        let source = query.clone();
        EventListener::new(&source, "change", move |_| show_dark(query.matches()))
    }));
}

/// Whether the page is dark now.
pub fn is_dark() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.get_attribute("data-kern-theme").as_deref() == Some("dark"))
}

/// Scrolls the list `around` no further than it takes to see its line `id`.
pub fn keep_in_sight(id: &str, around: &str) {
    let found = |id: &str| document()?.get_element_by_id(id);
    let Some((line, list)) = found(id).zip(found(around)) else {
        return;
    };
    let (at, within) = (line.get_bounding_client_rect(), list.get_bounding_client_rect());
    if at.bottom() > within.bottom() {
        line.scroll_into_view_with_bool(false);
    } else if at.top() < within.top() {
        line.scroll_into_view_with_bool(true);
    }
}

/// The element of index.html the app is put into.
pub fn root() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Takes away what index.html has shown until the app was there. Returns what was typed into its search field, and a selector of the
/// app's own element for the link or field that had the focus.
pub fn end_of_starting() -> (String, Option<String>) {
    let Some(document) = document() else {
        return Default::default();
    };
    let focused = document.active_element();
    // One for each language.
    let fields = document.query_selector_all("#starting input").ok();
    let fields = fields
        .iter()
        .flat_map(|list| (0..list.length()).filter_map(|nth| list.get(nth)));
    let fields: Vec<HtmlInputElement> = fields.filter_map(|field| field.dyn_into().ok()).collect();
    let typed = fields.iter().map(HtmlInputElement::value).collect();
    let is_field = fields.iter().any(|field| focused.as_ref() == Some(field.as_ref()));
    let link = focused.and_then(|element| element.get_attribute("href"));
    let focus = match is_field {
        true => Some("#app input[type=search]".to_owned()),
        false => link.map(|href| format!("#app a[href=\"{href}\"]")),
    };
    if let Some(starting) = document.get_element_by_id("starting") {
        starting.remove();
    }
    (typed, focus)
}

/// Moves the focus to the first element that fits.
pub fn focus_first(selector: &str) {
    focus_on(document().and_then(|document| document.query_selector(selector).ok().flatten()));
}

/// Which build this is, as index.html says.
pub fn build_id() -> String {
    let meta = document().and_then(|document| document.query_selector("meta[name=build]").ok().flatten());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Whether the page is one of several projects of one host, which then share one storage.
pub fn is_shared_host() -> bool {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return false;
    };
    let (host, path) = (
        location.hostname().unwrap_or_default(),
        location.pathname().unwrap_or_default(),
    );
    let is_page_host = [".github.io", ".gitlab.io", ".codeberg.page"]
        .iter()
        .any(|end| host.ends_with(end));
    is_page_host && path.trim_end_matches("index.html") != "/"
}

/// Whether the page was reloaded in its tab rather than opened.
pub fn is_reloaded() -> bool {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.is_some_and(|performance| performance.navigation().type_() == PerformanceNavigation::TYPE_RELOAD)
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element `id`; nothing happens if there is none, or it cannot take it.
pub fn focus(id: &str) {
    focus_on(document().and_then(|document| document.get_element_by_id(id)));
}

/// Presses the element `id`; whether it is there.
pub fn press(id: &str) -> bool {
    let target = document().and_then(|document| document.get_element_by_id(id));
    let target = target.and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.inspect(HtmlElement::click).is_some()
}

/// Whether the element `id` has the focus.
pub fn has_focus(id: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|focused| focused.id() == id)
}

/// Moves the focus to the heading of the page, as a freshly loaded page would, and scrolls to the top.
/// To be called when the new page is in place.
pub fn focus_main() {
    focus_heading();
    scroll_to_top();
}

/// Opens the browser's window for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print says so itself.
        window.print().ok();
    }
}

/// Scrolls to the top.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves the focus to the heading of the page, which stays where it is scrolled to.
pub fn focus_heading() {
    let Some(document) = document() else { return };
    let target = ["main h1", "main"]
        .iter()
        .find_map(|selector| document.query_selector(selector).ok().flatten());
    if let Some(target) = &target
        && !target.has_attribute("tabindex")
    {
        // A heading takes the focus only when told that it may.
        target.set_attribute("tabindex", "-1").ok();
    }
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        target.focus_with_options(&options).ok();
    }
}

/// Whether English comes before German among the languages the user reads; German if neither is there.
pub fn prefers_english() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let tags = window.navigator().languages();
    let wanted = tags
        .iter()
        .filter_map(|tag| tag.as_string())
        .find_map(|tag| match tag.split('-').next() {
            Some("en") => Some(true),
            Some("de") => Some(false),
            _ => None,
        });
    wanted.unwrap_or(false)
}

fn show_dark(dark: bool) {
    set_on_root("data-kern-theme", if dark { "dark" } else { "light" });
}

fn system_dark() -> Option<MediaQueryList> {
    web_sys::window()?.match_media("(prefers-color-scheme: dark)").ok()?
}

fn focus_on(target: Option<Element>) {
    if let Some(target) = target {
        // An element of a picture takes the focus in the same way, and is none of HTML.
        target.unchecked_into::<HtmlElement>().focus().ok();
    }
}

fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Fails only for names that are no names.
        root.set_attribute(name, value).ok();
    }
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}
