//! Drawing anew, put off for a moment: what else comes in that moment is drawn in the same frame.
use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::future::poll_fn;
use std::task::{Poll, Waker};
use wasm_bindgen_futures::spawn_local;

thread_local! {
    static PUT_OFF: RefCell<Option<PutOff>> = const { RefCell::new(None) };
}

/// What waits for the drawing to go on, in the order in which it asked.
struct PutOff {
    first: Vec<Box<dyn FnOnce()>>,
    drawing: Vec<Waker>,
    /// Ends the waiting; not any more when it is dropped.
    _end: Timeout,
}

/// Has everything that Leptos draws wait while the drawing is put off. To be called before it draws anything.
pub fn begin() {
    // Fails only if it was called before.
    Executor::init_custom_executor(Effects).ok();
}

/// Puts the drawing off until it is told to go on, `at_most_ms` long.
pub fn put_off(at_most_ms: u32) {
    PUT_OFF.with_borrow_mut(|put_off| {
        put_off.get_or_insert_with(|| PutOff {
            first: Vec::new(),
            drawing: Vec::new(),
            _end: Timeout::new(at_most_ms, go_on),
        });
    });
}

/// Does `act` just before the drawing goes on; at once if it is not put off.
pub fn before(act: impl FnOnce() + 'static) {
    let acts_now = PUT_OFF.with_borrow_mut(|put_off| match put_off {
        Some(put_off) => {
            put_off.first.push(Box::new(act));
            None
        }
        None => Some(act),
    });
    if let Some(act) = acts_now {
        act();
    }
}

/// Draws what waits.
pub fn go_on() {
    if let Some(put_off) = PUT_OFF.take() {
        put_off.first.into_iter().for_each(|act| act());
        put_off.drawing.iter().for_each(Waker::wake_by_ref);
    }
}

/// Runs what Leptos wants to have done after a change.
struct Effects;

impl CustomExecutor for Effects {
    fn spawn(&self, work: PinnedFuture<()>) {
        self.spawn_local(work);
    }

    fn spawn_local(&self, mut work: PinnedLocalFuture<()>) {
        spawn_local(poll_fn(move |context| {
            let waits = PUT_OFF.with_borrow_mut(|put_off| {
                let Some(put_off) = put_off else { return false };
                put_off.drawing.push(context.waker().clone());
                true
            });
            if waits {
                Poll::Pending
            } else {
                work.as_mut().poll(context)
            }
        }));
    }

    fn poll_local(&self) {}
}
