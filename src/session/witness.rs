//! A note in a third place that there is data here, so that a storage emptied by somebody else is not taken for a first visit.
use super::{Session, Status};
use crate::platform::{persistence, task, witness};
use klimanetz_core::choices::n_records;
use leptos::prelude::*;
use std::time::Duration;

/// How long the note waits until what is on disk is shown.
const SHOWN: Duration = Duration::from_millis(200);
/// How long a change that is not on disk yet holds it up.
const A_MOMENT: Duration = Duration::from_secs(1);

impl Session {
    /// Whether nobody has stated anything here yet.
    pub fn is_empty(self) -> bool {
        untrack(|| self.n_records()) == 0
    }

    /// How many records there are to lose.
    pub fn n_records(self) -> usize {
        self.with_shared(n_records) + self.with_private(n_records)
    }

    /// Leaves the note, and leaves it again when it says something else.
    pub(super) fn leave_witness(self) {
        let text = Memo::new(move |_| {
            let n_records = self.n_records();
            (n_records > 0).then(|| format!("{} {n_records}", self.today()))
        });
        Effect::new(move |before: Option<bool>| {
            let is_data = text.with(Option::is_some);
            if self.is_clearing() {
                return is_data;
            }
            if is_data {
                self.settings.note_data();
                // The first own data is the moment to ask for; some browsers ask the member, others decide for themselves.
                if before == Some(false) {
                    task::spawn(async {
                        // What it answers is shown in the settings.
                        persistence::ask().await;
                    });
                }
            }
            is_data
        });
        let left = StoredValue::new(None);
        Effect::new(move |_| {
            let Some(written) = text.get() else {
                left.set_value(None);
                return;
            };
            // Does not delay the notice that a change is safe.
            let wait = match self.status() {
                Status::Taken(_) => A_MOMENT,
                Status::Quiet | Status::Secured(_) => SHOWN,
            };
            let leave = move || {
                let is_current = text.try_get_untracked().flatten().as_ref() == Some(&written);
                let is_left = left.try_with_value(|left| left.as_ref() == Some(&written)) == Some(true);
                if is_current && !is_left {
                    left.try_set_value(Some(written.clone()));
                    task::spawn(async move {
                        task::painted().await;
                        if !self.is_clearing() {
                            witness::leave(&written).await;
                        }
                    });
                }
            };
            set_timeout(leave, wait);
        });
    }
}
