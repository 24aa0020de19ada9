//! A note while it is written; saved by itself, so it refuses nothing but what is too long.
use crate::catalogue::kind;
use crate::domain::{ABOUT, Note, write_set};
use crate::draft::problem::{Own, Problem, Problems};
use crate::draft::text_write;
use crate::edit::Edit;
use crate::order::gathered;
use crate::replica::Document;
use std::collections::BTreeSet;
use std::fmt;

/// What was typed. Does not print its content.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NoteDraft {
    /// The text.
    pub text: String,
    /// Tags, separated by commas.
    pub tags: String,
    /// Keys and ids it is about.
    pub about: BTreeSet<String>,
}

impl NoteDraft {
    /// The form filled with what is shown of `note`.
    pub fn of(note: &Note) -> NoteDraft {
        NoteDraft {
            text: note.text.clone(),
            tags: note.tags.join(", "),
            about: gathered(note.about.iter().cloned()),
        }
    }

    /// Whether both would be saved as the same note: a comma or a line break that was just typed is no difference.
    pub fn says_the_same(&self, other: &NoteDraft) -> bool {
        let tags = |draft: &NoteDraft| -> BTreeSet<String> {
            let tags = draft.tags.split(',').map(str::trim).filter(|tag| !tag.is_empty());
            gathered(tags.map(str::to_owned))
        };
        self.text.trim_end() == other.text.trim_end() && tags(self) == tags(other) && self.about == other.about
    }

    /// What to save where another tab has written since `kept`, the state this form stands on: its text and then this one, so that
    /// neither is lost.
    pub fn joined(self, kept: &NoteDraft, now: &NoteDraft) -> NoteDraft {
        let theirs = now.text.trim_end();
        if theirs == kept.text.trim_end() || self.text.contains(theirs) {
            return self;
        }
        NoteDraft {
            text: format!("{theirs}\n\n{}", self.text),
            ..self
        }
    }

    /// The edit of the private document for the note `id`. `shown` is what was last saved or opened.
    pub fn read(&self, document: &Document, id: &str, shown: &NoteDraft) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        let text = problems.text(Own::Text, &self.text);
        let tags: Vec<String> = self
            .tags
            .split(',')
            .map(|tag| problems.line(Own::Tags, tag))
            .filter(|tag| !tag.is_empty())
            .collect();
        if let Some(long) = tags.iter().find(|tag| tag.chars().count() > MAX_TAG) {
            problems.add(
                Own::Tags,
                crate::draft::Flaw::TooLong(MAX_TAG.min(long.chars().count())),
            );
        }
        let mut writes = Vec::new();
        if text != shown.text {
            writes.extend(text_write(kind::NOTE, id, "text", &text));
        }
        if self.tags != shown.tags {
            writes.extend(write_set(
                document,
                (kind::NOTE, id),
                Note::TAG,
                tags.iter().map(String::as_str),
            ));
        }
        if self.about != shown.about {
            writes.extend(write_set(
                document,
                (kind::NOTE, id),
                ABOUT,
                self.about.iter().map(String::as_str),
            ));
        }
        problems.done(Some(Edit::Write(writes)))
    }
}

impl fmt::Debug for NoteDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NoteDraft(•••)")
    }
}

/// Longest tag; it is part of a field name.
const MAX_TAG: usize = 100;
