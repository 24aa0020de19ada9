//! Local storage: what is kept is kept exactly, and every way of not keeping it is reported.
use klimanetz_core::stored::{Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::storage::{Blocked, BrowserStore, probe};
use crate::support::{js, js_text, js_true, replace};

fn store() -> BrowserStore {
    js("localStorage.clear()");
    probe().expect("storage")
}

#[test]
fn what_is_written_is_read_back() {
    let store = store();
    for text in ["", "{\"a\":1}", "Straße „Köln“ – 🌱", "\u{0}\n"] {
        assert_eq!(store.write("log/a/1", text), Ok(()));
        assert_eq!(store.read("log/a/1"), Ok(Some(text.to_owned())));
    }
    assert_eq!(store.remove("log/a/1"), Ok(()));
    assert_eq!(store.read("log/a/1"), Ok(None));
    assert_eq!(store.remove("log/a/1"), Ok(()), "removing what is not there is fine");
}

#[test]
fn a_text_is_stored_as_it_is_under_the_folder_of_the_page() {
    let store = store();
    assert_eq!(store.write("meta", "{\"a\":\"b\"}"), Ok(()));
    assert_eq!(js_text("localStorage.getItem('klimanetz:/:meta')"), "{\"a\":\"b\"}");
    let here = js_text("location.pathname + location.search");
    js("history.replaceState(null, '', '/netz/index.html')");
    let elsewhere = probe().expect("storage");
    js(&format!("history.replaceState(null, '', '{here}')"));
    assert_eq!(elsewhere.read("meta"), Ok(None), "another folder is another directory");
    assert_eq!(elsewhere.write("meta", "2"), Ok(()));
    assert_eq!(js_text("localStorage.getItem('klimanetz:/netz/:meta')"), "2");
}

#[test]
fn keys_of_others_are_neither_listed_nor_touched() {
    let store = store();
    js("localStorage.setItem('other', 'o'), localStorage.setItem('klimanetz:/netz/:meta', 'n')");
    assert_eq!(store.write("base", "b"), Ok(()));
    assert_eq!(store.write("log/a/1", "l"), Ok(()));
    let mut keys = store.keys().expect("keys");
    keys.sort();
    assert_eq!(keys, ["base", "log/a/1"]);
    assert_eq!(store.remove("other"), Ok(()));
    assert_eq!(
        js_text("localStorage.getItem('other') + localStorage.getItem('klimanetz:/netz/:meta')"),
        "on"
    );
}

#[test]
fn the_probe_leaves_nothing_behind() {
    let store = store();
    assert_eq!(store.keys(), Ok(Vec::new()));
    assert!(js_true("localStorage.length === 0"));
}

#[test]
fn a_full_storage_says_so_keeps_the_old_text_and_stays_readable() {
    let store = store();
    assert_eq!(store.write("base", "old"), Ok(()));
    js("for (let n = 1 << 22; n >= 1; n >>= 1) { try { localStorage.setItem('filler' + n, 'x'.repeat(n)) } catch {} }");
    let more = "y".repeat(100_000);
    assert_eq!(store.write("base", &more), Err(StoreError::Full));
    assert_eq!(store.read("base"), Ok(Some("old".to_owned())));
    assert_eq!(store.write("new", &more), Err(StoreError::Full));
    assert_eq!(store.keys(), Ok(vec!["base".to_owned()]));
    let next_start = probe().expect("what is there must stay readable");
    assert_eq!(next_start.read("base"), Ok(Some("old".to_owned())));
    js("localStorage.clear()");
    assert_eq!(store.write("base", &more), Ok(()));
    js("localStorage.clear()");
}

#[test]
fn a_browser_that_refuses_the_storage_is_blocked_and_nothing_panics() {
    js("localStorage.clear()");
    for refusal in [
        "get() { throw new DOMException('no', 'SecurityError') }",
        "get: () => null",
        "get: () => undefined",
    ] {
        let _refusing = replace("window", "localStorage", &format!("{{ {refusal} }}"));
        assert_eq!(probe().err(), Some(Blocked), "{refusal}");
    }
    assert!(probe().is_ok(), "and granted again afterwards");
}

#[test]
fn an_empty_storage_that_takes_nothing_is_blocked() {
    js("localStorage.clear()");
    let full = "{ value() { throw new DOMException('0 bytes', 'QuotaExceededError') } }";
    for setter in [full, "{ value() {} }"] {
        let _read_only = replace("Storage.prototype", "setItem", setter);
        assert_eq!(probe().err(), Some(Blocked), "{setter}");
    }
}

#[test]
fn a_storage_that_does_not_keep_what_was_written_is_found_out() {
    let store = store();
    assert_eq!(store.write("base", "old"), Ok(()));
    let _forgetful = replace("Storage.prototype", "setItem", "{ value() {} }");
    assert_eq!(store.write("base", "new"), Err(StoreError::NotKept));
    assert_eq!(store.read("base"), Ok(Some("old".to_owned())));
}

#[test]
fn a_permission_withdrawn_later_is_an_error_and_not_a_panic() {
    let store = store();
    let refusing = "{ value() { throw new DOMException('no', 'SecurityError') } }";
    let _all = ["getItem", "setItem", "removeItem", "key"].map(|name| replace("Storage.prototype", name, refusing));
    assert_eq!(store.read("base"), Err(StoreError::Blocked));
    assert_eq!(store.write("base", "b"), Err(StoreError::Blocked));
    assert_eq!(store.remove("base"), Err(StoreError::Blocked));
}
