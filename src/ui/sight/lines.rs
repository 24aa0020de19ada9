//! A list as lines: those in sight at once, the others when nobody types.
use super::pages::Pages;
use super::rest::AtRest;
use super::shape::Frame;
use crate::platform::long_list::lines_in_sight;
use leptos::prelude::*;

/// How high a line is at least, and what stands above the first one, in pixels.
const LINE: f64 = 42.0;
const ABOVE: f64 = 300.0;

/// How many lines of a list are drawn at once, and when the others are.
#[derive(Clone, Copy)]
pub struct InSight {
    n: usize,
    rest: AtRest,
}

impl InSight {
    /// So many lines at once, the others a moment later.
    pub fn first(n: usize) -> InSight {
        InSight {
            n,
            rest: AtRest::following(|| ()),
        }
    }
}

/// Lines, whatever they are about.
pub struct Lines {
    pub frame: Frame,
    pub in_sight: Option<InSight>,
    pub n: Signal<usize>,
    /// The line at a place, following it.
    pub line: Callback<usize, AnyView>,
}

/// Draws the lines, or those of the pages.
pub fn draw(lines: Lines, pages: Option<Pages>) -> AnyView {
    let Lines {
        frame,
        in_sight,
        n,
        line,
    } = lines;
    let n_shown = move || pages.map_or_else(|| n.get(), |pages| pages.n_of(n.get()));
    let between = move |from: usize, to: usize| (from..to).map(|at| line.run(at)).collect_view();
    let drawn = match in_sight {
        None => (move || between(0, n_shown())).into_any(),
        Some(InSight { n: n_first, rest }) => {
            // What is in sight stays as it is when the others come.
            let n_first = Memo::new(move |_| n_shown().min(n_first));
            let others = move || rest.state().map(|_| between(n_first.get(), n_shown()));
            view! { {move || between(0, n_first.get())} {others} }.into_any()
        }
    };
    let framed = match frame {
        Frame::List(classes) => view! { <ul class=classes.join(" ")>{drawn}</ul> }.into_any(),
        Frame::Ordered(classes) => view! { <ol class=classes.join(" ")>{drawn}</ol> }.into_any(),
        Frame::None => drawn,
    };
    view! { {framed} {pages.map(|pages| move || pages.more(n.get()))} }.into_any()
}

/// Draws lists below each other, each with how many lines it has: those in sight at once, those below the window when `rest` is
/// reached.
pub fn below_each_other<T>(
    lists: impl IntoIterator<Item = (usize, T)>,
    rest: AtRest,
    draw: impl Fn(&T, InSight) -> AnyView + Clone + Send + 'static,
) -> AnyView
where
    T: Send + 'static,
{
    let mut n_left = lines_in_sight(ABOVE, LINE);
    let share = |(n_lines, list): (usize, T)| {
        let n = n_lines.min(n_left);
        n_left -= n;
        (list, InSight { n, rest })
    };
    let (first, below): (Vec<_>, Vec<_>) = lists.into_iter().map(share).partition(|(_, in_sight)| in_sight.n > 0);
    let draw = move |lists: &[(T, InSight)]| lists.iter().map(|(list, sight)| draw(list, *sight)).collect_view();
    let first = draw(&first);
    view! { {first}{move || rest.state().map(|_| draw(&below))} }.into_any()
}
