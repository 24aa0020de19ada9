//! One tab at a time: a lock that a tab holds until it is closed.
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::storage;

/// Waits, however long, for this page's lock `name`; then calls `on_granted` once and holds the lock until the tab is gone.
///
/// Where the browser has no locks (pages served without TLS) it is granted at once: what it guards must bear two holders.
pub fn hold_for_life(name: &str, on_granted: impl FnOnce() + 'static) {
    let Some((locks, request)) = manager() else {
        on_granted();
        return;
    };
    let granted = Closure::once_into_js(move |_lock: JsValue| {
        on_granted();
        // Never settled: the lock goes with the tab.
        Promise::new(&mut |_, _| {})
    });
    let name = format!("{}{name}", storage::prefix());
    // A browser that refuses says so in a promise that nobody needs: the lock is then never granted.
    request.call2(&locks, &name.into(), &granted).ok();
}

/// The lock manager and its `request`, looked up by name: the typed ones are not settled yet.
fn manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?;
    request.dyn_into().ok().map(|request| (locks, request))
}
