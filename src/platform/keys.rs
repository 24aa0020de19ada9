//! Keys that mean something on every page.
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls `f` with „/“ or „?“ when it is pressed and nothing is being typed into, and with „k“ when that is pressed with Ctrl or the
/// command key; the sign itself is swallowed if `f` says that it was of use.
pub fn on_key(f: impl Fn(&str) -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_commanded = key.ctrl_key() || key.meta_key();
        let name = key.key();
        let is_meant = match name.as_str() {
            "/" | "?" => !is_commanded && !key.alt_key() && !is_field(key),
            "k" => is_commanded && !key.alt_key() && !key.shift_key(),
            _ => false,
        };
        if is_meant && f(&name) {
            event.prevent_default();
        }
    })
    .forget();
}

fn is_field(key: &KeyboardEvent) -> bool {
    let target = key.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        target
            .matches("input, textarea, select, [contenteditable]")
            .unwrap_or(false)
    })
}
