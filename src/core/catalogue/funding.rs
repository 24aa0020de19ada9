//! The days of the federal funding of posts, the Kommunalrichtlinie (KRL) of the Nationale Klimaschutzinitiative.
//!
//! Sources: klimaschutz.de, Kommunalrichtlinie (application window), Klimaschutzkonzept (months of the initial project).

/// Until this day applications are taken: year, month, day.
pub static KRL_UNTIL: (i32, u8, u8) = (2027, 12, 31);

/// The follow-up of an initial project must be applied for at least this many months before its funding ends.
pub const APPLY_MONTHS: i32 = 5;
/// In this month of an initial project the draft of the concept is due at the Projektträger.
pub const DRAFT_MONTH: i32 = 12;
/// In this month the concept is.
pub const CONCEPT_MONTH: i32 = 18;
/// How many months an initial project is funded.
pub const INITIAL_MONTHS: i32 = 24;

/// The code of an initial project.
pub const INITIAL_PROJECT: &str = "erstvorhaben";
/// The code of a post that is not funded.
pub const NOT_FUNDED: &str = "keine";
