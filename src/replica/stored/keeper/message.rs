//! What the keeper receives, and what it asks for.
use super::super::commit::Adoption;
use super::super::recorder::{Batch, Row, cleaned, fold};
use super::super::store::Store;
use super::super::tidy::{Bases, LONG_LOG, ROOM};
use super::fold::Folding;
use crate::documents::Area;
use crate::documents::{Private, Shared};
use crate::edit::Edit;
use crate::undo::{Bin, Withdrawal};
use crate::{Document, EntityId, ReplicaId, Timestamp};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// What is lent to the keeper for one event.
pub struct Around<'a> {
    /// Where changes go: the browser's storage, or memory where the browser allows none.
    pub store: &'a dyn Store,
    /// The moment it is.
    pub now: Timestamp,
    /// The day it is where the member is.
    pub today: Arc<str>,
    /// The label to put beside statements.
    pub who: Option<Arc<str>>,
    /// Gives ids that nobody ever wrote under.
    pub fresh: &'a mut dyn FnMut() -> ReplicaId,
}

/// What the keeper is told of the nouns, none of which it knows.
#[derive(Debug, Clone, Copy)]
pub struct Nouns {
    /// How a record that was new is taken back.
    pub bin: Bin,
    /// How many records of a document are something to lose.
    pub n_records: fn(&Document) -> usize,
}

/// How much there is room for.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Of the storage.
    pub room: usize,
    /// The bases are written again from this many characters of log on.
    pub long_log: usize,
    /// Whether there is a recorder to speak of: the demo has none.
    pub is_recorded: bool,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            room: ROOM,
            long_log: LONG_LOG,
            is_recorded: true,
        }
    }
}

/// What taking back means for a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// It can be taken back.
    Step,
    /// It cannot, and nothing is offered after it.
    Never,
    /// Nobody made it on purpose: what can be taken back stays so.
    Beside,
}

/// What happened.
pub enum Event {
    /// The pages are there, and everything that goes on beside them begins.
    Began,
    /// A form was sent: these edits in this order.
    Edited(Vec<(Area, Edit)>, Undo),
    /// A plan that was looked at is taken over; one of the directory, and perhaps one of the private document. With the label of whose
    /// file it was, empty if that is not known.
    Adopted(Vec<(Area, Adoption)>, String),
    /// The last change is taken back; a record that was new goes into the bin.
    TookBack(Withdrawal),
    /// Another tab put this text under this key, or took it away; an empty key: the storage was emptied.
    Heard(String, Option<String>),
    /// The tab is looked at again.
    Woke,
    /// The recorder did what it was asked, or did not.
    Recorded(Answer),
    /// The bases that were asked for.
    Encoded(Purpose, Bases),
    /// A while is over.
    Elapsed(Timer),
    /// This tab has the right to tidy up.
    Locked,
    /// A file is about to be stored.
    WantsRoom {
        /// How long it is, in characters.
        n_chars: usize,
        /// How many there is room for.
        n_free: usize,
    },
    /// What the recorder holds of a lost directory is wanted.
    Restores,
    /// It is not wanted now.
    GoesOnWithout,
    /// It is never wanted again.
    BeginsAnew,
    /// The recorder and the note of it are gone.
    CopyErased,
    /// What this tab still holds is to be stored again.
    StoresAgain,
    /// Everything is to be deleted, here or by the word of another tab.
    Clears,
    /// That was done; whether nothing is left.
    Cleared(bool),
}

/// What is to be done.
pub enum Effect {
    /// The recorder is asked; `Event::Recorded` answers. Never before it has answered the last time.
    Ask(Ask),
    /// The bases are worked out, beside the page; `Event::Encoded` brings them.
    Encode(Encoding),
    /// `Event::Elapsed` after a while.
    After(Timer),
    /// A document has changed.
    Draw(Area),
    /// The standing has changed.
    Say,
    /// The storage may hold more or less than before.
    Measure,
    /// There is data here; whether it is the first, so that the browser is asked to keep it for good.
    HasData {
        /// There was none when the pages came.
        is_first: bool,
    },
    /// This note is left in a third place, and replaces the one before.
    Witness(String),
    /// The recorder is emptied, and the note taken away; `Event::CopyErased` when it is done.
    EraseCopy,
    /// Everything is deleted; `Event::Cleared` when it is done.
    EraseAll,
}

/// What the recorder is asked.
#[derive(Clone)]
pub enum Ask {
    /// To be opened, if it is not, to make its databases alike, and to name its rows.
    Open,
    /// For rows.
    Rows(Vec<String>),
    /// To do a batch.
    Apply(Rc<Batch>),
    /// To make its rows into others.
    Rewrite(Rewrite),
}

/// What becomes of rows.
#[derive(Clone)]
pub enum Rewrite {
    /// What is left of the erased is taken out.
    Clean(Area, BTreeSet<EntityId>),
    /// The bases take the place of what they cover.
    Fold(Rc<Folding>),
}

impl Rewrite {
    /// What is to be done to `rows`.
    pub fn batch(&self, rows: &[Row]) -> Batch {
        match self {
            Rewrite::Clean(area, erased) => cleaned(*area, rows, erased),
            Rewrite::Fold(folding) => {
                let Folding {
                    encoding,
                    bases,
                    merged,
                    ..
                } = folding.as_ref();
                fold((&encoding.shared, &encoding.private), bases, merged, rows)
            }
        }
    }
}

/// What the recorder answers.
pub enum Answer {
    /// The names of its rows, and whether both databases told theirs.
    Names(BTreeSet<String>, bool),
    /// The rows.
    Rows(Vec<Row>),
    /// Done, and on disk.
    Done,
    /// Not done. It is closed, and opened again at the next request.
    Failed(Failure),
}

/// Why the recorder did not do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// It cannot be opened at all.
    Absent,
    /// It refused.
    Refused,
    /// It did not answer in time: what it holds, nobody knows.
    Late,
}

/// The documents as they were when their bases were asked for.
#[derive(Clone)]
pub struct Encoding {
    /// What for.
    pub purpose: Purpose,
    /// The directory.
    pub shared: Arc<Shared>,
    /// The private document.
    pub private: Arc<Private>,
}

/// What bases are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The storage is tidied up.
    Tidy,
    /// The recorder folds.
    Fold,
}

/// What the keeper waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timer {
    /// The recorder is asked again.
    Again,
    /// What other tabs say is gathered: each merge draws the page again.
    Heard,
    /// The page comes first, and what a dying tab wrote last is still on its way.
    Settled,
    /// The same, before the bases are written.
    Tidy,
    /// The note that there is data comes after the notice that it is safe.
    Witness,
}

impl Timer {
    /// How long.
    pub fn delay(self) -> Duration {
        Duration::from_millis(match self {
            Timer::Again => 5_000,
            Timer::Heard => 100,
            Timer::Witness => 200,
            Timer::Settled | Timer::Tidy => 1_500,
        })
    }
}
