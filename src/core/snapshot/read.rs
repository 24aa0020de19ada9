//! Text to documents: find the JSON, see whether it is ours, read it, check every promise the merge relies on.
use super::canonical::state_hash;
use super::cut::cut;
use super::instant::read_instant;
use super::limit::complained;
use super::unreadable::{Place, Unreadable};
use super::wire::{WireFile, WireScope, WireState, WireVersion};
use super::{FORMAT, FORMAT_VERSION, READER};
use crate::documents::{Private, Shared};
use crate::replica::{Document, Dot, Entity, EntityId, FieldName, Kind, ReplicaId, Seen, Version};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;

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
    let (json, start) = cut(bytes)?;
    let unexpected = |error: serde_json::Error| unexpected(&error, start);
    let probe: Probe = serde_json::from_str(json).map_err(unexpected)?;
    if probe.format.as_ref().and_then(|format| format.as_str()) != Some(FORMAT) {
        return Err(Unreadable::Foreign(start));
    }
    if let Some(needs) = probe
        .min_reader
        .and_then(|needs| u32::try_from(needs.as_u64()?).ok())
        .filter(|needs| *needs > READER)
    {
        return Err(Unreadable::Newer { needs });
    }
    let has_private = probe.private.is_some();
    let quietly = |reason: Unreadable| if has_private { reason.unquoted() } else { reason };
    let file: WireFile = serde_json::from_str(json).map_err(unexpected).map_err(quietly)?;
    let private = file.private.map(document).transpose().map_err(quietly)?;
    let scope = match (file.scope, &private) {
        (WireScope::Shared, Some(_)) => return Err(Unreadable::PrivateInShare),
        (WireScope::Shared, None) => Scope::Shared,
        (WireScope::Backup, Some(_)) => Scope::Backup,
        (WireScope::Backup, None) => {
            return Err(Unreadable::Unexpected {
                place: start,
                what: "missing field `private`".to_owned(),
            });
        }
    };
    let exported = file.exported.unwrap_or_default();
    Ok(Snapshot {
        scope,
        shared: Shared(document(WireState {
            state_hash: file.state_hash,
            seen: file.seen,
            erased: file.erased,
            entities: file.entities,
            rest: file.rest,
        })?),
        private: private.map(Private::new),
        at: exported.at.as_deref().and_then(read_instant),
        by: exported.by,
        app: exported.app,
        is_newer: file.format_version > FORMAT_VERSION,
    })
}

/// The keys that tell whether the rest may be read at all, and whether errors may quote it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Probe {
    format: Option<serde_json::Value>,
    min_reader: Option<serde_json::Value>,
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

fn document(state: WireState) -> Result<Document, Unreadable> {
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
    let (mut dots, mut names) = (BTreeSet::new(), Names::default());
    for (kind_name, entities) in state.entities.0 {
        let kind = Kind::parse(&kind_name).ok_or_else(|| malformed("kind", &kind_name))?;
        for (id_name, fields) in entities.0 {
            let id = EntityId::parse(&id_name).ok_or_else(|| malformed("id", &id_name))?;
            let mut entity = Entity::default();
            for (field_name, versions) in fields.0 {
                let field = names.field(&field_name)?;
                let read = versions.0.into_iter().map(|wire| version(wire, &mut names));
                let mut read = read.collect::<Result<Vec<_>, _>>()?;
                read.sort_by_key(|version| version.dot);
                for version in &read {
                    let at = || format!("{kind} {id}, {field}");
                    if !document.seen.contains(version.dot) {
                        return Err(Unreadable::BeyondSeen {
                            dot: version.dot.to_string(),
                            at: at(),
                        });
                    }
                    if !dots.insert(version.dot) {
                        return Err(Unreadable::Twice {
                            dot: version.dot.to_string(),
                            at: at(),
                        });
                    }
                }
                if !read.is_empty() {
                    entity.fields.insert(field, read);
                }
            }
            if !entity.fields.is_empty() && !document.erased.contains(&id) {
                document.entities.entry(kind.clone()).or_default().insert(id, entity);
            }
        }
    }
    if state_hash(&document).to_string() != state.state_hash {
        return Err(Unreadable::Altered);
    }
    Ok(document)
}

/// What a file names again and again is held once.
#[derive(Default)]
struct Names {
    fields: BTreeSet<FieldName>,
    /// Those that were met last.
    labels: Vec<Arc<str>>,
}

impl Names {
    fn field(&mut self, name: &str) -> Result<FieldName, Unreadable> {
        if let Some(known) = self.fields.get(name) {
            return Ok(known.clone());
        }
        let field = FieldName::parse(name).ok_or_else(|| malformed("field", name))?;
        self.fields.insert(field.clone());
        Ok(field)
    }

    fn label(&mut self, label: &str) -> Arc<str> {
        let recent = self.labels.iter().rev().take(RECENT);
        if let Some(known) = recent.into_iter().find(|known| known.as_ref() == label) {
            return known.clone();
        }
        let label: Arc<str> = label.into();
        self.labels.push(label.clone());
        label
    }
}

/// A network has about as many labels; a file with more of them holds some twice and keeps nobody busy looking for them.
const RECENT: usize = 64;

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
    let replica = ReplicaId::parse(&wire.by).ok_or_else(|| malformed("replica", &wire.by))?;
    let at = read_instant(&wire.at).ok_or_else(|| malformed("time", &wire.at))?;
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
        who: wire.who.map(|label| names.label(&label)),
        value: wire.v,
        rest: wire.rest.0,
    })
}

fn malformed(what: &'static str, found: &str) -> Unreadable {
    Unreadable::Malformed {
        what,
        found: found.chars().take(60).collect(),
    }
}
