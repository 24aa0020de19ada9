//! Which kinds are searched, by what a record of each is called, and where it is shown. Every kind of the catalogue is; another
//! one is a line here.
use crate::catalogue::{MORE_OF_PERSON, RECORDS, Record};
use crate::domain::kind;
use crate::route::Route;

/// A kind that is searched; all others are not, such as the history and what only a newer app knows.
#[derive(Debug, Clone, Copy)]
pub struct Searched {
    /// The kind.
    pub kind: &'static str,
    /// Whether it is what the private document says.
    pub is_private: bool,
    /// The fields a record is called by: what is found there comes first. Without any it is called by the first line of its `text`.
    pub(super) names: &'static [&'static str],
    /// The fields that tell records of the same name apart.
    pub(super) beside: &'static [&'static str],
    /// The field with the id of the record it is shown with and called by, and that one's kind; `None` where it has its own page.
    pub(super) shown_with: Option<(&'static str, &'static str)>,
    pub(super) page: Page,
}

/// The page of an id.
#[derive(Debug, Clone, Copy)]
pub(super) enum Page {
    Of(fn(String) -> Route),
    Catalogue(&'static Record),
    /// What is held back of a kind that has its own page, as a record of the catalogue describes it.
    Held(&'static Record, fn(String) -> Route),
}

const OWN: Searched = Searched {
    kind: "",
    is_private: false,
    names: &[],
    beside: &[],
    shown_with: None,
    page: Page::Of(Route::Unknown),
};

#[rustfmt::skip]
const FIRST: [Searched; 4] = [
    Searched { kind: kind::MUNICIPALITY, names: &["name"], page: Page::Of(Route::Municipality), ..OWN },
    Searched { kind: kind::PERSON, names: &["name"], beside: &["function", "worksFor"], page: Page::Of(Route::Person), ..OWN },
    Searched { kind: kind::TOPIC, names: &["title"], beside: &["text"], page: Page::Of(Route::Topic), ..OWN },
    Searched { kind: kind::CONTRIBUTION, shown_with: Some(("topic", kind::TOPIC)), page: Page::Of(Route::Topic), ..OWN },
];

const NOTE: Searched = Searched {
    kind: kind::NOTE,
    is_private: true,
    page: Page::Of(|id| Route::Note { id, about: None }),
    ..OWN
};

/// The mobile number and the hours of a person, until the member releases them.
const MORE: Searched = Searched {
    kind: kind::PERSON,
    is_private: true,
    names: &["name"],
    page: Page::Held(&MORE_OF_PERSON, Route::Person),
    ..OWN
};

/// All of them in the order of the page: the directory's, then the member's own.
pub(super) fn searched() -> impl Iterator<Item = Searched> {
    let of = |record: &'static Record, is_private: bool| Searched {
        kind: record.kind,
        is_private,
        names: record.title,
        beside: record.columns,
        shown_with: None,
        page: Page::Catalogue(record),
    };
    let is_held = |record: &&&Record| !record.is_private && record.fields.iter().any(|field| field.is_held_back);
    let shared = RECORDS.iter().filter(|record| !record.is_private);
    let private = RECORDS.iter().filter(|record| record.is_private);
    // What is held back of a record of the directory is found with the own ones.
    let held = RECORDS.iter().filter(is_held);
    FIRST
        .into_iter()
        .chain(shared.map(move |record| of(record, false)))
        .chain([NOTE])
        .chain(private.chain(held).map(move |record| of(record, true)))
        .chain([MORE])
}

/// Fields, also inside statements, that hold codes, days or ids: nobody reads them as they are written, so they find nothing.
pub(super) const CODED: &[&str] = &[
    "active",
    "asOf",
    "confirmedOn",
    "day",
    "decidedOn",
    "deletedAt",
    "kind",
    "legalBasis",
    "legalBasisOn",
    "phase",
    "population",
    "state",
    "status",
    "topic",
];

impl Searched {
    /// The kind in the catalogue.
    pub(super) fn record(&self) -> Option<&'static Record> {
        match self.page {
            Page::Catalogue(record) | Page::Held(record, _) => Some(record),
            Page::Of(_) => None,
        }
    }

    /// Whether it is what is held back of records of the directory.
    pub(super) fn is_held(&self) -> bool {
        self.is_private && self.record().is_some_and(|record| !record.is_private)
    }

    pub(super) fn page(&self, id: &str) -> Route {
        match self.page {
            Page::Of(page) | Page::Held(_, page) => page(id.to_owned()),
            Page::Catalogue(record) => Route::Record(record.path, id.to_owned()),
        }
    }
}
