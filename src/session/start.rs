//! What the browser held when the page was opened: nothing, a directory, entries that could not be read, or traces of a lost one.
use super::Settings;
use crate::platform::recorder::Recorder;
use crate::platform::storage::{self, BrowserStore};
use crate::platform::{address, clock, failure, witness};
use klimanetz_core::replica::Timestamp;
use klimanetz_core::stored::recorder::{Row, give_back, heal, take_in, wanted};
use klimanetz_core::stored::{MemoryStore, Opened, Store, open};
use std::rc::Rc;

/// The outcome of reading the storage.
pub struct Start {
    /// Where changes go: the browser's storage, or memory where the browser allows none.
    pub(super) store: Rc<dyn Store>,
    pub(super) recorder: Option<Recorder>,
    /// What was read.
    pub opened: Opened,
    /// Whether the browser allows no storing, so that nothing outlives the page.
    pub is_blocked: bool,
    /// Whether this is the demo, which neither reads nor stores anything.
    pub is_demo: bool,
    /// Traces of data that are no longer where they should be.
    pub(super) missing: Option<Missing>,
    pub(super) settings: Settings,
}

/// There was data in this browser, and local storage has none of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Missing {
    /// What the recorder still holds.
    pub(super) rows: Vec<Row>,
    /// What was noted last: the day, and how many records there were.
    pub witness: Option<String>,
    /// Whether the recorder did not answer, so that nobody knows what it holds.
    pub is_unsure: bool,
}

impl Missing {
    /// Whether the recorder has kept a copy.
    pub fn has_copy(&self) -> bool {
        !self.rows.is_empty()
    }
}

/// A start before anything is read but the member's choices: enough to draw the frame.
pub struct Begun {
    store: Option<BrowserStore>,
    /// Language, theme, label, last backup.
    pub settings: Settings,
}

impl Begun {
    /// Puts the member's choices in force.
    pub fn here() -> Begun {
        // The demo asks the browser for nothing.
        let store = (!address::is_demo()).then(storage::probe).and_then(Result::ok);
        let kept: Rc<dyn Store> = match &store {
            Some(store) => Rc::new(store.clone()),
            None => Rc::new(MemoryStore::default()),
        };
        Begun {
            store,
            settings: Settings::read(kept),
        }
    }

    /// Reads what the browser holds. Whatever that is, the app starts.
    pub async fn read(self) -> Start {
        let settings = self.settings;
        if address::is_demo() {
            return Start::demo(settings).await;
        }
        let Some(store) = self.store else {
            return Start::blocked(settings);
        };
        let Ok(mut opened) = open(&store) else {
            return Start::blocked(settings);
        };
        // What the recorder has beyond that is merged when it answers, as what another tab says is: nobody waits for it who has a
        // directory to look at.
        if opened.is_sound() {
            return Start {
                store: Rc::new(store),
                opened,
                ..Start::in_memory(settings, Opened::default())
            };
        }
        let recorder = Recorder::open().await;
        let names = match &recorder {
            Ok(recorder) => recorder.names().await,
            Err(unavailable) => Err(*unavailable),
        };
        let told = match (&recorder, &names) {
            (Ok(recorder), Ok(names)) => recorder.rows(&wanted(&opened, names)).await,
            (_, Err(unavailable)) | (Err(unavailable), _) => Err(*unavailable),
        };
        // One that tells nothing is opened anew later, and then asked for everything that was not seen.
        let recorder = recorder.ok().filter(|_| told.is_ok());
        let is_unsure = told.is_err();
        let rows = told.unwrap_or_default();
        let mut missing = None;
        if opened.has_data() {
            // What finds no room is read from the recorder again at the next start.
            give_back(&store, &rows).ok();
            take_in(&mut opened, &rows);
            heal(&store, &mut opened, &rows);
        } else {
            let witness = witness::read().await;
            if !rows.is_empty() || witness.is_some() {
                missing = Some(Missing {
                    rows,
                    witness,
                    is_unsure,
                });
            }
        }
        Start {
            store: Rc::new(store),
            recorder,
            opened,
            is_blocked: false,
            is_demo: false,
            missing,
            settings,
        }
    }
}

impl Start {
    fn blocked(settings: Settings) -> Start {
        Start {
            is_blocked: true,
            ..Start::in_memory(settings, Opened::default())
        }
    }

    /// Invented people, kept in memory alone.
    async fn demo(settings: Settings) -> Start {
        let invented = super::later::demo(clock::today(), Timestamp(clock::now_ms())).await;
        let opened = match invented {
            Some((shared, private)) => Opened {
                shared,
                private,
                ..Opened::default()
            },
            None => {
                // An empty one would look like a demo of nothing.
                failure::show();
                Opened::default()
            }
        };
        Start {
            is_demo: true,
            ..Start::in_memory(settings, opened)
        }
    }

    fn in_memory(settings: Settings, opened: Opened) -> Start {
        Start {
            settings,
            store: Rc::new(MemoryStore::default()),
            recorder: None,
            opened,
            is_blocked: false,
            is_demo: false,
            missing: None,
        }
    }
}
