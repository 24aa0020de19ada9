//! The service worker, seen from the page: a new version that waits, changing to it, and being online.
//!
//! Where there is none (a page opened from a file, a browser that forbids it) everything here does nothing.
use std::cell::Cell;
use std::rc::Rc;

use super::{address, clock, storage, tabs, witness};
use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// How long a page that stays open goes without looking for a newer version.
const LOOK_EVERY_MS: i64 = 3 * 60 * 60 * 1_000;

/// Registers `sw.js` beside the page and calls `on_waiting` when a newer version is complete and waits to be let in;
/// that may be at once, and more than once. The very first version is nobody's successor and is not told.
pub fn register(on_waiting: impl Fn() + 'static) {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let registered = JsFuture::from(container.register("sw.js")).await;
        if let Some(registration) = registration(registered) {
            follow(container, registration, Rc::new(on_waiting));
        }
    });
}

/// Lets the waiting version in and then reloads the page, once. If another tab was faster, it only reloads.
///
/// A change of worker is listened for only here, so that no page is ever reloaded under its user's hands: not when the
/// first worker claims it, and not when another tab lets a new one in.
pub fn activate_waiting() {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let found = JsFuture::from(container.get_registration()).await;
        let Some(waiting) = registration(found).and_then(|registration| registration.waiting()) else {
            address::reload();
            return;
        };
        EventListener::once(&container, "controllerchange", |_| address::reload()).forget();
        // A worker that cannot be told waits on: the old version keeps working.
        waiting.post_message(&activate_message()).ok();
    });
}

/// Whether the browser believes to have a network; it may be wrong when it says yes.
pub fn is_online() -> bool {
    navigator().is_none_or(|navigator| navigator.on_line())
}

/// Calls `f` whenever the browser changes its mind about `is_online`.
pub fn on_online_change(f: impl Fn(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let f = Rc::new(f);
    for (name, online) in [("online", true), ("offline", false)] {
        let f = Rc::clone(&f);
        EventListener::new(&window, name, move |_| f(online)).forget();
    }
}

/// Watches the version that is being installed now, and every later one.
fn follow(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration, on_waiting: Rc<dyn Fn()>) {
    if registration.waiting().is_some() && container.controller().is_some() {
        on_waiting();
    }
    watch(&container, registration.installing(), &on_waiting);
    look_for_newer(&registration);
    let source = registration.clone();
    EventListener::new(&source, "updatefound", move |_| {
        watch(&container, registration.installing(), &on_waiting)
    })
    .forget();
}

/// Has the browser look for a newer version when the page is looked at again or finds the network: by itself it looks only when a
/// page is opened, and this one may stay open for weeks.
fn look_for_newer(registration: &ServiceWorkerRegistration) {
    let looked = Rc::new(Cell::new(clock::now_ms()));
    let registration = registration.clone();
    let look = move || {
        let now = clock::now_ms();
        if is_online() && now - looked.get() > LOOK_EVERY_MS {
            looked.set(now);
            // What it answers comes as `updatefound`; a host that does not answer is asked again another time.
            if let Ok(update) = registration.update() {
                spawn_local(async move { drop(JsFuture::from(update).await) });
            }
        }
    };
    tabs::on_wake(look.clone());
    on_online_change(move |is_online| {
        if is_online {
            look();
        }
    });
}

/// Calls `on_waiting` when `installing` is complete while an older version still serves the page.
fn watch(container: &ServiceWorkerContainer, installing: Option<ServiceWorker>, on_waiting: &Rc<dyn Fn()>) {
    let Some(worker) = installing else { return };
    let (container, on_waiting) = (container.clone(), Rc::clone(on_waiting));
    let source = worker.clone();
    EventListener::new(&source, "statechange", move |_| {
        if worker.state() == ServiceWorkerState::Installed && container.controller().is_some() {
            on_waiting();
        }
    })
    .forget();
}

/// `{type: "activate"}`, the one message sw.js listens for.
fn activate_message() -> JsValue {
    let message = Object::new();
    Reflect::set(&message, &"type".into(), &"activate".into()).ok();
    message.into()
}

fn registration(answer: Result<JsValue, JsValue>) -> Option<ServiceWorkerRegistration> {
    answer.ok()?.dyn_into().ok()
}

/// The container, looked up by name: the typed accessor has no word for its absence.
fn container() -> Option<ServiceWorkerContainer> {
    Reflect::get(&navigator()?.into(), &"serviceWorker".into())
        .ok()?
        .dyn_into()
        .ok()
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// Takes the worker away, with the files it keeps for this page: afterwards the page needs its host again.
pub async fn remove() {
    if let Some(container) = container()
        && let Some(registration) = registration(JsFuture::from(container.get_registration()).await)
        && let Ok(gone) = registration.unregister()
    {
        JsFuture::from(gone).await.ok();
    }
    let Some(caches) = witness::caches() else { return };
    let names = JsFuture::from(caches.keys()).await.unwrap_or_default();
    for name in js_sys::Array::from(&names).iter().filter_map(|name| name.as_string()) {
        // The name sw.js gives its caches: this folder's and nobody else's.
        if name.starts_with(&format!("klimanetz-files:{}:", storage::folder())) {
            JsFuture::from(caches.delete(&name)).await.ok();
        }
    }
}
