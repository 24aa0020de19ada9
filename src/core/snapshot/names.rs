//! The names a file says again and again: read once, held once.
use super::instant::read_instant;
use super::read::malformed;
use super::unreadable::Unreadable;
use crate::replica::{FieldName, ReplicaId, Timestamp};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a file names again and again is held once.
#[derive(Default)]
pub(super) struct Names {
    fields: BTreeSet<FieldName>,
    /// The replica and the time that were met last: versions of one Change stand side by side.
    replica: Option<(String, ReplicaId)>,
    time: Option<(String, Timestamp)>,
    /// Those that were met last.
    labels: Vec<Arc<str>>,
}

impl Names {
    pub fn field(&mut self, name: &str) -> Result<FieldName, Unreadable> {
        if let Some(known) = self.fields.get(name) {
            return Ok(known.clone());
        }
        let field = FieldName::parse(name).ok_or_else(|| malformed("field", name))?;
        self.fields.insert(field.clone());
        Ok(field)
    }

    pub fn replica(&mut self, name: &str) -> Result<ReplicaId, Unreadable> {
        if let Some((_, replica)) = self.replica.as_ref().filter(|(last, _)| *last == name) {
            return Ok(*replica);
        }
        let replica = ReplicaId::parse(name).ok_or_else(|| malformed("replica", name))?;
        self.replica = Some((name.to_owned(), replica));
        Ok(replica)
    }

    pub fn time(&mut self, text: &str) -> Result<Timestamp, Unreadable> {
        if let Some((_, time)) = self.time.as_ref().filter(|(last, _)| *last == text) {
            return Ok(*time);
        }
        let time = read_instant(text).ok_or_else(|| malformed("time", text))?;
        self.time = Some((text.to_owned(), time));
        Ok(time)
    }

    pub fn label(&mut self, label: &str) -> Arc<str> {
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
