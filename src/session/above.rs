//! What is open above the page: the palette or the list of keys; and the records looked at last, which the palette offers first.
use super::Session;
use super::kept::set;
use klimanetz_core::recent::{noted, recent};
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// What can be open above the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Above {
    /// The palette.
    Palette,
    /// The list of keys.
    Keys,
}

/// Of this browser alone: in no document, no backup and no file.
const RECENT: &str = "recent";

impl Session {
    /// Opens it, unless it is open.
    pub fn open_above(self, above: Above) {
        if self.above.get_untracked() != Some(above) {
            self.above.set(Some(above));
        }
    }

    /// It was closed.
    pub fn close_above(self, above: Above) {
        if self.above.get_untracked() == Some(above) {
            self.above.set(None);
        }
    }

    /// What was taken back was said on the page that is left.
    pub fn leave_page(self) {
        set(self.kept.said.taken_back, None);
    }

    /// Another page than the overview is looked at: kept among the recent ones, and not offered there if that fails.
    pub fn note_visit(self, route: &Route) {
        let kept = self.settings.kept(RECENT).unwrap_or_default();
        if let Some(all) = noted(&kept, route) {
            self.settings.keep(RECENT, &all).ok();
        }
    }

    /// The records looked at last, the last one first.
    pub fn recent(self) -> Vec<Route> {
        recent(&self.settings.kept(RECENT).unwrap_or_default())
    }
}
