//! Text to the clipboard.
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Clipboard;

/// Puts `text` on the clipboard and tells whether that worked; to be called while the user's click is being handled.
///
/// It does not work on pages served without TLS and where a policy forbids it: offer the text for selection then.
pub fn copy(text: &str, done: impl Fn(bool) + 'static) {
    let Some(clipboard) = clipboard() else {
        done(false);
        return;
    };
    let writing = clipboard.write_text(text);
    spawn_local(async move { done(JsFuture::from(writing).await.is_ok()) });
}

/// The clipboard, looked up by name: the typed accessor has no word for its absence.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"clipboard".into()).ok()?.dyn_into().ok()
}
