//! Work that goes on in the background until it is done.
use js_sys::{Array, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{MessageChannel, Performance};

/// How long the page is busy in one go (ms): short enough that painting and typing wait for nothing.
const SLICE: f64 = 16.0;
/// The same for what begins together with other work, e.g. when several parts of a page answer one change.
const FIRST: f64 = 8.0;

/// Begins `work`; nobody waits for it.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}

/// Begins `work` before anybody waits for it; what it comes to.
pub fn begin<T: 'static>(work: impl Future<Output = T> + 'static) -> impl Future<Output = Option<T>> {
    let outcome = Rc::new(RefCell::new(None));
    let kept = Rc::clone(&outcome);
    let working = future_to_promise(async move {
        let done = work.await;
        *kept.borrow_mut() = Some(done);
        Ok(JsValue::NULL)
    });
    async move {
        // The promise is never broken.
        JsFuture::from(working).await.ok();
        outcome.take()
    }
}

/// What `work` answers within `ms` milliseconds; `undefined` as an error if it takes longer.
pub async fn in_time(work: Promise, ms: u32) -> Result<JsValue, JsValue> {
    let waiting = future_to_promise(async move {
        pause(ms).await;
        Err(JsValue::UNDEFINED)
    });
    JsFuture::from(Promise::race(&Array::of2(&work, &waiting))).await
}

/// The time in which work may go on without a stop.
pub struct Slice {
    clock: Option<Performance>,
    end: Cell<f64>,
}

impl Slice {
    /// From now on, a short one.
    pub fn begin() -> Slice {
        let slice = Slice {
            clock: web_sys::window().and_then(|window| window.performance()),
            end: Cell::new(0.0),
        };
        slice.end.set(slice.now() + FIRST);
        slice
    }

    /// Another one, from now on.
    pub fn begin_anew(&self) {
        self.end.set(self.now() + SLICE);
    }

    /// Whether it is time to stop.
    pub fn is_over(&self) -> bool {
        self.now() >= self.end.get()
    }

    fn now(&self) -> f64 {
        self.clock.as_ref().map_or_else(js_sys::Date::now, Performance::now)
    }
}

pub async fn pause(ms: u32) {
    gloo_timers::future::TimeoutFuture::new(ms).await;
}

/// Lets the browser do what waits: paint, listen, other tasks. A message comes back at once, where a timer would be held back.
pub async fn give_way() {
    let Ok(channel) = MessageChannel::new() else { return };
    let came = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // The promise is never broken.
        JsFuture::from(came).await.ok();
    }
    channel.port1().close();
}

/// Waits until the page is painted; if nobody looks at it, waits a moment.
pub async fn painted() {
    const A_MOMENT_MS: i32 = 100;
    let Some(window) = web_sys::window() else { return };
    let came = Promise::new(&mut |resolve, _| {
        // Whichever cannot be had, the other one comes.
        window.request_animation_frame(&resolve).ok();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, A_MOMENT_MS)
            .ok();
    });
    JsFuture::from(came).await.ok();
    // What is asked for a frame comes before it is painted.
    give_way().await;
}
