//! Laws 16 and 17: what may leave in a file, and what may happen to it on the way.
use super::histories::{every, every_world, history};
use super::snapshots::{header, parsed, share};
use super::world::World;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::replica::Value;
use klimanetz_core::snapshot::{Scope, read, write_backup, write_share};
use proptest::prelude::*;
use std::sync::Arc;

/// Law 16: whatever happens in the private document, the share file stays the same to the byte; the backup holds both.
#[test]
fn the_share_file_knows_nothing_of_private_notes() {
    every(16, (history(), history()), |(directory, notes)| {
        let shared = Shared(World::after(&directory).everything().document);
        let before = write_share(&shared, &header());
        for member in &World::after(&notes).members {
            let mut private = member.sheet.document.clone();
            let entities = private.entities.values_mut().flat_map(|of_kind| of_kind.values_mut());
            for (_, version) in entities.flat_map(|entity| entity.all_mut()) {
                (version.value, version.who) = (Value::from("PRIVAT"), Some(Arc::from("PRIVAT")));
            }
            let private = Private::new(private);
            let (file, backup) = (
                write_share(&shared, &header()),
                write_backup(&shared, &private, &header()),
            );
            assert_eq!(file, before);
            assert!(!file.contains("PRIVAT") && !format!("{private:?}").contains("PRIVAT"));
            assert_eq!(backup.contains("PRIVAT"), private.reveal().all().count() > 0);
            let (file, backup) = (read(file.as_bytes()).unwrap(), read(backup.as_bytes()).unwrap());
            assert_eq!(
                (file.scope, file.private, file.shared),
                (Scope::Shared, None, shared.clone())
            );
            assert_eq!(
                (backup.scope, backup.private, backup.shared),
                (Scope::Backup, Some(private), shared.clone())
            );
        }
    });
}

/// Law 17: a file that was damaged on its way is refused, or it says what it said. It never says something else.
#[test]
fn a_damaged_file_never_says_something_else() {
    every(
        17,
        (
            history(),
            any::<prop::sample::Index>(),
            0..8_u8,
            any::<prop::sample::Index>(),
        ),
        |(history, at, bit, end)| {
            let world = World::after(&history);
            let document = &world.members[0].sheet.document;
            let text = share(document).into_bytes();
            let mut flipped = text.clone();
            flipped[at.index(text.len())] ^= 1 << bit;
            if let Ok(snapshot) = read(&flipped) {
                assert_eq!(snapshot.shared.0, *document, "{}", String::from_utf8_lossy(&flipped));
            }
            let cut = &text[..end.index(text.len() - 2)];
            assert!(read(cut).is_err(), "{}", String::from_utf8_lossy(cut));
        },
    );
}

/// Law 17: what mail programs do to a text does not matter.
#[test]
fn a_file_survives_the_mail() {
    every_world(44, |world| {
        let document = &world.members[0].sheet.document;
        let text = share(document);
        let crlf = text.replace('\n', "\r\n");
        for mailed in [
            crlf.clone(),
            format!("\u{feff}{crlf}"),
            format!("Hallo zusammen,\r\n\r\n{crlf}\r\n-- \r\nErika {{Klima}}\r\n"),
        ] {
            assert_eq!(parsed(&mailed), *document);
        }
    });
}
