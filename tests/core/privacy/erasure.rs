//! Row P4 and T-E-1 to T-E-7 over real files and a real storage: what is left of somebody erased is one random id.
use super::canaries::{Breeder, MARKS, Search};
use super::chance::Chance;
use crate::member::{BORNHEIM, ERIKA, Member, SAID, TOPIC, a_write};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::draft::{erase, erase_orphans};
use klimanetz_core::edit::{Change, Edit};
use klimanetz_core::replica::{Document, Outcome, Plan, plan};
use klimanetz_core::snapshot::{Header, read, write_backup, write_share};
use klimanetz_core::stored::{Area, MemoryStore, Store, compact, decode, keep, open, recorder, scrub};
use std::collections::BTreeSet;

/// A member with a storage, who exchanges files as text.
struct Browser {
    member: Member,
    store: MemoryStore,
}

impl Browser {
    fn new(who: &str) -> Browser {
        Browser {
            member: Member::new(who),
            store: MemoryStore::default(),
        }
    }

    fn does(&mut self, edit: Edit) {
        let change = self.member.does(edit);
        self.keeps(&change);
    }

    fn keeps(&self, change: &Change) {
        keep(&self.store, Area::Shared, change).unwrap();
        if !change.delta.erased.is_empty() {
            scrub(&self.store, Area::Shared, &change.delta.erased).unwrap();
        }
    }

    fn exports(&self) -> String {
        write_share(&Shared(self.member.document.clone()), &header())
    }

    /// A colleague's file or an own backup: both go through the preview.
    fn imports(&mut self, file: &str) -> Plan {
        let plan = plan(&self.member.document, &read(file.as_bytes()).unwrap().shared.0).unwrap();
        if !plan.is_empty() {
            let change = self.member.adopts(plan.clone()).unwrap().unwrap();
            self.keeps(&change);
        }
        if let Some(orphans) = erase_orphans(&self.member.document) {
            self.does(orphans);
        }
        plan
    }

    fn erases(&mut self, id: &str) {
        self.does(erase(&self.member.document, id).unwrap());
    }

    /// The start after next, with bases written in between.
    fn restarts(&mut self) {
        let opened = open(&self.store).unwrap();
        assert!(opened.quarantined.is_empty());
        compact(&self.store, &opened.shared, &opened.private).unwrap();
        scrub(&self.store, Area::Shared, &opened.shared.0.erased).unwrap();
        self.member.document = open(&self.store).unwrap().shared.0;
    }

    /// Everything that is kept: keys and texts, the recorder's rows, and the file that would be made now.
    fn everything(&self) -> String {
        let keys = self.store.keys().unwrap();
        let kept = keys
            .iter()
            .map(|key| format!("{key}\t{}\n", self.store.read(key).unwrap().unwrap()));
        let rows = recorder::lacking(&self.store, &BTreeSet::new()).unwrap().put;
        let rows = rows.into_iter().map(|(name, text)| format!("{name}\t{text}\n"));
        kept.chain(rows).chain([self.exports()]).collect()
    }
}

fn header() -> Header {
    Header {
        at: Some(Default::default()),
        by: None,
        app: String::new(),
    }
}

fn write(place: (&str, &str), fields: &[(&str, &str)]) -> Edit {
    Edit::Write(
        fields
            .iter()
            .map(|(field, value)| a_write(place, field, *value))
            .collect(),
    )
}

/// Anna enters a person of canaries who takes part in a topic, and Bert has it all.
fn anna_and_bert(seed: u64) -> (Browser, Browser, String) {
    let (mut anna, mut bert) = (Browser::new("Anna"), Browser::new("Bert"));
    let (mut chance, n) = (Chance(seed), seed % 3);
    let mut breeder = Breeder::new(&mut chance);
    anna.does(write(
        ("person", ERIKA),
        &[
            ("name", &breeder.word()),
            ("function", &breeder.word()),
            ("email", &format!("{}@bornheim.example", breeder.word())),
            ("phone", &breeder.word()),
            (&breeder.word(), &breeder.word()),
        ],
    ));
    for _ in 0..n {
        anna.does(write(("person", ERIKA), &[("name", &breeder.word())]));
    }
    anna.does(Edit::Write(vec![a_write(
        ("person", ERIKA),
        &format!("worksFor:{BORNHEIM}"),
        true,
    )]));
    anna.does(write(("topic", TOPIC), &[("title", "Wärmenetze")]));
    anna.does(write(
        ("contribution", SAID),
        &[("topic", TOPIC), ("text", "Die Ausschreibung läuft.")],
    ));
    anna.does(Edit::Write(vec![a_write(
        ("contribution", SAID),
        &format!("about:{ERIKA}"),
        true,
    )]));
    if seed.is_multiple_of(2) {
        anna.restarts();
    }
    let first = anna.exports();
    bert.imports(&first);
    assert!(
        bert.everything().contains(MARKS[0]),
        "the search finds her as long as she is there"
    );
    (anna, bert, first)
}

fn knows_nothing_of_her(browser: &mut Browser, search: &Search) {
    for _start in 0..2 {
        assert!(browser.member.document.erased.contains(ERIKA));
        let everything = browser.everything();
        assert_eq!(search.finds(&everything), None, "{everything}");
        browser.restarts();
    }
}

const STORIES: u64 = 60;

#[test]
fn t_e_1_with_files_who_imports_an_erasure_has_erased() {
    let search = Search::new();
    for seed in 0..STORIES {
        let (mut anna, mut bert, _) = anna_and_bert(seed);
        anna.erases(ERIKA);
        let preview = bert.imports(&anna.exports());
        assert_eq!(preview.n_records(Outcome::Erased), 1);
        knows_nothing_of_her(&mut bert, &search);
        let link = format!("about:{ERIKA}");
        assert!(
            bert.member.document.entity("contribution", SAID).unwrap().flag(&link),
            "the contribution stays; she is in it as an id that leads nowhere"
        );
    }
}

#[test]
fn t_e_2_with_files_her_first_file_does_not_bring_her_back() {
    let search = Search::new();
    for seed in 0..STORIES {
        let (mut anna, mut bert, first) = anna_and_bert(seed);
        anna.erases(ERIKA);
        bert.imports(&anna.exports());
        let preview = bert.imports(&first);
        assert!(preview.is_empty() && preview.n_kept_erased == 1);
        knows_nothing_of_her(&mut bert, &search);
    }
}

#[test]
fn t_e_3_with_files_a_colleagues_newer_edit_does_not_bring_her_back_and_loses_her_too() {
    let search = Search::new();
    for seed in 0..STORIES {
        let (mut anna, _, first) = anna_and_bert(seed);
        let mut carl = Browser::new("Carl");
        carl.imports(&first);
        anna.erases(ERIKA);
        carl.does(write(
            ("person", ERIKA),
            &[("name", &format!("{}0", MARKS[0])), ("phone", MARKS[0])],
        ));
        anna.imports(&carl.exports());
        knows_nothing_of_her(&mut anna, &search);
        carl.imports(&anna.exports());
        knows_nothing_of_her(&mut carl, &search);
        assert_eq!(carl.exports(), anna.exports(), "and both end with the same file");
    }
}

/// Also the entries the browser had set aside in the recorder, and what she was called before.
#[test]
fn t_e_4_no_key_no_row_and_no_later_file_says_a_word() {
    let search = Search::new();
    for seed in 0..STORIES {
        let (mut anna, _, _) = anna_and_bert(seed);
        let rows: Vec<(String, String)> = recorder::lacking(&anna.store, &BTreeSet::new())
            .unwrap()
            .put
            .into_iter()
            .collect();
        assert!(rows.iter().any(|(_, text)| text.contains(MARKS[0])));
        anna.erases(ERIKA);
        knows_nothing_of_her(&mut anna, &search);
        let erased = &anna.member.document.erased;
        let clean = recorder::cleaned(Area::Shared, &rows, erased);
        let held = rows
            .into_iter()
            .filter(|(name, _)| !clean.remove.contains(name) && !clean.put.contains_key(name));
        for (name, text) in held.chain(clean.put.clone()) {
            assert_eq!(search.finds(&format!("{name}{text}")), None, "{name}: {text}");
        }
    }
}

#[test]
fn t_e_5_an_old_backup_brings_nobody_back() {
    let search = Search::new();
    for seed in 0..STORIES {
        let (mut anna, _, _) = anna_and_bert(seed);
        let backup = write_backup(&Shared(anna.member.document.clone()), &Private::default(), &header());
        assert!(backup.contains(MARKS[0]));
        anna.erases(ERIKA);
        anna.imports(&backup);
        knows_nothing_of_her(&mut anna, &search);
        // On a new computer the backup comes first; the next file of a colleague takes her away.
        let mut new = Browser::new("Anna, neuer Rechner");
        new.imports(&backup);
        new.imports(&anna.exports());
        knows_nothing_of_her(&mut new, &search);
    }
}

/// What an erasure leaves: at most 200 bytes in a file, an id of random digits, no name, no mail, no time, no author.
#[test]
fn t_e_6_the_mark_is_small_and_tells_nothing() {
    for seed in 0..STORIES {
        let (mut anna, _, _) = anna_and_bert(seed);
        let before = anna.member.document.clone();
        let change = anna.member.does(erase(&anna.member.document, ERIKA).unwrap());
        let with = Document {
            erased: change.delta.erased.clone(),
            ..Document::default()
        };
        assert_eq!(change.delta, with, "nothing but the id");
        let empty = write_share(&Shared::default(), &header());
        let marked = write_share(&Shared(with), &header());
        let changed: Vec<&str> = marked
            .lines()
            .filter(|line| !empty.contains(line) && !line.starts_with("\"stateHash\""))
            .collect();
        assert_eq!(changed, [format!("\"{ERIKA}\"")], "{marked}");
        assert!(changed.concat().len() <= 200);
        keep(&anna.store, Area::Shared, &change).unwrap();
        let (key, kept) = anna
            .store
            .keys()
            .unwrap()
            .into_iter()
            .map(|key| (key.clone(), anna.store.read(&key).unwrap().unwrap()))
            .find(|(_, text)| decode(text).is_ok_and(|delta| delta == change.delta))
            .unwrap();
        assert!(key.len() + kept.len() <= 200, "{key}: {kept}");
        assert!(
            !kept.contains('@') && !kept.contains("2026") && !kept.contains("Anna"),
            "{kept}"
        );
        assert!(before.entity("person", ERIKA).is_some());
    }
}

#[test]
fn t_e_7_with_files_the_order_and_the_repetition_do_not_matter() {
    for seed in 0..STORIES {
        let (mut anna, mut bert, first) = anna_and_bert(seed);
        anna.erases(ERIKA);
        bert.does(write(("person", ERIKA), &[("name", "neu")]));
        bert.does(write(("topic", TOPIC), &[("title", "Wärmenetze in der Region")]));
        let files = [first, anna.exports(), bert.exports()];
        let mut ends = BTreeSet::new();
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let mut reader = Browser::new("Carl");
            for nth in order.into_iter().chain(order) {
                reader.imports(&files[nth]);
            }
            ends.insert(reader.exports());
        }
        assert_eq!(ends.len(), 1, "one end, whatever the order: {ends:#?}");
    }
}
