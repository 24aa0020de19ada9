//! Taking back the last change: another change, which states what was stated before.
use crate::domain::{BINNED, Day, HISTORY, write};
use crate::edit::{Edit, Write};
use crate::replica::{Document, Value};

/// The edit that takes back what `delta` is about to change in `document`; `None` for what cannot be taken back: an erasure.
///
/// A record that was new goes into the bin. Where several statements stood, the one that was shown is stated again.
pub fn undo(document: &Document, delta: &Document, today: Day) -> Option<Edit> {
    if !delta.erased.is_empty() {
        return None;
    }
    let mut writes: Vec<Write> = Vec::new();
    for (kind, id, field, _) in delta.all() {
        let (kind, id) = (kind.as_str(), id.as_str());
        let before = document.entity(kind, id);
        let is_new = before.is_none() && kind != HISTORY && !is_official(id);
        writes.extend(if is_new {
            write(kind, id, BINNED, today.to_string().into())
        } else {
            let shown = before.and_then(|entity| entity.shown(field.as_str()));
            let value = shown.map_or(Value::Null, |version| version.value.clone());
            write(kind, id, field.as_str(), value)
        });
    }
    // What this change did not replace is not taken back with it: it stays beside what is stated again.
    (!writes.is_empty()).then_some(Edit::WriteKnowing(writes, delta.seen.clone()))
}

/// An authority is there whether or not anything was stated about it.
fn is_official(id: &str) -> bool {
    crate::domain::is_municipality_key(id) || crate::domain::is_district_key(id)
}
