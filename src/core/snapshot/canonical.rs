//! The one text of a state that everybody computes alike, and its hash.
use super::instant::write_instant;
use crate::json::{push, push_key};
use crate::order::{gathered, sort};
use crate::pace::{Pace, finish};
use crate::replica::{Document, Parts, ReplicaId, Timestamp, Value, Version};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;

/// SHA-256 over the canonical text of a state: two members with equal hashes hold the same directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateHash([u8; 32]);

impl StateHash {
    /// The **Stand-Kennung**: the first eight hexadecimal digits, short enough to compare on the phone.
    pub fn short(&self) -> String {
        self.0.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// `sha256-` and 64 hexadecimal digits.
impl fmt::Display for StateHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sha256-")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The hash of a state: `seen`, `erased`, `entities` and what a newer app added beside them.
///
/// The canonical text is compact JSON with keys sorted by their UTF-8 bytes, without floating-point numbers of our own; for ASCII
/// keys it equals RFC 8785. It is fed to the hash piece by piece: a whole country never stands in memory twice.
pub fn state_hash(document: &Document) -> StateHash {
    finish(state_hash_in_steps(document, Pace::at_once()))
}

/// The same for a page that must not stand still meanwhile.
pub async fn state_hash_in_steps(document: &Document, pace: Pace<'_>) -> StateHash {
    let mut text = Fed::default();
    let mut parts: Vec<&str> = ["entities", "erased", "seen"]
        .into_iter()
        .chain(document.rest.keys().map(String::as_str))
        .collect();
    sort(&mut parts);
    for (nth, part) in parts.into_iter().enumerate() {
        text.key(nth, part);
        match part {
            "entities" => feed_entities(&mut text, document, pace).await,
            "erased" => push(&mut text.piece, &erased(document)),
            "seen" => push(&mut text.piece, &seen(document)),
            other => push(&mut text.piece, document.rest.get(other).unwrap_or(&Value::Null)),
        }
        text.feed();
    }
    text.piece.push(b'}');
    text.hash.update(&text.piece);
    StateHash(text.hash.finalize().into())
}

/// Text on its way into the hash.
#[derive(Default)]
struct Fed {
    hash: Sha256,
    /// What was not fed yet.
    piece: Vec<u8>,
}

/// Pieces of about this size are fed: enough to be quick, little to hold.
const PIECE: usize = 1 << 15;

impl Fed {
    /// The key of the `nth` member of an object, which begins with the first.
    fn key(&mut self, nth: usize, key: &str) {
        self.piece.push(if nth == 0 { b'{' } else { b',' });
        push_key(&mut self.piece, key);
    }

    /// The end of an object of so many members.
    fn end(&mut self, n: usize) {
        self.piece.extend_from_slice(if n == 0 { b"{}" } else { b"}" });
    }

    fn feed(&mut self) {
        if self.piece.len() > PIECE {
            self.hash.update(&self.piece);
            self.piece.clear();
        }
    }
}

async fn feed_entities(text: &mut Fed, document: &Document, pace: Pace<'_>) {
    let n = document.entities.values().map(BTreeMap::len).sum();
    let (mut done, mut last) = (0, Beginning::default());
    for (nth, (kind, entities)) in document.entities.iter().enumerate() {
        text.key(nth, kind.as_str());
        for (nth, (id, entity)) in entities.iter().enumerate() {
            text.key(nth, id.as_str());
            let mut n_fields = 0;
            for (nth, (field, versions)) in entity.fields().enumerate() {
                n_fields = nth + 1;
                text.key(nth, field.as_str());
                text.piece.push(b'[');
                for (at, version) in versions.iter().enumerate() {
                    if at > 0 {
                        text.piece.push(b',');
                    }
                    push_version(&mut text.piece, version, &mut last);
                }
                text.piece.push(b']');
            }
            text.end(n_fields);
            text.feed();
            done += 1;
            pace.step(done, n).await;
        }
        text.end(entities.len());
    }
    text.end(document.entities.len());
}

/// How versions begin that were written at one time by one replica: most stand beside others of the same Change.
#[derive(Default)]
pub(super) struct Beginning {
    of: Option<(Timestamp, ReplicaId)>,
    text: String,
}

impl Beginning {
    fn of(&mut self, version: &Version) -> &str {
        let (at, replica) = (version.at, version.dot.replica);
        if self.of != Some((at, replica)) {
            self.of = Some((at, replica));
            self.text = format!("{{\"at\":\"{}\",\"by\":\"{replica}\",\"n\":", write_instant(at));
        }
        &self.text
    }
}

/// A version as it stands in the file, with sorted keys.
pub(super) fn push_version(text: &mut Vec<u8>, version: &Version, last: &mut Beginning) {
    if !version.rest.is_empty() {
        return push(text, &version_json(version));
    }
    // The same without making a map first: of a large file this is most of the work.
    text.extend_from_slice(last.of(version).as_bytes());
    push(text, &version.dot.counter);
    text.extend_from_slice(b",\"v\":");
    push(text, &version.value);
    if let Some(who) = &version.who {
        text.extend_from_slice(b",\"who\":");
        push(text, who.as_ref());
    }
    text.push(b'}');
}

fn version_json(version: &Version) -> Value {
    let mut object: Parts = version.rest.clone();
    object.insert("at".to_owned(), write_instant(version.at).into());
    object.insert("by".to_owned(), version.dot.replica.to_string().into());
    object.insert("n".to_owned(), version.dot.counter.into());
    object.insert("v".to_owned(), version.value.clone());
    if let Some(who) = &version.who {
        object.insert("who".to_owned(), Value::from(who.as_ref()));
    }
    object.into()
}

/// The causal context: per replica its ranges of known counters.
pub(super) fn seen(document: &Document) -> Value {
    let ranges =
        |ranges: &[(u64, u64)]| Value::from_iter(ranges.iter().map(|&(from, to)| Value::from_iter([from, to])));
    let seen = document.seen.ranges();
    gathered::<Parts, _>(seen.map(|(replica, known)| (replica.to_string(), ranges(known)))).into()
}

pub(super) fn erased(document: &Document) -> Value {
    Value::from_iter(document.erased.iter().map(|id| id.as_str()))
}
