//! Every file says what it is for, stays small, and is where it belongs.
use super::none_of;
use crate::source::{Rust, Source, file, files};
use std::collections::BTreeSet;

#[test]
fn every_file_opens_with_what_it_is_for() {
    let mut slips = Vec::new();
    let rust = ["src", "tests"].into_iter().flat_map(|place| files(place, &[".rs"]));
    for source in rust {
        if !source.text.starts_with("//! ") {
            slips.push(format!("{}:1: a Rust file opens with a `//!` sentence", source.path));
        }
    }
    let others = [
        ("src", ".js"),
        ("src", ".mjs"),
        ("src", ".sh"),
        ("style", ".css"),
        ("tests/stories", ".mjs"),
    ];
    let scripts = ["run", "test", "audit", ".ci/run"].map(file);
    for source in others
        .into_iter()
        .flat_map(|(place, ending)| files(place, &[ending]))
        .chain(scripts)
    {
        // The order of the layers must come first of all, and so must the name of the shell.
        let opens = source
            .text
            .lines()
            .find(|line| !line.starts_with("#!") && !line.starts_with("@layer kern") && !line.is_empty());
        if !opens.is_some_and(|line| ["// ", "/* ", "# ", "/** "].iter().any(|mark| line.starts_with(mark))) {
            slips.push(format!(
                "{}:1: a file opens with a comment that says what it is for",
                source.path
            ));
        }
    }
    none_of(slips);
}

/// Small enough to read in one go.
#[test]
fn no_file_is_long() {
    let long = |source: &Source| source.text.lines().count() > 400;
    let sources = ["src", "style", "tests"]
        .into_iter()
        .flat_map(|place| files(place, &[".rs", ".js", ".mjs", ".sh", ".css"]));
    none_of(
        sources
            .filter(long)
            .map(|source| {
                format!(
                    "{}: {} lines, more than 400: which type inside wants its own file?",
                    source.path,
                    source.text.lines().count()
                )
            })
            .collect(),
    );
}

#[test]
fn nothing_is_left_to_do_in_comments() {
    let words = ["TODO", "FIXME", "HACK", "XXX"];
    let sources = ["src", "style"]
        .into_iter()
        .flat_map(|place| files(place, &[".rs", ".js", ".mjs", ".sh", ".css"]));
    let mut slips = Vec::new();
    for source in sources {
        for (line, text) in source.text.lines().enumerate() {
            if words.iter().any(|word| text.contains(word)) {
                slips.push(format!("{}:{}: do it, or open an issue", source.path, line + 1));
            }
        }
    }
    none_of(slips);
}

#[test]
fn every_part_has_its_stylesheet_and_its_place_in_the_gallery() {
    let names = |place: &str, ending: &str| -> BTreeSet<String> {
        let stem = |source: Source| {
            source
                .path
                .rsplit('/')
                .next()
                .unwrap()
                .trim_end_matches(ending)
                .to_owned()
        };
        files(place, &[ending])
            .into_iter()
            .map(stem)
            .filter(|name| name != "mod")
            .collect()
    };
    assert_eq!(
        names("src/ui/part", ".rs"),
        names("style/part", ".css"),
        "src/ui/part/NAME.rs and style/part/NAME.css belong together"
    );
    let gallery = file("src/ui/gallery.rs").text;
    let mut slips = Vec::new();
    for source in files("src/ui/part", &[".rs"]) {
        let code = Rust::read(&source.text).code;
        for (line, pair) in code.windows(2).enumerate() {
            let Some(component) = pair[1]
                .trim()
                .strip_prefix("pub fn ")
                .filter(|_| pair[0].trim() == "#[component]")
            else {
                continue;
            };
            let name: String = component.chars().take_while(|c| c.is_alphanumeric()).collect();
            let is_shown = [' ', '/', '\n', '>']
                .iter()
                .any(|after| gallery.contains(&format!("<{name}{after}")));
            if !is_shown {
                slips.push(format!(
                    "{}:{}: {name} is not shown in src/ui/gallery.rs",
                    source.path,
                    line + 2
                ));
            }
        }
    }
    none_of(slips);
}

/// A test file that no `mod` names is never compiled, and nobody notices.
#[test]
fn every_test_file_is_listed() {
    let mut slips = Vec::new();
    for place in ["tests/core", "tests/cli", "tests/exchange", "tests/browser"] {
        let sources = files(place, &[".rs"]);
        let listed: BTreeSet<String> = sources.iter().flat_map(modules).collect();
        for source in &sources {
            let name = source.path.trim_end_matches(".rs").trim_end_matches("/mod").to_owned();
            if !source.path.ends_with("/main.rs") && !listed.contains(&name) {
                slips.push(format!("{}: no `mod` names it", source.path));
            }
        }
    }
    none_of(slips);
}

/// The files that the `mod name;` lines of a test file name, without `.rs`.
fn modules(source: &Source) -> Vec<String> {
    let (folder, name) = source.path.rsplit_once('/').unwrap();
    let own = match name {
        "main.rs" | "mod.rs" => folder.to_owned(),
        other => format!("{folder}/{}", other.trim_end_matches(".rs")),
    };
    let named = |line: &str| {
        line.trim()
            .trim_start_matches("pub ")
            .strip_prefix("mod ")?
            .strip_suffix(';')
            .map(str::to_owned)
    };
    Rust::read(&source.text)
        .code
        .iter()
        .filter_map(|line| named(line))
        .map(|name| format!("{own}/{name}"))
        .collect()
}
