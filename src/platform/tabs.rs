//! What other tabs of this browser write into this page's part of local storage, and what they say.
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent, PageTransitionEvent, StorageEvent, VisibilityState};

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

/// Said when everything was deleted: no tab may write any more.
pub const CLEARED: &str = "cleared";

/// Says `message` to all other tabs of this page.
pub fn tell(message: &str) {
    if let Some(channel) = channel() {
        // Fails only for what cannot be cloned.
        channel.post_message(&message.into()).ok();
        channel.close();
    }
}

/// Calls `f` with what other tabs say.
pub fn on_message(f: impl Fn(String) + 'static) {
    let Some(channel) = channel() else { return };
    EventListener::new(&channel, "message", move |event| {
        let said = event
            .dyn_ref::<MessageEvent>()
            .and_then(|event| event.data().as_string());
        if let Some(said) = said {
            f(said);
        }
    })
    .forget();
    // It hears as long as the page lives.
    std::mem::forget(channel);
}

/// Calls `f` when the tab is looked at again, and when the browser brings it back from where it had put it.
pub fn on_wake(f: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    if let Some(document) = window.document() {
        let (source, f) = (document.clone(), f.clone());
        EventListener::new(&source, "visibilitychange", move |_| {
            if document.visibility_state() == VisibilityState::Visible {
                f();
            }
        })
        .forget();
    }
    EventListener::new(&window, "pageshow", move |event| {
        if event
            .dyn_ref::<PageTransitionEvent>()
            .is_some_and(PageTransitionEvent::persisted)
        {
            f();
        }
    })
    .forget();
}

fn channel() -> Option<BroadcastChannel> {
    BroadcastChannel::new(&storage::prefix()).ok()
}
