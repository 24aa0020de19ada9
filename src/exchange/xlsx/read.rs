//! Reads a workbook that anybody may have made: everything in it is bounded while it is read, and what is refused is refused whole.
mod fault;
mod formats;
mod found;
mod package;
mod sheet;
mod strings;
mod tags;

pub use fault::{Place, Unreadable, What};
pub use found::{Found, FoundRow, FoundSheet, Visibility, Workbook};

use crate::zip::Archive;
use formats::Formats;
use sheet::Budget;
use strings::Strings;

/// Most bytes of a file.
const LONGEST: usize = 10 << 20;

/// The sheets of the workbook in `bytes`, whatever the file is called.
pub fn read(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    if bytes.len() > LONGEST {
        return Err(What::TooLong.into());
    }
    if let Some(what) = other_format(bytes) {
        return Err(what.into());
    }
    let mut archive = Archive::open(bytes)?;
    let package = package::read(&mut archive)?;
    let strings = match &package.strings {
        Some(part) => Strings::read(&package::part(&mut archive, part)?)?,
        None => Strings::default(),
    };
    let formats = match &package.styles {
        Some(part) => Formats::read(&package::part(&mut archive, part)?, package.is_1904)?,
        None => Formats::none(package.is_1904),
    };
    let mut budget = Budget::default();
    let mut sheets = Vec::new();
    for named in package.sheets {
        let content = package::part(&mut archive, &named.part)?;
        let rows = sheet::read(&content, &named.name, (&strings, &formats), &mut budget)?;
        sheets.push(FoundSheet {
            name: named.name,
            visibility: named.visibility,
            rows,
        });
    }
    Ok(Workbook { sheets })
}

/// What the file is, if it is surely something else; people are told what to do about it.
fn other_format(bytes: &[u8]) -> Option<What> {
    const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    let text: Vec<u8> = bytes.iter().take(512).map(u8::to_ascii_lowercase).collect();
    let begins = |with: &str| text.trim_ascii_start().starts_with(with.as_bytes());
    let has = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    if bytes.is_empty() {
        Some(What::Empty)
    } else if bytes.starts_with(OLD) {
        Some(match has(&wide("EncryptedPackage")) {
            true => What::Encrypted,
            false => What::OldExcel,
        })
    } else if bytes.starts_with(b"PK") {
        let is_open_document = bytes
            .get(30..)
            .is_some_and(|behind| behind.starts_with(b"mimetypeapplication/vnd.oasis"));
        is_open_document.then_some(What::OpenDocument)
    } else if begins("<!doctype html") || begins("<html") || begins("\u{feff}<html") {
        Some(What::WebPage)
    } else {
        Some(What::NoWorkbook)
    }
}
