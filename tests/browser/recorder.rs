//! The recorder: whole transactions or nothing, durable ones, and every way a browser refuses them.
use klimanetz_core::stored::recorder::Batch;
use std::collections::BTreeSet;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::platform::recorder::{Recorder, Unavailable, erase};
use crate::support::{Heard, js, js_text, js_true, replace, until};

async fn empty() -> Recorder {
    erase().await.expect("nothing holds the database");
    Recorder::open().await.expect("a database")
}

fn batch(put: &[(&str, &str)], remove: &[&str]) -> Batch {
    Batch {
        put: put
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect(),
        remove: remove.iter().map(|name| (*name).to_owned()).collect(),
    }
}

fn names(of: &[&str]) -> BTreeSet<String> {
    of.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
async fn what_was_put_is_there_after_opening_anew() {
    let recorder = empty().await;
    let rows = [("log/a/1", "Straße „Köln“ 🌱"), ("base/00", ""), ("priv/log/b/1", "x")];
    assert_eq!(recorder.apply(&batch(&rows, &[])).await, Ok(()));
    let again = Recorder::open().await.expect("a database");
    assert_eq!(again.names().await, Ok(names(&["base/00", "log/a/1", "priv/log/b/1"])));
    let wanted = ["log/a/1".to_owned(), "log/none/1".to_owned()];
    assert_eq!(
        again.rows(&wanted).await,
        Ok(vec![("log/a/1".to_owned(), rows[0].1.to_owned())])
    );
    assert_eq!(
        again
            .apply(&batch(&[("base/01", "new")], &["base/00", "log/a/1"]))
            .await,
        Ok(())
    );
    assert_eq!(recorder.names().await, Ok(names(&["base/01", "priv/log/b/1"])));
}

#[test]
async fn many_rows_are_read_alike() {
    let recorder = empty().await;
    let put: Vec<(String, String)> = (0..200).map(|n| (format!("log/a/{n}"), format!("text {n}"))).collect();
    let all = Batch {
        put: put.iter().cloned().collect(),
        ..Batch::default()
    };
    assert_eq!(recorder.apply(&all).await, Ok(()));
    let wanted: Vec<String> = put.iter().take(150).map(|(name, _)| name.clone()).collect();
    let rows = recorder.rows(&wanted).await.expect("rows");
    assert_eq!(rows.len(), 150);
    assert!(rows.iter().all(|row| put.contains(row) && wanted.contains(&row.0)));
    let n_rows = std::cell::RefCell::new(Vec::new());
    let look = |rows: &[(String, String)]| {
        n_rows.borrow_mut().push(rows.len());
        Batch::default()
    };
    assert_eq!(recorder.rewrite(look).await, Ok(()));
    assert_eq!(n_rows.into_inner(), [200, 200], "both databases");
}

/// What Chromium does to a database whose log it tore when it was killed.
#[test]
async fn a_database_that_the_browser_deletes_is_filled_from_the_other_one() {
    let recorder = empty().await;
    assert_eq!(
        recorder.apply(&batch(&[("log/a/1", "1"), ("log/a/2", "2")], &[])).await,
        Ok(())
    );
    let shout = |rows: &[(String, String)]| {
        let kept = rows.iter().filter(|(name, _)| name != "log/a/2");
        let put = kept.map(|(name, text)| (name.clone(), format!("{text}!")));
        Batch {
            put: put.collect(),
            remove: BTreeSet::from(["log/a/2".to_owned()]),
        }
    };
    assert_eq!(recorder.rewrite(shout).await, Ok(()));
    // The last one shows that the second was filled again after it had been lost.
    for first in ["indexedDB", "globalThis.bucketed", "indexedDB"] {
        js("globalThis.isDone = false;
            navigator.storageBuckets.open('klimanetz-').then(async (bucket) => {
                globalThis.bucketed = bucket.indexedDB;
                globalThis.isDone = true;
            })");
        until(|| js_true("isDone")).await;
        js(&format!("globalThis.isDone = false;
            {first}.databases().then(([{{ name }}]) => {{ {first}.deleteDatabase(name).onsuccess = () => (isDone = true); }})"));
        until(|| js_true("isDone")).await;
        let again = Recorder::open().await.expect("a database");
        assert_eq!(again.names().await, Ok(names(&["log/a/1"])), "without {first}");
        again.level().await;
        assert_eq!(
            again.rows(&["log/a/1".to_owned()]).await,
            Ok(vec![("log/a/1".to_owned(), "1!".to_owned())])
        );
    }
}

/// It must not hold up the page, nor what the first database does.
#[test]
async fn a_bucket_that_never_answers_is_done_without() {
    let recorder = empty().await;
    let _silent = replace(
        "Navigator.prototype",
        "storageBuckets",
        "{ get() { return { open: () => new Promise(() => undefined) }; } }",
    );
    let again = Recorder::open().await.expect("the first database");
    assert_eq!(again.apply(&batch(&[("log/a/1", "1")], &[])).await, Ok(()));
    assert_eq!(recorder.names().await, Ok(names(&["log/a/1"])));
}

/// A second database that fails now and then is made like the first one again.
#[test]
async fn what_the_second_database_missed_it_is_given_with_the_next_batch() {
    let recorder = empty().await;
    assert_eq!(recorder.apply(&batch(&[("log/a/1", "1")], &[])).await, Ok(()));
    js("globalThis.begin = IDBDatabase.prototype.transaction; globalThis.n = 0;
        IDBDatabase.prototype.transaction = function (...all) {
            if (all[1] === 'readwrite' && (n += 1) === 2) { throw new DOMException('not now', 'UnknownError'); }
            return begin.apply(this, all); }");
    let outcome = recorder.apply(&batch(&[("log/a/2", "2")], &[])).await;
    js("IDBDatabase.prototype.transaction = begin");
    assert_eq!((outcome, js_true("n === 2")), (Ok(()), true), "the first one has it");
    assert_eq!(recorder.apply(&batch(&[("log/a/3", "3")], &[])).await, Ok(()));
    let seen = std::cell::RefCell::new(Vec::new());
    let look = |rows: &[(String, String)]| {
        seen.borrow_mut().push(rows.len());
        Batch::default()
    };
    assert_eq!(recorder.rewrite(look).await, Ok(()));
    assert_eq!(seen.into_inner(), [3, 3]);
}

/// Other browsers have no buckets, and no such fault.
#[test]
async fn without_buckets_one_database_does() {
    let _none = replace(
        "Navigator.prototype",
        "storageBuckets",
        "{ get() { return undefined; } }",
    );
    let recorder = empty().await;
    assert_eq!(recorder.apply(&batch(&[("log/a/1", "1")], &[])).await, Ok(()));
    assert_eq!(recorder.names().await, Ok(names(&["log/a/1"])));
    assert_eq!(erase().await, Ok(()));
}

/// The one thing this is for: the browser must answer only when the disk has it.
#[test]
async fn transactions_are_asked_to_be_strict() {
    let recorder = empty().await;
    js(
        "globalThis.asked = []; globalThis.begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...all) {
            if (all[1] === 'readwrite') { asked.push(all[2]?.durability); }
            return begin.apply(this, all); }",
    );
    assert_eq!(recorder.apply(&batch(&[("log/a/1", "1")], &[])).await, Ok(()));
    js("IDBDatabase.prototype.transaction = begin");
    assert_eq!(js_text("asked.join()"), "strict,strict");
}

#[test]
async fn a_transaction_that_fails_halfway_changes_nothing() {
    let recorder = empty().await;
    assert_eq!(recorder.apply(&batch(&[("log/a/1", "1")], &[])).await, Ok(()));
    js("globalThis.n = 0; globalThis.put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...all) {
        const request = globalThis.put.apply(this, all);
        if ((n += 1) === 2) { this.transaction.abort(); }
        return request;
    }");
    let outcome = recorder
        .apply(&batch(&[("log/a/2", "2"), ("log/a/3", "3")], &["log/a/1"]))
        .await;
    js("IDBObjectStore.prototype.put = globalThis.put");
    assert_eq!(outcome, Err(Unavailable::Refused));
    assert_eq!(recorder.names().await, Ok(names(&["log/a/1"])));
}

/// A text that the browser refuses to take at all must not let the removals through that stood beside it.
#[test]
async fn a_refused_text_takes_the_removals_with_it() {
    let recorder = empty().await;
    assert_eq!(recorder.apply(&batch(&[("log/a/1", "1")], &[])).await, Ok(()));
    let refuses = "{ value() { throw new DOMException('too large', 'DataError'); } }";
    {
        let _refused = replace("IDBObjectStore.prototype", "put", refuses);
        let outcome = recorder.apply(&batch(&[("base/01", "new")], &["log/a/1"])).await;
        assert_eq!(outcome, Err(Unavailable::Refused));
    }
    assert_eq!(recorder.names().await, Ok(names(&["log/a/1"])));
}

#[test]
async fn a_browser_without_databases_says_so() {
    for descriptor in [
        "{ get() { throw new DOMException('denied', 'SecurityError'); } }",
        "{ get() { return undefined; } }",
        "{ get() { return { open() { throw new DOMException('denied', 'UnknownError'); } }; } }",
        "{ value: { open() { const e = new EventTarget(); setTimeout(() => e.dispatchEvent(new Event('error'))); return e; } } }",
    ] {
        let _blocked = replace("globalThis", "indexedDB", descriptor);
        assert_eq!(Recorder::open().await.err(), Some(Unavailable::Refused), "{descriptor}");
    }
}

/// The page must not wait for a database that never answers.
#[test]
async fn a_database_that_never_answers_is_none() {
    let _silent = replace(
        "globalThis",
        "indexedDB",
        "{ value: { open: () => new EventTarget() } }",
    );
    assert_eq!(Recorder::open().await.err(), Some(Unavailable::Late));
}

/// Another tab deletes everything: this one gives way, and says so when it is used again.
#[test]
async fn an_open_recorder_gives_way_to_deletion() {
    let recorder = empty().await;
    assert_eq!(recorder.apply(&batch(&[("log/a/1", "1")], &[])).await, Ok(()));
    assert_eq!(erase().await, Ok(()));
    assert_eq!(
        recorder.apply(&batch(&[("log/a/2", "2")], &[])).await,
        Err(Unavailable::Refused)
    );
    js("indexedDB.databases().then(all => globalThis.left = all.length)");
    until(|| js_true("globalThis.left === 0")).await;
    assert!(js_true("left === 0"));
}

/// Chromium refuses one of two windows that delete a bucket in one moment.
#[test]
async fn two_windows_can_delete_everything_in_one_moment() {
    for _ in 0..20 {
        empty().await;
        let heard = Heard::new();
        for _ in 0..2 {
            let tell = heard.ear();
            wasm_bindgen_futures::spawn_local(async move { tell(erase().await) });
        }
        assert_eq!(heard.after(2).await, [Ok(()), Ok(())]);
    }
}
