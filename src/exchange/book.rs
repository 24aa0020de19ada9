//! A workbook before it is written: sheets of typed cells. What a sheet takes in is made such that every program gives it back as it is.
use klimanetz_core::domain::Day;
use klimanetz_core::text::Language;
use std::borrow::Cow;

/// Most UTF-16 units of a cell, of which Excel refuses more.
pub const LONGEST: usize = 32_767;
/// What a text ends with that was too long.
const CUT: &str = " […]";
/// Most characters of the name of a sheet.
const LONGEST_NAME: usize = 31;
/// From here on a program rounds whole numbers: fifteen digits are what Excel shows.
const FIRST_ROUNDED: f64 = 1e15;

/// A workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// The language of its days, and what it says of itself.
    pub language: Language,
    /// Its sheets from left to right.
    pub sheets: Vec<Sheet>,
}

/// A sheet: a header and rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    name: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    n_cut: usize,
    /// Whether it is a list to sort and filter.
    pub is_list: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it holds, as files call it: the name of a field, and the part of it after a dot.
    pub code: String,
    /// Its header.
    pub header: String,
    /// How its numbers are shown, and what an empty cell is made for.
    pub shape: Shape,
    /// What is offered in its cells; anything else can be typed all the same.
    pub offered: Vec<String>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// Days.
    Day,
    /// Whole numbers without groups: years.
    Plain,
    /// Whole numbers in groups.
    Count,
    /// Numbers as they are.
    Decimal,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// Text, whatever it looks like.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Day),
}

impl Sheet {
    /// An empty one. What Excel forbids in a name becomes a hyphen.
    pub fn new(name: &str, columns: Vec<Column>) -> Sheet {
        let forbidden = |c: char| matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') || c.is_control();
        let name = name.chars().map(|c| if forbidden(c) { '-' } else { c });
        let columns = columns.into_iter().map(|column| Column {
            header: fit(&column.header).0.into_owned(),
            offered: column.offered.iter().map(|said| fit(said).0.into_owned()).collect(),
            ..column
        });
        Sheet {
            name: name.take(LONGEST_NAME).collect(),
            columns: columns.collect(),
            rows: Vec::new(),
            n_cut: 0,
            is_list: true,
        }
    }

    /// Adds a row, as it can be written.
    pub fn push(&mut self, row: Vec<Cell>) {
        let n_columns = self.columns.len();
        let cells = row.into_iter().take(n_columns).map(|cell| self.taken(cell)).collect();
        self.rows.push(cells);
    }

    fn taken(&mut self, cell: Cell) -> Cell {
        match cell {
            Cell::Text(text) => {
                let (fits, is_cut) = fit(&text);
                self.n_cut += usize::from(is_cut);
                match fits {
                    Cow::Borrowed("") => Cell::Nothing,
                    Cow::Borrowed(_) => Cell::Text(text),
                    Cow::Owned(fits) if fits.is_empty() => Cell::Nothing,
                    Cow::Owned(fits) => Cell::Text(fits),
                }
            }
            Cell::Number(number) if !number.is_finite() || number.abs() >= FIRST_ROUNDED => {
                Cell::Text(number.to_string())
            }
            // Excel counts a 29 February 1900 that never was; before it no two programs agree.
            Cell::Day(day) if day.ymd() < (1900, 3, 1) => Cell::Text(day.to_string()),
            other => other,
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Its rows; one may have fewer cells than there are columns.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// How many texts were too long for a cell.
    pub fn n_cut(&self) -> usize {
        self.n_cut
    }
}

/// A text as a cell can hold it, and whether it was cut: one sign for a new line, nothing that XML forbids, not too long.
fn fit(text: &str) -> (Cow<'_, str>, bool) {
    let is_fine = |c: char| matches!(c, '\t' | '\n') || !(c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}'));
    let mut fits = match text.chars().all(is_fine) {
        true => Cow::Borrowed(text),
        false => {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            Cow::Owned(lines.chars().filter(|c| is_fine(*c)).collect())
        }
    };
    // Nearly always: a byte is never less than a unit.
    if fits.len() <= LONGEST || fits.encode_utf16().count() <= LONGEST {
        return (fits, false);
    }
    let mut left = LONGEST - CUT.encode_utf16().count();
    let cut: String = fits
        .chars()
        .take_while(|c| {
            let units = c.len_utf16();
            let has_room = units <= left;
            left = if has_room { left - units } else { 0 };
            has_room
        })
        .collect();
    fits = Cow::Owned(cut + CUT);
    (fits, true)
}
