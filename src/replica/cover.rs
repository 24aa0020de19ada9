//! Whether a document says everything that another one would add to it, so that the other one may be forgotten.
use super::merge::is_before;
use super::{Document, DotSet};

/// Deltas of so few dots are asked dot by dot; a file's delta can claim more dots than could ever be counted.
const FEW_DOTS: u64 = 1_024;

/// A document that is asked about many deltas.
pub struct Cover<'a> {
    document: &'a Document,
    held: DotSet,
}

impl<'a> Cover<'a> {
    /// Looks through `document` once.
    pub fn of(document: &'a Document) -> Cover<'a> {
        Cover {
            document,
            held: document.all().map(|(_, _, _, version)| version.dot).collect(),
        }
    }

    /// Whether merging `delta` would change nothing: what it states is known, what it supersedes is gone.
    pub fn covers(&self, delta: &Document) -> bool {
        delta.seen.without(&self.document.seen).is_empty()
            && delta.erased.is_subset(&self.document.erased)
            && self.says_the_rest_of(delta)
            && !self.holds_what_is_superseded_in(delta)
    }

    fn says_the_rest_of(&self, delta: &Document) -> bool {
        delta.rest.iter().all(|(key, theirs)| {
            let mine = self.document.rest.get(key);
            mine.is_some_and(|mine| !is_before(mine, theirs))
        })
    }

    fn holds_what_is_superseded_in(&self, delta: &Document) -> bool {
        let held_there: DotSet = delta.all().map(|(_, _, _, version)| version.dot).collect();
        if delta.seen.n_dots() <= FEW_DOTS {
            let mut dots = delta.seen.dots();
            dots.any(|dot| self.held.contains(dot) && !held_there.contains(dot))
        } else {
            let mut held = self.document.all().map(|(_, _, _, version)| version.dot);
            held.any(|dot| delta.seen.contains(dot) && !held_there.contains(dot))
        }
    }
}
