//! Text to a snapshot: find the JSON, mend what mail did to it, and let the version that it is written in read it.
//!
//! A second version of the format is a folder `v2` beside `v1`, and `as_it_stands` asks `probe` which of them reads the text; what
//! `v1` reads is then upgraded to what `v2` holds.
use super::FORMAT;
use super::cut::cut;
use super::limit::MAX_MENDED;
use super::mend::Mail;
use super::unreadable::Unreadable;
use super::v1;
use crate::documents::{Private, Shared};
use crate::pace::{Pace, finish};
use serde::de::IgnoredAny;

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// What kind of file it is.
    pub scope: Scope,
    /// The directory.
    pub shared: Shared,
    /// The private document, in a backup.
    pub private: Option<Private>,
    /// When the file was made, if it says so.
    pub at: Option<crate::Timestamp>,
    /// Whose file it is, if it says so.
    pub by: Option<String>,
    /// Version of the app that wrote it, if it says so.
    pub app: Option<String>,
    /// Whether a newer app wrote it; what this one does not know is kept.
    pub is_newer: bool,
}

/// What a file is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// For colleagues.
    Shared,
    /// For oneself.
    Backup,
}

/// Reads a snapshot from a file or from pasted text.
pub fn read(bytes: &[u8]) -> Result<Snapshot, Unreadable> {
    finish(read_in_steps(bytes, Pace::at_once()))
}

/// The same for a page that must not freeze in the meantime.
///
/// What can be read record by record is a snapshot like any other. What cannot is read again in one go, which finds the same
/// reason at the same place, whatever it is.
///
/// Mail quotes and wraps. Text that did not arrive as it was sent is mended in a few ways, and taken if the checksum fits one of them.
pub async fn read_in_steps(bytes: &[u8], pace: Pace<'_>) -> Result<Snapshot, Unreadable> {
    let reason = match as_it_stands(bytes, pace).await {
        Ok(snapshot) => return Ok(snapshot),
        Err(reason) => reason,
    };
    let mail = std::str::from_utf8(bytes).ok().and_then(Mail::of);
    let (Some(place), Some(mail)) = (reason.stopped_at(), mail) else {
        return Err(named(reason, bytes));
    };
    if !mail.is_damaged() && !matches!(reason, Unreadable::Foreign(_)) {
        return Err(named(reason, bytes));
    }
    let pace = pace.part(1.0, 1.0);
    let n_tries = if bytes.len() <= MAX_MENDED { usize::MAX } else { 0 };
    for text in mail.tries().take(n_tries) {
        pace.step(1, 1).await;
        if let Ok(cut) = cut(text.as_bytes(), pace).await
            && let Some(Ok(snapshot)) = v1::by_record(&cut, pace).await
        {
            return Ok(snapshot);
        }
    }
    Err(Unreadable::Mangled(place))
}

/// The reason why a text was not read: one that names our format with other quotation marks, or has the marks of mail before lines, is
/// ours.
fn named(reason: Unreadable, bytes: &[u8]) -> Unreadable {
    let is_json = |text: &str| serde_json::from_str::<IgnoredAny>(text.trim()).is_ok();
    let is_marked = |text: &str| text.lines().any(|line| line.trim_start().starts_with(['>', '|', '*']));
    let is_changed = |text: &str| !text.contains(&format!("\"{FORMAT}\"")) || is_marked(text);
    let is_ours =
        || std::str::from_utf8(bytes).is_ok_and(|text| text.contains(FORMAT) && is_changed(text) && !is_json(text));
    match reason {
        Unreadable::NotJson(place) | Unreadable::Foreign(place) if is_ours() => Unreadable::Mangled(place),
        reason => reason,
    }
}

async fn as_it_stands(bytes: &[u8], pace: Pace<'_>) -> Result<Snapshot, Unreadable> {
    let cut = cut(bytes, pace.part(0.0, 0.15)).await?;
    match v1::by_record(&cut, pace.part(0.15, 1.0)).await {
        Some(snapshot) => snapshot,
        None => v1::in_one_go(cut.json, cut.start),
    }
}
