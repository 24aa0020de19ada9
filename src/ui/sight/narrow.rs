//! Whether the window is a narrow one, as that of a phone.
use crate::platform::long_list::{is_window_narrow, on_resize};
use leptos::prelude::*;
use std::time::Duration;

/// A window that is drawn to another size passes many; only the one where it stays counts.
const STAYS: Duration = Duration::from_millis(200);

/// Follows the window.
pub fn is_narrow() -> Signal<bool> {
    let is_narrow = RwSignal::new(is_window_narrow());
    let look = move || {
        let now = is_window_narrow();
        if is_narrow.try_get_untracked().is_some_and(|before| before != now) {
            is_narrow.set(now);
        }
    };
    let listeners = on_resize(move || set_timeout(look, STAYS));
    // They are dropped with the page they belong to.
    StoredValue::new_local(listeners);
    is_narrow.into()
}
