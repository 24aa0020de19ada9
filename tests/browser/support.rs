//! What the browser tests share: a line of JavaScript, something replaced for a while, and waiting for the browser.
use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsValue;

/// The value of a JavaScript expression.
pub fn js(code: &str) -> JsValue {
    js_sys::eval(code).expect(code)
}

/// The value of a JavaScript expression that gives a text.
pub fn js_text(code: &str) -> String {
    js(code).as_string().expect(code)
}

/// The value of a JavaScript expression that gives true or false.
pub fn js_true(code: &str) -> bool {
    js(code).is_truthy()
}

/// A property of the browser that is another one as long as this lives.
pub struct Replaced(String);

/// Replaces `owner.name` by the property that the JavaScript object `descriptor` describes.
pub fn replace(owner: &str, name: &str, descriptor: &str) -> Replaced {
    let kept = format!("globalThis['was {owner}.{name}']");
    js(&format!("{kept} = Object.getOwnPropertyDescriptor({owner}, '{name}')"));
    js(&format!(
        "Object.defineProperty({owner}, '{name}', {{ configurable: true, ...{descriptor} }})"
    ));
    Replaced(format!(
        "{kept} ? Object.defineProperty({owner}, '{name}', {kept}) : delete {owner}.{name}"
    ))
}

impl Drop for Replaced {
    fn drop(&mut self) {
        js(&self.0);
    }
}

/// Waits until `holds`, for two seconds at most; the assertion that follows tells what is missing.
pub async fn until(holds: impl Fn() -> bool) {
    for _ in 0..200 {
        if holds() {
            return;
        }
        TimeoutFuture::new(10).await;
    }
}

/// Collects what a callback receives.
pub struct Heard<T>(Rc<RefCell<Vec<T>>>);

impl<T: Clone + 'static> Heard<T> {
    pub fn new() -> Self {
        Heard(Rc::new(RefCell::new(Vec::new())))
    }
    pub fn ear(&self) -> impl Fn(T) + 'static {
        let heard = Rc::clone(&self.0);
        move |told| heard.borrow_mut().push(told)
    }
    pub fn all(&self) -> Vec<T> {
        self.0.borrow().clone()
    }
    /// Waits for `n` calls and gives all there were.
    pub async fn after(&self, n: usize) -> Vec<T> {
        until(|| self.0.borrow().len() >= n).await;
        self.all()
    }
}
