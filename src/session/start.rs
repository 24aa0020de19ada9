//! What the browser held when the page was opened: nothing, a directory, entries that could not be read, or traces of a lost one.
use super::Settings;
use super::kept::{KeeperHeld, fresh_id};
use crate::platform::recorder::{Recorder, Unavailable};
use crate::platform::storage::{self, BrowserStore};
use crate::platform::{address, clock, failure, task, witness};
use klimanetz_core::author::Author;
use klimanetz_core::choices::OwnMunicipalities;
use klimanetz_core::keeping::NOUNS;
use klimanetz_core::replica::Timestamp;
use klimanetz_core::stored::keeper::{Keeper, Limits, Reading, Told};
use klimanetz_core::stored::{MemoryStore, Opened, Store};
use std::collections::BTreeSet;
use std::pin::Pin;
use std::rc::Rc;

/// The outcome of reading the storage.
pub struct Start {
    pub(super) held: KeeperHeld,
    pub(super) settings: Settings,
    /// Whether the browser allows no storing, so that nothing outlives the page.
    pub is_blocked: bool,
    /// Whether this is the demo, which neither reads nor stores anything.
    pub is_demo: bool,
}

/// A start before anything is read but the member's choices: enough to draw the frame.
pub struct Begun {
    store: Option<BrowserStore>,
    /// Asked from the first moment: it answers while local storage is being read.
    recorder: Option<Asked>,
    /// Language, theme, label, last backup.
    pub settings: Settings,
}

/// The municipality of the member in the demo.
const DEMO_OWN: &str = "05382036";

/// What comes of opening the recorder and asking for the names of its rows.
type Asked = Pin<Box<dyn Future<Output = Option<Result<(Recorder, BTreeSet<String>), Unavailable>>>>>;

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
        let Ok(reading) = Reading::of(&store) else {
            return Start::blocked(settings);
        };
        let (recorder, told) = told(asked, &reading).await;
        let witness = if reading.is_empty() {
            witness::read().await
        } else {
            None
        };
        let keeper = reading.finish(&store, told, witness, writers(), NOUNS);
        Start {
            held: KeeperHeld {
                keeper,
                store: Rc::new(store),
                recorder,
            },
            settings,
            is_blocked: false,
            is_demo: false,
        }
    }
}

/// One for each document, under ids that nobody ever wrote under.
fn writers() -> [Author; 2] {
    [(); 2].map(|()| Author::new(fresh_id(), None))
}

fn ask_recorder() -> Asked {
    Box::pin(task::begin(async {
        let recorder = Recorder::open().await?;
        let names = recorder.names().await?;
        Ok((recorder, names))
    }))
}

/// What the recorder says beyond what was read. One that refuses is asked again before anybody is alarmed.
async fn told(asked: Asked, reading: &Reading) -> (Option<Recorder>, Told) {
    let mut outcome = rows_of(asked, reading).await;
    if let Err(Unavailable::Refused) = outcome
        && Recorder::is_there()
    {
        outcome = rows_of(ask_recorder(), reading).await;
    }
    match outcome {
        Ok((recorder, rows)) => {
            let told = Told {
                is_open: true,
                is_unsure: !recorder.is_whole(),
                rows,
            };
            (Some(recorder), told)
        }
        // It is opened again later, and then asked for everything that was not seen.
        Err(_) => {
            let told = Told {
                is_unsure: Recorder::is_there(),
                ..Told::default()
            };
            (None, told)
        }
    }
}

async fn rows_of(asked: Asked, reading: &Reading) -> Result<(Recorder, Vec<(String, String)>), Unavailable> {
    let (recorder, names) = asked.await.unwrap_or(Err(Unavailable::Late))?;
    let wanted = reading.wanted(&names);
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
            ..Start::in_memory(settings, Opened::default(), Limits::default())
        }
    }

    /// Invented people, kept in memory alone.
    async fn demo(settings: Settings) -> Start {
        // Somebody who looks around sees what it is like to have a municipality; it is kept nowhere.
        settings.set_own(OwnMunicipalities::parse(DEMO_OWN)).ok();
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
        let limits = Limits {
            is_recorded: false,
            ..Limits::default()
        };
        Start {
            is_demo: true,
            ..Start::in_memory(settings, opened, limits)
        }
    }

    fn in_memory(settings: Settings, opened: Opened, limits: Limits) -> Start {
        Start {
            held: KeeperHeld {
                keeper: Keeper::of(opened, writers(), NOUNS, limits),
                store: Rc::new(MemoryStore::default()),
                recorder: None,
            },
            settings,
            is_blocked: false,
            is_demo: false,
        }
    }
}
