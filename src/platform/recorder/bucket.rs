//! A place of its own for the second database: a storage bucket, which only Chromium has, and only Chromium needs.
use super::Unavailable;
use super::database::in_time;
use crate::platform::storage;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbFactory;

/// What the names of all buckets begin with.
const BUCKETS: &str = "klimanetz";
/// How much of a folder goes into a name; the browser takes 64 characters in all.
const NAME_CHARS: usize = 50;

/// The bucket of this page's folder. Two folders that differ in signs only share one: their databases have names of their own.
fn name() -> String {
    let folder = storage::folder().to_ascii_lowercase();
    let from = folder.chars().count().saturating_sub(NAME_CHARS);
    let plain = folder
        .chars()
        .skip(from)
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    format!("{BUCKETS}{}", plain.collect::<String>())
}

/// A bucket that is open. In Chromium its databases hang for ever once nobody holds the bucket.
pub(super) struct Bucket(JsValue);

impl Bucket {
    /// The databases in it.
    pub(super) fn factory(&self) -> Result<IdbFactory, Unavailable> {
        Ok(Reflect::get(&self.0, &"indexedDB".into())?.dyn_into()?)
    }
}

/// The bucket, made if it is not there.
pub(super) async fn open() -> Result<Bucket, Unavailable> {
    let buckets = buckets().ok_or(Unavailable::Refused)?;
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let bucket = call(&buckets, "open", &[name().into(), options.into()]).await?;
    Ok(Bucket(bucket))
}

/// Deletes the bucket with everything in it, whoever holds it open.
pub(super) async fn erase() -> Result<(), Unavailable> {
    let Some(buckets) = buckets() else {
        return Ok(());
    };
    // Of two windows that delete it in one moment Chromium tells one that it failed; a bucket that is gone can be deleted again.
    if call(&buckets, "delete", &[name().into()]).await.is_err() {
        call(&buckets, "delete", &[name().into()]).await?;
    }
    Ok(())
}

/// The eventual answer of `method` of `object`, or an error if it takes too long.
async fn call(object: &JsValue, method: &str, given: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let asked: Promise = method.apply(object, &given.iter().collect())?.dyn_into()?;
    in_time(asked).await
}

/// Whether the browser has buckets at all.
pub(super) fn is_there() -> bool {
    buckets().is_some()
}

/// Where the browser keeps its buckets.
fn buckets() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let buckets = Reflect::get(&navigator, &"storageBuckets".into()).ok()?;
    (!buckets.is_undefined() && !buckets.is_null()).then_some(buckets)
}
