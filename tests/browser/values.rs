//! The small things the browser lends: the time, chance, one form of text, the clipboard and the page of last resort.
use klimanetz_core::domain::Day;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::{chance, clipboard, clock, failure, text_form};
use crate::support::{js, js_text, js_true, replace};

#[test]
fn the_time_is_the_browsers() {
    assert!(js_true(&format!("Math.abs(Date.now() - {}) < 1000", clock::now_ms())));
}

#[test]
fn today_is_the_day_on_the_local_calendar() {
    let late_in_february = "class extends Date { constructor() { super(2027, 1, 28, 23, 59, 59) } }";
    let _fixed = replace(
        "globalThis",
        "Date",
        &format!("{{ value: {late_in_february}, writable: true }}"),
    );
    assert_eq!(Some(clock::today()), Day::from_ymd(2027, 2, 28));
}

#[test]
fn ids_are_uuids_of_version_4_and_differ() {
    let (one, other) = (chance::uuid(), chance::uuid());
    for id in [&one, &other] {
        assert!(
            js_true(&format!(
                "/^[0-9a-f]{{8}}-[0-9a-f]{{4}}-4[0-9a-f]{{3}}-[89ab][0-9a-f]{{3}}-[0-9a-f]{{12}}$/.test('{id}')"
            )),
            "{id}"
        );
    }
    assert_ne!(one, other);
    assert_ne!(chance::replica_id(), chance::replica_id());
}

#[test]
fn ids_differ_even_without_crypto() {
    let _none = replace(
        "Crypto.prototype",
        "getRandomValues",
        "{ value() { throw new Error('none') } }",
    );
    assert_ne!(chance::uuid(), chance::uuid());
}

#[test]
fn a_letter_and_its_accent_become_one_character() {
    assert_eq!(text_form::nfc("Ko\u{308}ln"), "Köln");
    assert_eq!(text_form::nfc("Köln"), "Köln");
    assert_eq!(text_form::nfc("Bonn"), "Bonn");
}

#[test]
async fn a_copied_text_is_on_the_clipboard() {
    let _clipboard = replace(
        "Clipboard.prototype",
        "writeText",
        "{ async value(text) { globalThis.copied = text } }",
    );
    assert!(clipboard::copy("Stand 3f9a").await);
    assert_eq!(js_text("copied"), "Stand 3f9a");
}

#[test]
async fn a_clipboard_that_refuses_or_is_missing_is_told() {
    let refusing = replace(
        "Clipboard.prototype",
        "writeText",
        "{ async value() { throw new Error('no') } }",
    );
    assert!(!clipboard::copy("text").await);
    drop(refusing);
    let _missing = replace("navigator", "clipboard", "{ value: undefined }");
    assert!(!clipboard::copy("text").await);
}

#[test]
fn the_page_of_last_resort_takes_the_place_of_the_app() {
    failure::show();
    js("document.body.insertAdjacentHTML('beforeend', '<div id=stage><p id=failure hidden></p><p id=app></p></div>')");
    failure::show();
    assert!(js_true("!failure.hidden && app.hidden"));
    js("stage.remove()");
}
