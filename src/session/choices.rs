//! A member's choices go into the private document when they are made, and come out of it with a backup.
use super::settings::LastBackup;
use super::{NotDone, Session};
use klimanetz_core::choices::{backed_up, record, unchosen, voters};
use klimanetz_core::edit::{Edit, Write};
use klimanetz_core::stored::Area;
use leptos::prelude::*;
use std::collections::BTreeSet;

impl Session {
    /// Has the private document say what is chosen here.
    pub fn remember_choices(self) {
        self.note(record(|name| self.settings.kept(name)));
    }

    /// Takes over what was never chosen here from the private document; otherwise the choice of this browser stands.
    pub(super) fn restore_choices(self) {
        let missing = self.documents_untracked(|_, own| unchosen(own, |name| self.settings.kept(name)));
        for (name, value) in missing {
            // If it is not kept, the next backup brings it again; it holds until then.
            self.settings.keep(name, &value).ok();
            self.settings.follow(name, &value);
        }
        self.remember_choices();
    }

    /// Under which ids the member of this browser has voted.
    pub fn voters_untracked(self) -> BTreeSet<String> {
        let mut all = self.documents_untracked(|_, own| voters(own));
        all.extend(self.settings.voter.get_untracked());
        all
    }

    /// The id to vote under.
    pub fn voter(self) -> Result<String, NotDone> {
        let voter = self.settings.voter_or_new()?;
        self.remember_choices();
        Ok(voter)
    }

    /// The private document says that a backup is made now, so that the backup says so too. What it says from then on.
    pub(super) fn begin_backup(self) -> LastBackup {
        let n_writes = || untrack(|| self.n_writes());
        let last = |n_writes| LastBackup {
            day: untrack(|| self.today()),
            n_writes,
        };
        // The label may have come with a statement, which is one entry and no more.
        self.remember_choices();
        // This is a write too.
        self.note(backed_up(Some(last(n_writes().saturating_add(1)))));
        last(n_writes())
    }

    /// No file was made.
    pub(super) fn drop_backup(self) {
        self.note(backed_up(self.settings.last_backup.get_untracked()));
    }

    /// Not a change that is taken back, and none that anybody waits for: in the browser's own keys it is kept already.
    fn note(self, writes: Vec<Write>) {
        self.commit_beside(Area::Private, Edit::Write(writes)).ok();
    }
}
