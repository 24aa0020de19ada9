//! `merge`: the same files in any order, private parts, files that do not fit together.
use super::chance::Chance;
use super::network;
use super::program::{Folder, of_museum};
use klimanetz_core::snapshot::{Scope, Snapshot, read};

const SEED: u64 = 20_261_123;

#[test]
fn sixty_files_in_any_order_give_the_same_bytes() {
    let folder = Folder::new();
    let mut names: Vec<String> = network::files(60)
        .into_iter()
        .map(|(name, text)| {
            folder.put(&name, text);
            name
        })
        .collect();
    let expected = merged(&folder, &names);
    let mut chance = Chance(SEED);
    for round in 0..20 {
        chance.shuffle(&mut names);
        assert_eq!(
            merged(&folder, &names),
            expected,
            "seed {SEED}, round {round}: {names:?}"
        );
    }
    // A file sent twice adds nothing, nor does the result itself.
    names.push(names[0].clone());
    names.push("out.json".to_owned());
    assert_eq!(merged(&folder, &names), expected);
}

#[test]
fn what_is_merged_is_what_the_core_merges() {
    let folder = Folder::new();
    let files = network::files(60);
    let mut expected = Snapshot {
        at: None,
        by: None,
        ..read(files[0].1.as_bytes()).unwrap()
    };
    for (name, text) in &files {
        folder.put(name, text);
        let snapshot = read(text.as_bytes()).unwrap();
        expected.shared.0.merge(&snapshot.shared.0);
        expected.at = expected.at.max(snapshot.at);
    }
    let names: Vec<String> = files.into_iter().map(|(name, _)| name).collect();
    let found = read(merged(&folder, &names).as_bytes()).unwrap();
    assert_eq!(
        found,
        Snapshot {
            app: Some(env!("CARGO_PKG_VERSION").to_owned()),
            ..expected
        }
    );
    let erased = network::person(9);
    assert!(
        found.shared.0.entity("person", &erased).is_none(),
        "erased once is erased for ever"
    );
    assert!(
        found
            .shared
            .0
            .entity("municipality", "05315000")
            .unwrap()
            .statements("heatPlan")
            .len()
            > 1,
        "undecided"
    );
}

#[test]
fn the_private_part_of_a_backup_stays_out() {
    let folder = Folder::new();
    folder.put("backup.json", of_museum("snapshot-v1-backup.json"));
    let ran = folder.run(&["merge", "backup.json", "-o", "out.json"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""));
    assert_eq!(
        ran.stderr,
        "klimanetz-cli: backup.json: a backup; its private part is left out\n"
    );
    let found = read(folder.text("out.json").as_bytes()).unwrap();
    assert_eq!(found.scope, Scope::Shared);
    assert!(found.private.is_none());
    assert!(
        !folder.text("out.json").contains("note"),
        "nothing of the notes, not even that there are some"
    );
    assert!(
        !folder.text("out.json").contains("r00000000000000dd"),
        "nor the replica that wrote them"
    );
    assert_eq!(
        found.shared,
        read(&of_museum("snapshot-v1-shared.json")).unwrap().shared
    );
}

/// R3: a date made up for a merge would count as a stated one in the next.
#[test]
fn r3_files_without_a_date_of_export_give_one_without() {
    let folder = Folder::new();
    folder.put("a.json", of_museum("accepted-without-header.json"));
    folder.run(&["merge", "a.json", "-o", "out.json"]).done();
    assert_eq!(read(folder.text("out.json").as_bytes()).unwrap().at, None);
}

/// R3: merged at once, or in groups whose merges are merged, whoever states a date of export.
#[test]
fn r3_however_the_files_are_grouped_the_bytes_are_the_same() {
    let mut chance = Chance(SEED);
    for round in 0..12 {
        let folder = Folder::new();
        let mut names = Vec::new();
        for (name, text) in network::files(7) {
            let is_stated = |line: &&str| round % 3 == 0 || !line.starts_with("\"exported\"");
            let is_dated = chance.below(2) == 0 && round % 3 != 2;
            let lines = text.lines().filter(|line| is_dated || is_stated(line));
            folder.put(&name, lines.collect::<Vec<_>>().join("\n"));
            names.push(name);
        }
        let expected = merged(&folder, &names);
        let mut n = 0;
        while names.len() > 1 {
            chance.shuffle(&mut names);
            let group = names.split_off(names.len() - 2 - chance.below(names.len() - 1));
            let name = format!("group-{n}.json");
            folder.put(&name, merged(&folder, &group));
            names.push(name);
            n += 1;
        }
        assert_eq!(folder.text(&names[0]), expected, "seed {SEED}, round {round}");
    }
}

/// R2: many statements about one record are gathered and put in order once.
#[test]
fn r2_two_files_full_of_one_record_are_merged_as_the_core_merges_them() {
    let folder = Folder::new();
    let [one, other] = [1, 2].map(|replica| network::one_record(replica, 400, 50));
    folder.put("one.json", &one);
    folder.put("other.json", &other);
    let mut expected = read(one.as_bytes()).unwrap().shared;
    expected.0.merge(&read(other.as_bytes()).unwrap().shared.0);
    let names = ["one.json".to_owned(), "other.json".to_owned()];
    let found = read(merged(&folder, &names).as_bytes()).unwrap();
    assert_eq!(found.shared, expected);
    assert_eq!(found.shared.0.all().count(), 2 * 400 * 50);
    folder.put("changed.json", network::one_record(1, 400, 49));
    let ran = folder.run(&["merge", "one.json", "changed.json", "-o", "out.json"]);
    assert!(
        ran.refused()
            .contains("changed.json: does not fit the files before it: the write r0000000000000001-50 ")
    );
}

#[test]
fn what_a_newer_app_added_is_kept_and_that_is_said() {
    let folder = Folder::new();
    folder.put("newer.json", of_museum("accepted-newer-format.json"));
    let ran = folder.run(&["merge", "newer.json", "-o", "-"]);
    assert_eq!(
        ran.stderr,
        "klimanetz-cli: newer.json: written by a newer version; what this one does not know is kept\n"
    );
    let state = |text: &str| text.split_once("\"stateHash\"").unwrap().1.to_owned();
    assert_eq!(
        state(&ran.stdout),
        state(std::str::from_utf8(&of_museum("accepted-newer-format.json")).unwrap())
    );
}

/// `other.json` gives a write of `a.json` another value. `later.json` has replaced that write: if it comes between the two, the
/// merged directory no longer holds what `other.json` contradicts. It is refused all the same.
#[test]
fn two_values_of_one_write_are_refused_in_any_order() {
    let folder = Folder::new();
    let [a, other, later] = network::conflation();
    folder.put("a.json", a);
    folder.put("other.json", other);
    folder.put("later.json", later);
    let orders = [
        ["a", "other", "later"],
        ["a", "later", "other"],
        ["later", "a", "other"],
        ["other", "later", "a"],
        ["later", "other", "a"],
    ];
    for order in orders {
        let files = order.map(|name| format!("{name}.json"));
        let last_of_the_two = files.iter().rfind(|name| *name != "later.json").unwrap();
        let ran = folder.run(&["merge", &files[0], &files[1], &files[2], "-o", "out.json"]);
        assert_eq!(
            ran.refused(),
            format!(
                "klimanetz-cli: {last_of_the_two}: does not fit the files before it: the write r0000000000000001-1 is not the \
                 same in both documents (municipality 05315000, heatPlan)\n"
            )
        );
    }
    assert!(!folder.path("out.json").exists());
}

#[test]
fn a_refused_file_among_good_ones_stops_the_merge() {
    let folder = Folder::new();
    folder.put("good.json", of_museum("accepted-small.json"));
    folder.put("bad.json", of_museum("refused-hash-altered.json"));
    folder.put("out.json", "as before");
    let line = folder
        .run(&["merge", "good.json", "bad.json", "-o", "out.json"])
        .refused();
    assert_eq!(
        line,
        "klimanetz-cli: bad.json: the content does not fit its stateHash\n"
    );
    assert_eq!(folder.text("out.json"), "as before");
    assert_eq!(folder.names(), ["bad.json", "good.json", "out.json"]);
}

#[test]
fn standard_input_is_a_file_like_any_other() {
    let folder = Folder::new();
    let [(one, first), (two, second)] = network::files(2).try_into().unwrap();
    folder.put(&one, &first);
    folder.put(&two, &second);
    let expected = folder.run(&["merge", &one, &two, "-o", "-"]).done();
    assert_eq!(
        folder
            .run_with(second.as_bytes(), &["merge", "-", &one, "-o", "-"])
            .done(),
        expected
    );
    assert!(read(expected.as_bytes()).is_ok());
    assert_eq!(folder.names(), [one, two]);
}

fn merged(folder: &Folder, names: &[String]) -> String {
    let words: Vec<&str> = ["merge", "-o", "out.json"]
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    assert_eq!(folder.run(&words).done(), "");
    folder.text("out.json")
}
