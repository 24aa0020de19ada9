//! Sorting by a key: the order of the standard library, whatever the length.
use klimanetz_core::order::sort_by_key;
use proptest::collection;
use proptest::prelude::*;

proptest! {
    #[test]
    fn sorts_as_the_standard_library_and_keeps_equals_in_their_order(mut items in collection::vec(any::<(u8, u16)>(), 0..60)) {
        let mut expected = items.clone();
        expected.sort_by_key(|(key, _)| *key);
        sort_by_key(&mut items, |(key, _)| *key);
        prop_assert_eq!(items, expected);
    }
}
