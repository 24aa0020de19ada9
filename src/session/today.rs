//! Today: a signal that moves at midnight and when the page wakes, for everything that depends on the day.
use super::Session;
use crate::platform::{clock, tabs};
use klimanetz_core::domain::Day;
use leptos::prelude::*;
use std::time::Duration;

/// The day on the calendar of this computer.
#[derive(Clone, Copy)]
pub struct Today(RwSignal<Day>);

impl Today {
    pub(super) fn now() -> Today {
        Today(RwSignal::new(clock::today()))
    }

    fn look(self) {
        let today = clock::today();
        if self.0.get_untracked() != today {
            self.0.set(today);
        }
    }

    fn wait_for_midnight(self) {
        let left = clock::start_of(clock::today().plus(1)).saturating_sub(clock::now_ms());
        // Never again at once, whatever the clock says; a computer that sleeps in the meantime is checked when it wakes.
        let left = Duration::from_millis(u64::try_from(left).unwrap_or_default().max(1_000));
        let look = move || {
            self.look();
            self.wait_for_midnight();
        };
        set_timeout(look, left);
    }
}

impl Session {
    /// Today. What is drawn or worked out with it follows.
    pub fn today(self) -> Day {
        self.day.0.get()
    }

    /// The value of a form's field whose day is today unless the member says otherwise: it moves on with today until then.
    pub fn typed_today(self) -> RwSignal<String> {
        let typed = RwSignal::new(self.day.0.get_untracked().to_string());
        Effect::new(move |before: Option<String>| {
            let today = self.today().to_string();
            if before.is_some() && before == Some(typed.get_untracked()) {
                typed.set(today.clone());
            }
            today
        });
        typed
    }

    pub(super) fn follow_day(self) {
        self.day.wait_for_midnight();
        tabs::on_wake(move || self.day.look());
    }
}
