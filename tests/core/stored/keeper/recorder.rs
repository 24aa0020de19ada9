//! What is asked of the recorder and when, and what is said when it answers or does not.
use super::{Tab, of_another_tab};
use klimanetz_core::pace::{Pace, finish};
use klimanetz_core::stored::keeper::{Answer, Ask, Event, Failure, Purpose, Recording, Status, Timer, Told};
use klimanetz_core::stored::{Bases, MemoryStore, Store};
use std::collections::BTreeSet;

#[test]
fn secured_is_said_when_the_recorder_has_all_that_was_taken() {
    let mut tab = Tab::new();
    tab.states("eins").unwrap();
    tab.states("zwei").unwrap();
    assert!(matches!(tab.asked(), Some(Ask::Apply(batch)) if batch.put.len() == 1));
    assert!(tab.asked().is_none(), "one thing at a time");
    tab.answers(Answer::Done);
    assert_eq!(tab.status(), Status::Taken(2), "the second is on its way");
    assert!(matches!(tab.asked(), Some(Ask::Apply(_))));
    tab.answers(Answer::Done);
    assert_eq!(tab.status(), Status::Secured(2));
}

/// A database that was closed under the page's hands is opened once more before anybody is alarmed; then it is asked every few seconds.
#[test]
fn a_recorder_that_fails_is_asked_once_more_and_then_said_to_fail() {
    let mut tab = Tab::new();
    tab.states("eins").unwrap();
    tab.asked().unwrap();
    tab.fails(Failure::Refused);
    assert_eq!(tab.keeper.standing().recording, Recording::Working);
    assert!(matches!(tab.asked(), Some(Ask::Open)));
    tab.fails(Failure::Refused);
    assert_eq!(tab.keeper.standing().recording, Recording::Failing);
    assert!(tab.asked().is_none() && tab.waits(Timer::Again));
    // Whoever changes something has it tried at once, and waits for no more than one clock.
    tab.states("zwei").unwrap();
    assert!(matches!(tab.asked(), Some(Ask::Open)) && !tab.waits(Timer::Again));
    tab.fails(Failure::Late);
    tab.on(Event::Elapsed(Timer::Again)).unwrap();
    assert!(matches!(tab.asked(), Some(Ask::Open)));
    tab.answers(Answer::Names(BTreeSet::new(), true));
    assert!(
        matches!(tab.asked(), Some(Ask::Apply(batch)) if batch.put.len() == 2),
        "what it lacks"
    );
    tab.answers(Answer::Done);
    assert_eq!(tab.status(), Status::Taken(2));
    assert!(
        matches!(tab.asked(), Some(Ask::Apply(batch)) if batch.put.len() == 2),
        "what waited"
    );
    tab.answers(Answer::Done);
    assert_eq!(tab.status(), Status::Secured(2));
    assert_eq!(tab.keeper.standing().recording, Recording::Working);
}

/// It opens each time, and refuses each time what it is then asked: nobody asks it again without a pause.
#[test]
fn a_recorder_that_opens_and_does_nothing_is_not_asked_for_ever() {
    let mut tab = Tab::new();
    tab.states("eins").unwrap();
    let mut n_asked = 0;
    while let Some(ask) = tab.asked() {
        n_asked += 1;
        assert!(n_asked < 10);
        match ask {
            Ask::Open => {
                let names = tab.store.keys().unwrap().into_iter().collect();
                tab.answers(Answer::Names(names, true));
            }
            _ => tab.fails(Failure::Refused),
        }
    }
    assert!(tab.waits(Timer::Again));
    assert_eq!(tab.keeper.standing().recording, Recording::Failing);
}

#[test]
fn a_recorder_that_says_nothing_at_the_start_is_told_at_once_and_what_it_holds_is_merged_later() {
    let (name, text) = of_another_tab(1, "von früher");
    let told = Told {
        is_unsure: true,
        ..Told::default()
    };
    let store = MemoryStore::default();
    store
        .write(&of_another_tab(2, "da").0, &of_another_tab(2, "da").1)
        .unwrap();
    let mut tab = Tab::over(store, told);
    tab.on(Event::Began).unwrap();
    tab.asked().unwrap();
    tab.fails(Failure::Late);
    assert_eq!(tab.keeper.standing().recording, Recording::Failing);
    assert!(tab.keeper.standing().is_unsure);
    tab.asked().unwrap();
    tab.answers(Answer::Names([name.clone()].into(), true));
    assert!(matches!(tab.asked(), Some(Ask::Rows(names)) if names == [name.clone()]));
    tab.answers(Answer::Rows(vec![(name.clone(), text.clone())]));
    assert!(tab.keeper.shared().0.entity("topic", "t1").is_some());
    assert_eq!(tab.store.read(&name).unwrap(), Some(text), "the storage has it again");
    assert!(
        matches!(tab.asked(), Some(Ask::Apply(batch)) if batch.put.len() == 1),
        "what it lacks"
    );
    tab.answers(Answer::Done);
    assert!(!tab.keeper.standing().is_unsure);
    assert_eq!(tab.keeper.standing().recording, Recording::Working);
}

#[test]
fn room_is_made_for_a_file_that_finds_none_and_for_no_other() {
    let mut tab = Tab::new();
    tab.states("eins").unwrap();
    tab.asked().unwrap();
    tab.answers(Answer::Done);
    let wants = |tab: &mut Tab, n_chars| {
        tab.on(Event::WantsRoom { n_chars, n_free: 10 }).unwrap();
        tab.keeper.is_making_room()
    };
    assert!(!wants(&mut tab, 11), "another tab tidies up");
    tab.on(Event::Locked).unwrap();
    tab.on(Event::Elapsed(Timer::Settled)).unwrap();
    assert!(!wants(&mut tab, 10));
    assert!(wants(&mut tab, 11));
    let bases = finish(Bases::of(tab.keeper.shared(), tab.keeper.private(), Pace::at_once()));
    tab.on(Event::Encoded(Purpose::Fold, bases)).unwrap();
    assert!(tab.keeper.is_making_room() && matches!(tab.asked(), Some(Ask::Rewrite(_))));
    tab.answers(Answer::Done);
    assert!(!tab.keeper.is_making_room());
}
