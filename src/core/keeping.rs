//! What the keeper of both documents, which knows no noun, is told of them; and what is kept beside what was taken over.
use crate::choices::n_records;
use crate::domain::arrived;
use crate::draft::{BIN, erase_orphans};
use crate::edit::Edit;
use crate::replica::{Document, Seen, Timestamp};
use crate::stored::Area;
use crate::stored::keeper::Nouns;

/// New records go into the bin when they are taken back, and choices are nothing to lose.
pub const NOUNS: Nouns = Nouns { bin: BIN, n_records };

/// After something was taken over into the directory, of which these writes were known before: what belonged to the erased goes with
/// them, and what came is noted under this fresh id, unless a member's own came back.
pub fn after_adoption(
    shared: &Document,
    known: &Seen,
    is_own_back: bool,
    (id, now): (&str, Timestamp),
) -> Vec<(Area, Edit)> {
    let new = shared.seen.without(known);
    let is_news = !is_own_back && !new.is_empty();
    let orphans = erase_orphans(shared).map(|edit| (Area::Shared, edit));
    let note = is_news.then(|| (Area::Private, Edit::Write(arrived(id, now, &new))));
    orphans.into_iter().chain(note).collect()
}
