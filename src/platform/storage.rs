//! Local storage as a `Store`: the keys that belong to this page's folder, if the browser grants any.
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{JsString, Reflect};
use klimanetz_core::stored::{Store, StoreError};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use super::chance;

/// The browser lets this page keep nothing, so everything lives only as long as the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blocked;

/// The keys of local storage that start with this page's prefix.
///
/// It holds the area that `probe` was given, so that cookies blocked later are an error and not a panic. Texts are put
/// there as they are: gloo-storage's typed `set` would wrap the core's finished text in JSON once more and escape every quote.
#[derive(Debug, Clone)]
pub struct BrowserStore {
    area: Storage,
    prefix: String,
}

/// Asks for local storage, and tries it before anybody relies on it.
///
/// A storage that can be read but not written is accepted if it holds anything: what is there must stay readable,
/// and `write` tells that it is full. An empty one that keeps nothing (private windows, read-only profiles) is `Blocked`.
pub fn probe() -> Result<BrowserStore, Blocked> {
    // Asked by web_sys first: gloo-storage panics where the browser refuses the property itself.
    let asked = web_sys::window().ok_or(Blocked)?.local_storage();
    if !matches!(asked, Ok(Some(_))) {
        return Err(Blocked);
    }
    let area = LocalStorage::raw();
    let n_keys = area.length().map_err(|_| Blocked)?;
    if n_keys > 0 || keeps(&area) {
        Ok(BrowserStore { area, prefix: prefix() })
    } else {
        Err(Blocked)
    }
}

/// How many characters local storage holds, keys and texts: of this page, and of the whole host.
pub fn usage() -> (usize, usize) {
    let prefix = prefix();
    let (mut own, mut all) = (0, 0);
    let Some(Ok(Some(area))) = web_sys::window().map(|window| window.local_storage()) else {
        return (0, 0);
    };
    for index in 0..area.length().unwrap_or_default() {
        let Ok(Some(key)) = area.key(index) else { continue };
        // What counts is the length as the browser sees it, in UTF-16 units; asked of it, a text need not be fetched.
        let text = Reflect::get(&area, &key.as_str().into()).unwrap_or_default();
        let n_units = key.encode_utf16().count() + text.dyn_ref::<JsString>().map_or(0, |text| text.length() as usize);
        all += n_units;
        own += if key.starts_with(&prefix) { n_units } else { 0 };
    }
    (own, all)
}

impl Store for BrowserStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let n_keys = self.area.length().map_err(unreadable)?;
        let mut own = Vec::new();
        for index in 0..n_keys {
            let key = self.area.key(index).map_err(unreadable)?;
            own.extend(
                key.as_deref()
                    .and_then(|key| key.strip_prefix(&self.prefix))
                    .map(str::to_owned),
            );
        }
        Ok(own)
    }
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.area.get_item(&self.full(key)).map_err(unreadable)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let full = self.full(key);
        self.area.set_item(&full, text).map_err(refusal)?;
        match self.area.get_item(&full).map_err(unreadable)? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(StoreError::NotKept),
        }
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.area.remove_item(&self.full(key)).map_err(unreadable)
    }
}

impl BrowserStore {
    fn full(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }
}

/// `klimanetz:` and the folder of the page, since all project pages of one host share one storage.
pub(super) fn prefix() -> String {
    format!("klimanetz:{}:", folder())
}

/// The path of the page's folder, from `/` to `/`.
pub(super) fn folder() -> String {
    let path = web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default();
    path.rfind('/')
        .and_then(|end| path.get(..=end))
        .unwrap_or("/")
        .to_owned()
}

/// Whether a key comes back after being written. Its name is new each time, so that two starting tabs do not meet on it,
/// and lies outside every prefix, so that no tab takes it for data.
fn keeps(area: &Storage) -> bool {
    let key = format!("klimanetz-probe-{}", chance::uuid());
    let kept = area.set_item(&key, "1").is_ok() && matches!(area.get_item(&key), Ok(Some(text)) if text == "1");
    area.remove_item(&key).is_ok() && kept
}

/// What an exception while writing means. Only a withdrawn permission has its own name everywhere; a missing quota is
/// called differently by each browser, and any other exception too means that the text was not taken.
fn refusal(exception: JsValue) -> StoreError {
    match exception.dyn_ref::<DomException>() {
        Some(exception) if exception.name() == "SecurityError" => StoreError::Blocked,
        _ => StoreError::Full,
    }
}

/// Reading and removing need no room, so whatever is thrown there means that the storage is out of reach.
fn unreadable(_exception: JsValue) -> StoreError {
    StoreError::Blocked
}
