//! A record that is saved while it is written, whatever fields its kind has: it refuses nothing but what is too long.
use super::problem::Problem;
use super::record::{RecordDraft, RecordEdits};
use crate::catalogue::{Field, Form, Kind};
use crate::domain::Day;
use crate::order::gathered;
use crate::replica::Document;
use std::collections::BTreeSet;
use std::fmt;

/// What of a record was last saved or opened. Does not print its content.
#[derive(Clone, PartialEq)]
pub struct Autosave {
    kind: &'static Kind,
    /// Nothing as long as nobody has written anything into it.
    saved: Option<RecordDraft>,
}

impl Autosave {
    /// The record `id` as it is in the document of its kind.
    pub fn open(kind: &'static Kind, document: &Document, id: &str) -> Autosave {
        let is_there = document.entity(kind.code(), id).is_some();
        let saved = is_there.then(|| RecordDraft::open(kind, (document, document), id));
        Autosave { kind, saved }
    }

    /// The form it begins with: what is saved, or what is known of a new one.
    pub fn form(&self, known: &[(&str, &str)]) -> RecordDraft {
        let new = || RecordDraft::new(self.kind, known);
        self.saved.clone().unwrap_or_else(new)
    }

    /// Whether nothing of it is saved.
    pub fn is_new(&self) -> bool {
        self.saved.is_none()
    }

    /// Whether all that is `typed` is saved.
    pub fn holds(&self, typed: &RecordDraft) -> bool {
        self.saved.as_ref() == Some(typed)
    }

    /// What is to be saved now, and how the form stands then; nothing where nothing was written. What was written elsewhere in the
    /// meantime stays.
    pub fn save(
        &self,
        typed: RecordDraft,
        document: &Document,
        id: &str,
        today: Day,
    ) -> Option<Result<(Autosave, RecordEdits), Vec<Problem>>> {
        if self.holds(&typed) || self.is_new() && typed.lines.values().all(|line| line.trim().is_empty()) {
            return None;
        }
        let kept = self.form(&[]);
        let typed = match Autosave::open(self.kind, document, id).saved {
            Some(now) => joined(self.kind, typed, &kept, &now),
            None => typed,
        };
        let shown = self.saved.clone().unwrap_or_default();
        let edits = typed.read(self.kind, (document, document), id, &shown, today);
        let saved = |edits| {
            let next = Autosave {
                kind: self.kind,
                saved: Some(typed),
            };
            (next, edits)
        };
        Some(edits.map(saved))
    }

    /// What was written elsewhere, for a form in which nothing of its own is unsaved: else the next word would undo it.
    pub fn follow(&self, typed: &RecordDraft, document: &Document, id: &str) -> Option<Autosave> {
        let now = Autosave::open(self.kind, document, id);
        let (kept, is_other) = (self.form(&[]), |one: &RecordDraft, other| {
            !says_the_same(self.kind, one, other)
        });
        let is_news = is_other(now.saved.as_ref()?, &kept) && !is_other(typed, &kept);
        is_news.then_some(now)
    }
}

/// Whether both would be saved as the same: a comma or a line break that was just typed is no difference.
fn says_the_same(kind: &Kind, one: &RecordDraft, other: &RecordDraft) -> bool {
    let tags = |line: &str| -> BTreeSet<String> {
        let tags = line.split(',').map(str::trim).filter(|tag| !tag.is_empty());
        gathered(tags.map(str::to_owned))
    };
    let is_same = |field: &Field| {
        let (one, other) = (one.line(field.name), other.line(field.name));
        match field.form {
            Form::Tags => tags(one) == tags(other),
            _ => one.trim_end() == other.trim_end(),
        }
    };
    let sets = |draft: &RecordDraft| -> BTreeSet<(&str, String)> {
        let all = draft.sets.iter();
        gathered(all.flat_map(|(name, set)| set.iter().map(|element| (*name, element.clone()))))
    };
    kind.fields.iter().all(is_same) && sets(one) == sets(other)
}

/// What to save where another tab has written since `kept`, the state this form stands on: its text and then this one, so that neither
/// is lost.
fn joined(kind: &Kind, mut typed: RecordDraft, kept: &RecordDraft, now: &RecordDraft) -> RecordDraft {
    for field in kind.fields.iter().filter(|field| field.form == Form::Text) {
        let (theirs, own) = (now.line(field.name).trim_end(), typed.line(field.name));
        if theirs != kept.line(field.name).trim_end() && !own.contains(theirs) {
            let both = format!("{theirs}\n\n{own}");
            typed.lines.insert(field.name, both);
        }
    }
    typed
}

impl fmt::Debug for Autosave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Autosave(•••)")
    }
}
