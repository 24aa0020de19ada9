//! Where the bodies of a long table are, when to look again, and how high the empty ones are.
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTableElement, Window};

/// Top and bottom of each body of `table`, in pixels from the top of the window.
pub fn places(table: &HtmlTableElement) -> Vec<(f64, f64)> {
    let place = |body: Element| {
        let rect = body.get_bounding_client_rect();
        (rect.top(), rect.bottom())
    };
    bodies(table).map(place).collect()
}

fn bodies(table: &HtmlTableElement) -> impl Iterator<Item = Element> {
    let bodies = table.t_bodies();
    (0..bodies.length()).filter_map(move |at| bodies.item(at))
}

/// How high the window is.
pub fn window_height() -> Option<f64> {
    window()?.inner_height().ok()?.as_f64()
}

/// Whether the window is as narrow as one for which the frame has a bar at the lower edge, `style/frame.css`.
pub fn is_window_narrow() -> bool {
    let asked = || window()?.match_media("(width < 60rem)").ok()?;
    asked().is_some_and(|answer| answer.matches())
}

/// How many lines of this height are in the window, at most, where `above` stands over the first one; in pixels.
pub fn lines_in_sight(above: f64, line: f64) -> usize {
    // A window that does not say how high it is may be a high one.
    let height = window_height().unwrap_or(2_000.0);
    let n_lines = whole(((height - above) / line).ceil()).max(1);
    usize::try_from(n_lines).unwrap_or(usize::MAX)
}

/// Which body has the focus in it.
pub fn focused(table: &HtmlTableElement) -> Option<usize> {
    let active = window()?.document()?.active_element()?;
    bodies(table).position(|body| body.contains(Some(&active)))
}

/// Moves the focus from one of the elements of `selector` to the next one or the one before. Whether there is one.
pub fn focus_beside(selector: &str, is_next: bool) -> bool {
    let found = || {
        let document = window()?.document()?;
        let active = document.active_element()?;
        let all = document.query_selector_all(selector).ok()?;
        let element = |at: u32| all.item(at)?.dyn_into::<HtmlElement>().ok();
        let here = (0..all.length()).find(|at| element(*at).as_deref() == Some(&active))?;
        let beside = if is_next { here + 1 } else { here.checked_sub(1)? };
        element(beside)?.focus().ok()
    };
    found().is_some()
}

/// Calls `f` when the page is scrolled, until the result is dropped.
pub fn on_scroll(f: impl Fn() + 'static) -> Vec<EventListener> {
    on("scroll", f).into_iter().collect()
}

/// Calls `f` when something in the page gets the focus, until the result is dropped.
pub fn on_focus(f: impl Fn() + 'static) -> Vec<EventListener> {
    on("focusin", f).into_iter().collect()
}

/// Calls `f` when the window gets another size, until the result is dropped.
pub fn on_resize(f: impl Fn() + 'static) -> Vec<EventListener> {
    on("resize", f).into_iter().collect()
}

/// Calls `f` before the page is printed, with true, and afterwards, with false, until the result is dropped.
pub fn on_print(f: impl Fn(bool) + Clone + 'static) -> Vec<EventListener> {
    let told = |name, is_printing| {
        let f = f.clone();
        on(name, move || f(is_printing))
    };
    [told("beforeprint", true), told("afterprint", false)]
        .into_iter()
        .flatten()
        .collect()
}

fn on(name: &'static str, f: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, name, move |_| f()))
}

/// Makes an empty space as high as what it stands for: `pixels`, and `n_groups` groups of the `usual` height each, which comes from
/// the style sheet as long as none was measured.
pub fn set_space(space: &HtmlElement, pixels: f64, n_groups: u32, usual: Option<f64>) {
    let height = match usual {
        Some(usual) => format!("{}px", whole(pixels + usual * f64::from(n_groups))),
        None => format!("calc({}px + {n_groups} * var(--group-height))", whole(pixels)),
    };
    // Fails only for a read-only style, which an element of the page has not.
    space.style().set_property("--table-space", &height).ok();
}

/// A number without its fraction.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a conversion that saturates is what is wanted"
)]
fn whole(pixels: f64) -> u32 {
    pixels.round() as u32
}

fn window() -> Option<Window> {
    web_sys::window()
}
