//! The two documents of the running app, and the one function that changes them.
mod browser;
mod incoming;
mod settings;
mod start;

pub use incoming::{Incoming, IncomingFile, NotRead};
pub use settings::{Settings, Theme, theme_name};
pub use start::Start;

use crate::platform::{chance, clock, tabs, text_form};
use klimanetz_core::author::Author;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::edit::{Edit, Refusal, Write};
use klimanetz_core::replica::{Document, ReplicaId, Timestamp, Value};
use klimanetz_core::route::Route;
use klimanetz_core::stored::{self, Area, Store, StoreError};
use klimanetz_core::text::Text;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// What became of the last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing changed yet.
    Quiet,
    /// It is in local storage; the number tells one change from the next.
    Taken(u32),
}

/// Why an edit was not done; everything is as before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotDone {
    /// The document refused it.
    Refused(Refusal),
    /// It could not be stored.
    NotStored(StoreError),
}

impl NotDone {
    /// The sentence for the member.
    pub fn sentence(&self, text: &Text) -> &'static str {
        match self {
            NotDone::Refused(refusal) => text.refusal(refusal),
            NotDone::NotStored(error) => text.store_error(*error),
        }
    }
}

/// The state of the running app. Pages take it from the context; parts never see it.
#[derive(Clone, Copy)]
pub struct Session {
    shared: RwSignal<Shared>,
    private: RwSignal<Private>,
    writers: StoredValue<Writers, LocalStorage>,
    status: RwSignal<Status>,
    trouble: RwSignal<Option<NotDone>>,
    route: RwSignal<Route>,
    /// Language, theme, label, last backup.
    pub settings: Settings,
}

struct Writers {
    store: Rc<dyn Store>,
    shared: Author,
    private: Author,
}

impl Session {
    /// The session of this page.
    pub fn here() -> Session {
        expect_context()
    }

    /// Takes over what was read at the start and follows the other tabs and the address.
    pub fn open(start: Start) -> Session {
        let settings = Settings::read(Rc::clone(&start.store));
        let author = || Author::new(ReplicaId(chance::replica_id()), None);
        let session = Session {
            shared: RwSignal::new(start.opened.shared),
            private: RwSignal::new(start.opened.private),
            writers: StoredValue::new_local(Writers {
                store: start.store,
                shared: author(),
                private: author(),
            }),
            status: RwSignal::new(Status::Quiet),
            trouble: RwSignal::new(None),
            route: RwSignal::new(session_route()),
            settings,
        };
        tabs::on_write(move |key, value| session.follow_tab(&key, value));
        session.follow_address();
        session
    }

    /// A part of the directory; passed on only when that part changes.
    pub fn view<T>(self, of: impl Fn(&Document) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.shared.with(|shared| of(&shared.0)))
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

    /// Looks at the directory inside a computation that follows it.
    pub fn look<T>(self, of: impl FnOnce(&Document) -> T) -> T {
        self.shared.with(|shared| of(&shared.0))
    }

    /// Looks at the private document inside a computation that follows it.
    pub fn look_private<T>(self, of: impl FnOnce(&Document) -> T) -> T {
        self.private.with(|private| of(&private.0))
    }

    /// Looks at the documents once, as they are now.
    pub fn with<T>(self, look: impl FnOnce(&Shared, &Private) -> T) -> T {
        self.shared
            .with_untracked(|shared| self.private.with_untracked(|private| look(shared, private)))
    }

    /// Applies an edit to the directory. The only way to change it.
    pub fn commit(self, edit: Edit) -> Result<(), NotDone> {
        self.settings.answer_label();
        self.write(Area::Shared, edit)
    }

    /// Applies an edit to the private document. The only way to change it.
    pub fn commit_private(self, edit: Edit) -> Result<(), NotDone> {
        self.write(Area::Private, edit)
    }

    /// Works out the Change, stores it, merges it: in this order, so that what is shown is stored.
    fn write(self, area: Area, edit: Edit) -> Result<(), NotDone> {
        let outcome = self
            .writers
            .try_update_value(|writers| self.store(writers, area, in_one_form(edit)));
        let outcome = outcome.unwrap_or(Ok(false));
        match &outcome {
            Ok(true) => {
                let next = match self.status.get_untracked() {
                    Status::Quiet => 1,
                    Status::Taken(n) => n.wrapping_add(1),
                };
                self.status.set(Status::Taken(next));
                self.trouble.set(None);
            }
            Ok(false) => self.trouble.set(None),
            Err(_) => {}
        }
        outcome.map(|_| ())
    }

    fn store(self, writers: &mut Writers, area: Area, edit: Edit) -> Result<bool, NotDone> {
        let mut author = match area {
            Area::Shared => writers.shared.clone(),
            Area::Private => writers.private.clone(),
        };
        author.who = match area {
            Area::Shared => self.settings.label().map(Arc::from),
            Area::Private => None,
        };
        let now = Timestamp(clock::now_ms());
        let apply = |author: &mut Author| match area {
            Area::Shared => self.shared.with_untracked(|shared| shared.0.apply(&edit, author, now)),
            Area::Private => self
                .private
                .with_untracked(|private| private.0.apply(&edit, author, now)),
        };
        let applied = match apply(&mut author) {
            // Somebody wrote under this id, e.g. a copied profile: from here on a fresh one.
            Err(Refusal::Overtaken) => {
                author = Author {
                    at: author.at,
                    ..Author::new(ReplicaId(chance::replica_id()), author.who.clone())
                };
                apply(&mut author)
            }
            other => other,
        };
        let Some(change) = applied.map_err(NotDone::Refused)? else {
            return Ok(false);
        };
        // From here on its dots are spent, also if storing fails: another tab may have seen them.
        match area {
            Area::Shared => writers.shared = author,
            Area::Private => writers.private = author,
        }
        stored::keep(writers.store.as_ref(), area, &change).map_err(NotDone::NotStored)?;
        self.merge(area, &change.delta);
        if !change.delta.erased.is_empty() {
            // The erasure itself is stored and holds; what is left of the entries is told, and taken up again at the next start.
            stored::scrub(writers.store.as_ref(), area, &change.delta.erased).map_err(NotDone::NotStored)?;
        }
        Ok(true)
    }

    fn merge(self, area: Area, delta: &Document) {
        match area {
            Area::Shared => self.shared.update(|shared| shared.0.merge(delta)),
            Area::Private => self.private.update(|private| private.0.merge(delta)),
        }
    }

    /// Another tab stored a Change: the same merge, no preview, nothing is written.
    fn follow_tab(self, key: &str, value: Option<String>) {
        self.settings.follow_tab(key, value.as_deref());
        let (Some(area), Some(text)) = (Area::of_log_key(key), value) else {
            return;
        };
        // A broken or newer entry is for the next start to report; it stays where it is.
        if let Ok(delta) = stored::decode(&text) {
            self.merge(area, &delta);
        }
    }

    /// Tells in the frame why something was not done, where no form is there to tell it. Whether it was done.
    pub fn tell(self, outcome: Result<(), NotDone>) -> bool {
        let is_done = outcome.is_ok();
        if let Err(trouble) = outcome {
            self.trouble.set(Some(trouble));
        }
        is_done
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

fn session_route() -> Route {
    Route::parse(&crate::platform::address::current())
}

/// Typed text in one Unicode form, so that equal names are equal and files come out the same from every keyboard.
fn in_one_form(edit: Edit) -> Edit {
    let Edit::Write(writes) = edit else { return edit };
    let composed = |write: Write| match write.value {
        Value::String(text) => Write {
            value: text_form::nfc(&text).into(),
            ..write
        },
        Value::Object(parts) => {
            let composed = |value: Value| match value {
                Value::String(text) => text_form::nfc(&text).into(),
                other => other,
            };
            Write {
                value: parts.into_iter().map(|(key, value)| (key, composed(value))).collect(),
                ..write
            }
        }
        value => Write { value, ..write },
    };
    Edit::Write(writes.into_iter().map(composed).collect())
}
