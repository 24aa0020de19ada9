//! The fields of a form whose content is kept while it is not saved.
use crate::session::Session;
use klimanetz_core::stored::Unsaved;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A field whose content is kept.
#[derive(Clone, Copy)]
pub enum Slot {
    /// A line, a text, a code or an id, which begins with what is stated.
    Line(RwSignal<String>),
    /// The same, but it begins with an offer: what is offered may be another thing each time.
    Offered(RwSignal<String>),
    /// A text that begins empty and is kept up to this many bytes.
    UpTo(RwSignal<String>, usize),
    /// A day that is today unless the member says otherwise.
    Day(RwSignal<String>),
    /// The elements of a set.
    Set(RwSignal<BTreeSet<String>>),
    /// What is ticked or not.
    Flag(RwSignal<bool>),
}

impl From<RwSignal<String>> for Slot {
    fn from(line: RwSignal<String>) -> Slot {
        Slot::Line(line)
    }
}

impl From<RwSignal<BTreeSet<String>>> for Slot {
    fn from(set: RwSignal<BTreeSet<String>>) -> Slot {
        Slot::Set(set)
    }
}

/// The fields of a form that are kept, by name.
pub type Slots = Vec<(&'static str, Slot)>;

/// Those that begin with what is stated.
pub(super) fn stated(slots: &Slots) -> Slots {
    let is_stated = |slot: &Slot| matches!(slot, Slot::Line(_) | Slot::Set(_) | Slot::Flag(_));
    slots.iter().filter(|(_, slot)| is_stated(slot)).copied().collect()
}

/// What stands in them; follows it.
pub(super) fn read(session: Session, slots: &Slots) -> Unsaved {
    let mut typed = Unsaved::default();
    for (name, slot) in slots {
        let name = (*name).to_owned();
        match slot {
            Slot::Line(line) | Slot::Offered(line) => drop(typed.lines.insert(name, line.get())),
            Slot::UpTo(text, most) => {
                let text = text.with(|text| (text.len() <= *most).then(|| text.clone()));
                typed.lines.insert(name, text.unwrap_or_default());
            }
            Slot::Day(day) => {
                let day = day.get();
                let is_today = day == session.today().to_string();
                typed.lines.insert(name, if is_today { String::new() } else { day });
            }
            Slot::Set(set) => drop(typed.sets.insert(name, set.get())),
            Slot::Flag(flag) => drop(typed.flags.insert(name, flag.get())),
        }
    }
    typed
}

/// The same, followed by nothing. Nothing once the page is gone.
pub(super) fn try_read(session: Session, slots: &Slots) -> Option<Unsaved> {
    let is_there = |slot: &Slot| match slot {
        Slot::Line(line) | Slot::Offered(line) | Slot::UpTo(line, _) | Slot::Day(line) => !line.is_disposed(),
        Slot::Set(set) => !set.is_disposed(),
        Slot::Flag(flag) => !flag.is_disposed(),
    };
    let are_there = slots.iter().all(|(_, slot)| is_there(slot));
    are_there.then(|| untrack(|| read(session, slots)))
}

/// Fills in what is kept; a field of which nothing is kept stays as it is.
pub(super) fn fill(session: Session, slots: &Slots, typed: &Unsaved) {
    for (name, slot) in slots {
        let line = typed.lines.get(*name);
        match slot {
            Slot::Line(own) | Slot::Offered(own) | Slot::UpTo(own, _) => {
                if let Some(line) = line {
                    own.set(line.clone());
                }
            }
            Slot::Day(day) => match line {
                Some(kept) if kept.is_empty() => day.set(untrack(|| session.today()).to_string()),
                Some(kept) => day.set(kept.clone()),
                None => {}
            },
            Slot::Set(set) => {
                if let Some(kept) = typed.sets.get(*name) {
                    set.set(kept.clone());
                }
            }
            Slot::Flag(flag) => {
                if let Some(kept) = typed.flags.get(*name) {
                    flag.set(*kept);
                }
            }
        }
    }
}
