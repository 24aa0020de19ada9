//! Reads one snapshot, never more of it than the core would take.
use crate::refused::{Refused, Why};
use klimanetz_core::snapshot::{self, MAX_BYTES, Snapshot, Unreadable};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};

/// The snapshot in `file`, or in standard input for `-`.
pub fn read(file: &OsStr) -> Result<Snapshot, Refused> {
    let bytes = if file == "-" {
        limited(io::stdin().lock())
    } else {
        of_file(file)
    };
    bytes
        .and_then(|bytes| snapshot::read(&bytes).map_err(Why::from))
        .map_err(|why| Refused::new(file, why))
}

fn of_file(file: &OsStr) -> Result<Vec<u8>, Why> {
    let opened = File::open(file)?;
    let bytes = usize::try_from(opened.metadata()?.len()).unwrap_or(usize::MAX);
    if bytes > MAX_BYTES {
        return Err(Unreadable::TooLarge {
            bytes,
            limit: MAX_BYTES,
        }
        .into());
    }
    limited(opened)
}

/// One byte over the limit is enough for the core to see that it is too much: a pipe or a device has no length to ask for.
fn limited(source: impl Read) -> Result<Vec<u8>, Why> {
    let mut bytes = Vec::new();
    source.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
