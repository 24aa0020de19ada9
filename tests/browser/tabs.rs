//! Other tabs: what they write arrives without the prefix, and only what is ours.
use klimanetz_core::stored::Store;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::{storage, tabs};
use crate::support::{Heard, js};

type Told = (String, Option<String>);

fn listen() -> Heard<Told> {
    let heard = Heard::new();
    let ear = heard.ear();
    tabs::on_write(move |key, text| ear((key, text)));
    heard
}

/// What the browser dispatches in this tab when another one writes.
fn another_tab_writes(init: &str) {
    js(&format!("dispatchEvent(new StorageEvent('storage', {{ {init} }}))"));
}

fn told(key: &str, text: Option<&str>) -> Told {
    (key.to_owned(), text.map(str::to_owned))
}

#[test]
fn a_key_of_another_tab_arrives_with_the_prefix_cut() {
    let heard = listen();
    another_tab_writes("key: 'klimanetz:/:log/a/1', newValue: 'text'");
    another_tab_writes("key: 'klimanetz:/:log/a/1', newValue: null");
    assert_eq!(heard.all(), [told("log/a/1", Some("text")), told("log/a/1", None)]);
}

#[test]
fn keys_of_other_pages_are_not_told() {
    let heard = listen();
    another_tab_writes("key: 'klimanetz:/netz/:log/a/1', newValue: 'text'");
    another_tab_writes("key: 'other', newValue: 'text'");
    assert_eq!(heard.all(), []);
}

#[test]
fn a_cleared_storage_is_told_as_an_empty_key() {
    let heard = listen();
    another_tab_writes("key: null");
    assert_eq!(heard.all(), [told("", None)]);
}

#[test]
async fn another_document_of_this_origin_is_heard_and_this_one_is_not() {
    js("localStorage.clear()");
    let heard = listen();
    let own = storage::probe().expect("storage");
    assert_eq!(own.write("log/mine/1", "mine"), Ok(()));
    js("globalThis.other = document.body.appendChild(document.createElement('iframe'))");
    js("other.contentWindow.localStorage.setItem('klimanetz:/:log/theirs/1', 'theirs')");
    assert_eq!(heard.after(1).await, [told("log/theirs/1", Some("theirs"))]);
    js("other.remove(), localStorage.clear()");
}
