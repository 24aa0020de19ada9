//! Keys that mean something on every page.
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls `f` when „/“ is pressed and nothing is being typed into; the sign itself is swallowed if `f` says that it was of use.
pub fn on_slash(f: impl Fn() -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_plain = key.key() == "/" && !key.ctrl_key() && !key.alt_key() && !key.meta_key();
        let target = key.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_field = target.is_some_and(|target| {
            target
                .matches("input, textarea, select, [contenteditable]")
                .unwrap_or(false)
        });
        if is_plain && !is_field && f() {
            event.prevent_default();
        }
    })
    .forget();
}
