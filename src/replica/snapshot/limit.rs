//! How much a file may hold. Far above anything honest, far below what would stop a browser; counted while reading.
use super::unreadable::Many;

/// Deeper nesting is not read; a snapshot needs seven levels.
pub const MAX_DEPTH: usize = 64;
/// Longer texts are not tried to be mended: no mail is as long, and each try takes as long as reading.
pub const MAX_MENDED: usize = 8 * 1024 * 1024;
/// The longest text, in characters: what a form takes.
pub const MAX_TEXT: usize = 20_000;
/// The longest label of a member.
pub const MAX_LABEL: usize = 200;

impl Many {
    /// All of them.
    pub const ALL: [Many; 7] = [
        Many::Parts,
        Many::Objects,
        Many::Kinds,
        Many::Records,
        Many::Fields,
        Many::Statements,
        Many::Unknown,
    ];

    /// The most there may be.
    ///
    /// A whole country (10,751 municipalities with a superseded status, target, concept and one person each) has 1.4 million parts,
    /// 260,000 objects, 11,000 records of one kind; the sixty members of a network make at most sixty statements about one field.
    pub fn limit(self) -> usize {
        match self {
            Many::Parts => 4_000_000,
            Many::Objects => 600_000,
            Many::Kinds => 64,
            Many::Records => 100_000,
            Many::Fields => 2_000,
            Many::Statements => 1_000,
            Many::Unknown => 64,
        }
    }
}

/// Which limit a list or map of the file has.
pub(super) trait Limited {
    const MANY: Many;
}

macro_rules! limited {
    ($($name:ident)+) => { $(
        #[derive(Debug)]
        pub(super) struct $name;
        impl Limited for $name {
            const MANY: Many = Many::$name;
        }
    )+ };
}
limited! { Parts Kinds Records Fields Statements Unknown }

/// The error of the JSON reader when there is more; `read` finds it again in the error, with its place.
pub(super) fn complaint(many: Many) -> String {
    format!("too many: {many:?}")
}

/// The limit that a complaint of the JSON reader is about.
pub(super) fn complained(said: &str) -> Option<Many> {
    Many::ALL.into_iter().find(|many| said == complaint(*many))
}
