//! Merges the shared documents of several files into one share file.
use crate::refused::{Refused, input_name};
use crate::{input, output};
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::{Conflation, Document, Dot, EntityId, FieldName, Kind, Version};
use klimanetz_core::snapshot::{Header, write_share};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ffi::{OsStr, OsString};

/// Reads all files, merges them, writes `out`; if one of them is refused, nothing is written.
pub fn merge(files: &[OsString], out: &OsStr) -> Result<(), Refused> {
    let mut merged = Shared::default();
    let mut every_write = Writes::default();
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
        let document = snapshot.shared.0;
        every_write
            .add(&document)
            .map_err(|conflation| Refused::new(file, conflation))?;
        merged.0.absorb(document);
        exported_at = exported_at.max(snapshot.at);
    }
    let header = Header {
        // None of our own: it would count as a stated one in the next merge, and the grouping of the files would decide.
        at: exported_at,
        by: None,
        app: env!("CARGO_PKG_VERSION").to_owned(),
    };
    output::write(out, write_share(&merged, &header).as_bytes())?;
    notes.iter().for_each(|note| output::note(note));
    Ok(())
}

/// Every write of the files so far, not only what is still current: else their order would decide which of them fit together.
#[derive(Default)]
struct Writes(BTreeMap<Dot, (Kind, EntityId, FieldName, Version)>);

impl Writes {
    /// Adds those of `document`, if each that is here already is the same there.
    fn add(&mut self, document: &Document) -> Result<(), Conflation> {
        for (kind, id, field, version) in document.all() {
            let write = (kind.clone(), id.clone(), field.clone(), version.clone());
            match self.0.entry(version.dot) {
                Entry::Vacant(place) => drop(place.insert(write)),
                Entry::Occupied(known) if *known.get() == write => {}
                Entry::Occupied(_) => {
                    return Err(Conflation {
                        dot: version.dot,
                        kind: write.0,
                        id: write.1,
                        field: write.2,
                    });
                }
            }
        }
        Ok(())
    }
}
