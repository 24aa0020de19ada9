//! Text to documents: find the JSON, see whether it is ours, read it, check every promise the merge relies on.
use super::canonical::state_hash_in_steps;
use super::cut::{Cut, cut};
use super::instant::read_instant;
use super::limit::{MAX_MENDED, complained};
use super::mend::Mail;
use super::names::Names;
use super::unreadable::{Place, Unreadable};
use super::wire::{Entities, WireExported, WireFields, WireFile, WireScope, WireState, WireVersion, With};
use super::{FORMAT, FORMAT_VERSION, READER};
use crate::documents::{Private, Shared};
use crate::pace::{Pace, finish};
use crate::replica::{Document, Dot, DotSet, EntityId, Held, Kind, ReplicaId, Seen, Value, Version};
use serde::Deserialize;
use serde::de::{DeserializeSeed, IgnoredAny};
use std::cell::RefCell;
use std::ops::Range;

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// What kind of file it is.
    pub scope: Scope,
    /// The directory.
    pub shared: Shared,
    /// The private document, in a backup.
    pub private: Option<Private>,
    /// When the file was made, if it says so.
    pub at: Option<crate::replica::Timestamp>,
    /// Whose file it is, if it says so.
    pub by: Option<String>,
    /// Version of the app that wrote it, if it says so.
    pub app: Option<String>,
    /// Whether a newer app wrote it; what this one does not know is kept.
    pub is_newer: bool,
}

/// What a file is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// For colleagues.
    Shared,
    /// For oneself.
    Backup,
}

/// Reads a snapshot from a file or from pasted text.
pub fn read(bytes: &[u8]) -> Result<Snapshot, Unreadable> {
    finish(read_in_steps(bytes, Pace::at_once()))
}

/// The same for a page that must not stand still meanwhile.
///
/// What can be read record by record is a snapshot like any other. What cannot is read once more in one go, which finds the same
/// reason at the same place, whatever it is.
///
/// Mail quotes and wraps. What does not stand as it was sent is mended in a few ways, and taken if the checksum fits one of them.
pub async fn read_in_steps(bytes: &[u8], pace: Pace<'_>) -> Result<Snapshot, Unreadable> {
    let reason = match as_it_stands(bytes, pace).await {
        Ok(snapshot) => return Ok(snapshot),
        Err(reason) => reason,
    };
    let mail = std::str::from_utf8(bytes).ok().and_then(Mail::of);
    let (Some(place), Some(mail)) = (reason.stopped_at(), mail) else {
        return Err(named(reason, bytes));
    };
    if !mail.is_damaged() && !matches!(reason, Unreadable::Foreign(_)) {
        return Err(named(reason, bytes));
    }
    let pace = pace.part(1.0, 1.0);
    let n_tries = if bytes.len() <= MAX_MENDED { usize::MAX } else { 0 };
    for text in mail.tries().take(n_tries) {
        pace.step(1, 1).await;
        if let Ok(cut) = cut(text.as_bytes(), pace).await
            && let Some(Ok(snapshot)) = by_record(&cut, pace).await
        {
            return Ok(snapshot);
        }
    }
    Err(Unreadable::Mangled(place))
}

/// The reason why a text was not read: one that names our format with other quotation marks, or has the marks of mail before lines, is ours.
fn named(reason: Unreadable, bytes: &[u8]) -> Unreadable {
    let is_json = |text: &str| serde_json::from_str::<IgnoredAny>(text.trim()).is_ok();
    let is_marked = |text: &str| text.lines().any(|line| line.trim_start().starts_with(['>', '|', '*']));
    let is_changed = |text: &str| !text.contains(&format!("\"{FORMAT}\"")) || is_marked(text);
    let is_ours =
        || std::str::from_utf8(bytes).is_ok_and(|text| text.contains(FORMAT) && is_changed(text) && !is_json(text));
    match reason {
        Unreadable::NotJson(place) | Unreadable::Foreign(place) if is_ours() => Unreadable::Mangled(place),
        reason => reason,
    }
}

async fn as_it_stands(bytes: &[u8], pace: Pace<'_>) -> Result<Snapshot, Unreadable> {
    let cut = cut(bytes, pace.part(0.0, 0.15)).await?;
    match by_record(&cut, pace.part(0.15, 1.0)).await {
        Some(snapshot) => snapshot,
        None => in_one_go(cut.json, cut.start),
    }
}

fn in_one_go(json: &str, start: Place) -> Result<Snapshot, Unreadable> {
    let unexpected = |error: serde_json::Error| unexpected(&error, start);
    let has_private = probe(json, start)?;
    let quietly = |reason: Unreadable| if has_private { reason.unquoted() } else { reason };
    let mut file: WireFile = serde_json::from_str(json).map_err(unexpected).map_err(quietly)?;
    let private = file.private.take().map(document).transpose().map_err(quietly)?;
    let scope = match (file.scope, &private) {
        (WireScope::Shared, Some(_)) => return Err(Unreadable::PrivateInShare),
        (WireScope::Backup, None) => {
            return Err(Unreadable::Unexpected {
                place: start,
                what: "missing field `private`".to_owned(),
            });
        }
        (scope, _) => scope,
    };
    let (state, about) = file.parts();
    Ok(snapshot(scope, document(state)?, private, about))
}

/// The same as `in_one_go`, record by record; `None` if anything is not as it should be.
async fn by_record(cut: &Cut<'_>, pace: Pace<'_>) -> Option<Result<Snapshot, Unreadable>> {
    let frame = frame(cut);
    pace.step(0, 1).await;
    probe(&frame, cut.start).ok()?;
    pace.step(0, 1).await;
    let mut file: WireFile = serde_json::from_str(&frame).ok()?;
    pace.step(0, 1).await;
    if matches!(file.scope, WireScope::Backup) != file.private.is_some() {
        return None;
    }
    let n_records = |entities: &Entities| entities.0.values().map(|of_kind| of_kind.0.len()).sum::<usize>();
    let mut n_left = [
        n_records(&file.entities),
        file.private.as_ref().map_or(0, |private| n_records(&private.entities)),
    ];
    let mut private = file.private.take().map(Reading::of).transpose().ok()?;
    let (scope, (state, about)) = (file.scope, file.parts());
    let mut shared = Reading::of(state).ok()?;
    for (at, joint) in cut.joints.iter().enumerate() {
        let key = |range| serde_json::from_str::<String>(cut.json.get::<Range<usize>>(range)?).ok();
        let (kind, id) = (key(joint.kind.clone())?, key(joint.id.clone())?);
        let mut fields = serde_json::Deserializer::from_str(cut.json.get(joint.fields.clone())?);
        let reading = match joint.is_private {
            true => private.as_mut()?,
            false => &mut shared,
        };
        let read = With::new(&reading.held).deserialize(&mut fields).ok()?;
        let kind = Kind::parse(&kind)?;
        reading.entity(&kind, &id, read).ok()?;
        let n_left = n_left.get_mut(usize::from(joint.is_private))?;
        *n_left = n_left.checked_sub(1)?;
        pace.part(0.0, 0.8).step(at, cut.joints.len()).await;
    }
    // Each record of the frame is one of those.
    if n_left != [0, 0] {
        return None;
    }
    let private = match private {
        Some(private) => Some(private.checked(pace.part(0.8, 0.8)).await),
        None => None,
    };
    let (Ok(private), Ok(shared)) = (private.transpose(), shared.checked(pace.part(0.8, 1.0)).await) else {
        return Some(Err(Unreadable::Altered));
    };
    Some(Ok(snapshot(scope, shared, private, about)))
}

/// The file without what its records say.
fn frame(cut: &Cut) -> String {
    let (mut frame, mut at) = (String::new(), 0);
    for joint in &cut.joints {
        frame += cut.json.get(at..joint.fields.start).unwrap_or_default();
        frame += "{}";
        at = joint.fields.end;
    }
    frame + cut.json.get(at..).unwrap_or_default()
}

fn snapshot(scope: WireScope, shared: Document, private: Option<Document>, about: About) -> Snapshot {
    let exported = about.exported.unwrap_or_default();
    Snapshot {
        scope: match scope {
            WireScope::Shared => Scope::Shared,
            WireScope::Backup => Scope::Backup,
        },
        shared: Shared(shared),
        private: private.map(Private::new),
        at: exported.at.as_deref().and_then(read_instant),
        by: exported.by.map(|label| label.0.into_owned()),
        app: exported.app,
        is_newer: about.format_version > FORMAT_VERSION,
    }
}

/// What a file says about itself.
struct About<'a> {
    exported: Option<WireExported<'a>>,
    format_version: u32,
}

impl<'a> WireFile<'a> {
    fn parts(self) -> (WireState<'a>, About<'a>) {
        let state = WireState {
            state_hash: self.state_hash,
            seen: self.seen,
            erased: self.erased,
            entities: self.entities,
            rest: self.rest,
        };
        let about = About {
            exported: self.exported,
            format_version: self.format_version,
        };
        (state, about)
    }
}

/// Whether the text is a file of ours that may be read; then, whether it has a private part.
fn probe(json: &str, start: Place) -> Result<bool, Unreadable> {
    let probe: Probe = serde_json::from_str(json).map_err(|error| unexpected(&error, start))?;
    if probe.format.as_ref().and_then(|format| format.as_str()) != Some(FORMAT) {
        return Err(Unreadable::Foreign(start));
    }
    let needs = probe.min_reader.and_then(|needs| u32::try_from(needs.as_u64()?).ok());
    match needs.filter(|needs| *needs > READER) {
        Some(needs) => Err(Unreadable::Newer { needs }),
        None => Ok(probe.private.is_some()),
    }
}

/// The keys that tell whether the rest may be read at all, and whether errors may quote it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Probe {
    format: Option<Value>,
    min_reader: Option<Value>,
    private: Option<serde::de::IgnoredAny>,
}

/// `start` is where the JSON begins: the JSON reader counts from there.
fn unexpected(error: &serde_json::Error, start: Place) -> Unreadable {
    let is_first_line = error.line() <= 1;
    let place = Place {
        line: error.line() + start.line - 1,
        column: error.column() + if is_first_line { start.column - 1 } else { 0 },
    };
    let said = error.to_string();
    let what = said.rsplit_once(" at line ").map_or(said.as_str(), |(what, _)| what);
    if let Some(many) = complained(what) {
        return Unreadable::TooMany { many, place };
    }
    match error.classify() {
        serde_json::error::Category::Eof => Unreadable::Truncated(place),
        serde_json::error::Category::Syntax | serde_json::error::Category::Io => Unreadable::NotJson(place),
        serde_json::error::Category::Data => Unreadable::Unexpected {
            place,
            what: what.chars().take(200).collect(),
        },
    }
}

fn document(mut state: WireState) -> Result<Document, Unreadable> {
    let entities = std::mem::take(&mut state.entities.0);
    let mut reading = Reading::of(state)?;
    for (kind_name, entities) in entities {
        let kind = Kind::parse(&kind_name).ok_or_else(|| malformed("kind", &kind_name))?;
        for (id_name, fields) in entities.0 {
            reading.entity(&kind, &id_name, fields)?;
        }
    }
    finish(reading.checked(Pace::at_once()))
}

/// A document while it is read.
struct Reading {
    document: Document,
    dots: DotSet,
    names: Names,
    held: RefCell<Held>,
    state_hash: String,
}

impl Reading {
    /// Knows what it should; the records are still to come.
    fn of(state: WireState) -> Result<Reading, Unreadable> {
        let mut document = Document {
            seen: seen(&state)?,
            rest: state.rest.0,
            ..Document::default()
        };
        for id in &state.erased {
            let id = EntityId::parse(id)
                .filter(EntityId::is_random)
                .ok_or_else(|| malformed("id", id))?;
            document.erased.insert(id);
        }
        Ok(Reading {
            document,
            dots: DotSet::default(),
            names: Names::default(),
            held: RefCell::new(Held::for_many()),
            state_hash: state.state_hash,
        })
    }

    fn entity(&mut self, kind: &Kind, id_name: &str, fields: WireFields) -> Result<(), Unreadable> {
        let id = EntityId::parse(id_name).ok_or_else(|| malformed("id", id_name))?;
        let mut statements = Vec::with_capacity(fields.0.len());
        for (field_name, wire) in fields.0 {
            let field = self.names.field(&field_name.0)?;
            let version = version(wire, &mut self.names)?;
            let at = || format!("{kind} {id}, {field}");
            if !self.document.seen.contains(version.dot) {
                return Err(Unreadable::BeyondSeen {
                    dot: version.dot.to_string(),
                    at: at(),
                });
            }
            if !self.dots.insert(version.dot) {
                return Err(Unreadable::Twice {
                    dot: version.dot.to_string(),
                    at: at(),
                });
            }
            statements.push((field, version));
        }
        self.document.put(kind, id, statements.into_iter().collect());
        Ok(())
    }

    async fn checked(self, pace: Pace<'_>) -> Result<Document, Unreadable> {
        let hash = state_hash_in_steps(&self.document, pace).await;
        if hash.to_string() != self.state_hash {
            return Err(Unreadable::Altered);
        }
        Ok(self.document)
    }
}

fn seen(state: &WireState) -> Result<Seen, Unreadable> {
    let mut seen = Seen::default();
    for (name, ranges) in &state.seen.0 {
        let replica = ReplicaId::parse(name).ok_or_else(|| malformed("replica", name))?;
        // In order and apart, as they are written: no list of ranges keeps the reader busy sorting it.
        let mut least = 1;
        for &(from, to) in ranges {
            if from < least || from > to || to > Dot::MAX_COUNTER {
                return Err(malformed("range", &format!("{name} [{from},{to}]")));
            }
            seen.insert_range(replica, from, to);
            least = to + 2;
        }
    }
    Ok(seen)
}

fn version(wire: WireVersion, names: &mut Names) -> Result<Version, Unreadable> {
    let replica = names.replica(&wire.by.0)?;
    let at = names.time(&wire.at.0)?;
    if wire.n == 0 || wire.n > Dot::MAX_COUNTER {
        return Err(malformed("counter", &wire.n.to_string()));
    }
    let dot = Dot {
        replica,
        counter: wire.n,
    };
    Ok(Version {
        dot,
        at,
        who: wire.who.map(|label| names.label(&label.0)),
        value: wire.v,
        rest: wire.rest.0,
    })
}

pub(super) fn malformed(what: &'static str, found: &str) -> Unreadable {
    Unreadable::Malformed {
        what,
        found: found.chars().take(60).collect(),
    }
}
