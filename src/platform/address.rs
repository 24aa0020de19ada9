//! The part of the address after `#`: all the routing that a plain file server allows.
use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Location, Storage};

use super::{chance, storage};

/// What stands after `#`, without it and percent-encoded as the browser keeps it; empty if there is nothing.
pub fn current() -> String {
    let hash = location().and_then(|location| location.hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// What leads into the demo: the page with this query, loaded again.
pub const DEMO: &str = "?demo";
/// What leads out of it.
pub const NO_DEMO: &str = "./";

/// Whether the page was asked for as a demo.
pub fn is_demo() -> bool {
    location()
        .and_then(|location| location.search().ok())
        .is_some_and(|search| search == DEMO)
}

/// Calls `f` with each new address: a link, back and forward, `go`.
pub fn on_change(f: impl Fn(String) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "hashchange", move |_| f(current())).forget();
    }
}

/// Goes to `address` (without `#`), as a link would. A browser that refuses stays where it is.
pub fn go(address: &str) {
    if let Some(location) = location() {
        location.set_hash(address).ok();
    }
}

/// Says that `address` is shown instead of the present one, which "back" then skips; what is kept with it stays. No listener hears of it,
/// and unlike `location.replace` it does not have the page laid out before its time. A browser that refuses keeps the old one.
pub fn replace(address: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let kept = history.state().unwrap_or(JsValue::NULL);
        history
            .replace_state_with_url(&kept, "", Some(&format!("#{address}")))
            .ok();
    }
}

/// The id of the present entry of the tab's history; it gets one when it is first asked for. A browser that refuses gives it none.
pub fn entry() -> Option<String> {
    let history = web_sys::window()?.history().ok()?;
    if let Some(id) = history.state().ok().and_then(|state| state.as_string()) {
        return Some(id);
    }
    let id = chance::uuid();
    history.replace_state_with_url(&JsValue::from_str(&id), "", None).ok()?;
    Some(id)
}

/// What is kept with the present entry.
pub fn kept() -> Option<String> {
    of_tab()?.get_item(&key(&entry()?)).ok().flatten()
}

/// Keeps `text` with the present entry for as long as the tab is there: after a reload and on the way back, and in no address. A browser
/// that refuses keeps nothing.
pub fn keep(text: &str) {
    if let (Some(area), Some(entry)) = (of_tab(), entry()) {
        area.set_item(&key(&entry), text).ok();
    }
}

/// Forgets what is kept with all entries.
pub fn forget() {
    let Some(area) = of_tab() else { return };
    let keys = (0..area.length().unwrap_or_default()).filter_map(|index| area.key(index).ok().flatten());
    for key in keys.filter(|own| own.starts_with(&key(""))).collect::<Vec<_>>() {
        area.remove_item(&key).ok();
    }
}

/// The storage that ends with the tab.
fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn key(entry: &str) -> String {
    format!("{}place/{entry}", storage::prefix())
}

/// Reloads the page. A browser that refuses leaves it as it is.
pub fn reload() {
    if let Some(location) = location() {
        location.reload().ok();
    }
}

fn location() -> Option<Location> {
    web_sys::window().map(|window| window.location())
}
