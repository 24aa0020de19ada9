//! What other tabs do: heard at once, or made up for when this tab wakes.
use super::Session;
use crate::platform::tabs;
use klimanetz_core::replica::{Document, EntityId};
use klimanetz_core::stored::{self, Area};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::time::Duration;

/// How long what other tabs say is gathered after something was merged: each merge draws the page anew.
const GATHERING: Duration = Duration::from_millis(100);

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
            let is_news = self.writers.try_update_value(|writers| {
                let is_news = writers.known.insert(key.to_owned());
                writers.tidying.grow(if is_news { text.len() } else { 0 });
                is_news
            });
            // What was caught up with meanwhile is heard once more.
            if is_news == Some(true) {
                self.hear(area, delta);
            }
        }
    }

    /// Merges `delta` now, or together with all that comes in the next moment when something was merged a moment ago.
    fn hear(self, area: Area, delta: Document) {
        let now = self.writers.try_update_value(|writers| match &mut writers.heard {
            Some(heard) => {
                heard.push((area, delta));
                None
            }
            None => {
                writers.heard = Some(Vec::new());
                Some(delta)
            }
        });
        if let Some(Some(delta)) = now {
            self.take(&[(area, delta)]);
            set_timeout(move || self.take_heard(), GATHERING);
        }
    }

    fn take_heard(self) {
        let heard = self.writers.try_update_value(|writers| writers.heard.take()).flatten();
        let Some(heard) = heard.filter(|heard| !heard.is_empty()) else {
            return;
        };
        self.writers
            .try_update_value(|writers| writers.heard = Some(Vec::new()));
        self.take(&heard);
        set_timeout(move || self.take_heard(), GATHERING);
    }

    fn take(self, heard: &[(Area, Document)]) {
        for area in [Area::Shared, Area::Private] {
            let of_area = heard.iter().filter(|(of, _)| *of == area);
            let all = of_area.fold(None, |all: Option<Document>, (_, delta)| {
                let mut all = all.unwrap_or_default();
                all.merge(delta);
                Some(all)
            });
            if let Some(all) = all {
                let erased = all.erased.clone();
                self.merge(area, all);
                self.clean_after(area, &erased);
            }
        }
    }

    /// An erasure heard from elsewhere: whichever tab is last to see it takes out what is left, here and in the recorder.
    fn clean_after(self, area: Area, erased: &BTreeSet<EntityId>) {
        if erased.is_empty() {
            return;
        }
        self.writers.try_update_value(|writers| {
            // What fails is taken up again at the next start.
            stored::scrub(writers.store.as_ref(), area, erased).ok();
            writers.queue.clean(area, erased);
        });
        self.record();
    }

    /// Takes in what was stored while nobody told this tab, e.g. while it slept.
    pub(super) fn catch_up(self) {
        // A sleeping tab's timers sleep too.
        self.take_heard();
        let found = self
            .writers
            .try_update_value(|writers| stored::unread(writers.store.as_ref(), &mut writers.known));
        for (area, document) in found.into_iter().flatten().flatten() {
            let erased = document.erased.clone();
            self.merge(area, document);
            self.clean_after(area, &erased);
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

    pub(super) fn store_again(self) {
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
