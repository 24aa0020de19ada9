//! The words on the command line: what is a request, and what is said about the rest.
use super::program::Folder;

#[test]
fn wrong_usage_is_one_line_and_the_usage() {
    let folder = Folder::new();
    let table: [(&[&str], &str); 27] = [
        (&[], "which command?"),
        (&["mrege", "a.json"], "no such command: mrege"),
        (&["two\nlines"], "no such command: two\\nlines"),
        (&["validate"], "which file?"),
        (
            &["validate", "-", "a.json", "-"],
            "standard input can be read only once",
        ),
        (&["validate", "-o", "b.json", "a.json"], "no such option here: -o"),
        (&["validate", "--fast", "a.json"], "no such option here: --fast"),
        (&["merge", "-o", "b.json"], "which file?"),
        (&["merge", "a.json"], "where to? -o OUT is missing"),
        (&["merge", "a.json", "-o"], "where to? -o OUT is missing"),
        (
            &["merge", "a.json", "-o", "b.json", "-o", "c.json"],
            "only one -o, please",
        ),
        (
            &["merge", "-", "-", "-o", "b.json"],
            "standard input can be read only once",
        ),
        (&["merge", "a.json", "-ob.json"], "no such option here: -ob.json"),
        (&["stand"], "which file?"),
        (&["stand", "a.json", "b.json"], "only one file, please"),
        (&["stand", "--", "-a.json", "b.json"], "only one file, please"),
        (&["-x"], "no such command: -x"),
        (&["table"], "what about the table? table export FILE -o OUT.xlsx"),
        (
            &["table", "exprot", "a.json"],
            "what about the table? table export FILE -o OUT.xlsx",
        ),
        (&["table export", "a.json"], "no such command: table export"),
        (&["table", "export", "a.json"], "where to? -o OUT is missing"),
        (&["table", "export", "-o", "b.xlsx"], "which file?"),
        (
            &["table", "export", "a.json", "b.json", "-o", "b.xlsx"],
            "only one file, please",
        ),
        (
            &["table", "export", "a.json", "-o", "b.xlsx", "--language"],
            "which language? --language de or --language en",
        ),
        (
            &["table", "export", "a.json", "-o", "b.xlsx", "--language", "fr"],
            "no such language: fr; there are de and en",
        ),
        (
            &["merge", "a.json", "-o", "b.json", "--with-persons"],
            "no such option here: --with-persons",
        ),
        (
            &["stand", "a.json", "--language", "de"],
            "no such option here: --language",
        ),
    ];
    for (words, line) in table {
        let ran = folder.run(words);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{words:?}: {ran:?}");
        let (first, rest) = ran.stderr.split_once('\n').unwrap();
        assert_eq!(first, format!("klimanetz-cli: {line}"), "{words:?}");
        assert!(rest.starts_with("usage: klimanetz-cli validate FILE..."), "{words:?}");
    }
    assert_eq!(folder.names(), Vec::<String>::new());
}

#[test]
fn help_is_printed_wherever_it_is_asked_for() {
    let folder = Folder::new();
    let help = folder.run(&["--help"]).done();
    assert!(help.starts_with("usage: ") && help.lines().all(|line| line.len() <= 120));
    for words in [&["-h"][..], &["merge", "--help"], &["validate", "a.json", "-h"]] {
        assert_eq!(folder.run(words).done(), help);
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let version = format!("klimanetz-cli {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(Folder::new().run(&["--version"]).done(), version);
}

#[test]
fn after_two_hyphens_everything_is_a_file() {
    let folder = Folder::new();
    folder.put("-o", "");
    assert_eq!(
        folder.run(&["validate", "--", "-o"]).refused(),
        "klimanetz-cli: -o: the file is empty\n"
    );
}
