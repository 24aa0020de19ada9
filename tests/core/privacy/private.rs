//! Row P3: what the compiler refuses about the private document, and the module that writes share files has no path to it.
//!
//! The other half are the `compile_fail` examples in src/replica/documents.rs.
use crate::source::{Rust, file, files};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::domain::Note;
use klimanetz_core::draft::{Autosave, RecordDraft};
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{Finder, FoundRecord};
use std::fmt::Display;

/// Does not compile if the type has the trait: then the call below it has two candidates.
macro_rules! never {
    ($type:ty: $($bound:tt)+) => {
        const _: fn() = || {
            trait Either<A> {
                fn only_one() {}
            }
            impl<T: ?Sized> Either<()> for T {}
            struct Other;
            impl<T: ?Sized + $($bound)+> Either<Other> for T {}
            <$type as Either<_>>::only_one()
        };
    };
}

never!(Private: serde::Serialize);
never!(Private: Display);
never!(Private: std::ops::Deref);
never!(Private: Into<Document>);
never!(Private: Into<Shared>);
never!(Private: AsRef<Document>);
never!(Private: std::borrow::Borrow<Document>);
never!(Shared: From<Private>);
never!(Note: Display);
never!(Note: serde::Serialize);
never!(Finder: Display);
never!(Finder: std::fmt::Debug);
never!(Finder: serde::Serialize);
never!(FoundRecord: Display);
never!(FoundRecord: std::fmt::Debug);
never!(FoundRecord: serde::Serialize);
never!(Autosave: Display);
never!(Autosave: serde::Serialize);
never!(RecordDraft: Display);
never!(RecordDraft: serde::Serialize);

/// Who may say the word that looks inside: storing, backing up, showing to the member. The share file's writer is not among them.
#[test]
fn only_these_look_into_the_private_document() {
    const MAY: &[&str] = &[
        "src/cli/report.rs",
        "src/replica/snapshot/write.rs",
        "src/replica/stored/arrived.rs",
        "src/replica/stored/keeper/change.rs",
        "src/replica/stored/keeper/mod.rs",
        "src/replica/stored/open.rs",
        "src/replica/stored/recorder.rs",
        "src/replica/stored/tidy.rs",
        "src/session.rs",
        "src/session/incoming.rs",
        "src/session/search.rs",
        "src/ui/card/note.rs",
        "src/ui/card/notes_about.rs",
        "src/ui/card/person/erasure.rs",
        "src/ui/page/exchange/backup.rs",
    ];
    let mut found = Vec::new();
    for source in files("src", &[".rs"]) {
        let code = Rust::read(&source.text).code.join("\n");
        if code.contains(".reveal()") {
            found.push(source.path);
        }
    }
    assert_eq!(found, MAY);
}

/// The writer of share files in a function of its own: nothing private is in reach there.
#[test]
fn the_writer_of_share_files_has_no_path_to_the_private_document() {
    let code = Rust::read(&file("src/replica/snapshot/write.rs").text).code;
    let naming: Vec<&String> = code
        .iter()
        .filter(|line| line.contains("Private") || line.contains("private"))
        .collect();
    assert_eq!(
        naming.len(),
        5,
        "the import, the heads of both ways to write a backup, the call of the one by the other, and one line of a body: {naming:#?}"
    );
    for head in ["pub fn write_share(", "pub async fn write_share_in_steps("] {
        let share: Vec<&String> = code
            .iter()
            .skip_while(|line| !line.contains(head))
            .take_while(|line| !line.starts_with('}'))
            .collect();
        assert!(
            share.len() > 1 && share.iter().all(|line| !line.to_lowercase().contains("private")),
            "{share:#?}"
        );
    }
}
