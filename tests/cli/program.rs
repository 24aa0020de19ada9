//! One run of the program in a folder of its own.
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// How a run ended.
#[derive(Debug, PartialEq)]
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// Asserts success without a word on standard error, and returns what was printed.
    pub fn done(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{self:?}");
        self.stdout
    }

    /// Asserts exit code 1 with one line on standard error and nothing printed, and returns the line.
    pub fn refused(self) -> String {
        assert_eq!(
            (self.code, self.stderr.matches('\n').count(), self.stdout.as_str()),
            (1, 1, ""),
            "{self:?}"
        );
        self.stderr
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Ran {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran {
            code: output.status.code().unwrap(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

/// A folder with files, removed afterwards.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Folder {
        Folder(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    pub fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// All names, also hidden ones.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Runs the program here.
    pub fn run<W: AsRef<std::ffi::OsStr>>(&self, words: &[W]) -> Ran {
        self.command(words).output().unwrap().into()
    }

    /// Runs the program here with `input` on standard input.
    pub fn run_with(&self, input: &[u8], words: &[&str]) -> Ran {
        let piped = Stdio::piped;
        let mut child = self
            .command(words)
            .stdin(piped())
            .stdout(piped())
            .stderr(piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        std::thread::scope(|scope| {
            // The program may stop reading before the end: then the rest is not wanted.
            scope.spawn(move || stdin.write_all(input).unwrap_or_default());
            child.wait_with_output().unwrap().into()
        })
    }

    /// The program, ready to run here.
    pub fn command<W: AsRef<std::ffi::OsStr>>(&self, words: &[W]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klimanetz-cli"));
        command.current_dir(self.0.path()).args(words).stdin(Stdio::null());
        command
    }
}

/// A file of the museum.
pub fn of_museum(name: &str) -> Vec<u8> {
    std::fs::read(museum().join(name)).unwrap()
}

/// The folder of the museum.
pub fn museum() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files")
}
