//! Reads what version 0.1 wrote: each version as a row of its own. Nothing writes it any more.
//!
//! `e` is kind → id → field → rows; a row is the index of the replica, counter, milliseconds, index of the label plus one (0: none),
//! the value, and, if there is any, what a newer app added.
use super::head::{Head, list, members, object};
use crate::replica::{Document, EntityId, FieldName, Kind, Value};

/// The document in `content`; `None` if that is none.
pub(super) fn read(content: &str) -> Option<Document> {
    let mut parts = object(serde_json::from_str(content).ok()?)?;
    let entities = object(parts.remove("e")?)?;
    let head = Head::take_from(&mut parts)?;
    let mut document = head.document.clone();
    for (kind, entities) in entities {
        let kind = Kind::parse(&kind)?;
        for (id, fields) in object(entities)? {
            let id = EntityId::parse(&id)?;
            for (field, rows) in object(fields)? {
                let field = FieldName::parse(&field)?;
                for row in list(rows)? {
                    let mut cells = list(row)?.into_iter();
                    let mut number = || cells.next()?.as_i64();
                    let (replica, counter, at, label) = (Value::from(number()?), number()?, number()?, number()?);
                    let dot = (head.replica(&replica)?, u64::try_from(counter).ok()?);
                    let mut version = head.version(dot, at, u64::try_from(label).ok()?, cells.next()?)?;
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
