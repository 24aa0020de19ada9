//! Sorting by a key: the order of the standard library, whatever the length.
use klimanetz_core::order::{sort, sort_by, sort_by_key};
use proptest::collection;
use proptest::prelude::*;

proptest! {
    #[test]
    fn sorts_as_the_standard_library_and_keeps_equals_in_their_order(mut items in collection::vec(any::<(u8, u16)>(), 0..60)) {
        let mut expected = items.clone();
        expected.sort_by_key(|(key, _)| *key);
        let mut compared = items.clone();
        sort_by_key(&mut items, |(key, _)| *key);
        prop_assert_eq!(&items, &expected);
        sort_by(&mut compared, |(one, _), (other, _)| one.cmp(other));
        prop_assert_eq!(&compared, &expected);
        items.sort();
        sort(&mut compared);
        prop_assert_eq!(compared, items);
    }
}
