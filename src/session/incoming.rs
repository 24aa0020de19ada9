//! A file on its way in: read, planned against what is here now, and applied exactly as shown.
use super::slices::{MUCH, in_slices};
use super::{NotDone, Session};
use crate::platform::{file, task};
use klimanetz_core::choices::is_nobodys;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::draft::again;
use klimanetz_core::edit::Edit;
use klimanetz_core::keeping::after_adoption;
use klimanetz_core::pace::Pace;
use klimanetz_core::replica::Plan;
use klimanetz_core::snapshot::{MAX_BYTES, Unreadable, read_in_steps};
use klimanetz_core::stored::keeper::Event;
use klimanetz_core::stored::{Area, Arrived, Plans};
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
pub type Content = Result<Arc<Arrived>, NotRead>;

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
    /// To both documents.
    pub plans: Plans,
    /// The records of the directory that would change, as they are shown.
    pub arriving: Vec<Arrival>,
    /// Whether its private part comes back from a backup.
    is_backup: bool,
    /// Where nothing arrives, what says again what was taken back here; and about how many records that is.
    pub again: (Vec<(Area, Edit)>, usize),
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
            self.content.try_set(Some(
                read.map(|snapshot| Arc::new(snapshot.into()))
                    .map_err(NotRead::Unreadable),
            ));
        }
    }
}

impl Session {
    /// Whether the private part of a file seems to be the member's own.
    pub fn is_own(self, arrived: &Arrived) -> bool {
        let own = |theirs: &Private| {
            self.with_untracked(|_, private| {
                is_nobodys(private.reveal()) || private.reveal().seen.meets(&theirs.reveal().seen)
            })
        };
        let is_own = |theirs: &Private| !arrived.is_backup() || own(theirs);
        arrived.private.as_ref().is_some_and(is_own)
    }

    /// What taking over `arrived` would do; worked out again whenever the documents change, as long as `is_wanted` says so.
    pub fn plan(
        self,
        arrived: Arc<Arrived>,
        percent: RwSignal<usize>,
        is_wanted: impl Fn() -> bool + 'static,
    ) -> RwSignal<Option<Incoming>> {
        let planning = async move |shared: &Shared, private: &Private, pace: Pace<'_>| {
            let plans = arrived.plan(shared, private, pace.part(READING, 1.0)).await;
            let plan = plans.shared.as_ref();
            let is_all_known = plan.is_ok_and(Plan::is_empty) && plans.private_news().is_none();
            Incoming {
                arriving: plan.map_or_else(|_| Vec::new(), |plan| arriving(&shared.0, plan)),
                again: match is_all_known {
                    true => taken_back((shared, private), &arrived),
                    false => (Vec::new(), 0),
                },
                plans,
                is_backup: arrived.is_backup(),
            }
        };
        self.worked_out(planning, tell(percent), is_wanted)
    }

    /// Takes over what the preview showed, with the private part if asked to. What takes long comes first and changes nothing; then
    /// the directory is taken over in one go: if it cannot be stored, nothing is. `by` is the label of whose file it is, empty if that is
    /// not known. Returns what has come of it.
    pub async fn adopt(
        self,
        incoming: Incoming,
        with_private: bool,
        by: String,
        percent: RwSignal<usize>,
    ) -> Result<Merged, NotDone> {
        let Incoming {
            plans,
            arriving: arrivals,
            is_backup,
            ..
        } = incoming;
        let private = plans.private_news().filter(|_| with_private);
        let own = private.map_or_else(Vec::new, |plan| plan.records.clone());
        let preparing = async |pace: Pace<'_>| plans.prepare(with_private, pace).await;
        let Some(adoptions) = in_slices(preparing, &tell(percent), || true).await else {
            return Ok(Merged::default());
        };
        // Writing and drawing again each take their time.
        task::painted().await;
        let known = self.with_shared(|document| document.seen.clone());
        let is_restored = is_backup && adoptions.iter().any(|(area, _)| *area == Area::Private);
        let n_chars = adoptions.iter().map(|(_, adoption)| adoption.n_chars()).sum();
        self.make_room(n_chars).await;
        self.change(Event::Adopted(adoptions, by))?;
        task::painted().await;
        if is_restored {
            self.restore_choices();
        }
        let (id, now) = (self.new_id(), self.now());
        let after = self.with_untracked(|shared, _| after_adoption(&shared.0, &known, is_restored, (&id, now)));
        for (area, edit) in after {
            let done = self.commit_beside(area, edit);
            // What is private here is the note of what came: without it one kind of „since“ is missing from a list.
            if area == Area::Shared {
                done?;
            }
        }
        self.look_at_meter();
        Ok(self.documents_untracked(|shared, private| merged((shared, private), &arrivals, &own)))
    }
}

/// What says again what a file says and what was taken back here, in both documents.
fn taken_back((shared, private): (&Shared, &Private), theirs: &Arrived) -> (Vec<(Area, Edit)>, usize) {
    let of_private = theirs
        .private
        .as_ref()
        .and_then(|theirs| again(private.reveal(), theirs.reveal()));
    let both = [
        (Area::Shared, again(&shared.0, &theirs.shared.0)),
        (Area::Private, of_private),
    ];
    let both = both.into_iter().filter_map(|(area, again)| Some((area, again?)));
    both.fold((Vec::new(), 0), |(mut edits, n), (area, (edit, more))| {
        edits.push((area, edit));
        (edits, n + more)
    })
}

impl Session {
    /// Waits until there is room for a file, or none to be made.
    async fn make_room(self, n_chars: usize) {
        let n_free = self.meter().left();
        self.happens(Event::WantsRoom { n_chars, n_free });
        while self.kept.held.with_value(|held| held.keeper.is_making_room()) {
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
