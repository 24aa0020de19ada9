//! What other tabs do: heard at once, or made up for when this tab wakes.
use super::Session;
use crate::platform::tabs;
use klimanetz_core::replica::Document;
use klimanetz_core::stored::{self, Area};
use leptos::prelude::*;

impl Session {
    pub(super) fn follow_tabs(self) {
        tabs::on_write(move |key, value| self.follow_tab(&key, value));
        tabs::on_message(move |message| {
            if message == tabs::CLEARED {
                self.clear_here();
            }
        });
        tabs::on_wake(move || self.catch_up());
        // Since the start read the storage, somebody may have written.
        self.catch_up();
    }

    /// Another tab stored a Change: the same merge, no preview, nothing is written.
    fn follow_tab(self, key: &str, value: Option<String>) {
        if key.is_empty() {
            self.notice_wipe();
        }
        self.settings.follow_tab(key, value.as_deref());
        let (Some(area), Some(text)) = (Area::of_log_key(key), value) else {
            return;
        };
        // A broken or newer entry is for the next start to report; it stays where it is.
        if let Ok(delta) = stored::decode(&text) {
            self.merge(area, &delta);
            self.writers.try_update_value(|writers| {
                writers.known.insert(key.to_owned());
                writers.tidying.grow(text.len());
            });
            self.clean_after(area, &delta);
        }
    }

    /// An erasure heard from elsewhere: whichever tab is last to see it takes out what is left, here and in the recorder.
    fn clean_after(self, area: Area, heard: &Document) {
        if heard.erased.is_empty() {
            return;
        }
        self.writers.try_update_value(|writers| {
            // What fails is taken up again at the next start.
            stored::scrub(writers.store.as_ref(), area, &heard.erased).ok();
            writers.queue.clean(area, &heard.erased);
        });
        self.record();
    }

    /// Takes in what was stored while nobody told this tab, e.g. while it slept.
    pub(super) fn catch_up(self) {
        let found = self
            .writers
            .try_update_value(|writers| stored::unread(writers.store.as_ref(), &mut writers.known));
        for (area, document) in found.into_iter().flatten().flatten() {
            self.merge(area, &document);
            self.clean_after(area, &document);
        }
        self.notice_wipe();
    }

    /// Whether somebody else emptied the storage while this tab still holds everything.
    fn notice_wipe(self) {
        let was_wiped = self.is_wiped.get_untracked();
        let is_gone = self.writers.with_value(|writers| {
            let store = writers.store.as_ref();
            // What was written since does not bring back what was there before; a base does.
            let is_lacking = if was_wiped {
                stored::has_no_base(store)
            } else {
                stored::is_empty(store)
            };
            !writers.known.is_empty() && is_lacking.unwrap_or(false)
        });
        if !self.is_clearing() && was_wiped != is_gone {
            self.is_wiped.set(is_gone);
        }
    }

    /// Whether the storage was emptied behind the app's back.
    pub fn is_wiped(self) -> bool {
        self.is_wiped.get()
    }

    /// Stores again what this tab still holds.
    pub fn save_again(self) {
        let saved = self.writers.try_update_value(|writers| {
            self.with(|shared, private| stored::compact(writers.store.as_ref(), shared, private))
        });
        let outcome = saved.unwrap_or(Ok(())).map_err(Into::into);
        if self.tell(outcome) {
            self.is_wiped.set(false);
            self.writers.try_update_value(|writers| writers.queue.fold());
            self.record();
        }
    }
}
