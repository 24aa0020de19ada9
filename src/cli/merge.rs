//! Merges the shared documents of several files into one share file.
use crate::refused::{Refused, input_name};
use crate::{input, output};
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::{Document, Timestamp, plan};
use klimanetz_core::snapshot::{Header, write_share};
use std::ffi::{OsStr, OsString};

/// Reads all files, merges them, writes `out`; if one of them is refused, nothing is written.
pub fn merge(files: &[OsString], out: &OsStr) -> Result<(), Refused> {
    let mut merged = Shared::default();
    let mut every_write = Document::default();
    let mut exported_at = None;
    let mut notes = Vec::new();
    for file in files {
        let snapshot = input::read(file)?;
        let name = input_name(file);
        if snapshot.private.is_some() {
            notes.push(format!("{name}: a backup; its private part is left out"));
        }
        if snapshot.is_newer {
            notes.push(format!(
                "{name}: written by a newer version; what this one does not know is kept"
            ));
        }
        // Against every write so far, not against what is still current: else the order of the files would decide.
        plan(&every_write, &snapshot.shared.0).map_err(|conflation| Refused::new(file, conflation))?;
        for (kind, id, field, version) in snapshot.shared.0.all() {
            every_write.add(kind, id, field, version.clone());
        }
        merged.0.merge(&snapshot.shared.0);
        exported_at = exported_at.max(snapshot.at);
    }
    let at = exported_at.or_else(|| latest(&merged.0)).unwrap_or_default();
    let header = Header {
        at,
        by: None,
        app: env!("CARGO_PKG_VERSION").to_owned(),
    };
    output::write(out, &write_share(&merged, &header))?;
    notes.iter().for_each(|note| output::note(note));
    Ok(())
}

/// When the latest current statement was written: the file's date must follow from the inputs, not from the clock.
fn latest(document: &Document) -> Option<Timestamp> {
    document.all().map(|(_, _, _, version)| version.at).max()
}
