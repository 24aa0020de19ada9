//! What was asked for on the command line.
use klimanetz_core::text::Language;
use std::ffi::OsString;
use std::fmt;

/// What `--help` prints.
pub const USAGE: &str = "\
usage: klimanetz-cli validate FILE...        check each file and say what it holds
       klimanetz-cli merge FILE... -o OUT    merge the shared documents into one share file
       klimanetz-cli stand FILE              print the eight characters that name the state
       klimanetz-cli table export FILE -o OUT.xlsx [--with-persons] [--language de|en]
                                             write the directory as a table for Excel and LibreOffice
       klimanetz-cli --help | --version

FILE is a snapshot of Klimanetz; - is standard input, once at most. OUT may be -, standard output.
The private part of a backup is never merged. The same files in any order give the same bytes.
After --, words that begin with - are files.

A table holds no people, and no names of people but in texts, unless --with-persons asks for them. It is German unless
--language en asks for English. The same file gives the same bytes. For example:
       klimanetz-cli table export directory.json -o Klimanetz.xlsx

exit code: 0 done, 1 a file was refused or the output could not be written, 2 wrong usage
";

/// One request.
#[derive(Debug, PartialEq)]
pub enum Command {
    Help,
    Version,
    Validate {
        files: Vec<OsString>,
    },
    Merge {
        files: Vec<OsString>,
        out: OsString,
    },
    Stand {
        file: OsString,
    },
    TableExport {
        file: OsString,
        out: OsString,
        with_people: bool,
        language: Language,
    },
}

/// Why the words are no request.
#[derive(Debug, PartialEq)]
pub enum Misuse {
    NoCommand,
    UnknownCommand(OsString),
    UnknownOption(OsString),
    NoFile,
    MoreThanOneFile,
    NoOutput,
    MoreThanOneOutput,
    InputTwice,
    NoTableCommand,
    NoLanguage,
    UnknownLanguage(OsString),
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Misuse::NoCommand => f.write_str("which command?"),
            Misuse::UnknownCommand(word) => write!(f, "no such command: {}", word.display()),
            Misuse::UnknownOption(word) => write!(f, "no such option here: {}", word.display()),
            Misuse::NoFile => f.write_str("which file?"),
            Misuse::MoreThanOneFile => f.write_str("only one file, please"),
            Misuse::NoOutput => f.write_str("where to? -o OUT is missing"),
            Misuse::MoreThanOneOutput => f.write_str("only one -o, please"),
            Misuse::InputTwice => f.write_str("standard input can be read only once"),
            Misuse::NoTableCommand => f.write_str("what about the table? table export FILE -o OUT.xlsx"),
            Misuse::NoLanguage => f.write_str("which language? --language de or --language en"),
            Misuse::UnknownLanguage(word) => write!(f, "no such language: {}; there are de and en", word.display()),
        }
    }
}

/// Reads the words after the program's name.
pub fn parse(words: impl Iterator<Item = OsString>) -> Result<Command, Misuse> {
    let mut words = words;
    let command = words.next().ok_or(Misuse::NoCommand)?;
    let mut words = words.peekable();
    let is_table_export = command == "table" && words.next_if(|word| word == "export").is_some();
    let rest = Rest::read(words)?;
    if rest.help || command == "--help" || command == "-h" {
        return Ok(Command::Help);
    }
    match command.to_str() {
        Some("--version" | "-V") => Ok(Command::Version),
        Some("validate") => rest
            .without_output()?
            .plain()?
            .files()
            .map(|files| Command::Validate { files }),
        Some("merge") => {
            let rest = rest.plain()?;
            let out = rest.out.clone().ok_or(Misuse::NoOutput)?;
            rest.files().map(|files| Command::Merge { files, out })
        }
        Some("stand") => {
            let file = rest.without_output()?.plain()?.file()?;
            Ok(Command::Stand { file })
        }
        Some("table") if is_table_export => {
            let out = rest.out.clone().ok_or(Misuse::NoOutput)?;
            Ok(Command::TableExport {
                out,
                with_people: rest.with_people,
                language: rest.language.unwrap_or_default(),
                file: rest.file()?,
            })
        }
        Some("table") => Err(Misuse::NoTableCommand),
        _ => Err(Misuse::UnknownCommand(command)),
    }
}

/// The words after the command.
#[derive(Default)]
struct Rest {
    files: Vec<OsString>,
    out: Option<OsString>,
    help: bool,
    with_people: bool,
    language: Option<Language>,
}

impl Rest {
    fn read(mut words: impl Iterator<Item = OsString>) -> Result<Rest, Misuse> {
        let mut rest = Rest::default();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--") => rest.files.extend(words.by_ref()),
                Some("--help" | "-h") => rest.help = true,
                Some("-o") => {
                    let out = words.next().ok_or(Misuse::NoOutput)?;
                    if rest.out.replace(out).is_some() {
                        return Err(Misuse::MoreThanOneOutput);
                    }
                }
                Some("--with-persons") => rest.with_people = true,
                Some("--language") => {
                    let tag = words.next().ok_or(Misuse::NoLanguage)?;
                    let language = tag.to_str().and_then(Language::parse);
                    rest.language = Some(language.ok_or(Misuse::UnknownLanguage(tag))?);
                }
                Some("-") => rest.files.push(word),
                _ if word.as_encoded_bytes().starts_with(b"-") => return Err(Misuse::UnknownOption(word)),
                _ => rest.files.push(word),
            }
        }
        Ok(rest)
    }

    fn without_output(self) -> Result<Rest, Misuse> {
        if self.out.is_some() {
            Err(Misuse::UnknownOption("-o".into()))
        } else {
            Ok(self)
        }
    }

    /// Without what only tables have.
    fn plain(self) -> Result<Rest, Misuse> {
        match (self.with_people, self.language) {
            (true, _) => Err(Misuse::UnknownOption("--with-persons".into())),
            (_, Some(_)) => Err(Misuse::UnknownOption("--language".into())),
            _ => Ok(self),
        }
    }

    fn file(self) -> Result<OsString, Misuse> {
        let mut files = self.files()?;
        let file = files.pop().ok_or(Misuse::NoFile)?;
        match files.is_empty() {
            true => Ok(file),
            false => Err(Misuse::MoreThanOneFile),
        }
    }

    fn files(self) -> Result<Vec<OsString>, Misuse> {
        if self.files.is_empty() {
            return Err(Misuse::NoFile);
        }
        if self.files.iter().filter(|file| *file == "-").count() > 1 {
            return Err(Misuse::InputTwice);
        }
        Ok(self.files)
    }
}
