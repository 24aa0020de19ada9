//! When statements of others arrived in this browser: kept in the private document, one entry for each file that was taken over.
use super::write;
use crate::catalogue::kind;
use crate::edit::Write;
use crate::order::sort_by_key;
use crate::replica::{Document, Dot, Parts, ReplicaId, Seen, Timestamp, Value};

const AT: &str = "at";
const WRITES: &str = "writes";

/// What arrived and when, the first file in front. What was stated here is in none of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrivals(Vec<(Timestamp, Seen)>);

impl Arrivals {
    /// All that `private` keeps.
    pub fn of(private: &Document) -> Arrivals {
        let entries = private.of_kind(kind::ARRIVAL).filter_map(|(_, entry)| {
            let at = Timestamp(entry.shown(AT)?.value.as_i64()?);
            Some((at, seen(&entry.shown(WRITES)?.value)))
        });
        let mut arrivals: Vec<(Timestamp, Seen)> = entries.collect();
        sort_by_key(&mut arrivals, |(at, _)| *at);
        Arrivals(arrivals)
    }

    /// When a statement came to be known here: with the first file that brought it, else when it was written.
    pub fn of_statement(&self, dot: Dot, written: Timestamp) -> Timestamp {
        self.of_others(dot).unwrap_or(written)
    }

    /// When a file first brought a statement; `None` for what was stated here.
    pub fn of_others(&self, dot: Dot) -> Option<Timestamp> {
        let first = self.0.iter().find(|(_, writes)| writes.contains(dot));
        first.map(|(at, _)| *at)
    }

    /// When the last file was taken over.
    pub fn last(&self) -> Option<Timestamp> {
        self.0.last().map(|(at, _)| *at)
    }
}

/// What keeps in mind that `writes` arrived at this moment; `id` is a fresh one.
pub fn arrived(id: &str, at: Timestamp, writes: &Seen) -> Vec<Write> {
    let ranges = |ranges: &[(u64, u64)]| -> Value {
        let pairs = ranges.iter().map(|(from, to)| Value::from(vec![*from, *to]));
        pairs.collect()
    };
    let mut replicas = Parts::new();
    replicas.extend(writes.ranges().map(|(replica, of)| (replica.to_string(), ranges(of))));
    let parts = [(AT, Value::from(at.0)), (WRITES, replicas.into())];
    parts
        .into_iter()
        .filter_map(|(field, value)| write(kind::ARRIVAL, id, field, value))
        .collect()
}

fn seen(value: &Value) -> Seen {
    let mut seen = Seen::default();
    for (replica, ranges) in value.as_object().into_iter().flat_map(|replicas| replicas.iter()) {
        let Some(replica) = ReplicaId::parse(replica) else {
            continue;
        };
        for range in ranges.as_array().unwrap_or_default() {
            if let Some([from, to]) = range.as_array()
                && let (Some(from), Some(to)) = (from.as_u64(), to.as_u64())
                && from <= to
            {
                seen.insert_range(replica, from, to);
            }
        }
    }
    seen
}
