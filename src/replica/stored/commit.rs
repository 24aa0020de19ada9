//! One edit on its way into the storage: worked out, given its dots, kept as one new entry.
use super::encoding::{encode, encode_in_steps};
use super::store::{Store, StoreError};
use crate::author::Author;
use crate::documents::Area;
use crate::edit::{Change, Edit, Refusal};
use crate::pace::Pace;
use crate::{Document, Plan, ReplicaId, Timestamp};

/// Why an edit was not done; everything is as before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// The document refused it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be stored.
    #[error(transparent)]
    NotStored(#[from] StoreError),
}

/// A Change that is stored. Merging its delta into the document shown is the caller's next step.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The name of its entry, in the storage and in the recorder.
    pub name: String,
    /// What is stored under it.
    pub text: String,
    /// What it adds.
    pub change: Change,
}

/// Applies `edit` to `document` and stores the Change; `None` if nothing would change.
///
/// `fresh` gives a replica id nobody ever wrote under: it is taken when somebody else is seen to write under the author's own, as
/// in a copied profile.
pub fn commit(
    store: &dyn Store,
    (area, document): (Area, &Document),
    author: &mut Author,
    edit: &Edit,
    now: Timestamp,
    fresh: impl FnOnce() -> ReplicaId,
) -> Result<Option<Kept>, NotDone> {
    let applied = match document.apply(edit, author, now) {
        Err(Refusal::Overtaken) => {
            author.replica = fresh();
            author.counter = 0;
            document.apply(edit, author, now)
        }
        other => other,
    };
    // From here on the dots are spent, also if storing fails: another tab may have seen them.
    let Some(change) = applied? else { return Ok(None) };
    let (name, text) = entry(area, &change);
    store.write(&name, &text)?;
    Ok(Some(Kept { name, text, change }))
}

/// A plan with the text that it is stored as.
#[derive(Debug, Clone, PartialEq)]
pub struct Adoption {
    plan: Plan,
    text: String,
}

impl Adoption {
    /// Nothing is changed yet.
    pub async fn prepare(plan: Plan, pace: Pace<'_>) -> Adoption {
        let text = encode_in_steps(&plan.delta, pace).await;
        Adoption { plan, text }
    }

    /// How long that text is.
    pub fn n_chars(&self) -> usize {
        self.text.len()
    }
}

/// Takes over what the preview showed and stores it, as `commit` does for an edit; `None` if nothing would change.
pub fn adopt(
    store: &dyn Store,
    (area, document): (Area, &Document),
    author: &mut Author,
    adoption: Adoption,
    fresh: impl FnOnce() -> ReplicaId,
) -> Result<Option<Kept>, NotDone> {
    let Adoption { plan, text } = adoption;
    if author.is_overtaken_in(document) || author.is_overtaken_in(&plan.delta) {
        author.replica = fresh();
        author.counter = 0;
    }
    let Some(change) = document.adopt(plan, author)? else {
        return Ok(None);
    };
    let name = area.entry(change.name);
    store.write(&name, &text)?;
    Ok(Some(Kept { name, text, change }))
}

/// Keeps one Change: one write of one new key that only this writer writes. Afterwards it is stored whole, or not at all.
pub fn keep(store: &dyn Store, area: Area, change: &Change) -> Result<(), StoreError> {
    let (name, text) = entry(area, change);
    store.write(&name, &text)
}

fn entry(area: Area, change: &Change) -> (String, String) {
    (area.entry(change.name), encode(&change.delta))
}
