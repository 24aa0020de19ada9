//! B33: a title of several parts leaves out a part whose words another part has.
use crate::member::{KOELN, Member};
use klimanetz_core::search::Folded;
use klimanetz_core::summary::title_of;
use proptest::prelude::*;

const POST: &str = "5b1e0000-0000-4000-8000-0000000000d1";
const AGENCY: &str = "5b1e0000-0000-4000-8000-0000000000d2";

fn title(post: &str, organisation: &str) -> String {
    let mut anna = Member::new("Anna");
    anna.writes(("organisation", AGENCY), "name", organisation);
    anna.writes(("post", POST), "title", post);
    anna.writes(("post", POST), "organisation", AGENCY);
    title_of(&anna.document, POST).unwrap().1
}

#[test]
fn b33_a_post_does_not_name_its_place_twice() {
    for (post, organisation, wanted) in [
        (
            "Klimaschutzmanagement Rheinbach",
            "Rheinbach",
            "Klimaschutzmanagement Rheinbach",
        ),
        ("KSM (Stadt Rheinbach)", "Rheinbach", "KSM (Stadt Rheinbach)"),
        ("Klimaschutz KÖLN", "Koeln", "Klimaschutz KÖLN"),
        (
            "Rhein-Sieg-Kreis",
            "Klimaschutz Rhein-Sieg-Kreis",
            "Klimaschutz Rhein-Sieg-Kreis",
        ),
        ("Bonn", "Bonn", "Bonn"),
        // Part of a word, or of what is said, is not the same.
        ("Bonner Klimaschutz", "Bonn", "Bonner Klimaschutz, Bonn"),
        ("Klimaschutzmanagement", "Rheinbach", "Klimaschutzmanagement, Rheinbach"),
        (
            "Sankt Augustin, Klima",
            "Augustin Sankt",
            "Sankt Augustin, Klima, Augustin Sankt",
        ),
        ("🌍", "Bonn", "🌍, Bonn"),
        ("", "Bonn", "Bonn"),
    ] {
        assert_eq!(title(post, organisation), wanted);
    }
    let mut anna = Member::new("Anna");
    anna.writes(("post", POST), "title", "Klimaschutz Köln");
    anna.writes(("post", POST), "organisation", KOELN);
    assert_eq!(title_of(&anna.document, POST).unwrap().1, "Klimaschutz Köln");
}

proptest! {
    /// Nothing that somebody wrote is lost: each word of each part stands in the title.
    #[test]
    fn b33_no_word_is_lost(post in "[aAäbB ,-]{0,12}", organisation in "[aAäbB ,-]{0,12}") {
        let title = Folded::new(&title(&post, &organisation));
        for part in [&post, &organisation] {
            for word in Folded::new(part).words() {
                prop_assert!(title.words().any(|own| own == word), "{word} of {part} in {title:?}");
            }
        }
    }
}
