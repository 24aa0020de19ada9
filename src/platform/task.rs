//! Work that goes on in the background until it is done.
use wasm_bindgen_futures::spawn_local;

/// Begins `work`; nobody waits for it.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}
