//! The few places a world is about: three entities with two fields each, and what can be said there.
use crate::json::json;
use klimanetz_core::edit::Write;
use klimanetz_core::replica::{Document, EntityId, FieldName, Kind, Value};

/// Two people with random ids and a municipality with its official key; the number of an entity is its index here.
pub const ENTITIES: [(&str, &str); 3] = [
    ("person", "5b1e0000-0000-4000-8000-000000000001"),
    ("person", "5b1e0000-0000-4000-8000-000000000002"),
    ("municipality", "05315000"),
];
const FIELDS: [&str; 2] = ["name", "deletedAt"];

/// Which entity the place belongs to.
pub fn entity_of(place: usize) -> usize {
    place / FIELDS.len()
}

/// Which of the six places `id` and `field` are.
pub fn place_of(id: &EntityId, field: &FieldName) -> usize {
    let entity = ENTITIES.iter().position(|(_, known)| *known == id.as_str()).unwrap();
    entity * FIELDS.len() + FIELDS.iter().position(|known| *known == field.as_str()).unwrap()
}

/// Every text about an entity contains this, so that it can be searched for.
pub fn secret(entity: usize) -> String {
    format!("secret {entity}")
}

/// The first value takes back what was stated; the others are texts and a record.
pub fn value(place: usize, nth: usize) -> Value {
    let text = format!("{} is {nth}", secret(entity_of(place)));
    match nth {
        0 => Value::Null,
        3 => json!({ "text": text }),
        _ => json!(text),
    }
}

/// States `value` at `place`.
pub fn a_write(place: usize, value: &Value) -> Write {
    let (kind, id) = ENTITIES[entity_of(place)];
    Write {
        kind: Kind::parse(kind).unwrap(),
        id: EntityId::parse(id).unwrap(),
        field: FieldName::parse(FIELDS[place % FIELDS.len()]).unwrap(),
        value: value.clone(),
    }
}

/// For every conflict in sight, its `nth` statement.
pub fn decisions(document: &Document, nth: usize) -> Vec<(usize, Value)> {
    let mut decisions = Vec::new();
    for (id, entity) in ENTITIES.iter().flat_map(|(kind, _)| document.of_kind(kind)) {
        for field in entity.conflicts() {
            let statements = entity.statements(field.as_str());
            decisions.push((place_of(id, field), statements[nth % statements.len()].value.clone()));
        }
    }
    decisions
}
