//! Long work beside the page: done a slice at a time, between which the browser paints and listens.
use super::Session;
use crate::platform::task::{self, Slice};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::pace::{Pace, go_on};
use klimanetz_core::snapshot::state_hash_in_steps;
use klimanetz_core::stored::Area;
use leptos::prelude::*;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::Poll;

/// More bytes than that are taken in one go in a task of their own: the page is drawn before.
pub(super) const MUCH: usize = 100_000;

/// Does `work`; `on_percent` receives how much of it is done. `None` if it was no longer wanted before it was done.
pub(super) async fn in_slices<T>(
    work: impl AsyncFnOnce(Pace<'_>) -> T,
    on_percent: &dyn Fn(usize),
    is_wanted: impl Fn() -> bool,
) -> Option<T> {
    let slice = Slice::begin();
    let gives_way = |share: f64| {
        let is_over = slice.is_over();
        if is_over {
            on_percent((share * 100.0) as usize);
        }
        is_over
    };
    let mut outcome = None;
    {
        let mut work = pin!(async { outcome = Some(work(Pace::new(&gives_way)).await) });
        until_done(work.as_mut(), &slice, &is_wanted).await;
    }
    outcome
}

async fn until_done(mut work: Pin<&mut dyn Future<Output = ()>>, slice: &Slice, is_wanted: &dyn Fn() -> bool) {
    while go_on(work.as_mut()).is_pending() {
        task::give_way().await;
        if !is_wanted() {
            return;
        }
        slice.begin_anew();
    }
}

impl Session {
    /// What `work` makes of the documents as they are, worked out again whenever something it follows changes. `None` until it is
    /// known; in a network of ordinary size that is never seen.
    ///
    /// `is_wanted` says whether to begin at all.
    pub(super) fn worked_out<T: Send + Sync + 'static>(
        self,
        work: impl AsyncFn(&Shared, &Private, Pace<'_>) -> T + 'static,
        on_percent: impl Fn(usize) + Copy + 'static,
        is_wanted: impl Fn() -> bool + 'static,
    ) -> RwSignal<Option<T>> {
        let (outcome, round) = (RwSignal::new(None), StoredValue::new(0_u32));
        let work = Rc::new(work);
        Effect::new(move |_| {
            self.kept.track(Area::Shared);
            self.kept.track(Area::Private);
            let (shared, private) = self.kept.both();
            round.update_value(|round| *round = round.wrapping_add(1));
            if !is_wanted() {
                return;
            }
            let (own, work) = (round.get_value(), Rc::clone(&work));
            let mut job = Box::pin(async move {
                let all = async |pace: Pace<'_>| work(&shared, &private, pace).await;
                in_slices(all, &on_percent, move || round.try_get_value() == Some(own)).await
            });
            // What takes no longer than a slice is there at once, and nothing flickers.
            if let Poll::Ready(done) = go_on(job.as_mut()) {
                outcome.set(done);
                return;
            }
            outcome.set(None);
            task::spawn(async move {
                if let Some(done) = job.await {
                    outcome.try_set(Some(done));
                }
            });
        });
        outcome
    }

    /// Begins `work`, which goes on beside the page.
    pub fn beside(self, work: impl Future<Output = ()> + 'static) {
        task::spawn(work);
    }

    /// The Stand-Kennung; `None` while it is worked out.
    pub fn stand(self) -> RwSignal<Option<String>> {
        let hash = async move |shared: &Shared, _: &Private, pace: Pace<'_>| {
            // Before anything else can happen to the directory.
            let revision = self.kept.revision();
            let stand = state_hash_in_steps(&shared.0, pace).await;
            self.kept.note_hash(revision, stand);
            stand.short()
        };
        self.worked_out(hash, |_| (), || true)
    }
}
