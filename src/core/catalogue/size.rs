//! Classes of size to filter by: the law's thresholds at 45,000 (§ 21 WPG) and 100,000 (§ 4 WPG), and half of the smaller one.
use super::Term;

/// The smallest number of inhabitants of each class; it ends where the next begins.
pub static SIZES: [(u32, Term); 4] = [
    (0, Term::new("bis_22500", "bis 22.500", "up to 22,500")),
    (22_501, Term::new("bis_45000", "22.501 bis 45.000", "22,501 to 45,000")),
    (
        45_001,
        Term::new("bis_100000", "45.001 bis 100.000", "45,001 to 100,000"),
    ),
    (100_001, Term::new("ueber_100000", "über 100.000", "over 100,000")),
];

/// The size class of a municipality with `population` inhabitants.
pub fn size_class(population: u32) -> Option<&'static Term> {
    let class = SIZES.iter().rfind(|(from, _)| population >= *from);
    class.map(|(_, term)| term)
}
