//! A file on its way in: read, planned against what is here now, and applied exactly as shown.
use super::{NotDone, Session};
use crate::platform::file;
use klimanetz_core::draft::erase_orphans;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Conflation, Plan, plan};
use klimanetz_core::snapshot::{self, MAX_BYTES, Snapshot, Unreadable};
use leptos::ev::Event;
use leptos::prelude::*;
use std::sync::Arc;

/// A file that was picked or a text that was pasted.
#[derive(Debug, Clone, PartialEq)]
pub struct IncomingFile {
    /// Its name.
    pub name: String,
    /// What was read, or why nothing was.
    pub content: Result<Snapshot, NotRead>,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq)]
pub enum NotRead {
    /// The browser could not read it.
    ByBrowser,
    /// It is not what it should be.
    Unreadable(Unreadable),
}

/// What taking over a file would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// To the directory.
    pub shared: Result<Plan, Conflation>,
    /// To the private document, if the file is a backup.
    pub private: Option<Result<Plan, Conflation>>,
    /// Whether the private part seems to be the member's own.
    pub is_own: bool,
}

impl Session {
    /// Reads the files picked in a file field.
    pub fn read_picked(self, event: &Event, on_read: impl Fn(Vec<IncomingFile>) + 'static) {
        file::picked(event, move |files| {
            let read = |picked: file::PickedFile| {
                let content = match picked.too_large {
                    _ if picked.unreadable => Err(NotRead::ByBrowser),
                    Some(bytes) => {
                        let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
                        Err(NotRead::Unreadable(Unreadable::TooLarge {
                            bytes,
                            limit: MAX_BYTES,
                        }))
                    }
                    None => snapshot::read(&picked.bytes).map_err(NotRead::Unreadable),
                };
                IncomingFile {
                    name: picked.name,
                    content,
                }
            };
            on_read(files.into_iter().map(read).collect());
        });
    }

    /// Reads pasted text.
    pub fn read_pasted(self, name: &str, text: &str) -> IncomingFile {
        IncomingFile {
            name: name.to_owned(),
            content: snapshot::read(text.as_bytes()).map_err(NotRead::Unreadable),
        }
    }

    /// What taking over `snapshot` would do; worked out anew whenever the documents change.
    pub fn plan(self, snapshot: Arc<Snapshot>) -> Memo<Incoming> {
        self.view_both(move |shared, private| {
            let own = |theirs: &klimanetz_core::documents::Private| {
                private.reveal().seen.is_empty() || private.reveal().seen.meets(&theirs.reveal().seen)
            };
            Incoming {
                shared: plan(&shared.0, &snapshot.shared.0),
                private: snapshot
                    .private
                    .as_ref()
                    .map(|theirs| plan(private.reveal(), theirs.reveal())),
                is_own: snapshot.private.as_ref().is_some_and(own),
            }
        })
    }

    /// Takes over what the preview showed, with the private part if asked to. The directory first: if it cannot be stored,
    /// nothing is taken over.
    pub fn adopt(self, incoming: Incoming, with_private: bool) -> Result<(), NotDone> {
        if let Ok(plan) = incoming.shared {
            self.write(klimanetz_core::stored::Area::Shared, Edit::Adopt(Box::new(plan)))?;
        }
        if let Some(orphans) = self.with(|shared, _| erase_orphans(&shared.0)) {
            self.write(klimanetz_core::stored::Area::Shared, orphans)?;
        }
        if let (true, Some(Ok(plan))) = (with_private, incoming.private) {
            self.commit_private(Edit::Adopt(Box::new(plan)))?;
        }
        self.settings.note_import();
        Ok(())
    }
}
