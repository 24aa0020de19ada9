//! Files: picked ones arrive as bytes or with the reason why not, and a download carries name, kind and text.
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::file::{LIMIT_BYTES, PickedFile, Unavailable, download, picked};
use crate::support::{Heard, js, js_text, js_true, replace};

/// Picks `files`, a JavaScript list, in a file input and gives what was read.
async fn pick(files: &str) -> Vec<PickedFile> {
    let input: web_sys::EventTarget =
        js("globalThis.input = Object.assign(document.createElement('input'), { type: 'file', multiple: true })")
            .unchecked_into();
    let heard = Heard::new();
    let ear = Rc::new(heard.ear());
    let _listener = EventListener::new(&input, "change", move |event| {
        let ear = Rc::clone(&ear);
        picked(event, move |files| ear(files));
    });
    js("globalThis.transfer = new DataTransfer()");
    js(&format!("for (const file of {files}) transfer.items.add(file)"));
    js("input.files = transfer.files, input.dispatchEvent(new Event('change'))");
    heard.after(1).await.concat()
}

#[test]
async fn picked_files_are_read_as_bytes_in_their_order() {
    let read = pick("[new File(['Köln'], 'a.txt'), new File([new Uint8Array([0, 255, 0xEF])], 'b.bin')]").await;
    let file = |name: &str, bytes: &[u8]| PickedFile {
        name: name.into(),
        bytes: bytes.into(),
        too_large: None,
        unreadable: false,
    };
    assert_eq!(read, [file("a.txt", "Köln".as_bytes()), file("b.bin", &[0, 255, 0xEF])]);
    assert!(js_true("input.files.length === 0"), "the same file can be picked again");
}

#[test]
async fn a_file_over_the_limit_is_named_and_not_read() {
    let read = pick(&format!("[new File([new Uint8Array({})], 'huge')]", LIMIT_BYTES + 1)).await;
    let told: Vec<_> = read.iter().map(|file| (file.bytes.len(), file.too_large)).collect();
    assert_eq!(told, [(0, Some(LIMIT_BYTES + 1))]);
}

#[test]
async fn a_file_the_system_does_not_give_is_told_apart_from_an_empty_one() {
    let empty = pick("[new File([], 'empty')]").await;
    assert_eq!(empty.first().map(|file| file.unreadable), Some(false));
    let _locked = replace(
        "Blob.prototype",
        "arrayBuffer",
        "{ async value() { throw new Error('locked') } }",
    );
    let locked = pick("[new File(['text'], 'locked')]").await;
    assert_eq!(locked.first().map(|file| file.unreadable), Some(true));
}

#[test]
async fn a_download_carries_name_kind_and_text() {
    let _made = replace(
        "URL",
        "createObjectURL",
        "{ value(blob) { globalThis.made = blob; return 'blob:made' } }",
    );
    let _click = replace(
        "HTMLAnchorElement.prototype",
        "click",
        "{ value() { globalThis.asked = [this.download, this.href, this.isConnected].join() } }",
    );
    assert_eq!(
        download("netz ä.json", "application/json", "{\"ort\":\"Köln\"}".as_bytes()),
        Ok(())
    );
    assert_eq!(js_text("asked"), "netz ä.json,blob:made,true");
    assert_eq!(js_text("made.type"), "application/json");
    let text = JsFuture::from(js_sys::Promise::from(js("made.text()")))
        .await
        .expect("a text");
    assert_eq!(text.as_string().as_deref(), Some("{\"ort\":\"Köln\"}"));
    assert!(js_true("document.querySelector('a[download]') === null"));
}

#[test]
fn a_download_the_browser_refuses_is_told() {
    let _refusing = replace("URL", "createObjectURL", "{ value() { throw new Error('no') } }");
    assert_eq!(download("a", "text/plain", b"text"), Err(Unavailable));
}
