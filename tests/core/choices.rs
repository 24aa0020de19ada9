//! What a member chose goes into a backup and comes out of it; a share file never has it (F29, B27).
use crate::laws::histories::every;
use crate::member::{Member, TOPIC, a_write, day, today};
use klimanetz_core::choices::{
    BACKUP, LABEL, LANGUAGE, LastBackup, OWN, OwnMunicipalities, SLASH, THEME, VOTER, backed_up, is_nobodys, n_records,
    record, unchosen, voters,
};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::domain::{Topic, arrived};
use klimanetz_core::draft::vote;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{EntityId, Value};
use klimanetz_core::snapshot::{Header, read, write_backup, write_share};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Ids as browsers make them.
const VOTERS: [&str; 3] = [
    "5b1e0000-0000-4000-8000-0000000000f1",
    "5b1e0000-0000-4000-8000-0000000000f2",
    "5b1e0000-0000-4000-8000-0000000000f3",
];
const HEADER: Header = Header {
    at: None,
    by: None,
    app: String::new(),
};

/// A browser: its own keys, and the private document of the member in front of it.
#[derive(Clone)]
struct Browser {
    kept: BTreeMap<String, String>,
    own: Member,
}

impl Browser {
    fn new(name: &str) -> Browser {
        Browser {
            kept: BTreeMap::new(),
            own: Member::new(name),
        }
    }

    fn chooses(&mut self, name: &str, text: &str) {
        self.kept.insert(name.to_owned(), text.to_owned());
        self.remembers();
    }

    fn remembers(&mut self) {
        let writes = record(|name| self.kept.get(name).cloned());
        self.own.tries(&Edit::Write(writes)).unwrap();
    }

    fn backup(&self) -> String {
        write_backup(&Shared::default(), &Private::new(self.own.document.clone()), &HEADER)
    }

    fn restores(&mut self, backup: &str) {
        let read = read(backup.as_bytes()).unwrap();
        self.own.document.merge(read.private.unwrap().reveal());
        self.kept
            .extend(self.missing().into_iter().map(|(name, text)| (name.to_owned(), text)));
        self.remembers();
    }

    fn missing(&self) -> Vec<(&'static str, String)> {
        unchosen(&self.own.document, |name| self.kept.get(name).cloned())
    }
}

/// F29, B27: an emptied browser gets all of it back.
#[test]
fn f29_a_backup_brings_the_choices_and_the_own_vote_back() {
    let mut old = Browser::new("alt");
    let chosen = [
        (LANGUAGE, "en"),
        (THEME, "dark"),
        (SLASH, "off"),
        (LABEL, "Klimaschutz Bornheim"),
        (VOTER, VOTERS[0]),
        (BACKUP, "2026-11-20 17"),
    ];
    for (name, text) in chosen {
        old.chooses(name, text);
    }
    let mut fresh = Browser::new("neu");
    assert!(is_nobodys(&fresh.own.document) && !is_nobodys(&old.own.document));
    fresh.restores(&old.backup());
    assert_eq!(fresh.kept, old.kept);
    assert_eq!(fresh.own.document, old.own.document, "nothing is written anew");
    assert_eq!(voters(&fresh.own.document), BTreeSet::from([VOTERS[0].to_owned()]));
    assert_eq!(n_records(&fresh.own.document), 0, "choices are nothing to lose");
}

/// A wish for no label is a choice; what was taken back is none.
#[test]
fn f29_an_empty_label_is_kept_empty_and_a_backup_that_was_not_made_is_none() {
    let mut old = Browser::new("alt");
    old.chooses(LABEL, "");
    let last = LastBackup {
        day: today(),
        n_writes: 2,
    };
    old.own.does(Edit::Write(backed_up(Some(last))));
    old.own.does(Edit::Write(backed_up(None)));
    let mut fresh = Browser::new("neu");
    fresh.restores(&old.backup());
    assert_eq!(fresh.kept, BTreeMap::from([(LABEL.to_owned(), String::new())]));
}

/// B27: the backup itself says when it was made, and that nothing was written since.
#[test]
fn b27_a_backup_says_when_it_was_made() {
    let mut old = Browser::new("alt");
    old.chooses(THEME, "dark");
    let last = LastBackup {
        day: today(),
        n_writes: old.own.document.seen.n_dots() + 1,
    };
    old.own.does(Edit::Write(backed_up(Some(last))));
    let mut fresh = Browser::new("neu");
    fresh.restores(&old.backup());
    let restored = LastBackup::parse(&fresh.kept[BACKUP]).unwrap();
    assert_eq!(restored.day, today());
    assert_eq!(restored.n_writes, fresh.own.document.seen.n_dots());
}

/// F29: a vote under either id is the member's, and is taken back under both.
#[test]
fn f29_a_vote_under_either_id_is_mine_and_can_be_taken_back() {
    let (mut office, mut home) = (Browser::new("Büro"), Browser::new("Zuhause"));
    office.chooses(VOTER, VOTERS[0]);
    home.chooses(VOTER, VOTERS[1]);
    home.restores(&office.backup());
    assert_eq!(home.kept[VOTER], VOTERS[1], "the browser's own stays");
    let mine = voters(&home.own.document);
    assert_eq!(mine, BTreeSet::from([VOTERS[0].to_owned(), VOTERS[1].to_owned()]));
    let mut anna = Member::new("Anna");
    anna.writes(("topic", TOPIC), "title", "Wärmenetze");
    for voter in VOTERS {
        anna.does(vote(TOPIC, [voter], true));
    }
    let topic = |anna: &Member| {
        Topic::read(
            &EntityId::parse(TOPIC).unwrap(),
            anna.document.entity("topic", TOPIC).unwrap(),
        )
    };
    let own: Vec<String> = topic(&anna).votes.intersection(&mine).cloned().collect();
    anna.does(vote(TOPIC, own.iter().map(String::as_str), false));
    assert_eq!(topic(&anna).votes, BTreeSet::from([VOTERS[2].to_owned()]));
}

/// Nothing of it is in a share file, whatever the directory holds.
#[test]
fn f29_no_choice_is_in_a_share_file() {
    let mut me = Browser::new("ich");
    let canaries = [(LABEL, "qz7kx9w-label"), (VOTER, VOTERS[0]), (BACKUP, "2026-11-20 17")];
    for (name, text) in canaries {
        me.chooses(name, text);
    }
    let mut anna = Member::new("Anna");
    anna.writes(("topic", TOPIC), "title", "Wärmenetze");
    let shared = Shared(anna.document);
    let (share, backup) = (
        write_share(&shared, &HEADER),
        write_backup(&shared, &Private::new(me.own.document), &HEADER),
    );
    for (_, canary) in canaries.into_iter().chain([("", "\"setting\"")]) {
        assert!(backup.contains(canary) && !share.contains(canary), "{canary}");
    }
}

/// What nobody can have chosen is not taken over from a file.
#[test]
fn f29_a_file_cannot_choose_what_is_no_choice() {
    let mut hostile = Browser::new("fremd");
    for (field, value) in [
        (LANGUAGE, Value::from("tlh")),
        (THEME, "url(x)".into()),
        (SLASH, true.into()),
        (BACKUP, "gestern".into()),
        ("voter:alle", true.into()),
        (LABEL, "  Klima\u{202e}schutz  ".into()),
        ("neu", "einer neueren App".into()),
    ] {
        hostile.own.writes(("setting", "mine"), field, value);
    }
    let mut fresh = Browser::new("neu");
    fresh.restores(&hostile.backup());
    assert_eq!(
        fresh.kept,
        BTreeMap::from([(LABEL.to_owned(), "Klimaschutz".to_owned())])
    );
    let record = fresh.own.document.entity("setting", "mine").unwrap();
    assert_eq!(record.text("neu"), Some("einer neueren App"), "it passes through");
}

/// A browser in which only the looks were chosen and a file was opened is nobody's yet: a backup opened there is one's own.
#[test]
fn f29_looks_and_arrivals_do_not_tell_whose_browser_it_is() {
    let mut me = Browser::new("ich");
    for (name, text) in [(LANGUAGE, "en"), (THEME, "dark"), (SLASH, "off")] {
        me.chooses(name, text);
    }
    let now = me.own.ticks();
    me.own
        .does(Edit::Write(arrived(TOPIC, now, &Member::new("Anna").document.seen)));
    assert!(is_nobodys(&me.own.document));
    for (kind, id, field) in [
        ("note", TOPIC, "text"),
        ("setting", "mine", LABEL),
        ("setting", "mine", "voter:x"),
    ] {
        let mut other = me.own.clone();
        other.does(Edit::Write(vec![a_write((kind, id), field, "etwas")]));
        assert!(!is_nobodys(&other.document), "{kind} {field}");
    }
}

/// Files of before have no such record, and change nothing.
#[test]
fn f29_a_backup_without_choices_restores_as_before() {
    let mut me = Browser::new("ich");
    me.chooses(LABEL, "Stabsstelle");
    let kept = me.kept.clone();
    me.restores(&Browser::new("alt").backup());
    assert_eq!(me.kept, kept);
}

/// Whatever is chosen in three browsers and restored from one into another: what a browser's member chose there stays, what was never
/// chosen is filled in, every id that arrived is known, and after a backup was restored nothing is left to take over or to write.
#[test]
fn f29_law_own_choices_stay_and_all_ids_are_known() {
    let one_of = |texts: &'static [&'static str]| prop::sample::select(texts).prop_map(str::to_owned);
    let label = prop_oneof![
        Just(String::new()),
        "[A-Za-z ]{1,12}".prop_map(|label| label.trim().to_owned())
    ];
    let backup = (1..28_u8, 0..99_u32).prop_map(|(number, n)| format!("{} {n}", day((2026, 11, number))));
    let choice = prop_oneof![
        (Just(LANGUAGE), one_of(&["de", "en"])),
        (Just(THEME), one_of(&["light", "dark", "system"])),
        (Just(SLASH), one_of(&["on", "off"])),
        (Just(LABEL), label),
        (Just(BACKUP), backup),
        (Just(VOTER), Just(String::new())),
    ];
    let deed = prop_oneof![
        3 => (0..3_usize, choice).prop_map(|(at, choice)| (at, Some(choice))),
        1 => (0..3_usize).prop_map(|at| (at, None)),
    ];
    every(129, prop::collection::vec(deed, 1..20), |deeds| {
        let mut browsers = ["eins", "zwei", "drei"].map(Browser::new);
        for (at, choice) in deeds {
            let other = browsers[(at + 1) % 3].clone();
            let browser = &mut browsers[at];
            match choice {
                // A browser votes under one id, for ever.
                Some((VOTER, _)) if browser.kept.contains_key(VOTER) => {}
                Some((VOTER, _)) => browser.chooses(VOTER, VOTERS[at]),
                Some((name, text)) => browser.chooses(name, &text),
                None => {
                    let before = browser.clone();
                    browser.restores(&other.backup());
                    for name in [LANGUAGE, THEME, SLASH, LABEL, BACKUP] {
                        let own = before.kept.get(name).or(other.kept.get(name));
                        assert_eq!(browser.kept.get(name), own, "{name}");
                    }
                    let known = &voters(&before.own.document) | &voters(&other.own.document);
                    assert_eq!(voters(&browser.own.document), known);
                    assert_eq!(browser.kept.contains_key(VOTER), !known.is_empty());
                    assert!(browser.missing().is_empty());
                    let settled = browser.clone();
                    browser.restores(&other.backup());
                    assert_eq!(
                        (&browser.kept, &browser.own.document),
                        (&settled.kept, &settled.own.document)
                    );
                }
            }
            let record = browser.own.document.entity("setting", "mine");
            assert!(record.is_none_or(|record| record.conflicts().next().is_none()));
        }
    });
}

#[test]
fn the_own_municipalities_come_back_with_the_backup() {
    let mut old = Browser::new("alt");
    old.chooses(OWN, "05382048 05382");
    let backup = old.backup();
    assert!(backup.contains("05382048 05382"));
    let mut fresh = Browser::new("neu");
    fresh.restores(&backup);
    let own = OwnMunicipalities::parse(fresh.kept.get(OWN).unwrap());
    assert_eq!(own.keys(), ["05382048", "05382"]);
    // What was chosen there since stays, also that nothing is.
    fresh.chooses(OWN, "");
    fresh.restores(&backup);
    assert_eq!(OwnMunicipalities::parse(fresh.kept.get(OWN).unwrap()).first(), None);
    assert!(!is_nobodys(&old.own.document), "it tells whose browser this is");
}

proptest! {
    #[test]
    fn own_municipalities_are_keys_each_once_in_their_order(text in ".{0,60}|([0-9]{4,9} ?){0,6}") {
        let own = OwnMunicipalities::parse(&text);
        prop_assert_eq!(&OwnMunicipalities::parse(&own.to_string()), &own);
        let once: BTreeSet<&String> = own.keys().iter().collect();
        prop_assert_eq!(once.len(), own.keys().len());
        for key in own.keys() {
            prop_assert!(own.has(key) && text.contains(key.as_str()));
        }
    }
}
