//! Reads what version 0.1 wrote: each version as a row of its own. Nothing writes it any more.
//!
//! `e` is kind → id → field → rows; a row is the index of the replica, counter, milliseconds, index of the label plus one (0: none),
//! the value, and, if there is any, what a newer app added.
use super::head::{Head, members};
use crate::{Document, EntityId, FieldName, Kind, Parts, Value};

/// The document in `content`; `None` if that is none.
pub(super) fn read(content: &str) -> Option<Document> {
    let mut parts: Parts = members(&serde_json::from_str(content).ok()?)?;
    let entities = parts.remove("e")?;
    let head = Head::take_from(&mut parts)?;
    let mut document = head.document.clone();
    for (kind, entities) in entities.as_object()?.iter() {
        let kind = Kind::parse(kind)?;
        for (id, fields) in entities.as_object()?.iter() {
            let id = EntityId::parse(id)?;
            for (field, rows) in fields.as_object()?.iter() {
                let field = FieldName::parse(field)?;
                for row in rows.as_array()? {
                    let mut cells = row.as_array()?.iter();
                    let mut number = || cells.next().and_then(Value::as_i64);
                    let (replica, counter, at, label) = (number()?, number()?, number()?, number()?);
                    let mut version = head.version((replica, counter), at, label, cells.next()?.clone())?;
                    if let Some(rest) = cells.next() {
                        version.rest = members(rest)?;
                    }
                    document.add(&kind, &id, &field, version);
                }
            }
        }
    }
    Some(document)
}
