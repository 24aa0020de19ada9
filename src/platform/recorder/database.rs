//! One database of the recorder: rows in IndexedDB, on disk once a transaction has completed.
//!
//! Written on web-sys and without a crate that wraps IndexedDB; why, and what was not measured, is said in src/decisions/013.
use gloo_events::EventListener;
use js_sys::{Array, Function, Object, Promise, Reflect};
use klimanetz_core::order::gathered;
use klimanetz_core::stored::recorder::{Batch, Row};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{EventTarget, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::Unavailable;
use crate::platform::{storage, task};

/// The one store of the database.
const STORE: &str = "log";

/// A database that does not answer within this time is taken for none: the page must not wait for it.
const PATIENCE_MS: u32 = 3_000;

/// How many rows are read one by one; more are read all at once.
const FEW_ROWS: usize = 64;

/// An open database. Gone when the browser closes it or somebody deletes it.
#[derive(Clone)]
pub(super) struct Database {
    database: Rc<RefCell<Option<IdbDatabase>>>,
}

impl Database {
    /// Opens the database, or makes it.
    pub(super) async fn open(factory: IdbFactory) -> Result<Database, Unavailable> {
        let is_awaited = Rc::new(Cell::new(true));
        let still = Rc::clone(&is_awaited);
        let opening = in_time(future_to_promise(async move {
            let database = open(&factory).await?;
            if !still.get() {
                // Nobody else would ever release it.
                database.close();
            }
            Ok(database.into())
        }));
        let opened = opening.await;
        is_awaited.set(false);
        let database: IdbDatabase = opened?.dyn_into()?;
        let held = Rc::new(RefCell::new(Some(database.clone())));
        for name in ["close", "versionchange"] {
            let (source, held) = (database.clone(), Rc::clone(&held));
            EventListener::new(&source, name, move |_| {
                // Another tab deletes everything: this connection must not hold it up.
                if let Some(database) = held.take() {
                    database.close();
                }
            })
            .forget();
        }
        Ok(Database { database: held })
    }

    /// The names of all rows.
    pub(super) async fn names(&self) -> Result<BTreeSet<String>, Unavailable> {
        let keys = answer(&self.store("readonly")?.1.get_all_keys()?).await?;
        Ok(gathered(Array::from(&keys).iter().filter_map(|key| key.as_string())))
    }

    /// The rows under `names`, as far as there are any.
    pub(super) async fn rows(&self, names: &[String]) -> Result<Vec<Row>, Unavailable> {
        if names.len() > FEW_ROWS {
            let wanted: BTreeSet<&String> = gathered(names);
            let all = self.all().await?;
            return Ok(all.into_iter().filter(|(name, _)| wanted.contains(name)).collect());
        }
        let mut rows = Vec::new();
        for name in names {
            let text = answer(&self.store("readonly")?.1.get(&name.into())?).await?;
            rows.extend(text.as_string().map(|text| (name.clone(), text)));
        }
        Ok(rows)
    }

    /// Every row.
    pub(super) async fn all(&self) -> Result<Vec<Row>, Unavailable> {
        let (_, store) = self.store("readonly")?;
        let (keys, texts) = (store.get_all_keys()?, store.get_all()?);
        // Both are asked in one transaction, so they answer to each other; the keys come first.
        let (keys, texts) = (answer(&keys), answer(&texts));
        let (keys, texts) = (keys.await?, texts.await?);
        let (keys, texts) = (Array::from(&keys).to_vec(), Array::from(&texts).to_vec());
        let pairs = keys.iter().zip(&texts);
        Ok(pairs
            .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
            .collect())
    }

    /// Does all of `batch`, or nothing; when it returns, what was done is on disk.
    pub(super) async fn apply(&self, batch: &Batch) -> Result<(), Unavailable> {
        let (transaction, store) = self.store("readwrite")?;
        let done = completed(&transaction);
        if let Err(exception) = ask_for(&store, batch) {
            // What was asked before the exception would be done all the same.
            transaction.abort().ok();
            return Err(exception.into());
        }
        commit(&transaction);
        done.await?;
        Ok(())
    }

    /// A transaction with strict durability. Called by name: web-sys has the call with options among its unstable ones only.
    fn store(&self, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), Unavailable> {
        let database = self.database.borrow().clone().ok_or(Unavailable::Refused)?;
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(&database, &"transaction".into())?.dyn_into()?;
        let transaction: IdbTransaction = begin
            .call3(&database, &STORE.into(), &mode.into(), &options)?
            .dyn_into()?;
        let store = transaction.object_store(STORE)?;
        Ok((transaction, store))
    }
}

/// Says that this is all: the database need not wait until the page, which may be busy, has heard of each answer. A browser that cannot
/// be told so finds out by itself.
#[expect(deprecated, reason = "web-sys means to give it another signature")]
fn commit(transaction: &IdbTransaction) {
    transaction.commit().ok();
}

fn ask_for(store: &IdbObjectStore, batch: &Batch) -> Result<(), JsValue> {
    for (name, text) in &batch.put {
        store.put_with_key(&text.into(), &name.into())?;
    }
    for name in &batch.remove {
        store.delete(&name.into())?;
    }
    Ok(())
}

/// Deletes the database with everything in it. A tab that does not release it is only waited for a while; the deletion then stays
/// asked for, and happens when that tab is gone.
pub(super) async fn erase(factory: &IdbFactory) -> Result<(), Unavailable> {
    let request = factory.delete_database(&storage::prefix())?;
    in_time(future_to_promise(answer(&request))).await?;
    Ok(())
}

/// What `work` answers; `undefined` as an error if it takes too long.
pub(super) async fn in_time(work: Promise) -> Result<JsValue, JsValue> {
    task::in_time(work, PATIENCE_MS).await
}

async fn open(factory: &IdbFactory) -> Result<IdbDatabase, JsValue> {
    let request: IdbOpenDbRequest = factory.open(&storage::prefix())?;
    let upgrading = request.clone();
    let upgrade = EventListener::once(&request, "upgradeneeded", move |_| {
        let made = upgrading.result().and_then(|made| made.dyn_into::<IdbDatabase>());
        if let Ok(database) = made {
            // Fails only if it is there already, which is as good.
            database.create_object_store(STORE).ok();
        }
    });
    let opened = answer(&request).await;
    drop(upgrade);
    opened?.dyn_into()
}

/// What a request answers. It listens from this call on, not from the first poll: an answer may come before that.
fn answer(request: &IdbRequest) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    let settled = settled(request, "success", &["error"]);
    let request = request.clone();
    async move {
        settled.await?;
        request.result()
    }
}

fn completed(transaction: &IdbTransaction) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    settled(transaction, "complete", &["abort", "error"])
}

/// Done when `good` happens, failed when one of `bad` does. Its listeners go with it.
fn settled(
    source: &EventTarget,
    good: &'static str,
    bad: &[&'static str],
) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    let mut listeners = Vec::new();
    let promise = Promise::new(&mut |keep, break_off| {
        listeners.push(EventListener::once(source, good, move |_| {
            drop(keep.call0(&JsValue::NULL))
        }));
        for name in bad {
            let break_off = break_off.clone();
            listeners.push(EventListener::once(source, *name, move |_| {
                drop(break_off.call1(&JsValue::NULL, &JsValue::NULL));
            }));
        }
    });
    async move {
        let outcome = JsFuture::from(promise).await;
        drop(listeners);
        outcome
    }
}
