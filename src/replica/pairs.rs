//! Two documents record by record, so that a record which is the same in both is passed by.
use super::{Document, Entity, EntityId, Kind};
use crate::pace::Pace;
use std::collections::BTreeMap;

/// A record that the two documents do not state alike; at least one of them states something about it.
pub(super) struct Pair<'a> {
    pub kind: &'a Kind,
    pub id: &'a EntityId,
    pub mine: Option<&'a Entity>,
    pub theirs: Option<&'a Entity>,
}

/// The records that differ between `mine` and `theirs` in any version, by kind and id.
pub(super) async fn unlike<'a>(mine: &'a Document, theirs: &'a Document, pace: Pace<'_>) -> Vec<Pair<'a>> {
    let n: usize = [mine, theirs]
        .into_iter()
        .flat_map(|document| document.entities.values())
        .map(BTreeMap::len)
        .sum();
    let (mut pairs, mut done) = (Vec::new(), 0);
    for (kind, mine, theirs) in side_by_side(Some(&mine.entities), Some(&theirs.entities)) {
        for (id, mine, theirs) in side_by_side(mine, theirs) {
            if mine != theirs {
                pairs.push(Pair { kind, id, mine, theirs });
            }
            done += 1 + usize::from(mine.is_some() && theirs.is_some());
            pace.step(done, n).await;
        }
    }
    pairs
}

/// Each key of the two maps in order, with what either has under it.
fn side_by_side<'a, K: Ord, V>(
    mine: Option<&'a BTreeMap<K, V>>,
    theirs: Option<&'a BTreeMap<K, V>>,
) -> impl Iterator<Item = (&'a K, Option<&'a V>, Option<&'a V>)> {
    let (mut mine, mut theirs) = (
        mine.into_iter().flatten().peekable(),
        theirs.into_iter().flatten().peekable(),
    );
    std::iter::from_fn(move || {
        let order = match (mine.peek(), theirs.peek()) {
            (Some((own, _)), Some((other, _))) => own.cmp(other),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, _) => std::cmp::Ordering::Greater,
        };
        let own = if order.is_le() { mine.next() } else { None };
        let other = if order.is_ge() { theirs.next() } else { None };
        let (key, _) = own.or(other)?;
        Some((key, own.map(|(_, value)| value), other.map(|(_, value)| value)))
    })
}
