//! Files between the members: written, mailed, opened in any order, by apps of two versions.
use super::account::Holds;
use super::deeds;
use super::tab::Deed;
use super::world::World;
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::replica::{Timestamp, plan};
use klimanetz_core::snapshot::{Header, Scope, Unreadable, read, write_backup, write_share};
use klimanetz_core::stored::Area;
use std::collections::BTreeSet;

/// A file on its way, as the bytes that were mailed.
#[derive(Debug, Clone)]
pub struct Mail {
    pub text: String,
    pub holds: Holds,
    pub by: usize,
}

impl World {
    /// A file leaves: nothing private in a share file, nothing erased in any.
    pub fn exports(&mut self, at: usize, nth: usize) {
        let is_backup = self.fate.chance.one_in(3);
        let mail = self.file(at, nth, is_backup);
        self.mail.push(mail);
        self.count("files");
    }

    pub fn file(&mut self, at: usize, nth: usize, is_backup: bool) -> Mail {
        if self.fate.leases {
            // In that model no dot leaves before it is durable.
            self.machines[at].records(&self.fate, nth);
        }
        let machine = &self.machines[at];
        let tab = &machine.tabs[nth];
        let (shared, private) = (Shared(tab.shared().clone()), Private::new(tab.private().clone()));
        let header = Header {
            at: Some(Timestamp(self.time)),
            by: None,
            app: "0.1.0".to_owned(),
        };
        let mut text = if is_backup {
            write_backup(&shared, &private, &header)
        } else {
            write_share(&shared, &header)
        };
        assert!(is_backup || !text.contains("PRIVAT"), "{text}");
        for id in &shared.0.erased {
            assert!(!text.contains(&deeds::secret(id.as_str())), "{id} in {text}");
        }
        if machine.is_newer && !is_backup {
            let reader = if self.fate.chance.one_in(4) { 2 } else { 1 };
            text = text.replace("\"formatVersion\":1", "\"formatVersion\":2");
            text = text.replace("\"minReader\":1", &format!("\"minReader\":{reader}"));
        }
        let mut holds = Holds {
            writes: self.fate.account.known(Area::Shared, &shared.0),
            erased: shared.0.erased.clone(),
        };
        if is_backup {
            holds
                .writes
                .extend(self.fate.account.known(Area::Private, private.reveal()));
        }
        Mail { text, holds, by: at }
    }

    pub fn imports(&mut self, at: usize, nth: usize) {
        if self.mail.is_empty() {
            return;
        }
        let nth_mail = self.below(self.mail.len());
        let mail = self.mail[nth_mail].clone();
        self.takes_in(at, nth, &mail);
    }

    /// Reads a file and adopts it as the preview showed it. A backup's private part goes into the own browser only.
    pub fn takes_in(&mut self, at: usize, nth: usize, mail: &Mail) -> bool {
        let text = if self.machines[at].is_newer {
            mail.text.replace("\"minReader\":2", "\"minReader\":1")
        } else {
            mail.text.clone()
        };
        let snapshot = match read(text.as_bytes()) {
            Err(Unreadable::Newer { needs: 2 }) => {
                self.count("refused");
                return false;
            }
            other => other.unwrap(),
        };
        assert!(
            snapshot.is_newer == text.contains("\"formatVersion\":2")
                && (snapshot.scope == Scope::Backup || snapshot.private.is_none())
        );
        let mut all_stored = true;
        let own = snapshot.private.filter(|_| mail.by == at);
        for (area, theirs) in [
            (Area::Shared, Some(snapshot.shared.0)),
            (Area::Private, own.map(|own| own.reveal().clone())),
        ] {
            let Some(theirs) = theirs else { continue };
            let mine = self.machines[at].tabs[nth].document(area);
            let plan = match plan(mine, &theirs) {
                Err(_) if self.fate.leases => {
                    self.count("imports refused");
                    return false;
                }
                plan => plan.unwrap(),
            };
            let is_news = !plan.is_empty();
            let done = self.does(at, nth, area, &Deed::Adopts(plan), "imports");
            all_stored &= done || !is_news;
            if done || !is_news {
                let of_area = |write: &&usize| self.fate.account.writes[**write].area == area;
                let writes = mail.holds.writes.iter().filter(of_area).copied().collect();
                let erased = if area == Area::Shared {
                    mail.holds.erased.clone()
                } else {
                    BTreeSet::new()
                };
                // The directory first: if it cannot be stored, nothing is taken over.
                self.machines[at].taken.join(&Holds { writes, erased });
            } else {
                break;
            }
        }
        self.erases_orphans(at, nth);
        all_stored
    }

    pub fn erases_orphans(&mut self, at: usize, nth: usize) {
        if let Some(edit) = deeds::orphans(self.machines[at].tabs[nth].shared()) {
            self.edits_by(at, nth, Area::Shared, edit, "orphans");
        }
    }
}
