//! Sorting with one machine code for all types: that of the standard library is four kilobytes more for each.
use std::cmp::Ordering;

/// Sorts by the order of the items themselves.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by `key`, which is asked once for each; equal ones stay in their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    if items.len() < 2 {
        return;
    }
    sort_by_key_then(items, key, |_, _| Ordering::Equal);
}

/// Sorts by `key`, which is asked once for each, and those with equal ones as `compare` says.
pub fn sort_by_key_then<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K, compare: impl Fn(&T, &T) -> Ordering) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let compare = |one: usize, other: usize| {
        let by_key = keys.get(one).cmp(&keys.get(other));
        by_key.then_with(|| match (items.get(one), items.get(other)) {
            (Some(one), Some(other)) => compare(one, other),
            _ => Ordering::Equal,
        })
    };
    // Most of what is sorted is in its order already.
    if (1..items.len()).all(|at| compare(at - 1, at).is_le()) {
        return;
    }
    let order = order(items.len(), &compare);
    put(items, order);
}

/// Sorts as `compare` says; equal ones stay in their order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let order = order(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    put(items, order);
}

/// Which of `n` comes first, second, …
fn order(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Puts `items` into this order.
fn put<T>(items: &mut [T], order: Vec<usize>) {
    let mut places = vec![0; order.len()];
    for (at, from) in order.into_iter().enumerate() {
        if let Some(place) = places.get_mut(from) {
            *place = at;
        }
    }
    for at in 0..items.len() {
        while let Some(&place) = places.get(at)
            && place != at
        {
            items.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// Puts `items` into a set or a map one after the other: collecting them sorts them first.
pub fn gathered<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut all = C::default();
    all.extend(items);
    all
}
