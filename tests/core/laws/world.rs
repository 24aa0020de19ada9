//! Plays histories, and keeps an account of which copy received what, which shares nothing with the code under test.
use super::account::{Account, Sheet, Written};
use super::histories::{Deed, History, Way};
use super::places::{ENTITIES, a_write, decisions, entity_of, place_of, value};
use klimanetz_core::author::Author;
use klimanetz_core::edit::{Change, Edit, Refusal};
use klimanetz_core::replica::{EntityId, ReplicaId, Timestamp, Value, plan};
use std::collections::{BTreeMap, BTreeSet};

const NOW: i64 = 1_795_000_000_000;
const YEAR: i64 = 31_557_600_000;

/// One writer with the own copy of the directory.
#[derive(Debug)]
pub struct Member {
    pub author: Author,
    pub sheet: Sheet,
    clock: i64,
}

/// Everything there is after a history.
#[derive(Debug, Default)]
pub struct World {
    pub members: Vec<Member>,
    /// Every file and every Change that ever left a member, in order.
    pub papers: Vec<Sheet>,
    pub changes: Vec<Change>,
    pub writes: Vec<Written>,
    n_replicas: u64,
}

impl World {
    pub fn after(history: &History) -> World {
        let mut world = World::default();
        for nth in 0..history.n_members {
            let (author, mut sheet) = (world.newcomer(), Sheet::default());
            // Some have got hold of a newer app's document, with a part that they do not know.
            if nth > 0 {
                sheet.document.rest.insert("newer".to_owned(), (nth % 3).into());
            }
            if history.long_past {
                sheet.document.seen.insert_range(ReplicaId(0), 1, 300);
                sheet.account.past = true;
            }
            let clock = NOW;
            world.members.push(Member { author, sheet, clock });
        }
        for deed in &history.deeds {
            world.play(deed);
        }
        world
    }

    /// The copies of all members and all papers.
    pub fn sheets(&self) -> Vec<&Sheet> {
        let members = self.members.iter().map(|member| &member.sheet);
        members.chain(&self.papers).collect()
    }

    /// Everything anybody ever had, in one.
    pub fn everything(&self) -> Sheet {
        let mut all = Sheet::default();
        self.sheets().into_iter().for_each(|sheet| all.merge(sheet));
        all
    }

    fn newcomer(&mut self) -> Author {
        self.n_replicas += 1;
        Author::new(
            ReplicaId(self.n_replicas),
            Some(format!("browser {}", self.n_replicas).into()),
        )
    }

    fn play(&mut self, deed: &Deed) {
        let n = self.members.len();
        match *deed {
            Deed::Write { by, ref values } => {
                let values = values.iter().map(|&(place, nth)| (place, value(place, nth)));
                self.write(by % n, &Vec::from_iter(values));
            }
            Deed::Decide { by, nth } => self.write(by % n, &decisions(&self.members[by % n].sheet.document, nth)),
            Deed::Erase { by, person } => self.erase(by % n, person),
            Deed::Export { by } => {
                let mut sheet = self.members[by % n].sheet.clone();
                sheet.account.papers.insert(self.papers.len());
                self.members[by % n].sheet.account = sheet.account.clone();
                self.papers.push(sheet);
            }
            Deed::SetClock { by, years } => self.members[by % n].clock = NOW + years * YEAR,
            Deed::Take { .. } | Deed::Restore { .. } if self.papers.is_empty() => {}
            Deed::Take { by, paper, way } => self.take(by % n, &self.papers[paper % self.papers.len()].clone(), way),
            Deed::Restore { by, paper } => {
                let sheet = self.papers[paper % self.papers.len()].clone();
                let author = self.newcomer();
                self.members[by % n] = Member {
                    author,
                    sheet,
                    clock: NOW,
                };
            }
        }
    }

    fn write(&mut self, by: usize, values: &[(usize, Value)]) {
        let Member { author, sheet, clock } = &mut self.members[by];
        let edit = Edit::Write(values.iter().map(|(place, value)| a_write(*place, value)).collect());
        let outcome = sheet.document.apply(&edit, author, Timestamp(*clock));
        *clock += 1;
        let mut entities = values.iter().map(|&(place, _)| entity_of(place));
        if entities.any(|entity| sheet.account.erased.contains(&entity)) {
            assert!(matches!(outcome, Err(Refusal::Erased(_))), "{outcome:?}");
            return;
        }
        // The last value for a place counts, and only where it says something new.
        let mut news: BTreeMap<usize, Value> = values.iter().cloned().collect();
        let in_view = |place: usize| sheet.account.current(place, &self.writes);
        news.retain(|place, value| match in_view(*place).as_slice() {
            [] => !value.is_null(),
            [only] => self.writes[*only].version.value != *value,
            _ => true,
        });
        let Some(change) = outcome.unwrap() else {
            assert!(news.is_empty(), "nothing was written of {news:?}");
            return;
        };
        let mut account = Account::default();
        for (_, id, field, version) in change.delta.all() {
            let place = place_of(id, field);
            assert_eq!(news.remove(&place).as_ref(), Some(&version.value));
            let replaced: BTreeSet<usize> = sheet.account.current(place, &self.writes).into_iter().collect();
            account.superseded.extend(&replaced);
            account.heard.insert(self.writes.len());
            let version = version.clone();
            self.writes.push(Written {
                place,
                version,
                replaced,
            });
        }
        assert!(news.is_empty(), "not written: {news:?}");
        self.hand_in(by, change, account);
    }

    fn erase(&mut self, by: usize, person: usize) {
        let Member { author, sheet, clock } = &mut self.members[by];
        let ids = BTreeSet::from([EntityId::parse(ENTITIES[person].1).unwrap()]);
        let outcome = sheet.document.apply(&Edit::Erase(ids), author, Timestamp(*clock));
        let Some(change) = outcome.unwrap() else {
            assert!(sheet.account.erased.contains(&person), "not erased: {person}");
            return;
        };
        let mut account = Account::default();
        account.erased.insert(person);
        self.hand_in(by, change, account);
    }

    fn take(&mut self, by: usize, theirs: &Sheet, way: Way) {
        let Member { author, sheet, .. } = &mut self.members[by];
        if let Way::Adopted = way {
            let plan = plan(&sheet.document, &theirs.document).unwrap();
            if let Some(change) = sheet.document.adopt(plan, author).unwrap() {
                let account = sheet.account.lacks(&theirs.account, &self.writes);
                self.hand_in(by, change, account);
            }
            self.members[by].sheet.account.join(&theirs.account);
        } else {
            sheet.merge(theirs);
        }
    }

    fn hand_in(&mut self, by: usize, change: Change, mut account: Account) {
        account.papers.insert(self.papers.len());
        let paper = Sheet {
            document: change.delta.clone(),
            account,
        };
        self.members[by].sheet.merge(&paper);
        self.papers.push(paper);
        self.changes.push(change);
    }
}
