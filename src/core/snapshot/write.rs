//! Documents to text: the share file and the private backup.
use super::canonical::{erased, json_text, seen, state_hash, version_json};
use super::instant::write_instant;
use super::{FORMAT, FORMAT_VERSION, READER};
use crate::documents::{Private, Shared};
use crate::replica::{Document, Timestamp};
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// What a file says about its making. Volatile: no part of the state, not hashed, never merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// When it was made.
    pub at: Timestamp,
    /// The label of the member who made it, if one was chosen.
    pub by: Option<String>,
    /// Version of the app that made it.
    pub app: String,
}

/// The text of a share file: the directory and nothing else.
pub fn write_share(shared: &Shared, header: &Header) -> String {
    let mut text = head("shared", &shared.0, header);
    state(&mut text, &shared.0);
    close(text)
}

/// The text of a private backup: both documents.
pub fn write_backup(shared: &Shared, private: &Private, header: &Header) -> String {
    let mut text = head("backup", &shared.0, header);
    state(&mut text, &shared.0);
    text.push_str(",\n\"private\":{\n");
    state(&mut text, private.reveal());
    text.push_str("\n}");
    close(text)
}

fn close(mut text: String) -> String {
    text.push_str("\n}\n");
    text
}

fn head(scope: &str, shared: &Document, header: &Header) -> String {
    let counts: Map<String, Value> = shared
        .entities
        .iter()
        .map(|(kind, entities)| (kind.to_string(), entities.len().into()))
        .collect();
    let mut exported = Map::new();
    exported.insert("app".to_owned(), header.app.clone().into());
    exported.insert("at".to_owned(), write_instant(header.at).into());
    if let Some(by) = &header.by {
        exported.insert("by".to_owned(), by.clone().into());
    }
    exported.insert("counts".to_owned(), counts.into());
    exported.insert("purpose".to_owned(), PURPOSE.into());
    let lines = [
        ("format", json!(FORMAT)),
        ("formatVersion", json!(FORMAT_VERSION)),
        ("minReader", json!(READER)),
        ("scope", json!(scope)),
        ("exported", exported.into()),
    ];
    let mut text = String::from("{\n");
    for (key, value) in lines {
        line(&mut text, key, &value);
        text.push_str(",\n");
    }
    text
}

/// Why the file exists (storage limitation, R-P5); a fact about the file, the same in every language of the interface.
const PURPOSE: &str = "Austausch im Netzwerk kommunaler Klimaschutzmanager*innen";

fn state(text: &mut String, document: &Document) {
    line(text, "stateHash", &state_hash(document).to_string().into());
    text.push_str(",\n\"seen\":");
    rows(
        text,
        '{',
        '}',
        seen(document).as_object().into_iter().flatten(),
        |text, (replica, ranges)| line(text, replica, ranges),
    );
    text.push_str(",\n\"erased\":");
    rows(
        text,
        '[',
        ']',
        erased(document).as_array().into_iter().flatten(),
        |text, id| text.push_str(&id.to_string()),
    );
    text.push_str(",\n\"entities\":");
    rows(text, '{', '}', &document.entities, |text, (kind, entities)| {
        text.push_str(&json_text(kind.as_str()));
        text.push(':');
        rows(text, '{', '}', entities, |text, (id, entity)| {
            text.push_str(&json_text(id.as_str()));
            text.push(':');
            rows(text, '{', '}', &entity.fields, |text, (field, versions)| {
                text.push_str(&json_text(field.as_str()));
                text.push(':');
                rows(text, '[', ']', versions, |text, version| {
                    text.push_str(&version_json(version).to_string())
                });
            });
        });
    });
    for (key, value) in &document.rest {
        text.push_str(",\n");
        line(text, key, value);
    }
}

/// One item per line between `open` and `close`.
fn rows<T>(
    text: &mut String,
    open: char,
    close: char,
    items: impl IntoIterator<Item = T>,
    mut row: impl FnMut(&mut String, T),
) {
    text.push(open);
    let mut is_first = true;
    for item in items {
        text.push_str(if is_first { "\n" } else { ",\n" });
        is_first = false;
        row(text, item);
    }
    if !is_first {
        text.push('\n');
    }
    text.push(close);
}

fn line(text: &mut String, key: &str, value: &Value) {
    // Writing to a String cannot fail.
    write!(text, "{}:{value}", json_text(key)).unwrap_or_default();
}
