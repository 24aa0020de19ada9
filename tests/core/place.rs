//! F22: what an entry of the history keeps of a page is there again as it was.
use klimanetz_core::place::Place;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn followed() -> Option<(String, i32)> {
    Some(("#/kommunen/05382012".to_owned(), 412))
}

#[test]
fn f22_nothing_readable_is_nothing_kept() {
    for text in ["", "koel", "[]", "null", "{\"scroll\":-1}", "{\"list\":7}"] {
        assert!(Place::parse(text) == Place::default(), "{text:?}");
    }
    let newer = Place::parse("{\"scroll\":7,\"neuartig\":[1]}");
    assert_eq!((newer.scroll, newer.followed), (Some(7), None));
}

/// F22: a reload without a step further brings back to the link that was followed; further down it is no longer of use.
#[test]
fn f22_the_followed_link_counts_until_somebody_scrolls() {
    let mut place = Place::default();
    place.leave(2_530, followed());
    place.leave(2_530, None);
    assert_eq!((place.scroll, place.followed.clone()), (Some(2_530), followed()));
    place.leave(2_531, None);
    assert_eq!((place.scroll, place.followed), (Some(2_531), None));
}

proptest! {
    #[test]
    fn f22_what_is_kept_is_there_again(
        scroll in any::<u32>(), top in any::<i32>(), words in any::<String>(), n in any::<usize>(), is_chosen in any::<bool>(),
        tag in any::<Option<String>>(), reasons in any::<BTreeSet<String>>(),
    ) {
        let mut place = Place::default();
        place.set("query", &"before".to_owned());
        place.set("query", &words);
        place.set("shown", &n);
        place.set("only", &is_chosen);
        place.set("tag", &tag);
        place.set("reasons", &reasons);
        place.leave(scroll, Some((words.clone(), top)));
        let again = Place::parse(&place.text());
        prop_assert!(again == place);
        prop_assert_eq!(again.get("query"), Some(words));
        prop_assert_eq!(again.get("shown"), Some(n));
        prop_assert_eq!(again.get("only"), Some(is_chosen));
        prop_assert_eq!(again.get("tag"), Some(tag));
        prop_assert_eq!(again.get("reasons"), Some(reasons));
        prop_assert_eq!(again.get::<usize>("query"), None, "of another type is nothing");
        prop_assert_eq!(again.get::<String>("nobody"), None);
    }
}
