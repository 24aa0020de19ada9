//! The days and numbers of the WPG: by when a heat plan is due, when it is reviewed, and for whom the simplified procedure is.
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

/// The classes of § 4 Abs. 2 WPG (buzer.de/gesetz/16211/b44645.htm), largest first: „bis zum Ablauf des“ day. The law counts
/// inhabitants on 1 January 2024; the figures here are of 31 December 2024, which gives the same class for every municipality of the
/// region.
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

/// The day on which the law counts inhabitants (§ 4 Abs. 2 WPG).
pub static COUNTED_ON: (i32, u8, u8) = (2024, 1, 1);
/// The day of the populations in the catalogue (GV100AD).
pub static POPULATION_OF: (i32, u8, u8) = (2024, 12, 31);

/// § 25 Abs. 1 WPG (buzer.de/25_WPG.htm): a plan is reviewed at least every this many years. The law does not say from which
/// day they are counted.
pub const REVIEW_YEARS: i32 = 5;
/// Where it says so.
pub const REVIEW_SECTION: &str = "§ 25 Abs. 1";

/// § 25 Abs. 3 WPG (buzer.de/25_WPG.htm): from this day at the latest an existing plan (§ 5) follows the rules of the WPG.
pub static EXISTING_PLAN_UNTIL: (i32, u8, u8) = (2030, 7, 1);
/// Where it says so.
pub const EXISTING_PLAN_SECTION: &str = "§ 25 Abs. 3";

/// Up to which size the simplified procedure is open, from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Simplified {
    /// Since when it is so: year, month, day.
    pub since: (i32, u8, u8),
    /// For municipalities with fewer inhabitants than this.
    pub below: u32,
    /// Where the law says so.
    pub section: &'static str,
}

/// The sizes for the simplified procedure, the latest last (§ 4 Abs. 3 WPG; in Nordrhein-Westfalen since the LWPG). A change
/// of the law is one more row.
pub static SIMPLIFIED_SIZES: [Simplified; 1] = [Simplified {
    since: (2024, 12, 20),
    below: 10_000,
    section: "§ 4 Abs. 3",
}];

/// The size that holds on `today`.
pub fn simplified(today: Day) -> Option<&'static Simplified> {
    let holds = |row: &&Simplified| row.since <= today.ymd();
    SIMPLIFIED_SIZES.iter().rfind(holds)
}
