//! Documents to text: the share file and the private backup.
use super::canonical::{StateHash, begin_row, end_rows, erased, seen, state_hash_and_entities};
use super::instant::write_instant;
use super::{FORMAT, FORMAT_VERSION, READER};
use crate::documents::{Private, Shared};
use crate::json::{push, push_key};
use crate::order::gathered;
use crate::pace::{Pace, finish};
use crate::{Document, Object, Parts, Timestamp, Value};

/// What a file says about its making. Volatile: no part of the state, not hashed, never merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// When it was made; `None` if that is not told.
    pub at: Option<Timestamp>,
    /// The label of the member who made it, if one was chosen.
    pub by: Option<String>,
    /// Version of the app that made it.
    pub app: String,
}

/// The text of a share file: the directory and nothing else.
pub fn write_share(shared: &Shared, header: &Header) -> String {
    text_of(finish(write_share_in_steps((shared, None), header, Pace::at_once())))
}

/// The same for a page that must not stand still meanwhile, and that may know the hash of this very directory already.
pub async fn write_share_in_steps(
    (shared, known): (&Shared, Option<StateHash>),
    header: &Header,
    pace: Pace<'_>,
) -> Written {
    let mut text = head("shared", &shared.0, header);
    let stand = state(&mut text, &shared.0, known, pace).await;
    text.extend_from_slice(b"\n}\n");
    Written { text, stand }
}

/// The text of a private backup: both documents.
pub fn write_backup(shared: &Shared, private: &Private, header: &Header) -> String {
    text_of(finish(write_backup_in_steps(
        (shared, None),
        private,
        header,
        Pace::at_once(),
    )))
}

/// The same for a page that must not stand still meanwhile.
pub async fn write_backup_in_steps(
    (shared, known): (&Shared, Option<StateHash>),
    private: &Private,
    header: &Header,
    pace: Pace<'_>,
) -> Written {
    let mut text = head("backup", &shared.0, header);
    let stand = state(&mut text, &shared.0, known, pace.part(0.0, 0.9)).await;
    text.extend_from_slice(b",\n\"private\":{\n");
    state(&mut text, private.reveal(), None, pace.part(0.9, 1.0)).await;
    text.extend_from_slice(b"\n}\n}\n");
    Written { text, stand }
}

/// A file that is written, in UTF-8.
pub struct Written {
    /// What it holds.
    pub text: Vec<u8>,
    /// The hash of the directory in it.
    pub stand: StateHash,
}

fn text_of(written: Written) -> String {
    // JSON is UTF-8.
    String::from_utf8(written.text).unwrap_or_default()
}

fn head(scope: &str, shared: &Document, header: &Header) -> Vec<u8> {
    let counts = shared
        .entities
        .iter()
        .map(|(kind, entities)| (kind.to_string(), entities.len().into()));
    let counts: Parts = gathered(counts);
    let mut exported = Parts::new();
    exported.insert("app".to_owned(), header.app.clone().into());
    if let Some(at) = header.at {
        exported.insert("at".to_owned(), write_instant(at).into());
    }
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

async fn state(text: &mut Vec<u8>, document: &Document, known: Option<StateHash>, pace: Pace<'_>) -> StateHash {
    let (hash, entities) = state_hash_and_entities(document, known, pace).await;
    line(text, "stateHash", &hash.to_string().into());
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
    text.extend_from_slice(&entities);
    for (key, value) in &document.rest {
        text.extend_from_slice(b",\n");
        line(text, key, value);
    }
    hash
}

/// One item per line between the two brackets.
fn rows<T>(
    text: &mut Vec<u8>,
    [open, close]: [u8; 2],
    items: impl IntoIterator<Item = T>,
    mut row: impl FnMut(&mut Vec<u8>, T),
) {
    text.push(open);
    let mut n = 0;
    for item in items {
        begin_row(text, n);
        n += 1;
        row(text, item);
    }
    end_rows(text, n, close);
}

fn line(text: &mut Vec<u8>, key: &str, value: &Value) {
    push_key(text, key);
    push(text, value);
}
