//! The service worker seen from the page: a newer version is announced, the first one is not, and none at all does no harm.
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::pwa;
use crate::support::{Heard, Replaced, js, js_text, replace, until};

/// Puts a container in the browser's place whose registration the test moves: `worker`, `registration`, `container`.
fn browser_with_worker(controller: &str) -> Replaced {
    js("globalThis.play = (kind, parts) => {
        const target = new EventTarget();
        const own = { ...parts };
        for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) own[name] = target[name].bind(target);
        const properties = Object.entries(own).map(([name, value]) => [name, { value, writable: true }]);
        return Object.create(kind.prototype, Object.fromEntries(properties));
    }");
    js("globalThis.posted = []");
    js(
        "globalThis.worker = play(ServiceWorker, { state: 'installing', postMessage: (m) => posted.push(JSON.stringify(m)) })",
    );
    js("globalThis.registration = play(ServiceWorkerRegistration, { installing: null, waiting: null })");
    js(&format!(
        "globalThis.container = play(ServiceWorkerContainer, {{ controller: {controller}, asked: '',
            register(script) {{ this.asked = script; return Promise.resolve(registration) }},
            getRegistration: () => Promise.resolve(registration) }})"
    ));
    replace("navigator", "serviceWorker", "{ get: () => container }")
}

async fn register() -> Heard<()> {
    let heard = Heard::new();
    let ear = heard.ear();
    pwa::register(move || ear(()));
    // The listeners are in place once the promise of the registration was answered.
    gloo_timers::future::TimeoutFuture::new(0).await;
    heard
}

fn a_version_arrives() {
    js("registration.installing = worker, registration.dispatchEvent(new Event('updatefound'))");
    js("worker.state = 'installed', worker.dispatchEvent(new Event('statechange'))");
}

#[test]
async fn a_newer_version_is_told_when_it_is_complete() {
    let _browser = browser_with_worker("worker");
    let heard = register().await;
    assert_eq!(js_text("container.asked"), "sw.js");
    assert_eq!(heard.all().len(), 0);
    a_version_arrives();
    assert_eq!(heard.all().len(), 1);
}

#[test]
async fn a_version_that_waited_already_is_told_at_start() {
    let _browser = browser_with_worker("worker");
    js("registration.waiting = worker");
    assert_eq!(register().await.after(1).await.len(), 1);
}

#[test]
async fn the_first_version_is_not_told() {
    let _browser = browser_with_worker("null");
    let heard = register().await;
    a_version_arrives();
    js("container.dispatchEvent(new Event('controllerchange'))");
    assert_eq!(
        heard.all().len(),
        0,
        "and the page was not reloaded, or this line would not run"
    );
}

#[test]
async fn a_version_that_could_not_be_installed_is_not_told() {
    let _browser = browser_with_worker("worker");
    let heard = register().await;
    js("registration.installing = worker, registration.dispatchEvent(new Event('updatefound'))");
    js("worker.state = 'redundant', worker.dispatchEvent(new Event('statechange'))");
    assert_eq!(heard.all().len(), 0);
}

#[test]
async fn the_waiting_version_is_asked_to_take_over() {
    let _browser = browser_with_worker("worker");
    js("registration.waiting = worker");
    pwa::activate_waiting();
    until(|| js("posted.length") == 1).await;
    assert_eq!(js_text("posted.join()"), "{\"type\":\"activate\"}");
}

#[test]
async fn without_service_workers_nothing_happens() {
    {
        let _none = replace("navigator", "serviceWorker", "{ value: undefined }");
        assert_eq!(register().await.all().len(), 0);
        pwa::activate_waiting();
    }
    let _refusing = replace(
        "navigator",
        "serviceWorker",
        "{ get() { throw new DOMException('no', 'SecurityError') } }",
    );
    assert_eq!(register().await.all().len(), 0);
}

#[test]
async fn a_worker_that_cannot_be_loaded_does_not_matter() {
    let _browser = browser_with_worker("worker");
    js("registration.waiting = worker, container.register = () => Promise.reject(new TypeError('404'))");
    assert_eq!(register().await.all().len(), 0);
}

#[test]
fn losing_and_finding_the_network_is_told() {
    let heard = Heard::new();
    pwa::on_online_change(heard.ear());
    js("dispatchEvent(new Event('offline')), dispatchEvent(new Event('online'))");
    assert_eq!(heard.all(), [false, true]);
    let _offline = replace("navigator", "onLine", "{ value: false }");
    assert!(!pwa::is_online());
}

#[test]
async fn a_page_that_stays_open_looks_for_a_newer_version_now_and_then() {
    let _browser = browser_with_worker("worker");
    js("globalThis.looked = 0; registration.update = () => { looked += 1; return Promise.resolve(registration) }");
    register().await;
    let wake = || js("document.dispatchEvent(new Event('visibilitychange'))");
    wake();
    assert_eq!(js("looked"), 0, "it has only just been opened");
    js("globalThis.later = Date.now() + 4 * 3600 * 1000");
    let _later = replace("Date", "now", "{ value: () => later }");
    wake();
    wake();
    assert_eq!(js("looked"), 1);
}
