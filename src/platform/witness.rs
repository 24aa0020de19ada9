//! A note in a third place that there was data here, so that a storage emptied by somebody else is not taken for a first visit.
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Cache, CacheStorage, Response};

use super::{storage, task};

/// How long an answer is waited for.
const PATIENCE_MS: u32 = 3_000;

/// Leaves `text`, which replaces what was left before. Does nothing where the browser has no such place.
pub async fn leave(text: &str) {
    put(text).await.ok();
}

/// What was left, if anything. A browser that does not answer in time counts as one that holds nothing: the page must not wait for it.
pub async fn read() -> Option<String> {
    let reading = future_to_promise(async { Ok(left().await.map_or(JsValue::UNDEFINED, Into::into)) });
    task::in_time(reading, PATIENCE_MS).await.ok()?.as_string()
}

async fn left() -> Option<String> {
    let cache = caches()?;
    // Asked first, since opening would make an empty one.
    let is_there = JsFuture::from(cache.has(&name())).await.ok()?.is_truthy();
    if !is_there {
        return None;
    }
    let kept = JsFuture::from(open().await.ok()?.match_with_str(ADDRESS)).await.ok()?;
    let text = kept.dyn_into::<Response>().ok()?.text().ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// Takes the note away.
pub async fn remove() {
    if let Some(caches) = caches() {
        JsFuture::from(caches.delete(&name())).await.ok();
    }
}

/// Never fetched: the name of the only entry.
const ADDRESS: &str = "witness";

async fn put(text: &str) -> Result<(), JsValue> {
    let response = Response::new_with_opt_str(Some(text))?;
    JsFuture::from(open().await?.put_with_str(ADDRESS, &response)).await?;
    Ok(())
}

async fn open() -> Result<Cache, JsValue> {
    let caches = caches().ok_or(JsValue::NULL)?;
    JsFuture::from(caches.open(&name())).await?.dyn_into()
}

fn name() -> String {
    format!("klimanetz-witness:{}", storage::prefix())
}

/// The caches, looked up by name: pages served without TLS have none, and the typed accessor has no word for that.
pub(super) fn caches() -> Option<CacheStorage> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"caches".into()).ok()?.dyn_into().ok()
}
