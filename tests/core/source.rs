//! Reads our own source files for the tests that look at code: lines without comments, and what stands in quotation marks.
use std::fs;
use std::path::{Path, PathBuf};

/// A file of ours.
pub struct Source {
    /// Its path from the root of the project, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// A Rust file cut into what the compiler reads and what people read.
pub struct Rust {
    /// Every line without comments and with empty quotation marks.
    pub code: Vec<String>,
    /// Every text in quotation marks, with its line (from 1) and the code before it on that line.
    pub texts: Vec<(usize, String, String)>,
}

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// One file.
pub fn file(path: &str) -> Source {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let path = path.to_owned();
    Source { path, text }
}

/// Every file at or below `place` whose name ends in one of `endings`, by path. Must not be empty: a wrong path checks nothing.
pub fn files(place: &str, endings: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(place, endings, &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "there is nothing like {endings:?} at {place}");
    paths.iter().map(|path| file(path)).collect()
}

fn collect(place: &str, endings: &[&str], paths: &mut Vec<String>) {
    let full = root().join(place);
    if full.is_file() {
        if endings.iter().any(|ending| place.ends_with(ending)) {
            paths.push(place.to_owned());
        }
        return;
    }
    let entries = fs::read_dir(&full).unwrap_or_else(|error| panic!("{place}: {error}"));
    for entry in entries {
        let name = entry.unwrap().file_name().into_string().unwrap();
        collect(&format!("{place}/{name}"), endings, paths);
    }
}

impl Rust {
    /// Reads Rust far enough to tell comments, strings and characters apart.
    pub fn read(text: &str) -> Rust {
        let letters: Vec<char> = text.chars().collect();
        let (mut code, mut texts) = (vec![String::new()], Vec::new());
        let mut at = 0;
        while let Some(&letter) = letters.get(at) {
            let rest = letters.get(at..).unwrap_or_default();
            let line = code.len();
            let current = code.last_mut().unwrap();
            match rest {
                ['/', '/', ..] => at += rest.iter().take_while(|c| **c != '\n').count(),
                // A character in quotation marks; a lifetime has none at its end.
                ['\'', '\\', _, '\'', ..] => at += 4,
                ['\'', _, '\'', ..] => at += 3,
                ['"', ..] => {
                    let (length, inside) = quoted(rest);
                    let n_lines = rest.iter().take(length).filter(|c| **c == '\n').count();
                    texts.push((line, inside, current.clone()));
                    current.push_str("\"\"");
                    code.extend(std::iter::repeat_n(String::new(), n_lines));
                    at += length;
                }
                _ => {
                    if letter == '\n' {
                        code.push(String::new());
                    } else {
                        current.push(letter);
                    }
                    at += 1;
                }
            }
        }
        Rust { code, texts }
    }
}

/// How long a text with its quotation marks is, and what stands inside.
fn quoted(letters: &[char]) -> (usize, String) {
    let (mut inside, mut at) = (String::new(), 1);
    while let Some(letter) = letters.get(at) {
        match letter {
            '"' => return (at + 1, inside),
            '\\' => {
                // What an escape stands for does not matter here; a line break in one does not count.
                inside.push('\u{b7}');
                at += 2;
            }
            other => {
                inside.push(*other);
                at += 1;
            }
        }
    }
    (at, inside)
}

#[test]
fn comments_texts_and_lifetimes_are_told_apart() {
    let rust =
        Rust::read("let a = \"b // c\"; // d \"e\"\nfn f<'a>(c: char) { c == '\"' || c == '\\'' } \"two\nlines\";\nx");
    assert_eq!(
        rust.code,
        ["let a = \"\"; ", "fn f<'a>(c: char) { c ==  || c ==  } \"\"", ";", "x"]
    );
    assert_eq!(
        rust.texts
            .iter()
            .map(|(line, text, _)| (*line, text.as_str()))
            .collect::<Vec<_>>(),
        [(1, "b // c"), (2, "two\nlines")]
    );
}
