//! The directory of a file as a table: written whole or not at all, without people unless they are asked for, never with anything private.
use super::program::{Folder, of_museum};
use klimanetz_core::author::Author;
use klimanetz_core::documents::Shared;
use klimanetz_core::domain::write;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{ReplicaId, Timestamp};
use klimanetz_core::snapshot::{Header, write_share};
use klimanetz_exchange::xlsx::{BEGINNING, Found, Workbook, read};

fn folder() -> Folder {
    let folder = Folder::new();
    folder.put("a.json", of_museum("snapshot-v1-shared.json"));
    folder.put("backup.json", of_museum("snapshot-v1-backup.json"));
    folder
}

fn bytes(folder: &Folder, name: &str) -> Vec<u8> {
    std::fs::read(folder.path(name)).unwrap()
}

fn table(folder: &Folder, name: &str) -> Workbook {
    read(&bytes(folder, name)).unwrap()
}

/// The names of the sheets that people see.
fn sheets(workbook: &Workbook) -> Vec<&str> {
    let names = workbook.sheets.iter().map(|sheet| sheet.name.as_str());
    names.filter(|name| !name.starts_with('_')).collect()
}

/// Everything that stands in it.
fn said(workbook: &Workbook) -> String {
    let rows = workbook.sheets.iter().flat_map(|sheet| &sheet.rows);
    let cells = rows.flat_map(|row| row.cells.iter());
    let texts = cells.filter_map(|(_, found)| match found {
        Found::Text(text) => Some(text.to_string()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_table_is_written_and_is_the_same_each_time() {
    let folder = folder();
    assert_eq!(folder.run(&["table", "export", "a.json", "-o", "out.xlsx"]).done(), "");
    assert_eq!(
        sheets(&table(&folder, "out.xlsx")),
        ["Kommunen", "Themen", "Treffen", "Stand"]
    );
    folder.run(&["table", "export", "-o", "again.xlsx", "a.json"]).done();
    assert_eq!(bytes(&folder, "out.xlsx"), bytes(&folder, "again.xlsx"));
    let stand = folder.run(&["stand", "a.json"]).done();
    assert!(said(&table(&folder, "out.xlsx")).contains(stand.trim()));

    let piped = folder
        .command(&["table", "export", "a.json", "-o", "-"])
        .output()
        .unwrap();
    assert_eq!((piped.status.code(), piped.stderr.as_slice()), (Some(0), &b""[..]));
    assert_eq!(piped.stdout, bytes(&folder, "out.xlsx"));
    assert_eq!(folder.names(), ["a.json", "again.xlsx", "backup.json", "out.xlsx"]);
}

#[test]
fn people_and_english_are_there_where_they_are_asked_for() {
    let folder = folder();
    let all = [
        "table",
        "export",
        "a.json",
        "-o",
        "all.xlsx",
        "--with-persons",
        "--language",
        "en",
    ];
    folder.run(&all).done();
    let with_people = table(&folder, "all.xlsx");
    assert_eq!(
        sheets(&with_people),
        ["Municipalities", "Topics", "Meetings", "People", "About"]
    );
    folder
        .run(&["table", "export", "a.json", "-o", "few.xlsx", "--language", "de"])
        .done();
    let without = table(&folder, "few.xlsx");
    let people = with_people.sheets.iter().find(|sheet| sheet.name == "People").unwrap();
    let mut n_people = 0;
    for row in people.rows.iter().filter(|row| row.number > 1) {
        let Some(Found::Text(name)) = row.cell(0) else { continue };
        assert!(!said(&without).contains(&**name), "{name}");
        n_people += 1;
    }
    assert!(n_people > 0);
}

/// Row P2: nothing of the private part of a backup is in a table of it.
#[test]
fn of_a_backup_only_the_directory_is_in_a_table() {
    let folder = folder();
    let ran = folder.run(&["table", "export", "backup.json", "-o", "out.xlsx", "--with-persons"]);
    let note = "klimanetz-cli: backup.json: a backup; its private part is left out\n";
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (0, "", note));
    let found = table(&folder, "out.xlsx");
    for canary in ["Rückruf", "weitersagen", "reminders", "00000000000000dd"] {
        assert!(!said(&found).contains(canary), "{canary}");
    }
    let text = String::from_utf8(of_museum("snapshot-v1-backup.json")).unwrap();
    assert!(
        text.contains("Rückruf") && text.contains("weitersagen"),
        "they are there to be found"
    );
}

#[test]
fn a_file_that_is_refused_makes_no_table() {
    let folder = folder();
    folder.put("bad.json", of_museum("refused-content-altered.json"));
    folder.put("out.xlsx", "as before");
    let line = folder.run(&["table", "export", "bad.json", "-o", "out.xlsx"]).refused();
    assert_eq!(
        line,
        "klimanetz-cli: bad.json: the content does not fit its stateHash\n"
    );
    folder
        .run(&["table", "export", "none.json", "-o", "out.xlsx"])
        .refused();
    let line = folder
        .run(&["table", "export", "a.json", "-o", "no/such/out.xlsx"])
        .refused();
    assert!(line.starts_with("klimanetz-cli: no/such/out.xlsx: "), "{line}");
    assert_eq!(folder.text("out.xlsx"), "as before");
    assert_eq!(folder.names(), ["a.json", "backup.json", "bad.json", "out.xlsx"]);
}

#[test]
fn what_a_killed_command_left_of_a_table_is_taken_away() {
    let folder = folder();
    let other = [&BEGINNING[..10], b"another archive"].concat();
    folder.put(".klimanetz-a1B2c3", BEGINNING);
    folder.put(".klimanetz-a1B2c4", &BEGINNING[..5]);
    folder.put(".klimanetz-a1B2c5", &other);
    folder.run(&["table", "export", "a.json", "-o", "out.xlsx"]).done();
    assert!(bytes(&folder, "out.xlsx").starts_with(&BEGINNING));
    assert_eq!(
        folder.names(),
        [".klimanetz-a1B2c5", "a.json", "backup.json", "out.xlsx"]
    );
}

#[test]
fn the_help_has_an_example_of_it() {
    let help = Folder::new().run(&["table", "export", "--help"]).done();
    assert!(help.contains("klimanetz-cli table export directory.json -o Klimanetz.xlsx"));
    assert_eq!(help, Folder::new().run(&["table", "--help"]).done());
}

/// A file may hold longer texts than a cell: twenty thousand flags are forty thousand units.
#[test]
fn what_is_too_long_for_a_cell_is_said() {
    let folder = folder();
    let mut shared = Shared::default();
    let text = "🏳".repeat(20_000);
    let writes =
        [("title", "Fahnen"), ("text", text.as_str())].map(|(field, said)| write("topic", "t1", field, said.into()));
    let writes = writes.into_iter().flatten().collect();
    let mut author = Author::new(ReplicaId(1), None);
    let change = shared
        .0
        .apply(&Edit::Write(writes), &mut author, Timestamp(1_796_000_000_000));
    shared.0.absorb(change.unwrap().unwrap().delta);
    let header = Header {
        at: None,
        by: None,
        app: String::new(),
    };
    folder.put("long.json", write_share(&shared, &header));
    let ran = folder.run(&["table", "export", "long.json", "-o", "out.xlsx"]);
    let note = "klimanetz-cli: out.xlsx: texts too long for a cell were cut: 1\n";
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (0, "", note));
    assert!(said(&table(&folder, "out.xlsx")).contains("Gekürzte Zellen"));
}
