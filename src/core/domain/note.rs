//! A personal note. Lives in the private document only; no share file can hold it.
use super::{ABOUT, is_binned, owned, plain_line, set};
use crate::replica::{Entity, EntityId, Timestamp};
use std::fmt;

/// What a member wrote down for themselves. Has no text of its own and prints nothing of its content:
///
/// ```
/// # use klimanetz_core::domain::Note;
/// # fn look(note: &Note) {
/// format!("{note:?}");
/// # }
/// ```
///
/// ```compile_fail,E0277
/// # use klimanetz_core::domain::Note;
/// # fn look(note: &Note) {
/// format!("{note}");
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    /// Random id.
    pub id: String,
    /// The text, in several lines.
    pub text: String,
    /// Tags in the order of the alphabet.
    pub tags: Vec<String>,
    /// Keys and ids of what it is about; empty for a free-standing note.
    pub about: Vec<String>,
    /// When it was last written.
    pub at: Timestamp,
    /// Whether it lies in the bin.
    pub is_binned: bool,
}

impl Note {
    /// The set field of the tags.
    pub const TAG: &'static str = "tag";

    /// Reads what is shown of a note.
    pub fn read(id: &EntityId, entity: &Entity) -> Note {
        Note {
            id: id.to_string(),
            text: owned(entity, "text"),
            tags: set(entity, Note::TAG),
            about: set(entity, ABOUT),
            at: entity.latest().map_or(Timestamp::default(), |version| version.at),
            is_binned: is_binned(entity),
        }
    }

    /// The first line that says something: what lists call the note.
    pub fn title(&self) -> String {
        plain_line(&self.text)
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Note(•••)")
    }
}
