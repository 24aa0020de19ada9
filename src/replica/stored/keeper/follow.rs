//! What other tabs do: heard at once, or made up for when this tab wakes.
use super::super::encoding::decode;
use super::super::open::unread;
use super::super::tidy::{has_no_base, is_empty};
use super::{Effect, Keeper, Store, Timer};
use crate::Document;
use crate::documents::Area;

/// What other tabs have said since the last of it was merged; `None` when it is merged at once.
pub(super) type Heard = Option<Vec<(Area, Document)>>;

impl Keeper {
    /// Another tab stored a Change: the same merge, no preview, nothing is written.
    pub(super) fn hear(&mut self, key: &str, text: Option<String>, store: &dyn Store) {
        if key.is_empty() {
            self.notice_wipe(store);
        }
        if text.is_none() {
            self.steps.gone(key);
            self.standing.can_undo &= !self.steps.is_empty();
        }
        let (Some(area), Some(text)) = (Area::of_log_key(key), text) else {
            return;
        };
        // A broken or newer entry is for the next start to report; it stays where it is.
        let Ok(delta) = decode(&text) else { return };
        // What was caught up with in the meantime is heard again.
        if !self.known.insert(key.to_owned()) {
            return;
        }
        self.tidying.grow(text.len());
        match &mut self.heard {
            // What comes a moment after something was merged is merged together with all that comes in that moment.
            Some(heard) => heard.push((area, delta)),
            None => {
                self.merge_heard(vec![(area, delta)], store);
                self.gather();
            }
        }
    }

    fn gather(&mut self) {
        self.heard = Some(Vec::new());
        self.effects.push(Effect::After(Timer::Heard));
    }

    pub(super) fn take_heard(&mut self, store: &dyn Store) {
        let heard = self.heard.take().unwrap_or_default();
        if !heard.is_empty() {
            self.merge_heard(heard, store);
            self.gather();
        }
    }

    fn merge_heard(&mut self, heard: Vec<(Area, Document)>, store: &dyn Store) {
        let mut all: [Option<(Area, Document)>; 2] = [None, None];
        for (area, delta) in heard {
            let [shared, private] = &mut all;
            let of_area = if area == Area::Shared { shared } else { private };
            match of_area {
                Some((_, all)) => all.merge(&delta),
                None => *of_area = Some((area, delta)),
            }
        }
        for (area, delta) in all.into_iter().flatten() {
            self.merge_and_forget(area, delta, store);
        }
    }

    /// Whichever tab is last to see an erasure takes out what is left, here and in the recorder.
    fn merge_and_forget(&mut self, area: Area, delta: Document, store: &dyn Store) {
        let erased = delta.erased.clone();
        self.merge(area, delta);
        self.forget(area, &erased, store);
    }

    /// Takes in what was stored while nobody told this tab, e.g. while it slept.
    pub(super) fn catch_up(&mut self, store: &dyn Store) {
        // A sleeping tab's timers sleep too.
        self.take_heard(store);
        for (area, delta) in unread(store, &mut self.known).unwrap_or_default() {
            self.merge_and_forget(area, delta, store);
        }
        self.notice_wipe(store);
    }

    /// Whether somebody else emptied the storage while this tab still holds everything.
    fn notice_wipe(&mut self, store: &dyn Store) {
        // What was written since does not bring back what was there before; a base does.
        let is_lacking = if self.standing.is_wiped {
            has_no_base(store)
        } else {
            is_empty(store)
        };
        if self.standing.clearing.is_none() {
            self.standing.is_wiped = !self.known.is_empty() && is_lacking.unwrap_or(false);
        }
    }
}
