//! Long lists are shown a part at a time: a page with all of a country would stand still.
use crate::session::Session;
use crate::ui::part::Button;
use leptos::prelude::*;

/// How many records are shown at first of what nobody has asked to see yet.
pub const FIRST: usize = 20;
/// How many are shown at first of what somebody has asked for, and how many more each time.
pub const PAGE: usize = 100;

/// The button that shows a page more of the `n` records of which `n_shown` are there; nothing when that is all.
pub fn more(n: usize, n_shown: RwSignal<usize>) -> impl IntoView {
    more_by(n, n_shown, PAGE)
}

/// The button that shows `step` more of the `n` records of which `n_shown` are there; nothing when that is all.
pub fn more_by(n: usize, n_shown: RwSignal<usize>, step: usize) -> impl IntoView {
    let words = &Session::here().text().exchange;
    let n_left = n.saturating_sub(n_shown.get());
    (n_left > 0).then(|| {
        let show_more = Callback::new(move |()| n_shown.update(|n| *n += step));
        view! { <p class="row"><Button label=(words.preview_more)(n_left) on_click=show_more /></p> }
    })
}
