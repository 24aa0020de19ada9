//! Tables out and in: what is written is read back, nothing comes along that nobody asked for, nothing breaks the reader.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod archive;
mod directory;
mod hostile;
mod odd;
mod random;
mod reading;
mod writing;

use klimanetz_core::text::Language;
use klimanetz_exchange::book::{Book, Cell, Column, Shape, Sheet};
use klimanetz_exchange::xlsx::{Found, FoundSheet, Workbook, read, write};

fn column(header: &str, shape: Shape, offered: &[&str]) -> Column {
    Column {
        code: header.to_owned(),
        header: header.to_owned(),
        shape,
        offered: offered.iter().map(ToString::to_string).collect(),
    }
}

fn book(sheets: Vec<Sheet>) -> Book {
    Book {
        language: Language::German,
        sheets,
    }
}

/// What comes back of a book.
fn back(book: &Book) -> Workbook {
    read(&write(book).unwrap()).unwrap()
}

/// What must come back of a cell.
fn expected(cell: &Cell) -> Option<Found> {
    match cell {
        Cell::Nothing => None,
        // A header may say nothing.
        Cell::Text(text) if text.is_empty() => None,
        Cell::Text(text) => Some(Found::Text(text.as_str().into())),
        Cell::Number(number) => Some(Found::Number(*number)),
        Cell::Day(day) => Some(Found::Day(*day)),
    }
}

/// Every cell of a sheet came back, in its place and as what it was.
fn assert_same(sheet: &Sheet, found: &FoundSheet) {
    assert_eq!(sheet.name(), found.name);
    let header = sheet.columns().iter().map(|column| Cell::Text(column.header.clone()));
    let rows: Vec<Vec<Cell>> = std::iter::once(header.collect())
        .chain(sheet.rows().iter().cloned())
        .collect();
    for (nth, row) in rows.iter().enumerate() {
        let found = found.rows.iter().find(|found| found.number == nth + 1);
        for at in 0..sheet.columns().len() {
            let wanted = row.get(at).and_then(expected);
            let came = found.and_then(|found| found.cell(at)).cloned();
            assert_eq!(came, wanted, "{} row {} column {at}", sheet.name(), nth + 1);
        }
    }
    assert!(found.rows.len() <= rows.len());
}
