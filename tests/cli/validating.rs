//! `validate` and `stand`: one line per file.
use super::program::{Folder, of_museum};
use std::fs::File;

#[test]
fn each_file_has_its_line() {
    let folder = Folder::new();
    folder.put("a.json", of_museum("snapshot-v1-shared.json"));
    folder.put("b.json", of_museum("snapshot-v1-backup.json"));
    folder.put("c.txt", of_museum("accepted-newer-format.json"));
    folder.put("d.json", of_museum("accepted-empty-directory.json"));
    let lines = folder.run(&["validate", "a.json", "b.json", "c.txt", "d.json"]).done();
    let counts = "1 charging-point, 1 contribution, 1 history, 3 municipality, 2 person, 1 topic";
    assert_eq!(
        lines,
        format!(
            "a.json: shared, stand f65c6328, {counts}\n\
             b.json: backup, stand f65c6328, {counts}; private: 1 note\n\
             c.txt: shared, stand 4d50c46a, 1 charging-point, 2 municipality; written by a newer version\n\
             d.json: shared, stand 454df0e5, nothing stated\n"
        )
    );
}

#[test]
fn every_bad_file_has_its_line_and_the_good_ones_too() {
    let folder = Folder::new();
    folder.put("bad.json", of_museum("refused-counter-text.json"));
    folder.put("good.json", of_museum("accepted-small.json"));
    folder.put("empty.json", "");
    let ran = folder.run(&["validate", "bad.json", "good.json", "missing.json", "empty.json", "."]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.stdout, "good.json: shared, stand 7d320269, 2 municipality\n");
    let lines: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert!(
        lines[0].starts_with("klimanetz-cli: bad.json: unexpected part at line 18, column 65: invalid type"),
        "{lines:?}"
    );
    assert!(lines[1].starts_with("klimanetz-cli: missing.json: "), "{lines:?}");
    assert_eq!(lines[2], "klimanetz-cli: empty.json: the file is empty");
    assert!(lines[3].starts_with("klimanetz-cli: .: "), "{lines:?}");
}

#[test]
fn the_stand_is_eight_characters() {
    let folder = Folder::new();
    folder.put("a.json", of_museum("snapshot-v1-backup.json"));
    assert_eq!(folder.run(&["stand", "a.json"]).done(), "f65c6328\n");
    assert_eq!(
        folder.run_with(&of_museum("accepted-mail.txt"), &["stand", "-"]).done(),
        "7d320269\n"
    );
    let line = folder.run_with(b"Hallo", &["stand", "-"]).refused();
    assert_eq!(line, "klimanetz-cli: standard input: no JSON at line 1, column 1\n");
}

#[test]
fn a_huge_file_is_refused_by_its_length_alone() {
    let folder = Folder::new();
    // Takes no room on the disk, and would take all memory if it was read.
    File::create(folder.path("huge.json"))
        .unwrap()
        .set_len(1 << 40)
        .unwrap();
    let line = folder.run(&["validate", "huge.json"]).refused();
    assert_eq!(
        line,
        "klimanetz-cli: huge.json: the file has 1099511627776 bytes, more than the 67108864 that are read\n"
    );
}

#[test]
fn of_endless_input_no_more_is_read_than_the_limit() {
    let line = Folder::new()
        .run_with(&vec![b' '; 70 * 1024 * 1024], &["validate", "-"])
        .refused();
    assert!(line.ends_with("more than the 67108864 that are read\n"), "{line}");
}

#[cfg(unix)]
#[test]
fn names_and_reasons_stay_on_one_line() {
    let folder = Folder::new();
    folder.put("two\nlines\u{1b}[31m.json", of_museum("accepted-small.json"));
    let line = folder.run(&["validate", "two\nlines\u{1b}[31m.json"]).done();
    assert_eq!(
        line,
        "two\\nlines\\u{1b}[31m.json: shared, stand 7d320269, 2 municipality\n"
    );
    let field =
        String::from_utf8(of_museum("accepted-small.json"))
            .unwrap()
            .replacen("\"shared\"", "\"a\\nb\\u202e\"", 1);
    folder.put("scope.json", field);
    let line = folder.run(&["validate", "scope.json"]).refused();
    assert!(line.contains("`a\\nb\\u{202e}`"), "{line}");
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_a_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let name = OsStr::from_bytes(b"K\xf6ln.json");
    std::fs::write(folder.path("").join(name), of_museum("accepted-small.json")).unwrap();
    let line = folder.run(&[OsStr::new("validate"), name]).done();
    assert_eq!(line, "K\u{fffd}ln.json: shared, stand 7d320269, 2 municipality\n");
}
