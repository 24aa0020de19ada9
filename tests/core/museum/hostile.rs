//! Files nobody would keep in a folder: far too large, cut at every byte, or made to keep the reader busy for ever.
use super::of_museum;
use klimanetz_core::replica::{Document, Dot, ReplicaId, Seen, plan};
use klimanetz_core::snapshot::{Header, MAX_BYTES, Unreadable, read, write_share};
use klimanetz_core::{documents::Shared, replica::Timestamp};

#[test]
fn a_file_above_the_limit_is_refused_for_its_size() {
    let bytes = MAX_BYTES + 1;
    assert_eq!(
        read(&vec![b' '; bytes]).err(),
        Some(Unreadable::TooLarge {
            bytes,
            limit: MAX_BYTES
        })
    );
}

#[test]
fn a_file_cut_at_any_byte_is_refused() {
    let whole = of_museum("accepted-small.json");
    let end = whole.len() - "\n".len();
    for length in 0..end {
        let found = read(whole.get(..length).unwrap()).err();
        let is_named = match found {
            Some(Unreadable::Empty) => length == 0,
            // In the middle of a character.
            Some(Unreadable::NotText { at }) => at + 1 == length,
            // Nothing but the brace says no more than any text.
            Some(Unreadable::Truncated(_)) => true,
            _ => false,
        };
        assert!(is_named, "the first {length} bytes: {found:?}");
    }
}

#[test]
fn endless_openings_are_refused_at_level_65() {
    let openings = "{\"a\":[".repeat(1_000_000);
    assert!(matches!(read(openings.as_bytes()), Err(Unreadable::TooDeep(_))));
}

#[test]
fn a_reason_is_never_as_long_as_the_file() {
    let scope = "x".repeat(1_000_000);
    let text = format!(r#"{{"format":"klimanetz-snapshot","formatVersion":1,"minReader":1,"scope":"{scope}"}}"#);
    let reason = read(text.as_bytes()).err().map(|unreadable| unreadable.to_string());
    assert!(
        reason.as_ref().is_some_and(|reason| reason.len() < 1_000),
        "{} bytes",
        reason.map_or(0, |reason| reason.len())
    );
}

/// 2^64 dots and some more: who counts them must not start again at 0.
#[test]
fn a_file_that_has_seen_more_than_can_be_counted_is_merged() {
    let mut seen = Seen::default();
    (0..2048).for_each(|replica| seen.insert_range(ReplicaId(replica), 1, Dot::MAX_COUNTER));
    seen.insert_range(ReplicaId(9999), 1, 2100);
    joined(seen);
}

/// Every second write of one replica: 40,000 ranges, more than a browser with a broken clock could make.
#[test]
fn a_file_that_has_seen_with_many_gaps_is_merged() {
    let mut seen = Seen::default();
    (0..40_000).for_each(|n| {
        seen.insert(Dot {
            replica: ReplicaId(1),
            counter: 2 * n + 1,
        })
    });
    joined(seen);
}

/// Writes a directory that has seen this, reads it, previews it and merges it.
fn joined(seen: Seen) {
    let sent = Shared(Document {
        seen,
        ..Document::default()
    });
    let header = Header {
        at: Some(Timestamp(0)),
        by: None,
        app: "0".to_owned(),
    };
    let arrived = read(write_share(&sent, &header).as_bytes()).unwrap();
    assert_eq!(arrived.shared, sent);
    let mut mine = read(&of_museum("accepted-small.json")).unwrap().shared.0;
    let mut previewed = mine.clone();
    previewed.merge(&plan(&mine, &arrived.shared.0).unwrap().delta);
    mine.merge(&arrived.shared.0);
    assert_eq!(previewed, mine);
}
