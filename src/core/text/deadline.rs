//! What is said of the deadline of a heat plan.
use super::Text;
use crate::domain::{DeadlineState, HeatDeadline};

/// The deadline of a heat plan.
pub struct Deadline {
    /// Days left.
    pub left: fn(due: &str, days: i64) -> String,
    /// Passed, nobody has stated a step.
    pub not_stated: fn(due: &str) -> String,
    /// Passed, and whether this council has adopted is not known.
    pub unclear: fn(due: &str) -> String,
    /// Passed, the plan was finished.
    pub finished: fn(due: &str) -> String,
    /// Passed, the plan was not finished.
    pub passed: fn(due: &str) -> String,
    /// Behind both: of which day that is known.
    pub known_until: fn(&str) -> String,
    /// Adopted in time.
    pub in_time: fn(due: &str, day: &str) -> String,
    /// Adopted in time, at the latest.
    pub in_time_by: fn(due: &str, day: &str) -> String,
    /// Adopted after it.
    pub late: fn(due: &str, day: &str) -> String,
    /// Adopted, nobody knows when.
    pub adopted: fn(due: &str) -> String,
}

impl Text {
    /// What is said of a deadline: the one place that words it.
    pub fn deadline(&self, deadline: &HeatDeadline) -> String {
        let words = &self.deadline;
        let due = self.day(deadline.due.day);
        let sentence = match deadline.state {
            DeadlineState::Open(days) => (words.left)(&due, days),
            DeadlineState::NotStated => (words.not_stated)(&due),
            DeadlineState::Unclear => (words.unclear)(&due),
            DeadlineState::Finished(_) => (words.finished)(&due),
            DeadlineState::Passed(_) => (words.passed)(&due),
            DeadlineState::MetInTime(day) => (words.in_time)(&due, &self.day(day)),
            DeadlineState::MetBy(day) => (words.in_time_by)(&due, &self.day(day)),
            DeadlineState::MetLate(day) => (words.late)(&due, &self.day(day)),
            DeadlineState::Adopted => (words.adopted)(&due),
        };
        match deadline.known_until() {
            Some(day) => format!("{sentence} {}", (words.known_until)(&self.day(day))),
            None => sentence,
        }
    }
}

pub(super) static DE: Deadline = Deadline {
    left: |due, days| match days {
        0 => format!("Frist {due} · heute"),
        1 => format!("Frist {due} · noch 1 Tag"),
        _ => format!("Frist {due} · noch {days} Tage"),
    },
    not_stated: |due| format!("Frist war der {due} · Schritt nicht eingetragen"),
    unclear: |due| format!("Frist war der {due} · ob beschlossen, ist nicht bekannt"),
    finished: |due| format!("Frist war der {due} · fertiggestellt, noch nicht beschlossen"),
    passed: |due| format!("Frist am {due} abgelaufen, noch nicht beschlossen"),
    known_until: |day| format!("(Stand vom {day})"),
    in_time: |due, day| format!("Frist {due} · fristgerecht beschlossen am {day}"),
    in_time_by: |due, day| format!("Frist {due} · fristgerecht beschlossen, spätestens am {day}"),
    late: |due, day| format!("Frist {due} · nach Fristende beschlossen am {day}"),
    adopted: |due| format!("Frist {due} · Wärmeplan beschlossen"),
};

pub(super) static EN: Deadline = Deadline {
    left: |due, days| match days {
        0 => format!("Deadline {due} · today"),
        1 => format!("Deadline {due} · 1 day left"),
        _ => format!("Deadline {due} · {days} days left"),
    },
    not_stated: |due| format!("Deadline was {due} · step not stated"),
    unclear: |due| format!("Deadline was {due} · whether adopted is not known"),
    finished: |due| format!("Deadline was {due} · finished, not adopted yet"),
    passed: |due| format!("Deadline passed on {due}, not adopted yet"),
    known_until: |day| format!("(as of {day})"),
    in_time: |due, day| format!("Deadline {due} · adopted in time on {day}"),
    in_time_by: |due, day| format!("Deadline {due} · adopted in time, on {day} at the latest"),
    late: |due, day| format!("Deadline {due} · adopted after the deadline on {day}"),
    adopted: |due| format!("Deadline {due} · heat plan adopted"),
};
