//! The two documents of the running app, and what changes them: `commit` an edit, `adopt` a plan, `merge` what is stored already.
mod at_rest;
mod browser;
mod choices;
mod clearing;
mod desk;
mod follow;
mod incoming;
mod later;
mod long_list;
mod meter;
mod place;
mod record;
mod search;
mod settings;
mod slices;
mod start;
mod tidy;
mod today;
mod typed;
mod undo;
mod unsaved;
mod writers;

pub use crate::platform::long_list::lines_in_sight;
pub use at_rest::{AtRest, painted};
pub use browser::{DEMO, NO_DEMO};
pub use clearing::Clearing;
pub use incoming::{Incoming, IncomingFile, NotRead};
pub use long_list::{GROUP, LongList, Part};
pub use record::Recording;
pub use settings::{Settings, Theme, theme_name};
pub use start::{Begun, Missing, Start};

use crate::platform::{chance, clock};
use klimanetz_core::author::Author;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, ReplicaId, Timestamp};
use klimanetz_core::route::Route;
pub use klimanetz_core::stored::NotDone;
use klimanetz_core::stored::{self, Adoption, Area, Kept, Quarantined, Store, StoreError};
use klimanetz_core::text::Text;
use leptos::prelude::*;
use record::Queue;
use slices::Beside;
use std::sync::Arc;
use writers::Writers;

/// What became of the last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing changed yet.
    Quiet,
    /// It is in local storage; the number tells one change from the next.
    Taken(u32),
    /// It is on disk.
    Secured(u32),
}

/// The state of the running app. Pages take it from the context; parts never see it.
#[derive(Clone, Copy)]
pub struct Session {
    shared: Beside<Shared>,
    private: Beside<Private>,
    stand: slices::Stand,
    writers: StoredValue<Writers, LocalStorage>,
    status: RwSignal<Status>,
    /// Works out what the page shows.
    ahead: StoredValue<Option<Callback<()>>>,
    undo: RwSignal<Vec<(Area, Edit)>>,
    recording: RwSignal<Recording>,
    is_unsure: RwSignal<bool>,
    trouble: RwSignal<Option<NotDone>>,
    missing: RwSignal<Option<Missing>, LocalStorage>,
    set_aside: RwSignal<Vec<Quarantined>>,
    is_wiped: RwSignal<bool>,
    nearly_full: RwSignal<Option<usize>>,
    clearing: RwSignal<Option<Clearing>>,
    /// Whether this is the demo: nothing is read from the browser's storage, and nothing is written there.
    pub is_demo: bool,
    route: RwSignal<Route>,
    here: place::Here,
    day: today::Today,
    /// Where somebody wants to be shown the choice between statements.
    wished: StoredValue<Option<Route>>,
    /// The files on the exchange page.
    pub desk: desk::Desk,
    /// Language, theme, label, last backup.
    pub settings: Settings,
    /// The search of everything.
    pub search: search::Search,
}

/// A Change that is stored, if there was anything to change, and the edit that takes it back, where there is one.
type Stored = Result<Option<(Kept, Option<Edit>)>, NotDone>;

impl Session {
    /// The session of this page.
    pub fn here() -> Session {
        expect_context()
    }

    /// Takes over what was read at the start and follows the other tabs and the address.
    ///
    /// Every start writes under fresh ids: whatever a crash, a copied profile or a restored backup has brought back, no dot is
    /// minted twice.
    pub fn open(start: Start) -> Session {
        let settings = start.settings;
        let author = || Author::new(fresh_id(), None);
        let (shared, private) = (
            RwSignal::new(Arc::new(start.opened.shared)),
            RwSignal::new(Arc::new(start.opened.private)),
        );
        let session = Session {
            shared,
            private,
            stand: slices::Stand::unknown(),
            search: search::Search::new(shared, private),
            writers: StoredValue::new_local(Writers {
                store: start.store,
                shared: author(),
                private: author(),
                known: start.opened.names,
                heard: None,
                queue: Queue::new(start.recorder),
                tidying: tidy::Tidying::with_surplus(start.has_surplus),
                covered: start.opened.covered,
            }),
            status: RwSignal::new(Status::Quiet),
            ahead: StoredValue::new(None),
            undo: RwSignal::new(Vec::new()),
            recording: RwSignal::new(start.recording),
            is_unsure: RwSignal::new(start.is_unsure),
            trouble: RwSignal::new(None),
            missing: RwSignal::new_local(start.missing),
            set_aside: RwSignal::new(start.opened.quarantined),
            is_wiped: RwSignal::new(false),
            nearly_full: RwSignal::new(None),
            clearing: RwSignal::new(None),
            is_demo: start.is_demo,
            route: RwSignal::new(Route::parse(&address())),
            here: place::Here::new(),
            day: today::Today::now(),
            wished: StoredValue::new(None),
            desk: desk::Desk::empty(),
            settings,
        };
        session.follow_address();
        session.follow_day();
        session.begin_beside(!start.is_blocked && !start.is_demo);
        session
    }

    /// What goes on beside the pages.
    fn work_beside(self) {
        self.follow_tabs();
        self.begin_recording();
        self.forget_forms_of_erased();
        self.become_keeper();
        self.leave_witness();
        set_timeout(move || self.look_at_meter(), tidy::SETTLED);
    }

    /// A part of the directory; passed on only when that part changes.
    pub fn view<T>(self, of: impl Fn(&Document) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.shared.with(|shared| of(&shared.0)))
    }

    /// Has what a page shows worked out while a change is on its way to the disk; what the page before asked for is dropped.
    pub fn work_out_ahead<T: Send + Sync + 'static>(self, shown: Memo<T>) {
        let work_out = move |()| shown.try_with_untracked(|_| ()).unwrap_or_default();
        self.ahead.set_value(Some(Callback::new(work_out)));
    }

    /// A part of both documents.
    pub fn view_both<T>(self, of: impl Fn(&Shared, &Private) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.shared
                .with(|shared| self.private.with(|private| of(shared, private)))
        })
    }

    /// A part of the directory and of the private document.
    pub fn view_documents<T>(self, of: impl Fn(&Document, &Document) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        self.view_both(move |shared, private| of(&shared.0, private.reveal()))
    }

    /// Looks at the directory and the private document once, as they are now.
    pub fn documents<T>(self, look: impl FnOnce(&Document, &Document) -> T) -> T {
        self.with(|shared, private| look(&shared.0, private.reveal()))
    }

    /// Looks at the directory inside a computation that follows it.
    pub fn look<T>(self, of: impl FnOnce(&Document) -> T) -> T {
        self.shared.with(|shared| of(&shared.0))
    }

    /// Looks at the private document inside a computation that follows it.
    pub fn look_private<T>(self, of: impl FnOnce(&Document) -> T) -> T {
        self.private.with(|private| of(private.reveal()))
    }

    /// Looks at the documents once, as they are now.
    pub fn with<T>(self, look: impl FnOnce(&Shared, &Private) -> T) -> T {
        self.shared
            .with_untracked(|shared| self.private.with_untracked(|private| look(shared, private)))
    }

    /// Applies an edit to the directory. What arrives from elsewhere does not come this way: see `adopt` and `merge`.
    pub fn commit(self, edit: Edit) -> Result<(), NotDone> {
        if !self.is_clearing() {
            self.settings.answer_label();
        }
        self.write(Area::Shared, edit)
    }

    /// Applies an edit to the private document.
    pub fn commit_private(self, edit: Edit) -> Result<(), NotDone> {
        self.write(Area::Private, edit)
    }

    /// Applies what one form changes in both documents, in this order; it is taken back together, in the other order, so that what
    /// moves between them is never in none.
    pub fn commit_all(self, edits: impl IntoIterator<Item = (Area, Edit)>) -> Result<(), NotDone> {
        let (before, mut undo) = (self.undo.get_untracked(), Vec::new());
        let outcome = edits.into_iter().try_for_each(|(area, edit)| {
            self.undo.set(Vec::new());
            let outcome = match area {
                Area::Shared => self.commit(edit),
                Area::Private => self.commit_private(edit),
            };
            undo.extend(self.undo.get_untracked());
            outcome
        });
        self.undo.set(if undo.is_empty() { before } else { undo });
        outcome
    }

    fn write(self, area: Area, edit: Edit) -> Result<(), NotDone> {
        let edit = typed::in_one_form(edit);
        let now = Timestamp(clock::now_ms());
        let today = self.today();
        self.change(area, |store, (area, document), author| {
            let kept = stored::commit(store, (area, document), author, &edit, now, fresh_id)?;
            Ok(kept.map(|kept| {
                let undo = undo::undo(document, &edit, &kept.change.delta, today);
                (kept, undo)
            }))
        })
    }

    /// Takes over a plan that was looked at.
    fn take_over(self, area: Area, adoption: Adoption) -> Result<(), NotDone> {
        self.change(area, |store, document, author| {
            let kept = stored::adopt(store, document, author, adoption, fresh_id)?;
            Ok(kept.map(|kept| (kept, None)))
        })
    }

    /// Works out the Change, stores it, hands it to the recorder, merges it: in this order, so that what is shown is stored.
    fn change(
        self,
        area: Area,
        keep: impl FnOnce(&dyn Store, (Area, &Document), &mut Author) -> Stored,
    ) -> Result<(), NotDone> {
        let stored = self.writers.try_update_value(|writers| self.store(writers, area, keep));
        let delta = stored.unwrap_or(Ok(None))?;
        if self.trouble.with_untracked(Option::is_some) {
            self.trouble.set(None);
        }
        if let Some(delta) = delta {
            // First: the disk writes while it is merged, and is drawn when the disk has it.
            self.taken();
            self.merge(area, delta);
        }
        Ok(())
    }

    fn store(
        self,
        writers: &mut Writers,
        area: Area,
        keep: impl FnOnce(&dyn Store, (Area, &Document), &mut Author) -> Stored,
    ) -> Result<Option<Document>, NotDone> {
        if self.is_clearing() {
            return Err(StoreError::Blocked.into());
        }
        let author = match area {
            Area::Shared => &mut writers.shared,
            Area::Private => &mut writers.private,
        };
        author.who = match area {
            Area::Shared => self.settings.label().map(Arc::from),
            Area::Private => None,
        };
        let store = writers.store.as_ref();
        let kept = self.with(|shared, private| {
            let document = match area {
                Area::Shared => &shared.0,
                Area::Private => private.reveal(),
            };
            keep(store, (area, document), author)
        })?;
        let Some((kept, undo)) = kept else { return Ok(None) };
        self.undo.set(undo.map(|edit| (area, edit)).into_iter().collect());
        let erased = kept.change.delta.erased.clone();
        writers.known.insert(kept.name.clone());
        writers.tidying.grow(kept.text.len());
        writers.queue.push(kept.name, kept.text);
        if !erased.is_empty() {
            writers.queue.clean(area, &erased);
            // The erasure itself is stored and holds; what is left of the entries is taken up again at the next start.
            stored::scrub(writers.store.as_ref(), area, &erased).ok();
        }
        Ok(Some(kept.change.delta))
    }

    fn merge(self, area: Area, delta: Document) {
        match area {
            Area::Shared => {
                self.stand.expire();
                self.shared.update(|shared| Arc::make_mut(shared).0.absorb(delta));
            }
            Area::Private => self.private.update(|private| Arc::make_mut(private).absorb(delta)),
        }
    }

    fn merge_all(self, shared: Shared, private: Private) {
        self.merge(Area::Shared, shared.0);
        self.private.update(|own| Arc::make_mut(own).merge(private.reveal()));
    }

    /// Tells in the frame why something was not done, where no form is there to tell it. Whether it was done.
    pub fn tell(self, outcome: Result<(), NotDone>) -> bool {
        let is_done = outcome.is_ok();
        if let Err(trouble) = outcome {
            self.trouble.set(Some(trouble));
        }
        is_done
    }

    /// Whether the last change can be taken back.
    pub fn can_undo(self) -> bool {
        self.undo.with(|undo| !undo.is_empty())
    }

    fn take_back(self) {
        let edits = self.undo.get_untracked().into_iter().rev();
        self.tell(self.commit_all(edits));
    }

    /// What could not be read, at the start or of the recorder.
    pub fn set_aside(self) -> Vec<Quarantined> {
        self.set_aside.get()
    }

    /// What became of the last change.
    pub fn status(self) -> Status {
        self.status.get()
    }

    /// Why the last change was not done.
    pub fn trouble(self) -> Option<NotDone> {
        self.trouble.get()
    }

    /// What is said, in the language chosen when the page was drawn.
    pub fn text(self) -> &'static Text {
        self.settings.language.get_untracked().text()
    }
}

/// The address behind the `#`.
pub fn address() -> String {
    crate::platform::address::current()
}

fn fresh_id() -> ReplicaId {
    ReplicaId(chance::replica_id())
}
