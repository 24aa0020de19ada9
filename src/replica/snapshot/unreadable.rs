//! Why a text is not taken as a snapshot. Each reason has its sentence in `text`.
use super::sort::Sort;
use thiserror::Error;

/// Where in the text, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Line of the file.
    pub line: usize,
    /// Column of that line.
    pub column: usize,
}

/// What there can be too many of in a file; how many there may be stands in `limit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Many {
    /// Values of any sort.
    Parts,
    /// JSON objects.
    Objects,
    /// Kinds of records.
    Kinds,
    /// Records of one kind.
    Records,
    /// Fields of one record.
    Fields,
    /// Statements about one field.
    Statements,
    /// Keys in one place that this version does not know.
    Unknown,
}

/// Why nothing was read. The documents are what they were.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More than `MAX_BYTES`.
    #[error("the file has {bytes} bytes, more than the {limit} that are read")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// Bytes that are no text: another encoding, or a picture, PDF, archive.
    #[error("byte {at} is no UTF-8 text")]
    NotText {
        /// Offset of the first such byte.
        at: usize,
    },
    /// A file of a sort that everybody has lying around.
    #[error("a file of another sort ({0:?})")]
    OtherFile(Sort, Place),
    /// Text that is no JSON.
    #[error("no JSON at line {}, column {}", .0.line, .0.column)]
    NotJson(Place),
    /// The end is missing.
    #[error("the file ends too early, at line {}", .0.line)]
    Truncated(Place),
    /// Nested deeper than `MAX_DEPTH`.
    #[error("nested deeper than {} levels at line {}, column {}", super::limit::MAX_DEPTH, .0.line, .0.column)]
    TooDeep(Place),
    /// A text longer than any form takes.
    #[error("a text of more than {limit} characters at line {}, column {}", place.line, place.column)]
    TextTooLong {
        /// The most characters it may have.
        limit: usize,
        /// Where it begins.
        place: Place,
    },
    /// More of something than any directory has.
    #[error("more than {} {many:?} at line {}, column {}", many.limit(), place.line, place.column)]
    TooMany {
        /// Of what.
        many: Many,
        /// Where the limit was passed.
        place: Place,
    },
    /// A second snapshot follows the first: nobody should believe that both were taken over.
    #[error("a second snapshot begins at line {}", .0.line)]
    Several(Place),
    /// JSON of another program.
    #[error("JSON, but no klimanetz-snapshot")]
    Foreign(Place),
    /// Names our format, but was quoted or wrapped on the way, and not so that it could be mended.
    #[error("wrapped or quoted on the way, see line {}, column {}; ask for it as an attachment", .0.line, .0.column)]
    Mangled(Place),
    /// Written by an app whose files this one must not read.
    #[error("needs reader {needs}, this one is reader {}", super::READER)]
    Newer {
        /// The reader the file asks for.
        needs: u32,
    },
    /// A part has another type than it should, is missing, or occurs twice.
    #[error("unexpected part at line {}, column {}: {what}", place.line, place.column)]
    Unexpected {
        /// Where.
        place: Place,
        /// What the JSON reader says of it, in English, for the details.
        what: String,
    },
    /// A name, number or time has not the form it must have.
    #[error("{found} is not a valid {what}")]
    Malformed {
        /// What it should be.
        what: &'static str,
        /// What stands there, shortened.
        found: String,
    },
    /// A write that the file itself does not claim to know.
    #[error("{dot} ({at}) is beyond what the file has seen")]
    BeyondSeen {
        /// The write.
        dot: String,
        /// Kind, id and field.
        at: String,
    },
    /// One write in two places.
    #[error("{dot} ({at}) occurs twice")]
    Twice {
        /// The write.
        dot: String,
        /// Kind, id and field of the second.
        at: String,
    },
    /// The content does not fit its checksum: damaged, or edited by hand.
    #[error("the content does not fit its stateHash")]
    Altered,
    /// A share file with a private part: nobody's notes are taken in by accident.
    #[error("a share file must not have a private part")]
    PrivateInShare,
}

impl Unreadable {
    /// Where reading stopped, if that may be what mail did to the text.
    pub(super) fn stopped_at(&self) -> Option<Place> {
        match self {
            Unreadable::NotJson(place) | Unreadable::Truncated(place) | Unreadable::Foreign(place) => Some(*place),
            Unreadable::Unexpected { place, .. } | Unreadable::TextTooLong { place, .. } => Some(*place),
            _ => None,
        }
    }

    /// The same without a word of what was found: for files that hold private notes.
    pub(super) fn unquoted(self) -> Unreadable {
        let hidden = || "•••".to_owned();
        match self {
            Unreadable::Unexpected { place, .. } => Unreadable::Unexpected { place, what: hidden() },
            Unreadable::Malformed { what, .. } => Unreadable::Malformed { what, found: hidden() },
            Unreadable::BeyondSeen { .. } => Unreadable::BeyondSeen {
                dot: hidden(),
                at: hidden(),
            },
            Unreadable::Twice { .. } => Unreadable::Twice {
                dot: hidden(),
                at: hidden(),
            },
            other => other,
        }
    }
}
