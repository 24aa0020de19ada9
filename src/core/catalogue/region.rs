//! The 66 territorial authorities of the region, as official facts: nobody has to state them.
//!
//! Keys, names and populations: © Statistisches Bundesamt (Destatis), 2025, Gemeindeverzeichnis GV100AD, Gebietsstand 31.08.2025
//! (bearbeitet), population 31.12.2024 on the basis of Zensus 2022.
use super::AuthorityKind::{self, District, IndependentCity, Municipality, Town};

/// One territorial authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authority {
    /// Official key: eight digits for a municipality (AGS), five for a Kreis.
    pub key: &'static str,
    /// Official name, without the addition after the comma.
    pub name: &'static str,
    /// Kreis, city or municipality.
    pub kind: AuthorityKind,
    /// Inhabitants on 31.12.2024.
    pub population: u32,
}

/// The authority with this official key, if it belongs to the region.
pub fn authority(key: &str) -> Option<&'static Authority> {
    REGION
        .binary_search_by_key(&key, |authority| authority.key)
        .ok()
        .and_then(|at| REGION.get(at))
}

const fn a(key: &'static str, name: &'static str, kind: AuthorityKind, population: u32) -> Authority {
    Authority {
        key,
        name,
        kind,
        population,
    }
}

/// The region's authorities, sorted by key: the five Kreise and 61 municipalities.
pub static REGION: [Authority; 66] = [
    a("05162", "Rhein-Kreis Neuss", District, 457_077),
    a("05162004", "Dormagen", Town, 63_799),
    a("05162008", "Grevenbroich", Town, 65_983),
    a("05162012", "Jüchen", Town, 23_926),
    a("05162016", "Kaarst", Town, 43_295),
    a("05162020", "Korschenbroich", Town, 34_600),
    a("05162022", "Meerbusch", Town, 57_078),
    a("05162024", "Neuss", Town, 154_317),
    a("05162028", "Rommerskirchen", Municipality, 14_079),
    a("05314000", "Bonn", IndependentCity, 323_336),
    a("05315000", "Köln", IndependentCity, 1_024_621),
    a("05316000", "Leverkusen", IndependentCity, 168_581),
    a("05362", "Rhein-Erft-Kreis", District, 477_988),
    a("05362004", "Bedburg", Town, 25_316),
    a("05362008", "Bergheim", Town, 61_611),
    a("05362012", "Brühl", Town, 45_555),
    a("05362016", "Elsdorf", Town, 21_424),
    a("05362020", "Erftstadt", Town, 48_772),
    a("05362024", "Frechen", Town, 52_309),
    a("05362028", "Hürth", Town, 62_160),
    a("05362032", "Kerpen", Town, 66_585),
    a("05362036", "Pulheim", Town, 56_150),
    a("05362040", "Wesseling", Town, 38_106),
    a("05374", "Oberbergischer Kreis", District, 274_057),
    a("05374004", "Bergneustadt", Town, 18_628),
    a("05374008", "Engelskirchen", Municipality, 19_737),
    a("05374012", "Gummersbach", Town, 51_290),
    a("05374016", "Hückeswagen", Town, 14_480),
    a("05374020", "Lindlar", Municipality, 21_615),
    a("05374024", "Marienheide", Municipality, 13_356),
    a("05374028", "Morsbach", Municipality, 10_555),
    a("05374032", "Nümbrecht", Municipality, 17_580),
    a("05374036", "Radevormwald", Town, 21_565),
    a("05374040", "Reichshof", Municipality, 18_688),
    a("05374044", "Waldbröl", Town, 19_795),
    a("05374048", "Wiehl", Town, 25_164),
    a("05374052", "Wipperfürth", Town, 21_604),
    a("05378", "Rheinisch-Bergischer Kreis", District, 284_273),
    a("05378004", "Bergisch Gladbach", Town, 111_361),
    a("05378008", "Burscheid", Town, 19_272),
    a("05378012", "Kürten", Municipality, 20_033),
    a("05378016", "Leichlingen (Rheinland)", Town, 28_078),
    a("05378020", "Odenthal", Municipality, 15_782),
    a("05378024", "Overath", Town, 26_663),
    a("05378028", "Rösrath", Town, 28_709),
    a("05378032", "Wermelskirchen", Town, 34_375),
    a("05382", "Rhein-Sieg-Kreis", District, 605_441),
    a("05382004", "Alfter", Municipality, 23_719),
    a("05382008", "Bad Honnef", Town, 25_061),
    a("05382012", "Bornheim", Town, 48_203),
    a("05382016", "Eitorf", Municipality, 19_172),
    a("05382020", "Hennef (Sieg)", Town, 48_188),
    a("05382024", "Königswinter", Town, 40_574),
    a("05382028", "Lohmar", Town, 30_992),
    a("05382032", "Meckenheim", Town, 24_925),
    a("05382036", "Much", Municipality, 14_561),
    a("05382040", "Neunkirchen-Seelscheid", Municipality, 20_283),
    a("05382044", "Niederkassel", Town, 38_485),
    a("05382048", "Rheinbach", Town, 26_918),
    a("05382052", "Ruppichteroth", Municipality, 10_887),
    a("05382056", "Sankt Augustin", Town, 56_521),
    a("05382060", "Siegburg", Town, 42_445),
    a("05382064", "Swisttal", Municipality, 18_580),
    a("05382068", "Troisdorf", Town, 75_901),
    a("05382072", "Wachtberg", Municipality, 20_471),
    a("05382076", "Windeck", Municipality, 19_555),
];
