//! Which changes can be taken back, and how: a record that was new goes into the bin, a dated statement is withdrawn.
use crate::catalogue::{Card, ON_NO_PAGE, is_series, kind_of};
use crate::domain::{BINNED, HISTORY, is_withdrawn, withdraw_in_field};
use crate::edit::Edit;
use crate::undo::{Bin, Withdrawal};

/// Where new records go when they are taken back.
pub const BIN: Bin = Bin {
    field: BINNED,
    takes: goes_into_bin,
};

/// How a statement is taken back where nothing was stated before. The start knows nothing of it: it brings the catalogue along.
pub const WITHDRAWAL: Withdrawal = Withdrawal {
    writes: |(kind, id, field), version| match is_series(kind, field) {
        true => withdraw_in_field((id, field), version),
        false => Vec::new(),
    },
    is_withdrawn,
};

/// An authority is there whether or not anything was stated about it.
fn goes_into_bin(kind: &str, id: &str) -> bool {
    kind != HISTORY && !crate::domain::is_municipality_key(id) && !crate::domain::is_district_key(id)
}

/// Whether `edit` can be taken back: a note is taken back by typing, a choice by choosing, an erasure by nothing.
pub fn can_be_taken_back(edit: &Edit) -> bool {
    let (Edit::Write(writes) | Edit::WriteKnowing(writes, _)) = edit else {
        return false;
    };
    let is_typed = |kind: &str| kind_of(kind).is_some_and(|kind| kind.page.has(Card::Writing));
    let mut kinds = writes.iter().map(|write| write.kind.as_str());
    !kinds.any(|kind| ON_NO_PAGE.contains(&kind) || is_typed(kind))
}
