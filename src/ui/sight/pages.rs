//! A list of which no more is shown than somebody has asked for: a page, and one more each time.
use crate::session::Session;
use crate::ui::part::Button;
use leptos::prelude::*;

/// How many records are shown at first of what nobody has asked to see yet.
pub const FIRST: usize = 20;
/// How many are shown at first of what somebody has asked for, and how many more each time.
pub const PAGE: usize = 100;

/// How much of a list is shown.
#[derive(Clone, Copy)]
pub struct Pages {
    n_shown: RwSignal<usize>,
    step: usize,
}

impl Pages {
    /// As many as `n_shown`, and `PAGE` more each time.
    pub fn of(n_shown: RwSignal<usize>) -> Pages {
        Pages::by(PAGE, n_shown)
    }

    /// As many as `n_shown`, and `step` more each time.
    pub fn by(step: usize, n_shown: RwSignal<usize>) -> Pages {
        Pages { n_shown, step }
    }

    /// How many of `n` are shown.
    pub fn n_of(self, n: usize) -> usize {
        n.min(self.n_shown.get())
    }

    /// The button that shows a page more of `n`; nothing when all are shown.
    pub fn more(self, n: usize) -> impl IntoView {
        let words = &Session::here().text().exchange;
        let n_left = n - self.n_of(n);
        (n_left > 0).then(|| {
            let show_more = Callback::new(move |()| self.n_shown.update(|n| *n += self.step));
            view! { <p class="row"><Button label=(words.preview_more)(n_left) on_click=show_more /></p> }
        })
    }
}
