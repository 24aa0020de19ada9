//! The law this catalogue follows: as of when, what was read to get there, and what is pending.
//!
//! Read for the day below: the Gesetz vom 23.07.2026, BGBl. 2026 I Nr. 226 (text of the Bundesgesetzblatt), whose Art. 8 Abs. 10
//! changes the WPG in § 3 Abs. 1, § 9 Abs. 2, § 10 Abs. 4, § 14 Abs. 3, § 18 Abs. 4, § 26 Abs. 1 and 4, §§ 27 to 29, and leaves §§ 4, 5,
//! 13, 15 to 17 and 19 to 25 as they were; § 4 (buzer.de), §§ 13, 25 (gesetze-im-internet.de, buzer.de), § 23 (dejure.org); LWPG NRW of
//! 10.12.2024, §§ 1 and 2 (umwelt-online.de).
use super::Term;

/// The key of Nordrhein-Westfalen, with which the official keys of its municipalities and Kreise begin: only of them the law of
/// this Land is said.
pub const NRW: &str = "05";

/// The day (year, month, day) whose wording of the law this catalogue of steps, deadlines and paragraphs follows.
///
/// A test fails when it is older than a year.
pub static CATALOGUE_AS_OF: (i32, u8, u8) = (2026, 7, 29);

/// How far an act is in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// In force since its day, and in the catalogue.
    Included,
    /// In force, and not read: nothing of it is in the catalogue.
    NotRead,
    /// In parliament since its day: nobody knows what of it will be law.
    Pending,
}

/// An act that changes the WPG since the LWPG NRW.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// Its day: year, month, day.
    pub day: (i32, u8, u8),
    /// How far it is in the catalogue.
    pub reading: Reading,
    /// What it is, and what it changes for a heat planning as far as that was read.
    pub name: Term,
}

/// The acts, the earliest first.
pub static ACTS: [Act; 3] = [
    // Found as an entry of the history of the WPG; its text was not read.
    Act {
        day: (2026, 3, 11),
        reading: Reading::NotRead,
        name: Term::new(
            "kritis",
            "Artikel 8 des Gesetzes vom 11.03.2026 (BGBl. 2026 I Nr. 66, KRITIS-Dachgesetz)",
            "article 8 of the act of 11 Mar 2026 (BGBl. 2026 I No. 66, on critical infrastructure)",
        ),
    },
    // Text of the Bundesgesetzblatt.
    Act {
        day: (2026, 7, 29),
        reading: Reading::Included,
        name: Term::new(
            "gmodg",
            "Gesetz vom 23.07.2026 (BGBl. 2026 I Nr. 226, GModG). Schritte und Fristen bleiben gleich; was eine Ausweisung nach § 26 WPG bewirkt, ist anders geregelt (§ 27 Abs. 1 WPG ist gestrichen)",
            "act of 23 Jul 2026 (BGBl. 2026 I No. 226, GModG). Steps and deadlines stay the same; the effects of designating an area under section 26 WPG have changed (section 27(1) WPG is repealed)",
        ),
    },
    // An entry of the Bundestag's documentation, known from a copy; how far it is was not found.
    Act {
        day: (2026, 9, 2),
        reading: Reading::Pending,
        name: Term::new(
            "wpg_aenderung",
            "Gesetz zur Änderung des Wärmeplanungsgesetzes",
            "act amending the Wärmeplanungsgesetz",
        ),
    },
];
