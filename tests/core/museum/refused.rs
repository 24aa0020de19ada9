//! The broken files: each has one defect and is refused with its reason and, where there is one, its place.
use super::{names, of_museum};
use klimanetz_core::snapshot::{Many, Place, Sort, Unreadable, read};

#[test]
fn every_broken_file_is_refused_with_its_reason() {
    let expected = table();
    for (name, reason) in &expected {
        let found = read(&of_museum(name)).err();
        assert!(
            found.as_ref().is_some_and(|found| is(found, reason)),
            "{name}: expected {reason:?}, found {found:?}"
        );
    }
    let listed: Vec<&str> = expected.iter().map(|(name, _)| *name).collect();
    for name in names("refused-") {
        assert!(listed.contains(&name.as_str()), "what is expected of {name}?");
    }
}

/// Of what the JSON reader says only the beginning counts: its wording is not ours.
fn is(found: &Unreadable, reason: &Unreadable) -> bool {
    match (found, reason) {
        (
            Unreadable::Unexpected { place, what },
            Unreadable::Unexpected {
                place: there,
                what: beginning,
            },
        ) => place == there && what.starts_with(beginning),
        _ => found == reason,
    }
}

fn table() -> Vec<(&'static str, Unreadable)> {
    [no_snapshots(), header(), shape(), doubles(), names_and_numbers()].concat()
}

/// What people attach instead, or a program made of it on the way.
fn no_snapshots() -> Vec<(&'static str, Unreadable)> {
    vec![
        ("refused-blank.txt", Unreadable::Empty),
        ("refused-cut-before-the-end.json", Unreadable::Truncated(at(28, 1))),
        ("refused-cut-in-header.json", Unreadable::Truncated(at(4, 9))),
        ("refused-cut-in-string.json", Unreadable::Truncated(at(18, 72))),
        ("refused-cut-in-umlaut.json", Unreadable::NotText { at: 661 }),
        ("refused-excalidraw.json", Unreadable::Foreign(at(1, 1))),
        ("refused-gzip.json", Unreadable::OtherFile(Sort::Archive, at(1, 1))),
        ("refused-latin-1.json", Unreadable::NotText { at: 661 }),
        ("refused-mail-with-brace.txt", Unreadable::NotJson(at(1, 8))),
        (
            "refused-mail-with-damage.txt",
            unexpected(20, 64, "invalid value: integer `-1`, expected u64"),
        ),
        ("refused-mail.txt", Unreadable::NotJson(at(1, 1))),
        (
            "refused-one-line-in-mail.txt",
            unexpected(1, 59, "invalid type: string \"1\", expected u32"),
        ),
        ("refused-page.json", Unreadable::OtherFile(Sort::Page, at(1, 1))),
        ("refused-pdf.json", Unreadable::OtherFile(Sort::Pdf, at(1, 1))),
        ("refused-png.json", Unreadable::OtherFile(Sort::Picture, at(1, 1))),
        ("refused-rtf.json", Unreadable::OtherFile(Sort::Rtf, at(1, 1))),
        ("refused-tiddlers.json", Unreadable::Foreign(at(1, 2))),
        ("refused-two-snapshots.json", Unreadable::Several(at(30, 10))),
        ("refused-utf-16-be.json", Unreadable::OtherFile(Sort::Utf16, at(1, 1))),
        ("refused-utf-16-le.json", Unreadable::OtherFile(Sort::Utf16, at(1, 1))),
        (
            "refused-utf-16-without-mark.json",
            Unreadable::OtherFile(Sort::Utf16, at(1, 1)),
        ),
        ("refused-zip.json", Unreadable::OtherFile(Sort::Zip, at(1, 1))),
    ]
}

/// Not ours, or of a newer app.
fn header() -> Vec<(&'static str, Unreadable)> {
    vec![
        (
            "refused-backup-without-private.json",
            unexpected(1, 1, "missing field `private`"),
        ),
        ("refused-content-altered.json", Unreadable::Altered),
        (
            "refused-exported-list.json",
            unexpected(6, 12, "invalid type: map, expected a string"),
        ),
        ("refused-format-missing.json", Unreadable::Foreign(at(1, 1))),
        ("refused-format-number.json", Unreadable::Foreign(at(1, 1))),
        ("refused-format-other.json", Unreadable::Foreign(at(1, 1))),
        (
            "refused-format-version-negative.json",
            unexpected(3, 18, "invalid value: integer `-1`, expected u32"),
        ),
        ("refused-hash-altered.json", Unreadable::Altered),
        (
            "refused-hash-missing.json",
            unexpected(27, 1, "missing field `stateHash`"),
        ),
        ("refused-hash-short.json", Unreadable::Altered),
        ("refused-newer-reader-other-shape.json", Unreadable::Newer { needs: 7 }),
        ("refused-newer-reader.json", Unreadable::Newer { needs: 2 }),
        ("refused-private-altered.json", Unreadable::Altered),
        ("refused-private-in-share.json", Unreadable::PrivateInShare),
        (
            "refused-reader-missing.json",
            unexpected(27, 1, "missing field `minReader`"),
        ),
        (
            "refused-reader-text.json",
            unexpected(4, 15, "invalid type: string \"1\", expected u32"),
        ),
        (
            "refused-scope-unknown.json",
            unexpected(5, 15, "unknown variant `draft`, expected `shared` or `backup`"),
        ),
    ]
}

/// Wrong types, missing parts, what JSON does not have.
fn shape() -> Vec<(&'static str, Unreadable)> {
    vec![
        ("refused-comma-at-end.json", Unreadable::NotJson(at(18, 89))),
        (
            "refused-counter-beyond-64-bits.json",
            unexpected(
                18,
                82,
                "invalid type: floating point `1.8446744073709552e+19`, expected u64",
            ),
        ),
        (
            "refused-counter-fraction.json",
            unexpected(18, 65, "invalid type: floating point `1.5`, expected u64"),
        ),
        (
            "refused-counter-negative.json",
            unexpected(18, 64, "invalid value: integer `-1`, expected u64"),
        ),
        (
            "refused-counter-text.json",
            unexpected(18, 65, "invalid type: string \"1\", expected u64"),
        ),
        (
            "refused-entities-null.json",
            unexpected(14, 15, "invalid type: null, expected an object"),
        ),
        (
            "refused-erased-number.json",
            unexpected(12, 2, "invalid type: integer `17`, expected a string"),
        ),
        (
            "refused-erased-object.json",
            unexpected(11, 9, "invalid type: map, expected a sequence"),
        ),
        (
            "refused-field-text.json",
            unexpected(17, 13, "invalid type: string \"Bonn\", expected a sequence"),
        ),
        (
            "refused-kind-list.json",
            unexpected(15, 15, "invalid type: sequence, expected an object"),
        ),
        (
            "refused-label-number.json",
            unexpected(18, 82, "invalid type: integer `5`, expected a string"),
        ),
        (
            "refused-label-201-long.json",
            unexpected(36, 6, "a label of more than 200 characters"),
        ),
        ("refused-lone-surrogate.json", Unreadable::NotJson(at(18, 76))),
        ("refused-nan.json", Unreadable::NotJson(at(18, 69))),
        ("refused-nested-200.json", Unreadable::TooDeep(at(18, 127))),
        ("refused-nested-65.json", Unreadable::TooDeep(at(18, 127))),
        ("refused-number-too-large.json", Unreadable::NotJson(at(18, 73))),
        (
            "refused-seen-list.json",
            unexpected(8, 7, "invalid type: sequence, expected an object"),
        ),
        ("refused-seen-missing.json", unexpected(25, 1, "missing field `seen`")),
        ("refused-seen-of-three.json", Unreadable::NotJson(at(9, 27))),
        ("refused-single-quotes.json", Unreadable::NotJson(at(18, 65))),
        (
            "refused-text-20001-long.json",
            Unreadable::TextTooLong {
                limit: 20_000,
                place: at(34, 12),
            },
        ),
        (
            "refused-unknown-keys-65.json",
            Unreadable::TooMany {
                many: Many::Unknown,
                place: at(101, 6),
            },
        ),
        (
            "refused-version-text.json",
            unexpected(18, 6, "invalid type: string \"Bonn\", expected struct WireVersion"),
        ),
        (
            "refused-version-without-counter.json",
            unexpected(18, 82, "missing field `n`"),
        ),
        (
            "refused-version-without-time.json",
            unexpected(18, 56, "missing field `at`"),
        ),
        (
            "refused-version-without-value.json",
            unexpected(18, 77, "missing field `v`"),
        ),
    ]
}

/// Keys and writes that occur twice; writes the file does not claim to know.
fn doubles() -> Vec<(&'static str, Unreadable)> {
    vec![
        (
            "refused-beyond-seen-other-replica.json",
            beyond_seen("r00000000000000b2-2", "municipality 05315000, name"),
        ),
        (
            "refused-beyond-seen.json",
            beyond_seen("r00000000000000a1-2", "municipality 05315000, name"),
        ),
        (
            "refused-entities-twice.json",
            unexpected(15, 10, "duplicate field `entities`"),
        ),
        ("refused-field-twice.json", unexpected(21, 1, "\"name\" occurs twice")),
        (
            "refused-format-twice.json",
            unexpected(3, 8, "duplicate field `format`"),
        ),
        ("refused-id-twice.json", unexpected(26, 1, "\"05314000\" occurs twice")),
        (
            "refused-kind-twice.json",
            unexpected(28, 1, "\"municipality\" occurs twice"),
        ),
        (
            "refused-replica-twice.json",
            unexpected(11, 1, "\"r00000000000000a1\" occurs twice"),
        ),
        (
            "refused-unknown-key-twice.json",
            unexpected(30, 1, "\"zone\" occurs twice"),
        ),
        (
            "refused-unknown-version-key-twice.json",
            unexpected(18, 106, "\"zone\" occurs twice"),
        ),
        (
            "refused-key-twice-in-value.json",
            unexpected(18, 80, "\"a\" occurs twice"),
        ),
        ("refused-value-twice.json", unexpected(18, 78, "duplicate field `v`")),
        (
            "refused-write-twice-in-one-field.json",
            twice("r00000000000000a1-1", "municipality 05314000, name"),
        ),
        (
            "refused-write-twice.json",
            twice("r00000000000000a1-1", "municipality 05315000, name"),
        ),
    ]
}

/// Names, counters and times that have not their form.
fn names_and_numbers() -> Vec<(&'static str, Unreadable)> {
    vec![
        (
            "refused-counter-too-large.json",
            malformed("counter", "9007199254740992"),
        ),
        ("refused-counter-zero.json", malformed("counter", "0")),
        ("refused-empty.json", Unreadable::Empty),
        ("refused-erased-but-there.json", Unreadable::Altered),
        (
            "refused-erased-capital.json",
            malformed("id", "50C281A7-D263-4EBF-8175-A3BF20314256"),
        ),
        (
            "refused-erased-history-entry.json",
            malformed("id", "r00000000000000a1-1"),
        ),
        ("refused-erased-official-key.json", malformed("id", "05314000")),
        ("refused-field-empty.json", malformed("field", "")),
        ("refused-field-with-line-break.json", malformed("field", "na\nme")),
        (
            "refused-id-65-long.json",
            malformed("id", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        ),
        ("refused-id-empty.json", malformed("id", "")),
        ("refused-id-with-path.json", malformed("id", "../05314000")),
        ("refused-id-with-space.json", malformed("id", "05314 000")),
        ("refused-kind-empty.json", malformed("kind", "")),
        (
            "refused-range-backwards.json",
            malformed("range", "r00000000000000a1 [2,1]"),
        ),
        (
            "refused-range-from-zero.json",
            malformed("range", "r00000000000000a1 [0,2]"),
        ),
        (
            "refused-range-too-far.json",
            malformed("range", "r00000000000000a1 [1,9007199254740992]"),
        ),
        (
            "refused-replica-capital.json",
            malformed("replica", "r00000000000000A1"),
        ),
        ("refused-replica-short.json", malformed("replica", "ra1")),
        (
            "refused-time-30-february.json",
            malformed("time", "2026-02-30T08:00:00.000Z"),
        ),
        (
            "refused-time-of-day.json",
            malformed("time", "2026-11-23T25:00:00.000Z"),
        ),
        (
            "refused-time-year-0000.json",
            malformed("time", "0000-11-23T08:00:00.000Z"),
        ),
        ("refused-time-zone.json", malformed("time", "2026-11-23T08:00:00+01:00")),
    ]
}

fn at(line: usize, column: usize) -> Place {
    Place { line, column }
}

fn unexpected(line: usize, column: usize, beginning: &str) -> Unreadable {
    Unreadable::Unexpected {
        place: at(line, column),
        what: beginning.to_owned(),
    }
}

fn malformed(what: &'static str, found: &str) -> Unreadable {
    Unreadable::Malformed {
        what,
        found: found.to_owned(),
    }
}

fn beyond_seen(dot: &str, at: &str) -> Unreadable {
    Unreadable::BeyondSeen {
        dot: dot.to_owned(),
        at: at.to_owned(),
    }
}

fn twice(dot: &str, at: &str) -> Unreadable {
    Unreadable::Twice {
        dot: dot.to_owned(),
        at: at.to_owned(),
    }
}
