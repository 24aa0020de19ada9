//! Files that a killed command left behind while it wrote: taken away by the next one that writes into that folder.
use klimanetz_core::snapshot::FORMAT;
use klimanetz_exchange::xlsx::BEGINNING;
use std::fs::{self, DirEntry, File};
use std::io::{self, Read};
use std::path::Path;

/// How the names of files begin that become an output; six letters or digits follow.
pub const PREFIX: &str = ".klimanetz-";
const N_MORE: usize = 6;

/// Takes away those in `folder` that are surely ours and that nobody is writing. What cannot be taken away stays.
pub fn remove(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(is_named_like_one) {
        remove_if_ours(&entry).unwrap_or_default();
    }
}

fn is_named_like_one(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let more = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
    let is_more = |more: &str| more.len() == N_MORE && more.bytes().all(|byte| byte.is_ascii_alphanumeric());
    more.is_some_and(is_more) && entry.file_type().is_ok_and(|sort| sort.is_file())
}

fn remove_if_ours(entry: &DirEntry) -> io::Result<()> {
    let path = entry.path();
    let file = File::open(&path)?;
    // Whoever is writing holds the lock; a command that was killed holds none. It is kept until the file is gone.
    if file.try_lock().is_err() || !begins_like_ours(&file)? {
        return Ok(());
    }
    fs::remove_file(&path)
}

/// Whether it is the beginning of a share file or of a table, or as much of that as was written.
fn begins_like_ours(file: &File) -> io::Result<bool> {
    let share = format!("{{\n\"format\":\"{FORMAT}\",\n");
    let beginnings = [share.as_bytes(), &BEGINNING];
    let longest = beginnings
        .iter()
        .map(|beginning| beginning.len())
        .max()
        .unwrap_or_default();
    let mut found = Vec::new();
    file.take(longest as u64).read_to_end(&mut found)?;
    Ok(beginnings
        .iter()
        .any(|beginning| beginning.starts_with(&found) || found.starts_with(beginning)))
}
