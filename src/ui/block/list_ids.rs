//! Ids by which what stands in a row of a list finds the rest of it.

/// The search field above the records of a kind.
pub const LIST_SEARCH: &str = "records-search";

/// What names the row of a record.
pub fn name_id(record: &str) -> String {
    format!("name-{record}")
}
