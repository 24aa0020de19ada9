//! A document while it is read, with every promise checked that the merge relies on.
use super::names::Names;
use super::wire::{WireFields, WireState, WireVersion};
use crate::pace::{Pace, finish};
use crate::snapshot::canonical::state_hash_in_steps;
use crate::snapshot::unreadable::Unreadable;
use crate::{Document, Dot, DotSet, EntityId, Held, Kind, ReplicaId, Seen, Version};
use std::cell::RefCell;

pub(super) fn document(mut state: WireState) -> Result<Document, Unreadable> {
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
pub(super) struct Reading {
    document: Document,
    dots: DotSet,
    names: Names,
    pub held: RefCell<Held>,
    state_hash: String,
}

impl Reading {
    /// Knows what it should; the records are still to come.
    pub fn of(state: WireState) -> Result<Reading, Unreadable> {
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

    pub fn entity(&mut self, kind: &Kind, id_name: &str, fields: WireFields) -> Result<(), Unreadable> {
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

    pub async fn checked(self, pace: Pace<'_>) -> Result<Document, Unreadable> {
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
