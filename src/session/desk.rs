//! The files that are looked at on the exchange page, and what has come of those taken over: picked, pasted, or dropped anywhere.
use super::Session;
use super::incoming::{IncomingFile, refused};
use crate::platform::file::PickedFile;
use crate::platform::{drops, file, task};
use klimanetz_core::route::Route;
use klimanetz_core::summary::Merged;
use leptos::ev::Event;
use leptos::prelude::*;

/// What is on the exchange page, also while another page is shown.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The files that are looked at, each with a number of its own, so that the same one can be opened twice.
    pub files: RwSignal<Vec<(u32, IncomingFile)>>,
    /// Number, name and result of those taken over since the last one was opened.
    pub results: RwSignal<Vec<(u32, String, Merged)>>,
    /// Whether files are held over the page.
    pub is_held_over: RwSignal<bool>,
    /// The page with a form half filled in that somebody left by dropping a file.
    pub left: RwSignal<Option<Route>>,
    last: StoredValue<u32>,
}

impl Desk {
    pub(super) fn empty() -> Desk {
        Desk {
            files: RwSignal::new(Vec::new()),
            results: RwSignal::new(Vec::new()),
            is_held_over: RwSignal::new(false),
            left: RwSignal::new(None),
            last: StoredValue::new(0),
        }
    }

    /// Opens files; what came of earlier ones makes room. The number of the first.
    fn open(self, files: impl IntoIterator<Item = IncomingFile>) -> u32 {
        self.results.set(Vec::new());
        let first = self.last.get_value() + 1;
        self.files.update(|opened| {
            for file in files {
                self.last.update_value(|last| *last += 1);
                opened.push((self.last.get_value(), file));
            }
        });
        first
    }

    /// Whether a file is looked at.
    pub fn is_open(self, number: u32) -> bool {
        self.files.with(|files| files.iter().any(|(own, _)| *own == number))
    }

    /// Puts a file away.
    pub fn close(self, number: u32) {
        let is_it = |(own, _): &(u32, IncomingFile)| *own == number;
        self.files.update(|files| {
            files
                .iter()
                .filter(|file| is_it(file))
                .for_each(|(_, file)| file.close());
            files.retain(|file| !is_it(file));
        });
    }

    /// Puts all files away: the page was left.
    pub fn clear(self) {
        self.files
            .with_untracked(|files| files.iter().for_each(|(_, file)| file.close()));
        self.files.set(Vec::new());
        self.left.set(None);
    }

    /// A file was taken over: in its place stands what has come of it.
    pub fn finish(self, number: u32, name: String, merged: Merged) {
        self.close(number);
        self.results.update(|results| results.push((number, name, merged)));
    }

    /// Puts a result away.
    pub fn put_away(self, number: u32) {
        self.results
            .update(|results| results.retain(|(own, ..)| *own != number));
    }
}

/// The id of the card of a file.
fn card(number: u32) -> String {
    format!("preview-{number}-card")
}

impl Session {
    /// Opens the files picked in a file field.
    pub fn open_picked(self, event: &Event) {
        file::picked(event, move |picked| self.open_files(picked));
    }

    /// Opens pasted text; its number among the files.
    pub fn open_pasted(self, name: &str, text: &str) -> u32 {
        let file = IncomingFile::new(name.to_owned());
        let number = self.desk.open([file.clone()]);
        let bytes = text.as_bytes().to_vec();
        task::spawn(async move {
            file.read(bytes).await;
            self.focus(card(number));
        });
        number
    }

    /// Opens files, and reads them one after the other.
    fn open_files(self, picked: Vec<PickedFile>) {
        let files: Vec<_> = picked
            .iter()
            .map(|picked| IncomingFile::new(picked.name.clone()))
            .collect();
        let first = self.desk.open(files.clone());
        task::spawn(async move {
            for (n, (file, picked)) in files.into_iter().zip(picked).enumerate() {
                match refused(&picked) {
                    Some(reason) => {
                        file.content.try_set(Some(Err(reason)));
                    }
                    None => file.read(picked.bytes).await,
                }
                // On a phone it opens below what is in sight.
                if n == 0 {
                    self.focus(card(first));
                }
            }
        });
    }

    /// Opens files that are dropped anywhere, from now on.
    pub(super) fn take_drops(self) {
        drops::take(
            move |is_held| {
                if self.desk.is_held_over.get_untracked() != is_held {
                    self.desk.is_held_over.set(is_held);
                }
            },
            move |picked| self.dropped(picked),
        );
    }

    fn dropped(self, picked: Vec<PickedFile>) {
        if self.is_clearing_untracked() {
            return;
        }
        let here = self.route_untracked();
        if here != Route::Exchange {
            let is_half_filled = self.has_unsaved_here();
            self.desk.left.set(is_half_filled.then_some(here));
        }
        // The page of the demo says why it opens none.
        if !self.is_demo {
            self.open_files(picked);
        }
        self.go(&Route::Exchange);
        // Where data are missing, a file is what the page asks for.
        if self.kept.said.missing.with_untracked(Option::is_some) {
            self.go_on_without();
        }
    }
}
