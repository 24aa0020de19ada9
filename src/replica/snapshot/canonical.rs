//! The one text of a state that everybody computes alike, and its hash.
use super::instant::write_instant;
use crate::json::{push, push_key};
use crate::order::{gathered, sort};
use crate::pace::{Pace, finish};
use crate::{Document, Entity, Parts, ReplicaId, Timestamp, Value, Version};
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
    let entities = Entities {
        is_hashed: true,
        ..Entities::default()
    };
    hashed(document, entities, pace).await.0
}

/// The hash of a state, and its entities as they stand in a file. They are written once for both. A caller that knows the hash saves the
/// work.
pub(super) async fn state_hash_and_entities(
    document: &Document,
    known: Option<StateHash>,
    pace: Pace<'_>,
) -> (StateHash, Vec<u8>) {
    let mut kept = Entities {
        is_kept: true,
        is_hashed: known.is_none(),
        ..Entities::default()
    };
    if let Some(hash) = known {
        debug_assert_eq!(hash, state_hash(document), "the hash of another state");
        kept.write(document, pace).await;
        return (hash, kept.text);
    }
    hashed(document, kept, pace).await
}

async fn hashed(document: &Document, mut entities: Entities, pace: Pace<'_>) -> (StateHash, Vec<u8>) {
    let mut parts: Vec<&str> = ["entities", "erased", "seen"]
        .into_iter()
        .chain(document.rest.keys().map(String::as_str))
        .collect();
    sort(&mut parts);
    for (nth, part) in parts.into_iter().enumerate() {
        let mut text = vec![if nth == 0 { b'{' } else { b',' }];
        push_key(&mut text, part);
        match part {
            "entities" => {}
            "erased" => push(&mut text, &erased(document)),
            "seen" => push(&mut text, &seen(document)),
            other => push(&mut text, document.rest.get(other).unwrap_or(&Value::Null)),
        }
        entities.hash.update(&text);
        if part == "entities" {
            entities.write(document, pace).await;
        }
    }
    entities.hash.update(b"}");
    (StateHash(entities.hash.finalize().into()), entities.text)
}

/// The entities of a document, as text of a file and on its way into the hash. What a file has more than the canonical text are line
/// breaks: within JSON texts there are none.
#[derive(Default)]
struct Entities {
    text: Vec<u8>,
    /// So much of it was fed to the hash.
    n_fed: usize,
    /// Whether the text is wanted too.
    is_kept: bool,
    /// Whether the hash is wanted.
    is_hashed: bool,
    hash: Sha256,
}

/// Pieces of about this size are fed: enough to be quick, little to hold.
const PIECE: usize = 1 << 15;

impl Entities {
    async fn write(&mut self, document: &Document, pace: Pace<'_>) {
        let n = document.entities.values().map(BTreeMap::len).sum();
        let (mut done, mut last) = (0, Beginning::default());
        self.text.push(b'{');
        for (nth, (kind, entities)) in document.entities.iter().enumerate() {
            begin_row(&mut self.text, nth);
            push_key(&mut self.text, kind.as_str());
            self.text.push(b'{');
            for (nth, (id, entity)) in entities.iter().enumerate() {
                begin_row(&mut self.text, nth);
                push_key(&mut self.text, id.as_str());
                push_fields(&mut self.text, entity, &mut last);
                self.feed(PIECE);
                done += 1;
                pace.step(done, n).await;
            }
            end_rows(&mut self.text, entities.len(), b'}');
        }
        end_rows(&mut self.text, document.entities.len(), b'}');
        self.feed(0);
    }

    /// Feeds what was not fed yet, if that is more than `least`.
    fn feed(&mut self, least: usize) {
        let piece = self.text.get(self.n_fed..).unwrap_or_default();
        if piece.len() <= least {
            return;
        }
        if self.is_hashed {
            let lines = piece.split(|byte| *byte == b'\n');
            lines.for_each(|line| self.hash.update(line));
        }
        if !self.is_kept {
            self.text.clear();
        }
        self.n_fed = self.text.len();
    }
}

fn push_fields(text: &mut Vec<u8>, entity: &Entity, last: &mut Beginning) {
    let mut n_fields = 0;
    text.push(b'{');
    for (nth, (field, versions)) in entity.fields().enumerate() {
        n_fields = nth + 1;
        begin_row(text, nth);
        push_key(text, field.as_str());
        text.push(b'[');
        let mut n_versions = 0;
        for (nth, version) in versions.iter().enumerate() {
            n_versions = nth + 1;
            begin_row(text, nth);
            push_version(text, version, last);
        }
        end_rows(text, n_versions, b']');
    }
    end_rows(text, n_fields, b'}');
}

/// The beginning of the `nth` item of a list that has one in each line.
pub(super) fn begin_row(text: &mut Vec<u8>, nth: usize) {
    text.extend_from_slice(if nth == 0 { b"\n" } else { b",\n" });
}

/// The end of such a list of `n` items.
pub(super) fn end_rows(text: &mut Vec<u8>, n: usize, close: u8) {
    if n > 0 {
        text.push(b'\n');
    }
    text.push(close);
}

/// How versions begin that were written at one time by one replica: most stand beside others of the same Change.
#[derive(Default)]
struct Beginning {
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
fn push_version(text: &mut Vec<u8>, version: &Version, last: &mut Beginning) {
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
