//! Reads an archive that anybody may have made: nothing is believed of the sizes it states, and every one of its files is bounded.
use super::{CENTRAL, CRC, DEFLATED, END, LOCAL, STORED};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use std::collections::BTreeMap;

/// Most files in an archive.
const MOST_ENTRIES: u16 = 200;
/// Most bytes of one file, and of all that are asked for.
const LONGEST_PART: usize = 64 << 20;
const LONGEST_ALL: usize = 96 << 20;
/// What the end is long, and the longest comment behind it.
const END_LEN: usize = 22;
const LONGEST_COMMENT: usize = 0xffff;

/// What is wrong with an archive.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It ends like none.
    #[error("the file is no workbook, or only a part of one")]
    NoArchive,
    /// It holds very many files.
    #[error("the file consists of more than {MOST_ENTRIES} parts")]
    TooManyEntries,
    /// Two files have one name.
    #[error("the part “{0}” is there twice")]
    Twice(String),
    /// It is of the form for very long files.
    #[error("the file is of the form for more than four gigabytes (zip64)")]
    Zip64,
    /// A file is packed in another way.
    #[error("the part “{0}” is packed in a way that is not known here")]
    UnknownMethod(String),
    /// A file is encrypted inside the archive.
    #[error("the part “{0}” is encrypted")]
    Encrypted(String),
    /// A file becomes too long when it is unpacked.
    #[error("the part “{0}” is too long when it is unpacked")]
    TooLong(String),
    /// A file is not what its checksum says.
    #[error("the part “{0}” is damaged")]
    Damaged(String),
}

/// An archive.
pub struct Archive<'a> {
    bytes: &'a [u8],
    entries: BTreeMap<String, Entry>,
    left: usize,
}

struct Entry {
    method: u16,
    checksum: u32,
    packed: usize,
    offset: usize,
}

impl<'a> Archive<'a> {
    /// Reads what there is, and nothing of it yet.
    pub fn open(bytes: &'a [u8]) -> Result<Archive<'a>, Fault> {
        let end = end_of(bytes).ok_or(Fault::NoArchive)?;
        let n_entries = get16(bytes, end + 10).ok_or(Fault::NoArchive)?;
        let mut at = get32(bytes, end + 16).ok_or(Fault::NoArchive)?;
        if n_entries == u16::MAX || at == u32::MAX as usize {
            return Err(Fault::Zip64);
        }
        if n_entries > MOST_ENTRIES {
            return Err(Fault::TooManyEntries);
        }
        let mut entries = BTreeMap::new();
        for _ in 0..n_entries {
            let (name, entry, next) = entry_at(bytes, at)?;
            if !name.ends_with('/') && entries.insert(folded(&name), entry).is_some() {
                return Err(Fault::Twice(name));
            }
            at = next;
        }
        Ok(Archive {
            bytes,
            entries,
            left: LONGEST_ALL,
        })
    }

    /// Whether there is a file with this name.
    pub fn has(&self, name: &str) -> bool {
        self.entries.contains_key(&folded(name))
    }

    /// The content of a file; `None` if there is none with this name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(entry) = self.entries.get(&folded(name)) else {
            return Ok(None);
        };
        let damaged = || Fault::Damaged(name.to_owned());
        let packed = packed(self.bytes, entry).ok_or_else(damaged)?;
        let limit = self.left.min(LONGEST_PART);
        let content = match entry.method {
            STORED if packed.len() > limit => return Err(Fault::TooLong(name.to_owned())),
            STORED => packed.to_vec(),
            DEFLATED => decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => Fault::TooLong(name.to_owned()),
                _ => damaged(),
            })?,
            _ => return Err(Fault::UnknownMethod(name.to_owned())),
        };
        if CRC.checksum(&content) != entry.checksum {
            return Err(damaged());
        }
        self.left -= content.len();
        Ok(Some(content))
    }
}

/// Names are alike in capitals and small letters, and whatever stands between folders.
fn folded(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_ascii_lowercase()
}

/// Where the end begins: the last place that looks like it.
fn end_of(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LEN)?;
    let first = last.saturating_sub(LONGEST_COMMENT);
    (first..=last).rev().find(|at| get32(bytes, *at) == Some(END as usize))
}

fn entry_at(bytes: &[u8], at: usize) -> Result<(String, Entry, usize), Fault> {
    let read = || {
        // From here on, so that no sum is too large for a small machine.
        let here = bytes.get(at..)?;
        (get32(here, 0)? == CENTRAL as usize).then_some(())?;
        let name_len = usize::from(get16(here, 28)?);
        let behind = usize::from(get16(here, 30)?) + usize::from(get16(here, 32)?);
        let name = String::from_utf8_lossy(here.get(46..46 + name_len)?).into_owned();
        let entry = Entry {
            method: get16(here, 10)?,
            checksum: u32::try_from(get32(here, 16)?).ok()?,
            packed: get32(here, 20)?,
            offset: get32(here, 42)?,
        };
        Some((name, entry, get16(here, 8)?, at + 46 + name_len + behind))
    };
    let (name, entry, flags, next) = read().ok_or(Fault::NoArchive)?;
    if flags & 1 == 1 {
        return Err(Fault::Encrypted(name));
    }
    if entry.packed == u32::MAX as usize || entry.offset == u32::MAX as usize {
        return Err(Fault::Zip64);
    }
    Ok((name, entry, next))
}

fn packed<'a>(bytes: &'a [u8], entry: &Entry) -> Option<&'a [u8]> {
    let here = bytes.get(entry.offset..)?;
    (get32(here, 0)? == LOCAL as usize).then_some(())?;
    let start = 30 + usize::from(get16(here, 26)?) + usize::from(get16(here, 28)?);
    here.get(start..start.checked_add(entry.packed)?)
}

fn get16(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn get32(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()
}
