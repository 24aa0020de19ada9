//! Where the bodies of a long table are, and when to look again.
use gloo_events::EventListener;
use web_sys::{Element, HtmlTableElement, Window};

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

/// Which body has the focus in it.
pub fn focused(table: &HtmlTableElement) -> Option<usize> {
    let active = window()?.document()?.active_element()?;
    bodies(table).position(|body| body.contains(Some(&active)))
}

/// Calls `f` when the page is scrolled, until the result is dropped.
pub fn on_scroll(f: impl Fn() + 'static) -> Vec<EventListener> {
    on("scroll", f).into_iter().collect()
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

fn window() -> Option<Window> {
    web_sys::window()
}
