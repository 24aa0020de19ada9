//! Which parts of a long table are near what is looked at, and the empty space that stands for those that are not drawn.
use gloo_events::EventListener;
use web_sys::{Element, HtmlElement, Window};

/// The bodies of `table`, of which some are drawn and some are empty space.
fn bodies(table: &Element) -> Vec<Element> {
    let children = table.children();
    let all = (0..children.length()).filter_map(|at| children.item(at));
    all.filter(|child| child.tag_name() == "TBODY").collect()
}

/// The first body that is not more than a window above the window, and the one behind the last that is not more than a window below.
pub fn near(table: &Element) -> Option<(usize, usize)> {
    let height = window()?.inner_height().ok()?.as_f64()?;
    let bodies = bodies(table);
    let place = |body: &Element| body.get_bounding_client_rect();
    let first = bodies.partition_point(|body| place(body).bottom() < -height);
    let last = bodies.partition_point(|body| place(body).top() <= 2.0 * height);
    Some((first, last))
}

/// How high each of the bodies `from..to` is.
pub fn heights(table: &Element, from: usize, to: usize) -> Vec<f64> {
    let bodies = bodies(table).into_iter().skip(from).take(to.saturating_sub(from));
    bodies.map(|body| body.get_bounding_client_rect().height()).collect()
}

/// The body with the focus in it.
pub fn focused(table: &Element) -> Option<usize> {
    let active = window()?.document()?.active_element()?;
    bodies(table).iter().position(|body| body.contains(Some(&active)))
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

/// Makes the space inside `element` so many pixels high where it does not know better.
pub fn set_space(element: &HtmlElement, pixels: f64) {
    // Fails only for a read-only style, which an element of the page has not.
    element
        .style()
        .set_property("--table-space", &format!("{}px", whole(pixels)))
        .ok();
}

/// Pixels without their fraction.
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
