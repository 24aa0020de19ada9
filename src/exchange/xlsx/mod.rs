//! Workbooks as Excel keeps them (ECMA-376): as much of it as a table needs.
mod address;
mod read;
mod serial;
mod write;
mod xml;

pub use address::letters;
pub use read::{Found, FoundRow, FoundSheet, Place, Unreadable, Visibility, What, Workbook, read};
pub use write::{BEGINNING, Unwritable, write};
