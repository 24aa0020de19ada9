//! The running app as pages see it: parts of the documents, ways to change them, and what is said of how safe they are. What is kept is
//! decided by the keeper (`replica/stored/keeper`).
mod above;
mod browser;
mod carry;
mod choices;
mod clearing;
mod desk;
mod incoming;
mod kept;
mod later;
mod meter;
mod place;
mod search;
mod settings;
mod slices;
mod start;
mod today;
mod typed;
mod undo;
mod unsaved;

pub use above::Above;
pub use browser::{DEMO, NO_DEMO};
pub use incoming::{Incoming, IncomingFile, NotRead};
pub use klimanetz_core::stored::keeper::{Clearing, Missing, Recording, Status};
pub use settings::{Settings, Theme, theme_name};
pub use start::{Begun, Start};

use kept::{KeptSignals, set};
use klimanetz_core::catalogue::Kind;
use klimanetz_core::choices::starting;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::domain::Starting;
use klimanetz_core::draft::{RecordEdits, can_be_taken_back};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Document;
use klimanetz_core::route::Route;
pub use klimanetz_core::stored::NotDone;
use klimanetz_core::stored::keeper::{Event, Undo};
use klimanetz_core::stored::{Area, Quarantined};
use klimanetz_core::text::Text;
use leptos::prelude::*;

/// The state of the running app. Pages take it from the context; parts never see it.
#[derive(Clone, Copy)]
pub struct Session {
    kept: KeptSignals,
    /// Whether this is the demo: nothing is read from the browser's storage, and nothing is written there.
    pub is_demo: bool,
    here: place::Here,
    day: today::Today,
    /// The files on the exchange page.
    pub desk: desk::Desk,
    /// Language, theme, label, last backup.
    pub settings: Settings,
    /// The search of everything.
    pub search: search::Search,
    /// What is open above the page.
    pub above: RwSignal<Option<Above>>,
}

impl Session {
    /// The session of this page.
    pub fn here() -> Session {
        expect_context()
    }

    /// Takes over what was read at the start and follows the other tabs and the address.
    pub fn open(start: Start) -> Session {
        let kept = KeptSignals::new(start.held);
        let session = Session {
            kept,
            search: search::Search::new(kept),
            is_demo: start.is_demo,
            here: place::Here::new(Route::parse(&address())),
            day: today::Today::now(),
            desk: desk::Desk::empty(),
            settings: start.settings,
            above: RwSignal::new(None),
        };
        session.follow_address();
        session.follow_day();
        if untrack(|| session.n_records()) > 0 {
            session.settings.note_visit();
        }
        session.begin_beside(!start.is_blocked && !start.is_demo);
        session
    }

    /// Whether what was publicly reported is shown where no member states anything; follows the choice.
    pub fn starting(self) -> Starting {
        starting(self.settings.starting.get(), self.is_demo)
    }

    /// A part of the directory; passed on only when that part changes.
    pub fn view<T>(self, of: impl Fn(&Document) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.with_shared(&of))
    }

    /// A part of both documents.
    pub fn view_both<T>(self, of: impl Fn(&Shared, &Private) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.kept.track(Area::Shared);
            self.kept.track(Area::Private);
            self.with_untracked(&of)
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
    pub fn documents_untracked<T>(self, look: impl FnOnce(&Document, &Document) -> T) -> T {
        self.with_untracked(|shared, private| look(&shared.0, private.reveal()))
    }

    /// Looks at the directory inside a computation that follows it.
    pub fn with_shared<T>(self, of: impl FnOnce(&Document) -> T) -> T {
        self.kept.track(Area::Shared);
        self.with_untracked(|shared, _| of(&shared.0))
    }

    /// Looks at the private document inside a computation that follows it.
    pub fn with_private<T>(self, of: impl FnOnce(&Document) -> T) -> T {
        self.kept.track(Area::Private);
        self.with_untracked(|_, private| of(private.reveal()))
    }

    /// Looks at the documents once, as they are now.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Shared, &Private) -> T) -> T {
        self.kept.look(look)
    }

    /// Applies an edit to the directory. What arrives from elsewhere does not come this way: see `adopt`.
    pub fn commit(self, edit: Edit) -> Result<(), NotDone> {
        self.commit_all([(Area::Shared, edit)])
    }

    /// Applies an edit to the private document.
    pub fn commit_private(self, edit: Edit) -> Result<(), NotDone> {
        self.commit_all([(Area::Private, edit)])
    }

    /// Applies what one form changes in both documents, in this order; it is taken back together, in the other order, so that what
    /// moves between them is never in none.
    pub fn commit_all(self, edits: impl IntoIterator<Item = (Area, Edit)>) -> Result<(), NotDone> {
        let in_one_form = |(area, edit)| (area, typed::in_one_form(edit));
        let edits: Vec<(Area, Edit)> = edits.into_iter().map(in_one_form).collect();
        if edits.iter().any(|(area, _)| *area == Area::Shared) && !self.is_clearing_untracked() {
            self.settings.answer_label();
        }
        let is_step = edits.iter().any(|(_, edit)| can_be_taken_back(edit));
        self.change(Event::Edited(edits, if is_step { Undo::Step } else { Undo::Never }))
    }

    /// Applies what the form of a record changes. What moves between the documents is written there before it goes here.
    pub fn commit_record(self, kind: &Kind, edits: RecordEdits) -> Result<(), NotDone> {
        let edits = edits.in_order(kind.is_private());
        self.commit_all(edits.map(|(is_private, edit)| (if is_private { Area::Private } else { Area::Shared }, edit)))
    }

    /// Applies what nobody did on purpose: what can be taken back stays so.
    fn commit_beside(self, area: Area, edit: Edit) -> Result<(), NotDone> {
        self.change(Event::Edited(vec![(area, typed::in_one_form(edit))], Undo::Beside))
    }

    /// Has the keeper make a change; the word that an earlier one was not done goes.
    fn change(self, event: Event) -> Result<(), NotDone> {
        self.dispatch(event)?;
        set(self.kept.said.trouble, None);
        set(self.kept.said.taken_back, None);
        Ok(())
    }

    /// Tells in the frame why something was not done, where no form is there to tell it. Whether it was done.
    pub fn tell(self, outcome: Result<(), NotDone>) -> bool {
        let is_done = outcome.is_ok();
        if let Err(trouble) = outcome {
            self.kept.said.trouble.set(Some(trouble));
        }
        is_done
    }

    /// Whether the last change can be taken back.
    pub fn can_undo(self) -> bool {
        self.kept.said.can_undo.get()
    }

    fn store_again(self) {
        self.tell(self.change(Event::StoresAgain));
    }

    /// What could not be read, at the start or of the recorder.
    pub fn set_aside(self) -> Vec<Quarantined> {
        self.kept.said.set_aside.get()
    }

    /// What became of the last change.
    pub fn status(self) -> Status {
        self.kept.said.status.get()
    }

    /// Whether the recorder does its work.
    pub fn recording(self) -> Recording {
        self.kept.said.recording.get()
    }

    /// Whether the recorder may hold changes that are not shown, because it has not answered yet.
    pub fn is_unsure(self) -> bool {
        self.kept.said.is_unsure.get()
    }

    /// Whether the storage was emptied behind the app's back.
    pub fn is_wiped(self) -> bool {
        self.kept.said.is_wiped.get()
    }

    /// Why the last change was not done.
    pub fn trouble(self) -> Option<NotDone> {
        self.kept.said.trouble.get()
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
