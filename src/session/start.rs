//! What the browser held when the page was opened: nothing, a directory, entries that could not be read, or traces of a lost one.
use super::{Recording, Settings};
use crate::platform::recorder::{Recorder, Unavailable};
use crate::platform::storage::{self, BrowserStore};
use crate::platform::{address, clock, failure, task, witness};
use klimanetz_core::replica::Timestamp;
use klimanetz_core::stored::recorder::{Row, give_back, heal, take_in, wanted};
use klimanetz_core::stored::{MemoryStore, Opened, Store, open};
use std::collections::BTreeSet;
use std::pin::Pin;
use std::rc::Rc;

/// The outcome of reading the storage.
pub struct Start {
    /// Where changes go: the browser's storage, or memory where the browser allows none.
    pub(super) store: Rc<dyn Store>,
    pub(super) recorder: Option<Recorder>,
    /// Whether the recorder did its work so far.
    pub(super) recording: Recording,
    /// Whether the recorder may hold changes that are not shown, because it did not answer.
    pub(super) is_unsure: bool,
    /// Whether the recorder held more than local storage.
    pub(super) has_surplus: bool,
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
    /// Asked from the first moment: it answers while local storage is being read.
    recorder: Option<Asked>,
    /// Language, theme, label, last backup.
    pub settings: Settings,
}

/// What comes of opening the recorder and asking for the names of its rows.
type Asked = Pin<Box<dyn Future<Output = Option<Result<(Recorder, BTreeSet<String>), Unavailable>>>>>;

/// What the recorder said, and itself where it said everything.
struct Told {
    recorder: Option<Recorder>,
    /// What the storage does not hold.
    rows: Vec<Row>,
    /// Whether it may hold more than is known.
    is_unsure: bool,
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
            recorder: store.is_some().then(ask_recorder),
            store,
            settings: Settings::read(kept),
        }
    }

    /// Reads what the browser holds, local storage and recorder. Whatever that is, the app starts.
    pub async fn read(self) -> Start {
        let settings = self.settings;
        if address::is_demo() {
            return Start::demo(settings).await;
        }
        let (Some(store), Some(asked)) = (self.store, self.recorder) else {
            return Start::blocked(settings);
        };
        // The databases are at work while the documents are decoded.
        task::give_way().await;
        let Ok(mut opened) = open(&store) else {
            return Start::blocked(settings);
        };
        let told = told(asked, &opened).await;
        let mut missing = None;
        if opened.has_data() {
            // What finds no room is read from the recorder again at the next start.
            give_back(&store, &told.rows).ok();
            take_in(&mut opened, &told.rows);
            heal(&store, &mut opened, &told.rows);
        } else {
            let witness = witness::read().await;
            if !told.rows.is_empty() || witness.is_some() {
                missing = Some(Missing {
                    rows: told.rows.clone(),
                    witness,
                    is_unsure: told.is_unsure,
                });
            }
        }
        Start {
            store: Rc::new(store),
            has_surplus: !told.rows.is_empty(),
            recording: match &told.recorder {
                Some(_) => Recording::Working,
                None => Recording::Failing,
            },
            recorder: told.recorder,
            opened,
            is_unsure: told.is_unsure,
            missing,
            ..Start::in_memory(settings, Opened::default())
        }
    }
}

fn ask_recorder() -> Asked {
    Box::pin(task::begin(async {
        let recorder = Recorder::open().await?;
        let names = recorder.names().await?;
        Ok((recorder, names))
    }))
}

/// What the recorder says beyond what was opened. One that refuses is asked once more before anybody is alarmed.
async fn told(asked: Asked, opened: &Opened) -> Told {
    let mut outcome = rows_of(asked, opened).await;
    if let Err(Unavailable::Refused) = outcome
        && Recorder::is_there()
    {
        outcome = rows_of(ask_recorder(), opened).await;
    }
    match outcome {
        Ok((recorder, rows)) => Told {
            is_unsure: !recorder.is_whole(),
            recorder: Some(recorder),
            rows,
        },
        // It is opened anew later, and then asked for everything that was not seen.
        Err(_) => Told {
            recorder: None,
            rows: Vec::new(),
            is_unsure: Recorder::is_there(),
        },
    }
}

async fn rows_of(asked: Asked, opened: &Opened) -> Result<(Recorder, Vec<Row>), Unavailable> {
    let (recorder, names) = asked.await.unwrap_or(Err(Unavailable::Late))?;
    let wanted = wanted(opened, &names);
    let rows = if wanted.is_empty() {
        Vec::new()
    } else {
        recorder.rows(&wanted).await?
    };
    Ok((recorder, rows))
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
            recording: Recording::Working,
            is_unsure: false,
            has_surplus: false,
            opened,
            is_blocked: false,
            is_demo: false,
            missing: None,
        }
    }
}
