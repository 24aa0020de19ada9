//! Which kinds of records have a sheet of their own in a table of the whole directory, and which of them are about people.
use crate::catalogue::kind;

/// The kinds in the order of the sheets.
pub static SHEETS: [&str; 4] = [kind::MUNICIPALITY, kind::TOPIC, kind::MEETING, kind::PERSON];

/// Whether records of this kind leave in a table only where somebody has asked for people, as do their names in other sheets.
pub fn is_about_people(code: &str) -> bool {
    code == kind::PERSON
}
