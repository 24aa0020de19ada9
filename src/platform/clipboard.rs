//! Text to the clipboard.
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

/// Puts `text` on the clipboard; whether that worked. To be called while the user's click is being handled, or soon after.
///
/// It does not work on pages served without TLS and where a policy forbids it: offer the text for selection then.
pub async fn copy(text: &str) -> bool {
    let Some(clipboard) = clipboard() else {
        return false;
    };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The clipboard, looked up by name: the typed accessor has no word for its absence.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"clipboard".into()).ok()?.dyn_into().ok()
}
