//! Which changes can be taken back.
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::Day;
use klimanetz_core::draft::undo as undo_of;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Document;

/// The edit that takes back what `edit` is about to change. What a file brought is not taken back piece by piece, a note is taken
/// back by typing, a choice by choosing.
pub(super) fn undo(document: &Document, edit: &Edit, delta: &Document, today: Day) -> Option<Edit> {
    let is_of = |kind| delta.of_kind(kind).next().is_some();
    let is_form = matches!(edit, Edit::Write(_) | Edit::WriteKnowing(..));
    let is_undone = is_form && ![kind::NOTE, kind::ARRIVAL, kind::SETTING].into_iter().any(is_of);
    is_undone.then(|| undo_of(document, delta, today)).flatten()
}
