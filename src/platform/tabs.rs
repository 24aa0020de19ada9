//! What other tabs of this browser write into this page's part of local storage.
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::storage;

/// Calls `f` with each key another tab wrote, the prefix cut off, and its new text (`None`: removed). Own writes are not
/// told, nor are keys of other pages of the host.
///
/// An empty key with `None` means that somebody cleared the whole storage, which the browser reports without any key.
pub fn on_write(f: impl Fn(String, Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let prefix = storage::prefix();
    EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        match event.key() {
            Some(key) => {
                if let Some(own) = key.strip_prefix(&prefix) {
                    f(own.to_owned(), event.new_value());
                }
            }
            None => f(String::new(), None),
        }
    })
    .forget();
}
