//! Version 1 of the format, read record by record or in one go. Never changes again but to accept more.
mod names;
mod state;
mod wire;
mod words;

use super::FORMAT_VERSION;
use super::cut::Cut;
use super::instant::read_instant;
use super::probe::{probe, unexpected};
use super::read::{Scope, Snapshot};
use super::unreadable::{Place, Unreadable};
use crate::documents::{Private, Shared};
use crate::pace::Pace;
use crate::{Document, Kind};
use serde::de::DeserializeSeed;
use state::{Reading, document};
use std::ops::Range;
#[cfg(feature = "schema")]
pub use wire::schema;
use wire::{Entities, WireExported, WireFile, WireScope, WireState, With};

pub(super) fn in_one_go(json: &str, start: Place) -> Result<Snapshot, Unreadable> {
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
pub(super) async fn by_record(cut: &Cut<'_>, pace: Pace<'_>) -> Option<Result<Snapshot, Unreadable>> {
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
