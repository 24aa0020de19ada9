//! What the session has no code for at first: it arrives with the pages, and nothing can be changed without those.
use super::{Session, search};
use crate::platform::task;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::domain::Day;
use klimanetz_core::replica::Timestamp;
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// How long after the code did not come it is asked for again (ms).
const AGAIN_MS: u32 = 5_000;

impl Session {
    /// Begins to take files that are dropped and, if anything is stored, to follow the other tabs, to record and to tidy up, as soon as
    /// the code is here.
    pub(super) fn begin_beside(self, is_stored: bool) {
        let owner = Owner::current();
        task::spawn(async move {
            while begun(self, owner.clone(), is_stored).await.is_err() {
                task::pause(AGAIN_MS).await;
            }
        });
    }

    /// Takes back the last change.
    pub fn undo(self) {
        task::spawn(async move {
            // There was a change, so there is the code.
            taken_back(self).await.ok();
        });
    }

    /// Stores again what this tab still holds.
    pub fn save_again(self) {
        task::spawn(async move {
            // Without the code the notice stays, and with it the button.
            saved_again(self).await.ok();
        });
    }
}

impl search::Search {
    /// Gets ready, so that the first key need not wait.
    pub fn prepare(self) {
        task::spawn(async move {
            // What is not ready then gets ready when it is asked for.
            prepared(self).await.ok();
        });
    }
}

/// What the demo shows; `None` if its code did not come.
pub(super) async fn demo(today: Day, now: Timestamp) -> Option<(Shared, Private)> {
    invented(today, now).await.ok()
}

#[wasm_split(pages, fallible)]
fn begun(session: Session, owner: Option<Owner>, is_stored: bool) -> Result<(), SplitLoaderError> {
    owner.unwrap_or_default().with(|| {
        session.name_undo();
        session.take_drops();
        if is_stored {
            session.work_beside();
        }
    });
    Ok(())
}

#[wasm_split(pages, fallible)]
fn taken_back(session: Session) -> Result<(), SplitLoaderError> {
    session.take_back();
    Ok(())
}

#[wasm_split(pages, fallible)]
fn saved_again(session: Session) -> Result<(), SplitLoaderError> {
    session.store_again();
    Ok(())
}

#[wasm_split(pages, fallible)]
fn prepared(search: search::Search) -> Result<(), SplitLoaderError> {
    search.make_ready();
    Ok(())
}

#[wasm_split(pages, fallible)]
fn invented(today: Day, now: Timestamp) -> Result<(Shared, Private), SplitLoaderError> {
    Ok(klimanetz_core::demo::demo(today, now))
}
