//! The ways out: the terminal, and a file that is replaced whole or not at all.
use crate::leftovers::{self, PREFIX};
use crate::refused::Refused;
use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Prints to standard output.
pub fn print(text: impl AsRef<[u8]>) -> Result<(), Refused> {
    let mut stdout = io::stdout().lock();
    stdout
        .write_all(text.as_ref())
        .and_then(|()| stdout.flush())
        .map_err(Refused::output)
}

/// One line to standard error, whatever `text` holds.
pub fn note(text: &str) {
    note_as_is(&format!("klimanetz-cli: {}\n", one_line(text)));
}

/// Text of our own to standard error.
pub fn note_as_is(text: &str) {
    // If nobody can be told, the exit code still says it.
    io::stderr().write_all(text.as_bytes()).unwrap_or_default();
}

/// Most characters of a message; names and parts from a hostile file can be long.
const MAX_CHARS: usize = 600;

/// `text` on one line of a terminal: characters that break lines, move the cursor or turn the direction are written as codes.
pub fn one_line(text: &str) -> String {
    let is_unsafe = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let mut line = String::new();
    for c in text.chars().take(MAX_CHARS) {
        if is_unsafe(c) {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
    }
    line
}

/// Writes `content` to the file `out`, or to standard output for `-`.
pub fn write(out: &OsStr, content: &[u8]) -> Result<(), Refused> {
    if out == "-" && leads_nowhere() {
        let why = "is closed, or /dev/null: what is made would be kept nowhere";
        Err(Refused::output(io::Error::new(ErrorKind::NotConnected, why)))
    } else if out == "-" {
        print(content)
    } else {
        replace(Path::new(out), content).map_err(|error| Refused::new(out, error))
    }
}

/// Whether standard output is `/dev/null`, open for reading too: Rust's runtime opens that instead of one that is closed, and
/// a shell opens it for writing only.
#[cfg(unix)]
fn leads_nowhere() -> bool {
    use std::os::{fd::AsFd, unix::fs::MetadataExt};
    let stdout = io::stdout();
    let Ok(out) = stdout.as_fd().try_clone_to_owned().map(fs::File::from) else {
        return true;
    };
    let device = |found: io::Result<fs::Metadata>| found.map(|found| found.rdev()).ok().filter(|device| *device != 0);
    let null = device(fs::metadata("/dev/null"));
    null.is_some() && device(out.metadata()) == null && (&out).read(&mut [0]).is_ok()
}

#[cfg(not(unix))]
fn leads_nowhere() -> bool {
    false
}

/// Afterwards the file holds all of `content`, or what it held before; also if the machine stops in between.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    // Through a link, so that it stays one.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let permissions = permissions_of(&path)?;
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    leftovers::remove(folder);
    let mut temporary = temporary_in(folder)?;
    temporary.write_all(content)?;
    if let Some(permissions) = permissions {
        temporary.as_file().set_permissions(permissions)?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(&path)?;
    Ok(())
}

/// Those of the file that will be replaced, if there is one. Renaming would replace a protected file or a device all the same.
fn permissions_of(path: &Path) -> io::Result<Option<Permissions>> {
    let found = match fs::metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    if !found.is_file() {
        return Err(io::Error::new(
            ErrorKind::InvalidInput,
            "is there and is no ordinary file",
        ));
    }
    if found.permissions().readonly() {
        return Err(io::Error::new(ErrorKind::PermissionDenied, "is write-protected"));
    }
    Ok(Some(found.permissions()))
}

/// A file of our own that no other command takes for left over.
fn temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    loop {
        let temporary = new_in(folder)?;
        // Where files cannot be locked, none is taken for left over either.
        let is_locked = temporary.as_file().lock().is_ok();
        // Between being made and being locked it may have been taken away.
        if !is_locked || temporary.path().exists() {
            return Ok(temporary);
        }
    }
}

#[cfg(unix)]
fn new_in(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    // What any new file gets: everybody as far as the umask allows. A temporary file would be the owner's alone.
    tempfile::Builder::new()
        .prefix(PREFIX)
        .permissions(Permissions::from_mode(0o666))
        .tempfile_in(folder)
}

#[cfg(not(unix))]
fn new_in(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(PREFIX).tempfile_in(folder)
}
