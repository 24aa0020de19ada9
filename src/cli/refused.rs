//! Why something was not done: which file, and what is the matter with it, on one line.
use klimanetz_core::replica::Conflation;
use klimanetz_core::snapshot::Unreadable;
use klimanetz_exchange::xlsx::Unwritable;
use std::ffi::OsStr;
use std::fmt;
use std::io;

/// A file that was not taken in or could not be written.
#[derive(Debug)]
pub struct Refused {
    file: String,
    why: Why,
}

/// What is the matter.
#[derive(Debug)]
pub enum Why {
    /// The system says no.
    Io(io::Error),
    /// It is no snapshot that may be read.
    Unreadable(Unreadable),
    /// It does not fit a file before it.
    Conflation(Conflation),
    /// It makes no table.
    Unwritable(Unwritable),
}

impl Refused {
    /// `file` as it was named on the command line.
    pub fn new(file: &OsStr, why: impl Into<Why>) -> Refused {
        Refused {
            file: input_name(file),
            why: why.into(),
        }
    }

    /// Standard output could not be written.
    pub fn output(error: io::Error) -> Refused {
        Refused {
            file: "standard output".to_owned(),
            why: Why::Io(error),
        }
    }
}

/// What a file is called in messages.
pub fn input_name(file: &OsStr) -> String {
    if file == "-" {
        "standard input".to_owned()
    } else {
        file.display().to_string()
    }
}

impl From<io::Error> for Why {
    fn from(error: io::Error) -> Why {
        Why::Io(error)
    }
}

impl From<Unreadable> for Why {
    fn from(unreadable: Unreadable) -> Why {
        Why::Unreadable(unreadable)
    }
}

impl From<Conflation> for Why {
    fn from(conflation: Conflation) -> Why {
        Why::Conflation(conflation)
    }
}

impl From<Unwritable> for Why {
    fn from(unwritable: Unwritable) -> Why {
        Why::Unwritable(unwritable)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        match &self.why {
            Why::Io(error) => write!(f, "{error}"),
            Why::Unreadable(unreadable) => write!(f, "{unreadable}"),
            Why::Unwritable(unwritable) => write!(f, "{unwritable}"),
            Why::Conflation(conflation) => write!(f, "does not fit the files before it: {conflation}"),
        }
    }
}
