//! What a file says and what was taken back here, cleared or put into the bin: to be said once more.
use crate::catalogue::ON_NO_PAGE;
use crate::domain::{BINNED, HISTORY, is_binned, is_withdrawn, reinstate, write};
use crate::edit::{Edit, Write};
use crate::replica::{Document, Entity, Value};
use std::collections::BTreeSet;

/// Says again what `theirs` says; and about how many records that is. `None` if nothing of it was taken back.
pub fn again(mine: &Document, theirs: &Document) -> Option<(Edit, usize)> {
    let (mut writes, mut about) = (Vec::new(), BTreeSet::new());
    // What was chosen here stays.
    let all = theirs
        .entities
        .iter()
        .filter(|(kind, _)| !ON_NO_PAGE.contains(&kind.as_str()));
    for (kind, of_kind) in all {
        for (id, entity) in of_kind {
            let Some(own) = mine.entity(kind.as_str(), id.as_str()) else {
                continue;
            };
            let said = of_record((kind.as_str(), id.as_str()), (mine, own), (theirs, entity));
            if said.is_empty() {
                continue;
            }
            about.insert(match kind.as_str() {
                HISTORY => entity.text("subject").unwrap_or(id.as_str()),
                _ => id.as_str(),
            });
            writes.extend(said);
        }
    }
    (!writes.is_empty()).then_some((Edit::Write(writes), about.len()))
}

fn of_record(
    (kind, id): (&str, &str),
    (mine, own): (&Document, &Entity),
    (theirs, entity): (&Document, &Entity),
) -> Vec<Write> {
    let mut writes = Vec::new();
    if is_binned(own) && !is_binned(entity) {
        writes.extend(write(kind, id, BINNED, Value::Null));
    }
    for (field, versions) in entity.fields() {
        let field = field.as_str();
        let stated = own.versions(field);
        let is_cleared = !stated.is_empty() && stated.iter().all(|version| version.value.is_null());
        let shown = entity.shown(field).filter(|shown| !shown.value.is_null());
        if let Some(shown) = shown.filter(|_| is_cleared && field != BINNED) {
            writes.extend(write(kind, id, field, shown.value.clone()));
        }
        let withdrawn = versions.iter().filter(|version| is_withdrawn(mine, version.dot));
        let here_alone = withdrawn.filter(|version| !is_withdrawn(theirs, version.dot));
        writes.extend(here_alone.filter_map(|version| reinstate(&version.dot.to_string())));
    }
    writes
}
