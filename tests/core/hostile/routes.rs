//! Addresses after the `#`, as anybody may write or mail them: read without failing, and stable once read.
use super::dice::{Dice, SEED};
use super::strings::naughty;
use klimanetz_core::route::Route;

const PARTS: [&str; 35] = [
    "/",
    "//",
    "kommunen",
    "personen",
    "themen",
    "notizen",
    "neu",
    "austausch",
    "dateien",
    "einstellungen",
    "hilfe",
    "galerie",
    "?",
    "&",
    "=",
    "#",
    "kreis=",
    "suche=",
    "fuer=",
    "zu=",
    "schlagwort=",
    "05315000",
    "%",
    "%2F",
    "%23",
    "%3F",
    "%00",
    "%C3%A4",
    "%C3",
    "%FF",
    "%e2%80%ae",
    "ä",
    "🌍",
    "\u{202e}",
    "javascript:alert(1)",
];

#[test]
fn a_hundred_thousand_addresses() {
    let (mut dice, naughty) = (Dice::new(SEED), naughty());
    println!("seed {SEED}");
    let (mut n, mut n_unknown) = (0, 0);
    for _ in 0..100_000 {
        // Half of them begin as an address does.
        let mut address = if dice.below(2) == 0 {
            "/".to_owned() + dice.one_of(&PARTS[2..11])
        } else {
            String::new()
        };
        for _ in 0..=dice.below(8) {
            match dice.below(8) {
                0 => address.push_str(&naughty[dice.below(naughty.len())].chars().take(40).collect::<String>()),
                1 => address.extend(char::from_u32(u32::try_from(dice.below(0x11_0000)).unwrap())),
                2 => address = address.chars().rev().collect(),
                _ => address.push_str(dice.one_of(&PARTS)),
            }
        }
        let route = Route::parse(&address);
        let written = route.address();
        let again = Route::parse(&written);
        assert_eq!(again, route, "{address:?} → {written:?}");
        assert_eq!(again.address(), written);
        n_unknown += usize::from(matches!(route, Route::Unknown(_)));
        n += 1;
    }
    assert_eq!(n, 100_000);
    assert!((50_000..98_000).contains(&n_unknown), "{n_unknown} lead nowhere");
}
