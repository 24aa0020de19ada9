//! The names a file says again and again: read once, held once.
use super::state::malformed;
use crate::snapshot::instant::read_instant;
use crate::snapshot::unreadable::Unreadable;
use crate::{FieldName, Recent, ReplicaId, Timestamp};
use std::sync::Arc;

/// What a file names again and again is held once.
pub(super) struct Names {
    fields: Recent<FieldName>,
    labels: Recent<Arc<str>>,
    /// The replica and the time that were met last: versions of one Change stand side by side.
    replica: Option<(String, ReplicaId)>,
    time: Option<(String, Timestamp)>,
}

impl Default for Names {
    fn default() -> Names {
        Names {
            fields: Recent::new(256),
            labels: Recent::new(256),
            replica: None,
            time: None,
        }
    }
}

impl Names {
    pub fn field(&mut self, name: &str) -> Result<FieldName, Unreadable> {
        let read = |name: &str| FieldName::parse(name).ok_or_else(|| malformed("field", name));
        self.fields.get(name, read)
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
        let read = |label: &str| Ok::<_, std::convert::Infallible>(label.into());
        match self.labels.get(label, read) {
            Ok(label) => label,
        }
    }
}
