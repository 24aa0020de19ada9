//! The recorder: what is on disk when it says so, in two databases that no one fault takes both.
//!
//! One would do, but for a fault of Chromium that was measured: a browser killed in the middle of a write leaves a torn record at the end
//! of the database's log, the next start goes on behind it, and the start after that finds the log corrupt and drops what follows the
//! tear, or all (1 of 54 kills while rows of 300 kB were written). So each batch goes to one database after the other: a kill tears
//! one of them, and each start gives each what only the other has.
mod bucket;
mod database;

use bucket::Bucket;
use database::{Database, in_time};
use klimanetz_core::order::gathered;
use klimanetz_core::stored::recorder::{Batch, Row};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;
use web_sys::IdbFactory;

/// Why the database did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unavailable {
    /// The browser grants none, or refuses.
    Refused,
    /// It did not answer in time: what it holds, nobody knows.
    Late,
}

impl From<JsValue> for Unavailable {
    fn from(exception: JsValue) -> Unavailable {
        if exception.is_undefined() {
            Unavailable::Late
        } else {
            Unavailable::Refused
        }
    }
}

/// The second database and what it lies in.
#[derive(Clone)]
struct Second {
    database: Database,
    _bucket: Rc<Bucket>,
}

/// The open recorder.
#[derive(Clone)]
pub struct Recorder {
    first: Database,
    /// Not asked for yet, or what came of asking.
    second: Rc<RefCell<Option<Option<Second>>>>,
}

impl Recorder {
    /// Whether the browser has databases at all.
    pub fn is_there() -> bool {
        factory().is_some()
    }

    /// Opens the databases, or makes them. They are not made alike yet: see `level`.
    pub async fn open() -> Result<Recorder, Unavailable> {
        let factory = factory().ok_or(Unavailable::Refused)?;
        // Both are asked before either answers.
        let second = begun(open_second());
        let first = begun(Database::open(factory)).await?;
        // One that failed is asked for again later.
        let second = second
            .await
            .ok()
            .map(Some)
            .or_else(|| (!bucket::is_there()).then_some(None));
        Ok(Recorder {
            first,
            second: Rc::new(RefCell::new(second)),
        })
    }

    /// Whether both databases have answered, as far as the browser has both: else there may be rows that nobody has seen.
    pub fn is_whole(&self) -> bool {
        self.open_second().is_some() || !bucket::is_there()
    }

    /// The names of all rows of both: the first database may have lost its newest ones without a word.
    pub async fn names(&self) -> Result<BTreeSet<String>, Unavailable> {
        let second = self
            .open_second()
            .map(|second| begun(async move { second.database.names().await }));
        let first = self.first.clone();
        let mut names = begun(async move { first.names().await }).await?;
        if let Some(second) = second {
            match second.await {
                Ok(more) => names.extend(more),
                Err(_) => self.give_up_second(),
            }
        }
        Ok(names)
    }

    /// The rows under `names`, as far as one of the databases has them.
    pub async fn rows(&self, names: &[String]) -> Result<Vec<Row>, Unavailable> {
        let (first, wanted) = (self.first.clone(), names.to_vec());
        let mut rows = begun(async move { first.rows(&wanted).await }).await?;
        let Some(second) = self.open_second().filter(|_| rows.len() < names.len()) else {
            return Ok(rows);
        };
        let found: BTreeSet<&String> = gathered(rows.iter().map(|(name, _)| name));
        let lacking: Vec<String> = names.iter().filter(|name| !found.contains(name)).cloned().collect();
        match begun(async move { second.database.rows(&lacking).await }).await {
            Ok(more) => rows.extend(more),
            Err(_) => self.give_up_second(),
        }
        Ok(rows)
    }

    /// Gives each database what only the other one has.
    pub async fn level(&self) {
        if let Some(second) = self.second().await {
            let (first, database) = (self.first.clone(), second.database);
            if begun(async move { level(&first, &database).await }).await.is_err() {
                self.give_up_second();
            }
        }
    }

    /// Does all of `batch`, or nothing; when it returns, what was done is on disk.
    pub async fn apply(&self, batch: &Batch) -> Result<(), Unavailable> {
        let second = self.second().await;
        self.first.apply(batch).await?;
        if let Some(second) = second {
            self.pass_on(second, batch.clone()).await;
        }
        Ok(())
    }

    /// Does what `change` makes of the rows, in each database of its own.
    pub async fn rewrite(&self, change: impl Fn(&[Row]) -> Batch) -> Result<(), Unavailable> {
        let second = self.second().await;
        self.first.apply(&change(&self.first.all().await?)).await?;
        if let Some(second) = second {
            let reading = second.database.clone();
            match begun(async move { reading.all().await }).await {
                Ok(rows) => self.pass_on(second, change(&rows)).await,
                Err(_) => self.give_up_second(),
            }
        }
        Ok(())
    }

    /// What the first database has done the second one does too. It may fail or hang: the first one is what counts.
    async fn pass_on(&self, second: Second, batch: Batch) {
        if begun(async move { second.database.apply(&batch).await }).await.is_err() {
            self.give_up_second();
        }
    }

    /// The next batch opens it again and gives it what it lacks.
    fn give_up_second(&self) {
        self.second.replace(None);
    }

    /// The second database, if it is open.
    fn open_second(&self) -> Option<Second> {
        self.second.borrow().clone().flatten()
    }

    /// The second database; opened and given what it lacks if it was given up; `None` where the browser has no place for it.
    async fn second(&self) -> Option<Second> {
        let known = self.second.borrow().clone();
        if let Some(known) = known {
            return known;
        }
        let first = self.first.clone();
        let opening = async move {
            let second = open_second().await?;
            level(&first, &second.database).await?;
            Ok(second)
        };
        let second = begun(opening).await.ok();
        self.second.replace(Some(second.clone()));
        second
    }
}

async fn open_second() -> Result<Second, Unavailable> {
    let bucket = bucket::open().await?;
    let database = Database::open(bucket.factory()?).await?;
    let _bucket = Rc::new(bucket);
    Ok(Second { database, _bucket })
}

/// Begins `work` now, before anybody waits for it; what it comes to, unless it takes too long.
fn begun<T: 'static>(
    work: impl Future<Output = Result<T, Unavailable>> + 'static,
) -> impl Future<Output = Result<T, Unavailable>> {
    let outcome = Rc::new(RefCell::new(Err(Unavailable::Late)));
    let kept = Rc::clone(&outcome);
    let working = future_to_promise(async move {
        let done = work.await;
        *kept.borrow_mut() = done;
        Ok(JsValue::NULL)
    });
    async move {
        in_time(working).await?;
        outcome.replace(Err(Unavailable::Late))
    }
}

/// Gives each of the two what only the other one has. A row that one was rid of and the other not says nothing new, or is cleaned again.
async fn level(first: &Database, second: &Database) -> Result<(), Unavailable> {
    let (in_first, in_second) = (first.names().await?, second.names().await?);
    for (from, to, missing) in [
        (first, second, in_first.difference(&in_second)),
        (second, first, in_second.difference(&in_first)),
    ] {
        let missing: Vec<String> = missing.cloned().collect();
        if !missing.is_empty() {
            let put = gathered(from.rows(&missing).await?);
            let batch = Batch {
                put,
                ..Batch::default()
            };
            to.apply(&batch).await?;
        }
    }
    Ok(())
}

/// Deletes both databases with everything in them.
pub async fn erase() -> Result<(), Unavailable> {
    // First the one that would give everything back.
    let second = bucket::erase().await;
    database::erase(&factory().ok_or(Unavailable::Refused)?).await?;
    second
}

/// The factory, looked up with its absence in mind; a browser that blocks storage may throw right here.
fn factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok().flatten()
}
