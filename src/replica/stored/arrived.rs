//! What comes in, whatever it was made from: documents in the end, planned, looked at and adopted in one way.
use super::commit::Adoption;
use crate::author::Author;
use crate::documents::Area;
use crate::documents::{Private, Shared};
use crate::edit::{Edit, Refusal};
use crate::pace::Pace;
use crate::snapshot::Snapshot;
use crate::{Conflation, Document, Plan, Timestamp, plan_in_steps};

/// What a snapshot, a table, a contact or a calendar brings.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrived {
    /// For the directory.
    pub shared: Shared,
    /// For the private document, if there is anything for it.
    pub private: Option<Private>,
    /// Who says it.
    pub origin: Origin,
}

/// Who says what arrives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Another browser, or this one at another time.
    Snapshot {
        /// When the file was made, if it says so.
        at: Option<Timestamp>,
        /// Whose file it is, if it says so.
        by: Option<String>,
        /// Whether a newer app wrote it.
        is_newer: bool,
    },
    /// This member, out of a file that knows no versions.
    Edits,
}

impl From<Snapshot> for Arrived {
    fn from(snapshot: Snapshot) -> Arrived {
        Arrived {
            shared: snapshot.shared,
            private: snapshot.private,
            origin: Origin::Snapshot {
                at: snapshot.at,
                by: snapshot.by,
                is_newer: snapshot.is_newer,
            },
        }
    }
}

impl Arrived {
    /// What `edits` say over the documents as they are now. From here on it is like a file: what is stated after this stands beside
    /// it, adopting it twice is adopting it once, and nothing is said of what was erased here.
    ///
    /// `writers` must be fresh: nobody else may ever write under their ids.
    pub fn of_edits(
        edits: &[(Area, Edit)],
        (shared, private): (&Shared, &Private),
        [of_shared, of_private]: [Author; 2],
        now: Timestamp,
    ) -> Result<Arrived, Refusal> {
        let of = |area| {
            let of_area = edits.iter().filter(move |(own, _)| *own == area);
            of_area.map(|(_, edit)| edit)
        };
        let private = said(private.reveal(), of(Area::Private), of_private, now)?;
        Ok(Arrived {
            shared: Shared(said(&shared.0, of(Area::Shared), of_shared, now)?),
            private: (!private.is_empty()).then(|| Private::new(private)),
            origin: Origin::Edits,
        })
    }

    /// Whether the private part is a member's own, come back.
    pub fn is_backup(&self) -> bool {
        self.private.is_some() && self.origin != Origin::Edits
    }

    /// What taking it over would do to the documents as they are.
    pub async fn plan(&self, shared: &Shared, private: &Private, pace: Pace<'_>) -> Plans {
        Plans {
            private: match &self.private {
                Some(theirs) => Some(plan_in_steps(private.reveal(), theirs.reveal(), pace.part(0.0, 0.0)).await),
                None => None,
            },
            shared: plan_in_steps(&shared.0, &self.shared.0, pace).await,
        }
    }
}

fn said<'a>(
    mine: &Document,
    edits: impl Iterator<Item = &'a Edit>,
    mut author: Author,
    now: Timestamp,
) -> Result<Document, Refusal> {
    let (mut mine, mut said) = (mine.clone(), Document::default());
    // What is said of the erased is no reason to refuse all of it: the plan leaves it out and counts it.
    mine.erased.clear();
    for edit in edits {
        if let Some(change) = mine.apply(edit, &mut author, now)? {
            said.merge(&change.delta);
            mine.absorb(change.delta);
        }
    }
    Ok(said)
}

/// What taking over what arrived would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Plans {
    /// To the directory.
    pub shared: Result<Plan, Conflation>,
    /// To the private document, if there is anything for it.
    pub private: Option<Result<Plan, Conflation>>,
}

impl Plans {
    /// The plan for the private document, if it can be done and changes something.
    pub fn private_news(&self) -> Option<&Plan> {
        let plan = self.private.as_ref()?.as_ref().ok()?;
        (!plan.is_empty()).then_some(plan)
    }

    /// Whether taking it over would change anything.
    pub fn has_news(&self, with_private: bool) -> bool {
        let shared = self.shared.as_ref();
        shared.is_ok_and(|plan| !plan.is_empty() || with_private && self.private_news().is_some())
    }

    /// What `Event::Adopted` takes over. Nothing is changed yet; a directory that contradicts this one brings nothing private either.
    pub async fn prepare(self, with_private: bool, pace: Pace<'_>) -> Vec<(Area, Adoption)> {
        let Ok(shared) = self.shared else { return Vec::new() };
        let mut adoptions = vec![(Area::Shared, Adoption::prepare(shared, pace.part(0.0, 0.9)).await)];
        if let (true, Some(Ok(private))) = (with_private, self.private) {
            adoptions.push((Area::Private, Adoption::prepare(private, pace.part(0.9, 1.0)).await));
        }
        adoptions
    }
}
