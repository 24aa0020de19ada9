//! A file on its way in: read, planned against what is here now, and applied exactly as shown.
use super::slices::{MUCH, in_slices};
use super::{NotDone, Session};
use crate::platform::{file, task};
use klimanetz_core::choices::{is_nobodys, n_changes};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::domain::arrived;
use klimanetz_core::draft::erase_orphans;
use klimanetz_core::edit::Edit;
use klimanetz_core::pace::Pace;
use klimanetz_core::replica::{Conflation, Plan, plan_in_steps};
use klimanetz_core::snapshot::{MAX_BYTES, Snapshot, Unreadable, read_in_steps};
use klimanetz_core::stored::keeper::Event;
use klimanetz_core::stored::{Adoption, Area};
use klimanetz_core::summary::{Arrival, Merged, arriving, merged};
use leptos::prelude::*;
use std::sync::Arc;

/// A file that was picked or a text that was pasted, being read or read.
#[derive(Debug, Clone)]
pub struct IncomingFile {
    /// Its name.
    pub name: String,
    /// How many percent of it are read.
    pub percent: RwSignal<usize>,
    /// What was read, or why nothing was.
    pub content: RwSignal<Option<Content>>,
}

/// What was read, or why nothing was.
pub type Content = Result<Arc<Snapshot>, NotRead>;

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq)]
pub enum NotRead {
    /// The browser could not read it.
    ByBrowser,
    /// It is not what it should be.
    Unreadable(Unreadable),
}

/// What taking over a file would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// To the directory.
    pub shared: Result<Plan, Conflation>,
    /// To the private document, if the file is a backup.
    pub private: Option<Result<Plan, Conflation>>,
    /// The records of the directory that would change, as they are shown.
    pub arriving: Vec<Arrival>,
}

/// How much of the way to the preview is reading; the rest is planning.
const READING: f64 = 0.75;

impl IncomingFile {
    pub(super) fn new(name: String) -> IncomingFile {
        IncomingFile {
            name,
            percent: RwSignal::new(0),
            content: RwSignal::new(None),
        }
    }

    /// Nobody waits for it any more: the part already read is dropped.
    pub fn close(&self) {
        self.content.dispose();
        self.percent.dispose();
    }

    pub(super) async fn read(&self, bytes: Vec<u8>) {
        if bytes.len() > MUCH {
            task::painted().await;
        }
        let is_wanted = || !self.content.is_disposed();
        if !is_wanted() {
            return;
        }
        let reading = async |pace: Pace<'_>| read_in_steps(&bytes, pace.part(0.0, READING)).await;
        if let Some(read) = in_slices(reading, &tell(self.percent), is_wanted).await {
            self.content
                .try_set(Some(read.map(Arc::new).map_err(NotRead::Unreadable)));
        }
    }
}

impl Session {
    /// Whether the private part of a file seems to be the member's own.
    pub fn is_own(self, snapshot: &Snapshot) -> bool {
        let own = |theirs: &Private| {
            self.with_untracked(|_, private| {
                is_nobodys(private.reveal()) || private.reveal().seen.meets(&theirs.reveal().seen)
            })
        };
        snapshot.private.as_ref().is_some_and(own)
    }

    /// What taking over `snapshot` would do; worked out again whenever the documents change, as long as `is_wanted` says so.
    pub fn plan(
        self,
        snapshot: Arc<Snapshot>,
        percent: RwSignal<usize>,
        is_wanted: impl Fn() -> bool + 'static,
    ) -> RwSignal<Option<Incoming>> {
        let planning = async move |shared: &Shared, private: &Private, pace: Pace<'_>| {
            let pace = pace.part(READING, 1.0);
            let own = match &snapshot.private {
                Some(theirs) => Some(plan_in_steps(private.reveal(), theirs.reveal(), pace.part(0.0, 0.0)).await),
                None => None,
            };
            let plan = plan_in_steps(&shared.0, &snapshot.shared.0, pace).await;
            Incoming {
                arriving: plan
                    .as_ref()
                    .map_or_else(|_| Vec::new(), |plan| arriving(&shared.0, plan)),
                shared: plan,
                private: own,
            }
        };
        self.worked_out(planning, tell(percent), is_wanted)
    }

    /// Takes over what the preview showed, with the private part if asked to. What takes long comes first and changes nothing; then
    /// the directory is taken over in one go: if it cannot be stored, nothing is. Returns what has come of it.
    pub async fn adopt(
        self,
        incoming: Incoming,
        with_private: bool,
        percent: RwSignal<usize>,
    ) -> Result<Merged, NotDone> {
        let n_private = match &incoming.private {
            Some(Ok(plan)) if with_private => n_changes(plan),
            _ => 0,
        };
        let arrivals = incoming.arriving;
        let preparing = async |pace: Pace<'_>| {
            let shared = match incoming.shared {
                Ok(plan) => Some(Adoption::prepare(plan, pace.part(0.0, 0.9)).await),
                Err(_) => None,
            };
            let private = match incoming.private {
                Some(Ok(plan)) if with_private => Some(Adoption::prepare(plan, pace.part(0.9, 1.0)).await),
                _ => None,
            };
            (shared, private)
        };
        let Some((shared, private)) = in_slices(preparing, &tell(percent), || true).await else {
            return Ok(Merged::default());
        };
        // Writing and drawing again each take their time.
        task::painted().await;
        let known = self.with_shared(|document| document.seen.clone());
        let is_restored = private.is_some();
        let n_chars = shared.as_ref().map_or(0, Adoption::n_chars);
        if n_chars > 0 && !self.meter().has_room_for(n_chars) {
            self.make_room().await;
        }
        let both = [(Area::Shared, shared), (Area::Private, private)];
        let adoptions = both.into_iter().filter_map(|(area, adoption)| Some((area, adoption?)));
        self.change(Event::Adopted(adoptions.collect()))?;
        task::painted().await;
        if let Some(orphans) = self.with_untracked(|shared, _| erase_orphans(&shared.0)) {
            self.commit_beside(Area::Shared, orphans)?;
        }
        if is_restored {
            self.restore_choices();
        }
        let new = self.with_shared(|document| document.seen.without(&known));
        // What the member's own backup brings back is not news.
        if !is_restored && !new.is_empty() {
            let kept = arrived(&self.new_id(), self.now(), &new);
            // Not kept means that one kind of „since“ is missing from a list.
            self.commit_beside(Area::Private, Edit::Write(kept)).ok();
        }
        self.look_at_meter();
        Ok(Merged {
            n_private,
            ..self.with_untracked(|shared, _| merged(&shared.0, &arrivals))
        })
    }
}

impl Session {
    /// Has the storage hold the documents once and not twice, if this tab may do so and the recorder holds them.
    async fn make_room(self) {
        self.happens(Event::WantsRoom);
        while self.kept.held.with_value(|held| held.keeper.is_recording()) {
            task::give_way().await;
        }
    }
}

/// Shows how many percent are done, as long as somebody looks.
fn tell(percent: RwSignal<usize>) -> impl Fn(usize) + Copy + 'static {
    move |done| {
        percent.try_set(done);
    }
}

/// Why a picked file is not even read.
pub(super) fn refused(picked: &file::PickedFile) -> Option<NotRead> {
    if picked.unreadable {
        return Some(NotRead::ByBrowser);
    }
    let bytes = usize::try_from(picked.too_large?).unwrap_or(usize::MAX);
    let limit = MAX_BYTES;
    Some(NotRead::Unreadable(Unreadable::TooLarge { bytes, limit }))
}
