//! By when the heat plan is due (§ 4 Abs. 2 WPG).
use crate::domain::Day;

/// A population class with its due day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// Applies to municipalities with more inhabitants than this.
    pub more_than: u32,
    /// Last day: year, month, day.
    pub due: (i32, u8, u8),
    /// Where the law says so.
    pub section: &'static str,
}

/// The classes, largest first. The law counts inhabitants on 1 January 2024; the figures here are of 31 December 2024, which gives
/// the same class for every municipality of the region.
pub static DEADLINES: [Deadline; 2] = [
    Deadline {
        more_than: 100_000,
        due: (2026, 6, 30),
        section: "§ 4 Abs. 2 Nr. 1",
    },
    Deadline {
        more_than: 0,
        due: (2028, 6, 30),
        section: "§ 4 Abs. 2 Nr. 2",
    },
];

/// The due day for a municipality of this size.
pub fn deadline(population: u32) -> Option<(Day, &'static Deadline)> {
    let class = DEADLINES.iter().find(|class| population > class.more_than)?;
    let (year, month, day) = class.due;
    Some((Day::from_ymd(year, month, day)?, class))
}
