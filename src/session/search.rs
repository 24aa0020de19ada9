//! The search of everything: what is typed stays with the page of what is found, for as long as the tab is there, and not in the
//! address, which is copied into mails.
use super::Session;
use super::kept::KeptSignals;
use super::place::{keep, kept};
use klimanetz_core::search::Query;
use klimanetz_core::stored::Area;
use klimanetz_core::summary::{Finder, FoundKind, FoundRecord, find_in_both};
use leptos::prelude::*;

/// Under this name the words are kept with their page.
const WORDS: &str = "words";

/// What is searched for, and where.
#[derive(Clone, Copy)]
pub struct Search {
    /// What stands in the field.
    pub typed: RwSignal<String>,
    kept: KeptSignals,
    /// Prepared when it is first asked for.
    finders: StoredValue<Option<Finders>>,
}

#[derive(Clone)]
struct Finders {
    shared: ArcMemo<Finder>,
    private: ArcMemo<Finder>,
    /// Tells one state of both from the next.
    state: ArcMemo<usize>,
}

impl Search {
    /// Prepares nothing before somebody asks.
    pub(super) fn new(kept: KeptSignals) -> Search {
        Search {
            typed: RwSignal::new(String::new()),
            kept,
            finders: StoredValue::new(None),
        }
    }

    fn finders(self) -> Finders {
        if let Some(finders) = self.finders.get_value() {
            return finders;
        }
        let kept = self.kept;
        let of_shared = ArcMemo::new(move |_| {
            kept.track(Area::Shared);
            kept.look(|shared, _| Finder::of_shared(&shared.0))
        });
        let of_private = ArcMemo::new(move |_| {
            kept.track(Area::Shared);
            kept.track(Area::Private);
            kept.look(|shared, private| Finder::of_private(private.reveal(), &shared.0))
        });
        let both = (of_shared.clone(), of_private.clone());
        let finders = Finders {
            shared: of_shared,
            private: of_private,
            state: ArcMemo::new(move |before: Option<&usize>| {
                both.0.track();
                both.1.track();
                before.map_or(0, |before| before.wrapping_add(1))
            }),
        };
        self.finders.set_value(Some(finders.clone()));
        finders
    }

    pub(super) fn make_ready(self) {
        let finders = self.finders();
        finders.shared.with_untracked(|_| ());
        finders.private.with_untracked(|_| ());
    }

    /// On the page of what is found: what was typed there before, or what led to it; on another page nothing. Each look at that page has
    /// its own words, also after a reload and on the way back.
    pub fn follow(self, is_there: bool, was_there: Option<bool>) {
        match (is_there, was_there) {
            (true, Some(true)) => {}
            (true, _) => {
                match kept()
                    .get(WORDS)
                    .filter(|_| was_there.is_some() || self.typed.with_untracked(String::is_empty))
                {
                    Some(kept) => self.typed.set(kept),
                    None => self.keep(),
                }
            }
            (false, Some(true)) => self.typed.set(String::new()),
            (false, _) => {}
        }
    }

    /// Keeps what is typed with the page of what is found.
    pub fn keep(self) {
        self.typed.with_untracked(|typed| keep(|place| place.set(WORDS, typed)));
    }

    /// Follows what there is to be found: the same records may say something else, and stand in other places.
    pub fn track(self) {
        self.finders().state.track();
    }

    /// What `query` finds, by kind.
    pub fn find(self, query: &Query) -> Vec<FoundKind> {
        let finders = self.finders();
        finders
            .shared
            .with(|shared| finders.private.with(|private| find_in_both(shared, private, query)))
    }
}

impl Session {
    /// The record at a place of `found`, for the page.
    pub fn found(self, found: &FoundKind, place: usize, query: &Query) -> Option<FoundRecord> {
        let is_private = found.searched().is_some_and(|searched| searched.is_private);
        let finders = self.search.finders();
        self.with_untracked(|shared, private| {
            let (finder, own) = if is_private {
                (finders.private, private.reveal())
            } else {
                (finders.shared, &shared.0)
            };
            finder.with_untracked(|finder| finder.show(own, &shared.0, found, place, query))
        })
    }
}
