//! What is offered in the cells of a column, on a hidden sheet: in the cell itself a comma would part it, and 255 characters are all.
use super::strings::Strings;
use super::{HEAD, MAIN, letters, put, styles};
use crate::book::{Book, Column};

/// The name of the sheet; programs that drop it drop the offers, and nothing else.
pub(super) const NAME: &str = "_Listen";

/// Every list of the workbook once.
pub(super) struct Lists<'a>(Vec<&'a Column>);

impl<'a> Lists<'a> {
    /// The lists of `book`.
    pub(super) fn of(book: &'a Book) -> Lists<'a> {
        let mut lists: Vec<&Column> = Vec::new();
        for column in book.sheets.iter().flat_map(|sheet| sheet.columns()) {
            let is_known = lists.iter().any(|known| known.offered == column.offered);
            if !column.offered.is_empty() && !is_known {
                lists.push(column);
            }
        }
        Lists(lists)
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where what is offered in `column` stands.
    pub(super) fn place(&self, column: &Column) -> Option<String> {
        let at = self.0.iter().position(|known| known.offered == column.offered)?;
        let letters = letters(at);
        Some(format!("'{NAME}'!${letters}$2:${letters}${}", column.offered.len() + 1))
    }

    /// The sheet; `None` where there is nothing to offer.
    pub(super) fn sheet(&self, strings: &mut Strings<'a>) -> Option<String> {
        let longest = self.0.iter().map(|column| column.offered.len()).max()?;
        let mut xml = format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData>");
        for row in 0..=longest {
            put(&mut xml, format_args!("<row r=\"{}\">", row + 1));
            for (at, column) in self.0.iter().enumerate() {
                let said = match row.checked_sub(1) {
                    None => Some(&column.header),
                    Some(nth) => column.offered.get(nth),
                };
                if let Some(said) = said {
                    let style = styles::of_column(crate::book::Shape::Text);
                    put(
                        &mut xml,
                        format_args!(
                            "<c r=\"{}{}\" s=\"{style}\" t=\"s\"><v>{}</v></c>",
                            letters(at),
                            row + 1,
                            strings.place(said)
                        ),
                    );
                }
            }
            xml.push_str("</row>");
        }
        Some(xml + "</sheetData></worksheet>")
    }
}
