//! Writes the directory of a file as a table.
use crate::refused::{Refused, input_name};
use crate::{input, output};
use klimanetz_core::text::Language;
use klimanetz_exchange::table::{Wanted, table};
use klimanetz_exchange::xlsx;
use std::ffi::OsStr;

/// Reads `file`, writes `out`; if there is no table to be made, nothing is written.
pub fn export(file: &OsStr, out: &OsStr, (with_people, language): (bool, Language)) -> Result<(), Refused> {
    let snapshot = input::read(file)?;
    let wanted = Wanted {
        with_people,
        only: None,
    };
    let book = table(&snapshot.shared, &wanted, language.text());
    let bytes = xlsx::write(&book).map_err(|unwritable| Refused::new(file, unwritable))?;
    output::write(out, &bytes)?;
    let n_cut: usize = book.sheets.iter().map(|sheet| sheet.n_cut()).sum();
    if snapshot.private.is_some() {
        let name = input_name(file);
        output::note(&format!("{name}: a backup; its private part is left out"));
    }
    if n_cut > 0 {
        let name = input_name(out);
        output::note(&format!("{name}: texts too long for a cell were cut: {n_cut}"));
    }
    Ok(())
}
