//! What stands in a workbook that was read.
use klimanetz_core::domain::Day;
use std::rc::Rc;

/// A workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// Its sheets from left to right.
    pub sheets: Vec<FoundSheet>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundSheet {
    /// Its name.
    pub name: String,
    /// Whether people see it.
    pub visibility: Visibility,
    /// The rows in which anything stands, from top to bottom.
    pub rows: Vec<FoundRow>,
}

/// Whether people see a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// As any.
    Visible,
    /// They can make it visible.
    Hidden,
    /// Only a program can.
    VeryHidden,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundRow {
    /// Its number as it stands at the edge, from 1.
    pub number: usize,
    /// Whether it is hidden, by hand or by a filter.
    pub is_hidden: bool,
    /// What stands in it, each with its column from 0, from left to right.
    pub cells: Vec<(usize, Found)>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// Text; a time of day or a moment is one too.
    Text(Rc<str>),
    /// A number.
    Number(f64),
    /// A day.
    Day(Day),
    /// True or false.
    Flag(bool),
    /// What a formula could not work out, or what is none of the above, as it stands in the file.
    Fault(Rc<str>),
}

impl FoundRow {
    /// What stands in a column.
    pub fn cell(&self, column: usize) -> Option<&Found> {
        let found = self.cells.iter().find(|(at, _)| *at == column);
        found.map(|(_, found)| found)
    }
}
