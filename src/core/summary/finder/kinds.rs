//! What is searched: every kind of the catalogue, and what is held back of the directory's.
use crate::catalogue::{Kind, kinds};
use crate::route::Route;

/// A kind that is searched; all others are not, such as the history and what only a newer app knows.
#[derive(Debug, Clone, Copy)]
pub struct Searched {
    /// The kind.
    pub kind: &'static Kind,
    /// Whether it is what the private document says.
    pub is_private: bool,
}

/// All of them in the order of the page: the directory's, the member's own, and what is held back of the directory's.
pub(super) fn searched() -> impl Iterator<Item = Searched> {
    let of = |is_private: bool| move |kind: &'static Kind| Searched { kind, is_private };
    let shared = kinds().filter(|kind| !kind.is_private());
    let held = shared
        .clone()
        .filter(|kind| kind.fields.iter().any(|field| field.is_held_back));
    let private = kinds().filter(|kind| kind.is_private());
    shared.map(of(false)).chain(private.chain(held).map(of(true)))
}

impl Searched {
    /// Whether it is what is held back of records of the directory.
    pub(super) fn is_held(&self) -> bool {
        self.is_private && !self.kind.is_private()
    }

    /// Whether this field is what a record is called by.
    pub(super) fn is_name(&self, field: &str) -> bool {
        !self.kind.is_text() && self.kind.title.contains(&field)
    }

    /// The page of a record, or of what it is shown with.
    pub(super) fn page(&self, id: &str) -> Route {
        let with = self.kind.shown_with();
        Route::one(with.map_or(self.kind.code(), |whole| whole.kind), id)
    }
}
