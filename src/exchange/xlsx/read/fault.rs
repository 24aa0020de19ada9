//! Why a file was not read, and where in it.
use super::LONGEST;
use super::sheet::{LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS};
use crate::xlsx::letters;
use crate::zip::Fault;
use std::fmt;

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// What is the matter.
    pub what: What,
    /// Where, if that is in a sheet.
    pub place: Option<Place>,
}

/// A place in a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub sheet: String,
    /// The row, from 1; 0 where it is not known.
    pub row: usize,
    /// The column, from 0.
    pub column: Option<usize>,
}

/// What is the matter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum What {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// A password protects it.
    #[error("the file is protected by a password; remove it in Excel: File, Info, Protect Workbook")]
    Encrypted,
    /// The format of before 2007.
    #[error("the file is of an old Excel (.xls); save it as .xlsx")]
    OldExcel,
    /// The format of LibreOffice.
    #[error("the file is an OpenDocument; save it as .xlsx")]
    OpenDocument,
    /// A page that is called a table.
    #[error("the file is a web page; open it in Excel and save it as .xlsx")]
    WebPage,
    /// Something else.
    #[error("the file is no workbook")]
    NoWorkbook,
    /// More bytes than are taken.
    #[error("the file is longer than {} MB", LONGEST >> 20)]
    TooLong,
    /// The archive around it.
    #[error(transparent)]
    Archive(#[from] Fault),
    /// A part that others name is not there.
    #[error("the part “{0}” is missing")]
    Missing(String),
    /// A part is not what it should be.
    #[error("the part “{0}” cannot be read")]
    BadPart(&'static str),
    /// A sheet is not what it should be.
    #[error("the sheet cannot be read")]
    BadSheet,
    /// Names that stand for texts, which can stand for very long ones.
    #[error("the file defines entities, which no program for tables does")]
    Entities,
    /// Tags in tags in tags.
    #[error("the file is nested too deeply")]
    TooDeep,
    /// More rows with anything in them than are taken.
    #[error("there are more than {MOST_ROWS} rows")]
    TooManyRows,
    /// Something stands too far to the right.
    #[error("there are more than {MOST_COLUMNS} columns")]
    TooManyColumns,
    /// More cells with anything in them than are taken.
    #[error("there are more than {MOST_CELLS} cells")]
    TooManyCells,
    /// A longer text than Excel has.
    #[error("a text has more than {LONGEST_CELL} characters")]
    TooLongText,
    /// All texts together are too long.
    #[error("the texts are too long")]
    TooMuchText,
}

impl Unreadable {
    /// The same, in a sheet; a place that is known already stays.
    pub(super) fn at(self, sheet: &str, row: usize, column: Option<usize>) -> Unreadable {
        let place = Place {
            sheet: sheet.to_owned(),
            row,
            column,
        };
        Unreadable {
            what: match self.what {
                What::BadPart(_) => What::BadSheet,
                what => what,
            },
            place: self.place.or(Some(place)),
        }
    }
}

impl From<What> for Unreadable {
    fn from(what: What) -> Unreadable {
        Unreadable { what, place: None }
    }
}

impl From<Fault> for Unreadable {
    fn from(fault: Fault) -> Unreadable {
        What::Archive(fault).into()
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Place { sheet, row, column }) = &self.place {
            write!(f, "sheet “{sheet}”")?;
            if *row > 0 {
                write!(f, ", row {row}")?;
            }
            if let Some(column) = column {
                write!(f, ", column {}", letters(*column))?;
            }
            f.write_str(": ")?;
        }
        write!(f, "{}", self.what)
    }
}

impl std::error::Error for Unreadable {}
