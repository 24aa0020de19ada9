//! The directory as a table: a sheet for each kind of record that is chosen, and one that says what the table is.
mod cells;
mod columns;
mod places;
mod records;
mod stand;

use crate::book::{Book, Column, Sheet};
use klimanetz_core::catalogue::{Kind, YES_NO, kind_of};
use klimanetz_core::documents::Shared;
use klimanetz_core::interop::{SHEETS, is_about_people};
use klimanetz_core::replica::Document;
use klimanetz_core::text::Text;

/// What a table is to hold.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// Whether people are in it, and the names of people in other sheets.
    pub with_people: bool,
    /// These records of one kind alone, by key or id, in this order; without it all that have a sheet of their own.
    pub only: Option<(&'a str, &'a [String])>,
}

/// The table. It is made of the directory alone, so that nothing private can stand in it. People that nobody asked for are left out, and
/// what is held back about employments; a text can name somebody all the same, and the last sheet says so.
pub fn table(shared: &Shared, wanted: &Wanted, text: &Text) -> Book {
    let kinds: Vec<&'static Kind> = match wanted.only {
        Some((code, _)) => kind_of(code).into_iter().collect(),
        None => SHEETS.iter().filter_map(|code| kind_of(code)).collect(),
    };
    let is_wanted = |kind: &&Kind| !kind.is_private() && (wanted.with_people || !is_about_people(kind.code()));
    let making = Making {
        document: &shared.0,
        text,
        with_people: wanted.with_people,
    };
    let kinds = kinds.into_iter().filter(is_wanted);
    let mut sheets: Vec<(&'static Kind, Sheet)> = Vec::new();
    for kind in kinds {
        let only = wanted.only.map(|(_, ids)| ids);
        let sheet = match kind.is_of_region {
            true => places::sheet(&making, kind, only),
            false => records::sheet(&making, kind, only),
        };
        sheets.push((kind, sheet));
    }
    let stand = stand::sheet(&making, &sheets);
    Book {
        language: text.language,
        sheets: sheets.into_iter().map(|(_, sheet)| sheet).chain([stand]).collect(),
    }
}

/// What all sheets are made of.
struct Making<'a> {
    document: &'a Document,
    text: &'a Text,
    with_people: bool,
}

impl Making<'_> {
    /// The word for something that is so.
    fn yes(&self) -> &'static str {
        YES_NO.first().map_or("", |yes| self.text.term(yes))
    }

    /// The columns of a mark: `code` and header.
    fn mark(&self, code: &str, header: &str) -> Column {
        Column {
            offered: vec![self.yes().to_owned()],
            ..columns::text(code, header)
        }
    }
}
