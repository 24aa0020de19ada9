//! Long work that gives way: it pauses between two small pieces when its caller wants to do something else.
//!
//! Such work is an `async` function that is handed a `Pace`. The page runs it a few milliseconds at a time; `finish` runs it at once.
use std::cell::Cell;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Tells how far the work is, and asks whether to go on.
#[derive(Clone, Copy)]
pub struct Pace<'a> {
    gives_way: &'a dyn Fn(f64) -> bool,
    from: f64,
    to: f64,
}

impl<'a> Pace<'a> {
    /// After each small piece `gives_way` receives the share of the work that is done (0 to 1) and says whether to pause.
    pub fn new(gives_way: &'a dyn Fn(f64) -> bool) -> Pace<'a> {
        Pace {
            gives_way,
            from: 0.0,
            to: 1.0,
        }
    }

    /// Without a stop.
    pub fn at_once() -> Pace<'static> {
        Pace::new(&|_| false)
    }

    /// The pace of one part of the work: from this share of it to that.
    pub fn part(&self, from: f64, to: f64) -> Pace<'a> {
        let length = self.to - self.from;
        Pace {
            from: self.from + length * from,
            to: self.from + length * to,
            ..*self
        }
    }

    /// To be called after each small piece, the `done`-th of `of` pieces.
    pub async fn step(&self, done: usize, of: usize) {
        let share = done as f64 / of.max(1) as f64;
        if (self.gives_way)(self.from + (self.to - self.from) * share.min(1.0)) {
            let is_over = Cell::new(false);
            // The caller knows when to go on, so no waker is needed.
            std::future::poll_fn(|_| match is_over.replace(true) {
                true => Poll::Ready(()),
                false => Poll::Pending,
            })
            .await;
        }
    }
}

/// Does the next piece of `work`.
pub fn go_on<T>(work: Pin<&mut (impl Future<Output = T> + ?Sized)>) -> Poll<T> {
    work.poll(&mut Context::from_waker(Waker::noop()))
}

/// Does all of `work` now.
pub fn finish<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = go_on(work.as_mut()) {
            return done;
        }
    }
}
