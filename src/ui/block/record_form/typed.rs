//! What is typed into the fields of a form, a signal for each.
use super::super::slot::{Slot, Slots};
use crate::session::Session;
use klimanetz_core::catalogue::{Asked, Field, Kind};
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::order::gathered;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What is typed into the fields of one form.
#[derive(Clone, Default)]
pub struct Typed {
    asked: Asked,
    lines: BTreeMap<&'static str, RwSignal<String>>,
    /// Days that are today unless the member says otherwise.
    days: BTreeSet<&'static str>,
    /// Whether nothing of the record is stated yet.
    is_new: bool,
    sets: BTreeMap<&'static str, RwSignal<BTreeSet<String>>>,
    released: BTreeMap<&'static str, RwSignal<bool>>,
}

impl Typed {
    /// The fields of the form that `draft` is one of, filled with it.
    pub fn of(kind: &'static Kind, draft: &RecordDraft, is_new: bool) -> Typed {
        let mut typed = Typed {
            asked: draft.asked,
            is_new,
            ..Typed::default()
        };
        let is_here = |field: &&Field| match field.asked {
            Asked::Elsewhere => draft.asked == Asked::InForm,
            asked => asked == draft.asked,
        };
        for field in kind.fields.iter().filter(is_here) {
            let name = field.name;
            if field.form.is_choice() {
                let set = draft.sets.get(name).cloned().unwrap_or_default();
                typed.sets.insert(name, RwSignal::new(set));
            } else if field.begins_today && is_new {
                typed.lines.insert(name, Session::here().typed_today());
                typed.days.insert(name);
            } else {
                typed.lines.insert(name, RwSignal::new(draft.line(name).to_owned()));
            }
            if field.is_held_back {
                typed
                    .released
                    .insert(name, RwSignal::new(draft.released.contains(name)));
            }
        }
        typed
    }

    /// Empty lines of these names.
    pub fn lines(names: impl Iterator<Item = &'static str>) -> Typed {
        Typed {
            lines: gathered(names.map(|name| (name, RwSignal::new(String::new())))),
            ..Typed::default()
        }
    }

    /// What of it is kept while it is not saved.
    pub fn slots(&self) -> Slots {
        let slot = |name: &&'static str, line: &RwSignal<String>| match self.days.contains(name) {
            true => Slot::Day(*line),
            false if self.is_new => Slot::Offered(*line),
            false => Slot::Line(*line),
        };
        let lines = self.lines.iter().map(|(name, line)| (*name, slot(name, line)));
        let sets = self.sets.iter().map(|(name, set)| (*name, Slot::from(*set)));
        let released = self.released.iter().map(|(name, is)| (*name, Slot::Flag(*is)));
        lines.chain(sets).chain(released).collect()
    }

    /// The line of this name.
    pub fn line(&self, name: &str) -> Option<RwSignal<String>> {
        self.lines.get(name).copied()
    }

    /// The set of this name.
    pub fn set(&self, name: &str) -> Option<RwSignal<BTreeSet<String>>> {
        self.sets.get(name).copied()
    }

    /// Whether the field of this name is passed on.
    pub fn released(&self, name: &str) -> Option<RwSignal<bool>> {
        self.released.get(name).copied()
    }

    /// Fills it with `draft`.
    pub fn fill(&self, draft: &RecordDraft) {
        for (name, line) in &self.lines {
            line.set(draft.line(name).to_owned());
        }
        for (name, set) in &self.sets {
            set.set(draft.sets.get(name).cloned().unwrap_or_default());
        }
    }

    /// Fills its lines with what a form begins with; the others are empty then.
    pub fn begin(&self, lines: &BTreeMap<&'static str, String>) {
        for (name, line) in &self.lines {
            line.set(lines.get(name).cloned().unwrap_or_default());
        }
    }

    /// Empties it for the next one, but for what stays.
    pub fn begin_anew(&self, kind: &Kind, draft: &RecordDraft) {
        let goes = |name: &str| kind.field(name).is_some_and(|field| !field.stays);
        for (name, line) in self.lines.iter().filter(|(name, _)| goes(name)) {
            let is_day = self.days.contains(name);
            line.set(match is_day {
                true => Session::here().today().to_string(),
                false => draft.line(name).to_owned(),
            });
        }
        for (name, set) in self.sets.iter().filter(|(name, _)| goes(name)) {
            set.set(draft.sets.get(name).cloned().unwrap_or_default());
        }
    }

    /// What is typed; follows it.
    pub fn draft(&self) -> RecordDraft {
        RecordDraft {
            asked: self.asked,
            lines: gathered(self.lines.iter().map(|(name, line)| (*name, line.get()))),
            sets: gathered(self.sets.iter().map(|(name, set)| (*name, set.get()))),
            released: gathered(self.released.iter().filter(|(_, is)| is.get()).map(|(name, _)| *name)),
        }
    }
    /// What is typed, followed by nothing; nothing once the page is gone.
    pub fn try_draft_untracked(&self) -> Option<RecordDraft> {
        let are_there = self.lines.values().all(|line| !line.is_disposed())
            && self.sets.values().all(|set| !set.is_disposed())
            && self.released.values().all(|is| !is.is_disposed());
        are_there.then(|| untrack(|| self.draft()))
    }
}
