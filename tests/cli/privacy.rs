//! Row P2, command line: nothing private is printed or written, whatever is done with a backup and whatever is wrong with it.
use crate::program::{Folder, of_museum};

/// Words of the museum's backup that stand in its private part alone: in texts, in names of keys, in what a newer app wrote.
const CANARIES: [&str; 6] = [
    "Rückruf",
    "weitersagen",
    "Wärme\":",
    "tag:",
    "reminders",
    "00000000000000dd",
];

/// What is wrong with the private part; the first change is none.
const DAMAGES: [(&str, &str); 9] = [
    ("", ""),
    ("\"tag:Wärme\":", "\"tag:Wärme\":[],\"tag:Wärme\":"),
    ("\"by\":\"r00000000000000dd\"", "\"by\":\"Rückruf\""),
    ("\"n\":1,", "\"n\":\"Rückruf\","),
    ("\"n\":2,", "\"n\":1,"),
    ("\"n\":3,", "\"n\":99,"),
    ("\"v\":\"# Anruf", "\"v\":\"\u{1}# Anruf"),
    ("\"note\":", "\"Rückruf!\":"),
    ("bitte nicht", "bitte"),
];

#[test]
fn a_backup_passes_through_the_program_and_leaves_nothing_private_behind() {
    let backup = String::from_utf8(of_museum("snapshot-v1-backup.json")).unwrap();
    let (head, private) = backup.split_once("\"private\":").unwrap();
    for canary in CANARIES {
        assert!(
            private.contains(canary) && !head.contains(canary),
            "{canary} is there to be found"
        );
    }
    let (mut n_runs, mut n_refused) = (0, 0);
    for (old, new) in DAMAGES {
        let altered = private.replacen(old, new, 1);
        assert_eq!(altered == private, old.is_empty(), "{old} is there to be damaged");
        let folder = Folder::new();
        folder.put("backup.json", format!("{head}\"private\":{altered}"));
        for words in [
            &["validate", "backup.json"][..],
            &["stand", "backup.json"],
            &["merge", "backup.json", "-o", "directory.json"],
            &["merge", "backup.json", "-o", "-"],
            &["merge", "backup.json", "backup.json", "-o", "again.json"],
        ] {
            let ran = folder.run(words);
            let written = folder.names().into_iter().filter(|name| name != "backup.json");
            let written: String = written.map(|name| format!("{name}{}", folder.text(&name))).collect();
            for canary in CANARIES {
                assert!(
                    !format!("{}{}{written}", ran.stdout, ran.stderr).contains(canary),
                    "{words:?}: {canary} in {ran:?}"
                );
            }
            n_runs += 1;
            n_refused += usize::from(ran.code == 1);
        }
    }
    assert_eq!((n_runs, n_refused), (45, 40));
}

/// The names a newer app gives to private things are private too.
#[test]
fn the_kinds_of_a_newer_app_are_counted_and_not_named() {
    use klimanetz_core::documents::{Private, Shared};
    use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Version};
    let mut document = Document::default();
    for (counter, kind) in [(1, "note"), (2, "Scheidung"), (3, "Scheidung")] {
        let version = Version {
            dot: Dot {
                replica: ReplicaId(7),
                counter,
            },
            at: Timestamp(1_795_000_000_000),
            who: None,
            value: "geheim".into(),
            rest: Default::default(),
        };
        let id = EntityId::parse(&format!("id-{counter}")).unwrap();
        document.add(
            &Kind::parse(kind).unwrap(),
            &id,
            &FieldName::parse("text").unwrap(),
            version,
        );
    }
    let header = klimanetz_core::snapshot::Header {
        at: Some(Timestamp(0)),
        by: None,
        app: String::new(),
    };
    let folder = Folder::new();
    folder.put(
        "backup.json",
        klimanetz_core::snapshot::write_backup(&Shared::default(), &Private::new(document), &header),
    );
    let line = folder.run(&["validate", "backup.json"]).done();
    assert!(line.ends_with("; private: 1 note, 2 of other kinds\n"), "{line}");
}
