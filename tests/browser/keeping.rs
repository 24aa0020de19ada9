//! Beside the storage: the witness, the lifetime lock, what tabs say to each other, waking, and how full it is.
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::{locks, persistence, pwa, storage, tabs, witness};
use crate::support::{Heard, js, js_true, replace, until};

#[test]
async fn the_witness_tells_what_was_left_until_it_is_removed() {
    witness::remove().await;
    assert_eq!(witness::read().await, None);
    witness::leave("2026-11-23 812").await;
    witness::leave("2026-11-24 813").await;
    assert_eq!(witness::read().await.as_deref(), Some("2026-11-24 813"));
    witness::remove().await;
    assert_eq!(witness::read().await, None);
}

#[test]
async fn without_caches_there_is_no_witness_and_no_harm() {
    let _none = replace("globalThis", "caches", "{ value: undefined }");
    witness::leave("2026-11-23 1").await;
    assert_eq!(witness::read().await, None);
    witness::remove().await;
    pwa::remove().await;
}

#[test]
async fn a_lock_for_life_is_granted_once() {
    let holders = Rc::new(Cell::new(0));
    for _ in 0..2 {
        let holders = Rc::clone(&holders);
        locks::hold_for_life("once", move || holders.set(holders.get() + 1));
    }
    until(|| holders.get() > 0).await;
    // The second one would have been granted by now, if ever.
    js("globalThis.pending = 0; navigator.locks.query().then(all => pending = all.pending.length)");
    until(|| js_true("pending === 1")).await;
    assert!(js_true("pending === 1"));
    assert_eq!(holders.get(), 1);
}

#[test]
fn without_locks_it_is_granted_at_once() {
    let _none = replace("navigator", "locks", "{ value: undefined }");
    let granted = Rc::new(Cell::new(false));
    let told = Rc::clone(&granted);
    locks::hold_for_life("none", move || told.set(true));
    assert!(granted.get());
}

#[test]
async fn what_one_document_says_the_others_hear() {
    let heard = Heard::new();
    tabs::on_message(heard.ear());
    js(
        "globalThis.channel = new BroadcastChannel('klimanetz:/:'); channel.postMessage({ not: 'text' }); channel.postMessage('cleared')",
    );
    assert_eq!(heard.after(1).await, [tabs::CLEARED]);
    js("globalThis.said = []; channel.onmessage = event => said.push(event.data)");
    tabs::tell(tabs::CLEARED);
    until(|| js_true("said.length === 1")).await;
    assert!(js_true("said[0] === 'cleared'"));
    js("channel.close()");
}

#[test]
fn a_tab_wakes_when_it_is_looked_at_and_when_it_is_brought_back() {
    let woken = Rc::new(Cell::new(0));
    let told = Rc::clone(&woken);
    tabs::on_wake(move || told.set(told.get() + 1));
    js("document.dispatchEvent(new Event('visibilitychange'))");
    assert_eq!(woken.get(), 1);
    {
        let _hidden = replace("document", "visibilityState", "{ value: 'hidden' }");
        js("document.dispatchEvent(new Event('visibilitychange'))");
    }
    assert_eq!(woken.get(), 1, "not when it goes to sleep");
    js("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))");
    assert_eq!(woken.get(), 1, "not at an ordinary load");
    js("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    assert_eq!(woken.get(), 2);
}

#[test]
fn the_meter_counts_as_the_browser_does() {
    js("localStorage.clear()");
    assert_eq!(storage::usage(), (0, 0));
    js("localStorage.setItem('klimanetz:/:base', 'äöü€🌱'), localStorage.setItem('other', '123')");
    // The sprout is two units; keys count too.
    assert_eq!(storage::usage(), (16 + 6, 16 + 6 + 8));
    js("localStorage.clear()");
}

/// What the meter takes for the whole room is what the browser gives, to 5 %.
#[test]
fn the_room_is_what_the_browser_gives() {
    js("localStorage.clear()");
    js(
        "for (let size = 1 << 20, n = 0; size >= 1024; n += 1) { try { localStorage.setItem(`other-${n}`, 'x'.repeat(size)); } catch { size /= 2; } }",
    );
    let (own, all) = storage::usage();
    js("localStorage.clear()");
    let room = klimanetz_core::stored::ROOM;
    assert_eq!(own, 0);
    assert!(all.abs_diff(room) * 20 <= room, "{all} of {room}");
}

#[test]
async fn persistence_is_an_answer_or_none() {
    assert!(persistence::is_promised().await.is_some());
    let _none = replace("navigator", "storage", "{ value: undefined }");
    assert_eq!(persistence::is_promised().await, None);
    assert_eq!(persistence::ask().await, None);
}
