//! Writes a workbook: what stands in it, nobody's name and no time, so that the same content gives the same bytes.
mod lists;
mod sheet;
mod strings;
mod styles;

use super::letters;
use super::xml::put_plain;
use crate::book::{Book, Sheet};
use crate::zip::Writing;
use klimanetz_core::text::Language;
use lists::Lists;
use std::fmt::Write as _;
use strings::Strings;

/// Most rows of a sheet with its header, and most columns, in Excel and LibreOffice.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// What each of our files begins with, before the checksum of its first part.
pub const BEGINNING: [u8; 14] = *b"PK\x03\x04\x14\0\0\0\x08\0\0\0\x21\0";

/// Why no file was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// A sheet does not fit.
    #[error("the sheet “{sheet}” has {rows} rows and {columns} columns, more than Excel can open")]
    TooLarge {
        /// Its name.
        sheet: String,
        /// How many rows, with the header.
        rows: usize,
        /// How many columns.
        columns: usize,
    },
    /// The archive would be longer than four gigabytes.
    #[error("the table is longer than four gigabytes")]
    TooLong,
}

/// The file.
pub fn write(book: &Book) -> Result<Vec<u8>, Unwritable> {
    for sheet in &book.sheets {
        let (rows, columns) = (sheet.rows().len() + 1, sheet.columns().len());
        if rows > MOST_ROWS || columns > MOST_COLUMNS {
            return Err(Unwritable::TooLarge {
                sheet: sheet.name().to_owned(),
                rows,
                columns,
            });
        }
    }
    archive(book).ok_or(Unwritable::TooLong)
}

fn archive(book: &Book) -> Option<Vec<u8>> {
    let lists = Lists::of(book);
    let mut strings = Strings::default();
    let mut sheets: Vec<String> = Vec::new();
    for (at, sheet) in book.sheets.iter().enumerate() {
        sheets.push(sheet::write(sheet, at == 0, &lists, &mut strings));
    }
    sheets.extend(lists.sheet(&mut strings));
    let mut zip = Writing::default();
    zip.add("[Content_Types].xml", content_types(sheets.len()).as_bytes())?;
    zip.add("_rels/.rels", root_links().as_bytes())?;
    zip.add("docProps/core.xml", properties(book.language).as_bytes())?;
    zip.add("xl/workbook.xml", workbook(book, &lists).as_bytes())?;
    zip.add("xl/_rels/workbook.xml.rels", links(sheets.len()).as_bytes())?;
    zip.add("xl/styles.xml", styles::write(book.language).as_bytes())?;
    zip.add("xl/sharedStrings.xml", strings.write().as_bytes())?;
    for (at, sheet) in sheets.iter().enumerate() {
        zip.add(&format!("xl/worksheets/sheet{}.xml", at + 1), sheet.as_bytes())?;
    }
    zip.finish()
}

fn content_types(n_sheets: usize) -> String {
    let mut xml = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let mut part = |name: &str, sort: &str| {
        put(
            &mut xml,
            format_args!("<Override PartName=\"{name}\" ContentType=\"{sort}\"/>"),
        );
    };
    part("/xl/workbook.xml", &format!("{TYPE}.sheet.main+xml"));
    part("/xl/styles.xml", &format!("{TYPE}.styles+xml"));
    part("/xl/sharedStrings.xml", &format!("{TYPE}.sharedStrings+xml"));
    part(
        "/docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
    );
    for at in 1..=n_sheets {
        part(
            &format!("/xl/worksheets/sheet{at}.xml"),
            &format!("{TYPE}.worksheet+xml"),
        );
    }
    xml + "</Types>"
}

fn root_links() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{LINKS}/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
    )
}

/// Nobody's name: whoever gets the file sees from whom.
fn properties(language: Language) -> String {
    let tag = match language {
        Language::German => "de-DE",
        Language::English => "en-GB",
    };
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:language>{tag}</dc:language></cp:coreProperties>"
    )
}

fn links(n_sheets: usize) -> String {
    let mut xml = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    let mut link = |id: usize, sort: &str, target: &str| {
        put(
            &mut xml,
            format_args!("<Relationship Id=\"rId{id}\" Type=\"{LINKS}/{sort}\" Target=\"{target}\"/>"),
        );
    };
    for at in 1..=n_sheets {
        link(at, "worksheet", &format!("worksheets/sheet{at}.xml"));
    }
    link(n_sheets + 1, "styles", "styles.xml");
    link(n_sheets + 2, "sharedStrings", "sharedStrings.xml");
    xml + "</Relationships>"
}

fn workbook(book: &Book, lists: &Lists) -> String {
    let mut xml = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{LINKS}\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
    );
    let hidden = (!lists.is_empty()).then_some((lists::NAME, " state=\"veryHidden\""));
    let names = book.sheets.iter().map(|sheet| (sheet.name(), "")).chain(hidden);
    for (at, (name, state)) in names.enumerate() {
        xml.push_str("<sheet name=\"");
        put_plain(&mut xml, name);
        put(
            &mut xml,
            format_args!("\" sheetId=\"{id}\"{state} r:id=\"rId{id}\"/>", id = at + 1),
        );
    }
    xml.push_str("</sheets><definedNames>");
    // By name, as Excel keeps them.
    let named = book.sheets.iter().enumerate();
    for (at, sheet) in named.clone().filter(|(_, sheet)| sheet.is_list) {
        let place = format!("!$A$1:${}${}", last_column(sheet), sheet.rows().len() + 1);
        name(&mut xml, ("_xlnm._FilterDatabase", at, " hidden=\"1\""), sheet, &place);
    }
    for (at, sheet) in named {
        name(&mut xml, ("_xlnm.Print_Titles", at, ""), sheet, "!$1:$1");
    }
    xml + "</definedNames></workbook>"
}

/// The name that a range of a sheet has.
fn name(xml: &mut String, (name, at, more): (&str, usize, &str), sheet: &Sheet, place: &str) {
    put(
        xml,
        format_args!("<definedName name=\"{name}\" localSheetId=\"{at}\"{more}>'"),
    );
    put_plain(xml, sheet.name());
    put(xml, format_args!("'{place}</definedName>"));
}

fn last_column(sheet: &Sheet) -> String {
    letters(sheet.columns().len().saturating_sub(1))
}

/// A text can always be made longer.
fn put(xml: &mut String, what: std::fmt::Arguments) {
    xml.write_fmt(what).unwrap_or_default();
}
