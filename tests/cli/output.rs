//! The output file: replaced whole or left alone.
use super::program::{Folder, of_museum};
use std::process::Stdio;

#[test]
fn an_output_that_cannot_be_written_is_refused() {
    let folder = folder();
    std::fs::create_dir(folder.path("taken")).unwrap();
    folder.put("protected.json", "as before");
    let mut permissions = std::fs::metadata(folder.path("protected.json")).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(folder.path("protected.json"), permissions).unwrap();
    let before = folder.names();
    for (out, why) in [
        ("taken", "is there and is no ordinary file"),
        ("no/such/folder.json", ""),
        ("a.json/below-a-file.json", ""),
        ("protected.json", "is write-protected"),
        ("", ""),
    ] {
        let line = folder.run(&["merge", "a.json", "-o", out]).refused();
        assert!(
            line.starts_with(&format!("klimanetz-cli: {out}: {why}")),
            "{out}: {line}"
        );
    }
    assert_eq!(folder.text("protected.json"), "as before");
    assert_eq!(folder.names(), before);
}

#[test]
fn an_input_may_be_the_output() {
    let folder = folder();
    folder.run(&["merge", "a.json", "-o", "a.json"]).done();
    assert_eq!(folder.run(&["stand", "a.json"]).done(), "7d320269\n");
    assert_eq!(folder.names(), ["a.json"]);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay_what_they_were() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder();
    let mode = |name: &str| std::fs::metadata(folder.path(name)).unwrap().permissions().mode() & 0o7777;
    folder.put("out.json", "as before");
    std::fs::set_permissions(folder.path("out.json"), PermissionsExt::from_mode(0o624)).unwrap();
    symlink("out.json", folder.path("link.json")).unwrap();
    folder.run(&["merge", "a.json", "-o", "link.json"]).done();
    assert!(folder.path("link.json").is_symlink());
    assert!(folder.text("out.json").starts_with("{\n\"format\""));
    assert_eq!(mode("out.json"), 0o624);

    folder.run(&["merge", "a.json", "-o", "new.json"]).done();
    assert_eq!(mode("new.json"), mode("a.json"), "like any new file");
    assert_eq!(folder.names(), ["a.json", "link.json", "new.json", "out.json"]);
}

/// A disk that is full after half a kilobyte.
#[cfg(target_os = "linux")]
#[test]
fn a_write_that_stops_in_between_leaves_the_old_content() {
    let folder = folder();
    folder.put("out.json", "as before");
    let script = r#"trap "" XFSZ; ulimit -f 1; exec "$0" merge a.json -o out.json"#;
    let ran = std::process::Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_klimanetz-cli")])
        .current_dir(folder.path(""))
        .output()
        .unwrap();
    let line = super::program::Ran::from(ran).refused();
    assert!(line.starts_with("klimanetz-cli: out.json: "), "{line}");
    assert_eq!(folder.text("out.json"), "as before");
    assert_eq!(folder.names(), ["a.json", "out.json"]);
}

#[test]
fn when_nobody_reads_on_it_ends_without_panic() {
    let folder = folder();
    for words in [
        &["--help"][..],
        &["validate", "a.json"],
        &["stand", "a.json"],
        &["merge", "a.json", "-o", "-"],
        &["table", "export", "a.json", "-o", "-"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let child = folder
            .command(words)
            .stdout(writer)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let line = super::program::Ran::from(child.wait_with_output().unwrap()).refused();
        assert!(line.starts_with("klimanetz-cli: standard output: "), "{line}");
    }
}

/// R8: a closed standard output is replaced by `/dev/null`, where nothing would be kept.
#[cfg(unix)]
#[test]
fn r8_a_closed_standard_output_is_no_output() {
    let folder = folder();
    let with = |redirection: &str| {
        let script = format!(r#""$0" merge a.json -o - {redirection}"#);
        let ran = std::process::Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_klimanetz-cli")])
            .current_dir(folder.path(""))
            .output()
            .unwrap();
        super::program::Ran::from(ran)
    };
    let line = with(">&-").refused();
    assert!(line.starts_with("klimanetz-cli: standard output: is closed"), "{line}");
    for redirection in [">/dev/null", ">out.json", "| cat >out.json", "1<>out.json"] {
        with(redirection).done();
    }
    assert!(folder.text("out.json").starts_with("{\n\"format\""));
}

/// R8: what a killed command left is taken away by the next one, and nothing else.
#[test]
fn r8_files_of_killed_commands_are_taken_away() {
    let folder = folder();
    let share = of_museum("accepted-small.json");
    let left = [
        ("a1B2c3", &share[..]),
        ("a1B2c4", &share[..300]),
        ("a1B2c5", &share[..7]),
        ("a1B2c6", b""),
    ];
    let others = [
        (".klimanetz-a1B2c7", &b"{\"format\":\"geojson\"}"[..]),
        (".klimanetz-a1B2c", &share),
        (".klimanetz-a1B2c3d", &share),
        (".klimanetz-a1B2.3", &share),
        ("klimanetz-a1B2c3", &share),
        (".klimanetz-in-use", &share),
        (".klimanetz-inuse1", &share),
    ];
    for (name, bytes) in left {
        folder.put(&format!(".klimanetz-{name}"), bytes);
    }
    for (name, bytes) in others {
        folder.put(name, bytes);
    }
    std::fs::create_dir(folder.path(".klimanetz-folder")).unwrap();
    // Another command is writing this one.
    let in_use = std::fs::File::open(folder.path(".klimanetz-inuse1")).unwrap();
    in_use.lock().unwrap();
    folder.run(&["validate", "a.json"]).done();
    assert_eq!(folder.names().len(), left.len() + others.len() + 2);
    folder.run(&["merge", "a.json", "-o", "out.json"]).done();
    let mut expected: Vec<&str> = others.iter().map(|(name, _)| *name).collect();
    expected.extend(["a.json", "out.json", ".klimanetz-folder"]);
    expected.sort();
    assert_eq!(folder.names(), expected);
    drop(in_use);
    folder.run(&["merge", "a.json", "-o", "out.json"]).done();
    assert!(!folder.path(".klimanetz-inuse1").exists());
}

/// Commands that write into one folder at the same time do not take each other's files away.
#[test]
fn r8_commands_side_by_side_leave_each_other_alone() {
    let folder = folder();
    let outs: Vec<String> = (0..12).map(|nth| format!("out-{nth}.json")).collect();
    let running: Vec<_> = outs
        .iter()
        .map(|out| {
            folder
                .command(&["merge", "a.json", "-o", out])
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    for one in running {
        super::program::Ran::from(one.wait_with_output().unwrap()).done();
    }
    assert_eq!(folder.names().len(), 1 + outs.len());
}

fn folder() -> Folder {
    let folder = Folder::new();
    folder.put("a.json", of_museum("accepted-small.json"));
    folder
}
