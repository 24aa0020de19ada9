//! Where the region's 61 municipalities lie: on the earth, and as hexagons on the map that members know.
//!
//! Points: © GeoBasis-DE / BKG 2021 (Daten verändert), Datenlizenz Deutschland – Namensnennung – Version 2.0,
//! <http://www.bkg.bund.de>: a point inside each territory, rounded.

/// A municipality on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile {
    /// Official key.
    pub key: &'static str,
    /// What stands in its hexagon: a label, no key.
    pub letters: &'static str,
    /// Place along its row, in halves of a hexagon: even in even rows, odd in odd ones.
    pub column: i32,
    /// Row, from the north.
    pub row: i32,
    /// Latitude in thousandths of a degree.
    latitude: i32,
    /// Longitude in thousandths of a degree.
    longitude: i32,
}

impl Tile {
    /// Latitude and longitude in degrees.
    pub fn point(&self) -> (f64, f64) {
        (f64::from(self.latitude) / 1_000.0, f64::from(self.longitude) / 1_000.0)
    }
}

/// The tile of the municipality with this key.
pub fn tile(key: &str) -> Option<&'static Tile> {
    TILES
        .binary_search_by_key(&key, |tile| tile.key)
        .ok()
        .and_then(|at| TILES.get(at))
}

const fn t(
    key: &'static str,
    letters: &'static str,
    (column, row): (i32, i32),
    (latitude, longitude): (i32, i32),
) -> Tile {
    Tile {
        key,
        letters,
        column,
        row,
        latitude,
        longitude,
    }
}

/// All of them, sorted by key. Neighbours in the region are neighbours here as far as hexagons allow; a test says how far.
pub static TILES: [Tile; 61] = [
    t("05162004", "DOR", (5, 3), (51_101, 6_792)),
    t("05162008", "GRE", (3, 3), (51_085, 6_586)),
    t("05162012", "JÜC", (1, 3), (51_096, 6_490)),
    t("05162016", "KAA", (3, 1), (51_219, 6_604)),
    t("05162020", "KOR", (2, 2), (51_185, 6_537)),
    t("05162022", "MEE", (4, 0), (51_280, 6_649)),
    t("05162024", "NEU", (4, 2), (51_173, 6_710)),
    t("05162028", "ROM", (4, 4), (51_055, 6_696)),
    t("05314000", "BONN", (8, 8), (50_705, 7_101)),
    t("05315000", "KÖLN", (7, 5), (50_957, 6_956)),
    t("05316000", "LEV", (8, 4), (51_055, 7_013)),
    t("05362004", "BED", (2, 4), (51_008, 6_559)),
    t("05362008", "BGH", (3, 5), (50_968, 6_666)),
    t("05362012", "BRÜ", (5, 7), (50_815, 6_891)),
    t("05362016", "ELS", (1, 5), (50_942, 6_554)),
    t("05362020", "ERF", (3, 7), (50_797, 6_779)),
    t("05362024", "FRE", (5, 5), (50_916, 6_794)),
    t("05362028", "HÜR", (4, 6), (50_873, 6_849)),
    t("05362032", "KER", (2, 6), (50_870, 6_669)),
    t("05362036", "PUL", (6, 4), (51_003, 6_799)),
    t("05362040", "WES", (6, 6), (50_822, 6_970)),
    t("05374004", "BNS", (18, 4), (51_027, 7_676)),
    t("05374008", "ENG", (14, 4), (50_986, 7_420)),
    t("05374012", "GUM", (16, 4), (51_032, 7_533)),
    t("05374016", "HÜC", (11, 1), (51_159, 7_344)),
    t("05374020", "LIN", (13, 3), (51_025, 7_361)),
    t("05374024", "MAR", (15, 3), (51_074, 7_538)),
    t("05374028", "MOR", (18, 6), (50_875, 7_708)),
    t("05374032", "NÜM", (14, 6), (50_895, 7_536)),
    t("05374036", "RAD", (13, 1), (51_211, 7_363)),
    t("05374040", "REI", (17, 5), (50_964, 7_691)),
    t("05374044", "WAL", (16, 6), (50_877, 7_620)),
    t("05374048", "WIE", (15, 5), (50_961, 7_528)),
    t("05374052", "WIP", (12, 2), (51_115, 7_417)),
    t("05378004", "BGL", (10, 4), (50_977, 7_174)),
    t("05378008", "BUR", (8, 2), (51_094, 7_118)),
    t("05378012", "KÜR", (11, 3), (51_035, 7_253)),
    t("05378016", "LEI", (7, 3), (51_111, 7_071)),
    t("05378020", "ODE", (9, 3), (51_044, 7_147)),
    t("05378024", "OVE", (12, 4), (50_949, 7_300)),
    t("05378028", "RÖS", (9, 5), (50_896, 7_179)),
    t("05378032", "WER", (10, 2), (51_117, 7_216)),
    t("05382004", "ALF", (7, 9), (50_711, 6_998)),
    t("05382008", "HON", (11, 9), (50_658, 7_281)),
    t("05382012", "BOR", (6, 8), (50_760, 6_957)),
    t("05382016", "EIT", (15, 7), (50_765, 7_446)),
    t("05382020", "HEN", (11, 7), (50_757, 7_324)),
    t("05382024", "KÖW", (10, 8), (50_709, 7_252)),
    t("05382028", "LOH", (11, 5), (50_871, 7_238)),
    t("05382032", "MEC", (8, 10), (50_619, 7_027)),
    t("05382036", "MUCH", (13, 5), (50_891, 7_406)),
    t("05382040", "NKS", (12, 6), (50_860, 7_336)),
    t("05382044", "NIE", (7, 7), (50_810, 7_058)),
    t("05382048", "RHB", (6, 10), (50_620, 6_956)),
    t("05382052", "RUP", (13, 7), (50_826, 7_433)),
    t("05382056", "STA", (9, 7), (50_768, 7_190)),
    t("05382060", "SIE", (10, 6), (50_807, 7_235)),
    t("05382064", "SWI", (5, 9), (50_682, 6_932)),
    t("05382068", "TRO", (8, 6), (50_819, 7_142)),
    t("05382072", "WAC", (9, 9), (50_623, 7_124)),
    t("05382076", "WIN", (17, 7), (50_791, 7_584)),
];
