//! What both encodings say once and point to: replicas, labels, what is seen, what is erased, what a newer app added.
use crate::order::gathered;
use crate::replica::{Document, Dot, EntityId, ReplicaId, Timestamp, Value, Version};
use serde_json::Map;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Read first: everything else points into it.
pub(super) struct Head {
    replicas: Vec<ReplicaId>,
    labels: Vec<Arc<str>>,
    /// Knows what it should; nothing is stated yet.
    pub document: Document,
}

impl Head {
    /// `p` replicas, `w` labels, `s` seen ranges by index of the replica, `x` erased ids, `r` what a newer app added.
    pub fn take_from(parts: &mut Map<String, Value>) -> Option<Head> {
        let replicas = texts(parts.remove("p")?)?;
        let mut head = Head {
            replicas: replicas
                .iter()
                .map(|name| ReplicaId::parse(name))
                .collect::<Option<_>>()?,
            labels: texts(parts.remove("w")?)?.into_iter().map(Arc::from).collect(),
            document: Document::default(),
        };
        for seen in list(parts.remove("s")?)? {
            let [replica, ranges] = <[Value; 2]>::try_from(list(seen)?).ok()?;
            let replica = head.replica(&replica)?;
            for range in list(ranges)? {
                let [from, to] = <[Value; 2]>::try_from(list(range)?).ok()?;
                let (from, to) = (from.as_u64()?, to.as_u64()?);
                if from == 0 || from > to || to > Dot::MAX_COUNTER {
                    return None;
                }
                head.document.seen.insert_range(replica, from, to);
            }
        }
        let erased = parts.remove("x").map_or(Some(Vec::new()), texts)?;
        for id in erased {
            head.document.erased.insert(EntityId::parse(&id)?);
        }
        head.document.rest = parts.remove("r").map_or(Some(BTreeMap::new()), members)?;
        Some(head)
    }

    /// The replica with this index.
    pub fn replica(&self, index: &Value) -> Option<ReplicaId> {
        self.replicas.get(usize::try_from(index.as_u64()?).ok()?).copied()
    }

    /// The version that the replica with this index wrote as its `counter`-th, under the label with the index below `label` (0: none).
    pub fn version(&self, (replica, counter): (ReplicaId, u64), at: i64, label: u64, value: Value) -> Option<Version> {
        if counter == 0 || counter > Dot::MAX_COUNTER {
            return None;
        }
        let who = match usize::try_from(label).ok()?.checked_sub(1) {
            Some(label) => Some(self.labels.get(label)?.clone()),
            None => None,
        };
        Some(Version {
            dot: Dot { replica, counter },
            at: Timestamp(at),
            who,
            value,
            rest: BTreeMap::new(),
        })
    }
}

/// The items of a list.
pub(super) fn list(value: Value) -> Option<Vec<Value>> {
    match value {
        Value::Array(items) => Some(items),
        _ => None,
    }
}

/// The texts of a list of texts.
pub(super) fn texts(value: Value) -> Option<Vec<String>> {
    let text = |item| match item {
        Value::String(text) => Some(text),
        _ => None,
    };
    list(value)?.into_iter().map(text).collect()
}

/// The members of an object.
pub(super) fn object(value: Value) -> Option<Map<String, Value>> {
    match value {
        Value::Object(parts) => Some(parts),
        _ => None,
    }
}

/// The members of an object, as the replica keeps them.
pub(super) fn members(value: Value) -> Option<BTreeMap<String, Value>> {
    Some(gathered(object(value)?))
}
