//! Documents to text: the share file and the private backup.
use super::canonical::{Beginning, erased, push_version, seen, state_hash};
use super::instant::write_instant;
use super::{FORMAT, FORMAT_VERSION, READER};
use crate::documents::{Private, Shared};
use crate::json::{push, push_key};
use crate::order::gathered;
use crate::replica::{Document, Object, Parts, Timestamp, Value};

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
    text.extend_from_slice(b",\n\"private\":{\n");
    state(&mut text, private.reveal());
    text.extend_from_slice(b"\n}");
    close(text)
}

fn close(mut text: Vec<u8>) -> String {
    text.extend_from_slice(b"\n}\n");
    // JSON is UTF-8.
    String::from_utf8(text).unwrap_or_default()
}

fn head(scope: &str, shared: &Document, header: &Header) -> Vec<u8> {
    let counts = shared
        .entities
        .iter()
        .map(|(kind, entities)| (kind.to_string(), entities.len().into()));
    let counts: Parts = gathered(counts);
    let mut exported = Parts::new();
    exported.insert("app".to_owned(), header.app.clone().into());
    exported.insert("at".to_owned(), write_instant(header.at).into());
    if let Some(by) = &header.by {
        exported.insert("by".to_owned(), by.clone().into());
    }
    exported.insert("counts".to_owned(), counts.into());
    exported.insert("purpose".to_owned(), PURPOSE.into());
    let lines = [
        ("format", FORMAT.into()),
        ("formatVersion", FORMAT_VERSION.into()),
        ("minReader", READER.into()),
        ("scope", scope.into()),
        ("exported", exported.into()),
    ];
    let mut text = b"{\n".to_vec();
    for (key, value) in lines {
        line(&mut text, key, &value);
        text.extend_from_slice(b",\n");
    }
    text
}

/// Why the file exists (storage limitation, R-P5); a fact about the file, the same in every language of the interface.
const PURPOSE: &str = "Austausch im Netzwerk kommunaler Klimaschutzmanager*innen";

fn state(text: &mut Vec<u8>, document: &Document) {
    line(text, "stateHash", &state_hash(document).to_string().into());
    text.extend_from_slice(b",\n\"seen\":");
    rows(
        text,
        [b'{', b'}'],
        seen(document).as_object().into_iter().flat_map(Object::iter),
        |text, (replica, ranges)| line(text, replica, ranges),
    );
    text.extend_from_slice(b",\n\"erased\":");
    rows(
        text,
        [b'[', b']'],
        erased(document).as_array().into_iter().flatten(),
        push,
    );
    text.extend_from_slice(b",\n\"entities\":");
    let mut last = Beginning::default();
    rows(text, [b'{', b'}'], &document.entities, |text, (kind, entities)| {
        push_key(text, kind.as_str());
        rows(text, [b'{', b'}'], entities, |text, (id, entity)| {
            push_key(text, id.as_str());
            rows(text, [b'{', b'}'], entity.fields(), |text, (field, versions)| {
                push_key(text, field.as_str());
                rows(text, [b'[', b']'], versions, |text, version| {
                    push_version(text, version, &mut last);
                });
            });
        });
    });
    for (key, value) in &document.rest {
        text.extend_from_slice(b",\n");
        line(text, key, value);
    }
}

/// One item per line between the two brackets.
fn rows<T>(
    text: &mut Vec<u8>,
    [open, close]: [u8; 2],
    items: impl IntoIterator<Item = T>,
    mut row: impl FnMut(&mut Vec<u8>, T),
) {
    text.push(open);
    let mut is_first = true;
    for item in items {
        text.extend_from_slice(if is_first { b"\n" } else { b",\n" });
        is_first = false;
        row(text, item);
    }
    if !is_first {
        text.push(b'\n');
    }
    text.push(close);
}

fn line(text: &mut Vec<u8>, key: &str, value: &Value) {
    push_key(text, key);
    push(text, value);
}
