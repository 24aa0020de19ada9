//! The only folder that names the browser: small functions in, plain values out, failures as values.
//!
//! Listeners that live as long as the page are leaked on purpose (`EventListener::forget`): nothing ever ends them.

/// The part of the address after `#`: reading, following and setting it.
pub mod address;
/// Language, theme, title and focus of the page.
pub mod appearance;
/// Random ids.
pub mod chance;
/// Text to the clipboard.
pub mod clipboard;
/// The time now, and the local day.
pub mod clock;
/// Files dropped on the page.
pub mod drops;
/// What is shown when the program itself broke.
pub mod failure;
/// Files handed to the user and files picked by the user.
pub mod file;
/// The focus, when what has it is taken away.
pub mod focus;
/// Keys that mean something on every page.
pub mod keys;
/// Locks that one tab holds at a time.
pub mod locks;
/// Where a long list stands in the window.
pub mod long_list;
/// Whether the browser promises to keep what is stored.
pub mod persistence;
/// How far down the page is, and the way back there.
pub mod place;
/// Service worker: a new version waiting, and being online.
pub mod pwa;
/// Entries in IndexedDB.
pub mod recorder;
/// Local storage as a `Store`.
pub mod storage;
/// What other tabs of this browser write.
pub mod tabs;
/// Work in the background.
pub mod task;
/// One Unicode form for all text.
pub mod text_form;
/// A note in the Cache API that there was data.
pub mod witness;
