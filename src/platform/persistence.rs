//! Whether the browser promises to keep what this page stores, even when its disk fills up.
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Asks for the promise; some browsers ask the user. `None` where nobody can be asked.
pub async fn ask() -> Option<bool> {
    let answer = JsFuture::from(manager()?.persist().ok()?).await.ok()?;
    answer.as_bool()
}

/// Whether the promise was given.
pub async fn is_promised() -> Option<bool> {
    let answer = JsFuture::from(manager()?.persisted().ok()?).await.ok()?;
    answer.as_bool()
}

/// The manager, looked up by name: pages served without TLS have none.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"storage".into()).ok()?.dyn_into().ok()
}
