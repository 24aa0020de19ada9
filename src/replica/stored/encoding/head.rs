//! What both encodings say once and point to: replicas, labels, what is seen, what is erased, what a newer app added.
use crate::{Document, Dot, EntityId, Parts, ReplicaId, Timestamp, Value, Version};
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
    pub fn take_from(parts: &mut Parts) -> Option<Head> {
        let replicas = texts(parts.remove("p")?)?;
        let mut head = Head {
            replicas: replicas
                .iter()
                .map(|name| ReplicaId::parse(name))
                .collect::<Option<_>>()?,
            labels: texts(parts.remove("w")?)?,
            document: Document::default(),
        };
        for seen in list(parts.remove("s")?)?.iter() {
            let [replica, ranges] = seen.as_array()? else {
                return None;
            };
            let replica = head.replica(replica.as_i64()?)?;
            for range in ranges.as_array()? {
                let [from, to] = range.as_array()? else { return None };
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
        head.document.rest = parts.remove("r").map_or(Some(Parts::new()), |rest| members(&rest))?;
        Some(head)
    }

    /// The replica with this index.
    pub fn replica(&self, index: i64) -> Option<ReplicaId> {
        self.replicas.get(usize::try_from(index).ok()?).copied()
    }

    /// The version that the replica with this index wrote as its `counter`-th, under the label with the index below `label` (0: none).
    pub fn version(&self, (replica, counter): (i64, i64), at: i64, label: i64, value: Value) -> Option<Version> {
        let counter = u64::try_from(counter).ok()?;
        if counter == 0 || counter > Dot::MAX_COUNTER {
            return None;
        }
        let who = match usize::try_from(label).ok()?.checked_sub(1) {
            Some(label) => Some(self.labels.get(label)?.clone()),
            None => None,
        };
        Some(Version {
            dot: Dot {
                replica: self.replica(replica)?,
                counter,
            },
            at: Timestamp(at),
            who,
            value,
            rest: Parts::new(),
        })
    }
}

/// The items of a list.
pub(super) fn list(value: Value) -> Option<Arc<[Value]>> {
    match value {
        Value::Array(items) => Some(items),
        _ => None,
    }
}

/// The texts of a list of texts.
pub(super) fn texts(value: Value) -> Option<Vec<Arc<str>>> {
    let text = |item: &Value| match item {
        Value::String(text) => Some(text.clone()),
        _ => None,
    };
    list(value)?.iter().map(text).collect()
}

/// The members of an object.
pub(super) fn members(value: &Value) -> Option<Parts> {
    Some(value.as_object()?.parts())
}
