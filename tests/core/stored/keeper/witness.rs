//! When the note that there is data here is left, and what it says.
use super::*;

impl Tab {
    /// The notes that were left since this was asked last.
    fn notes(&mut self) -> Vec<String> {
        let (notes, others) = std::mem::take(&mut self.effects)
            .into_iter()
            .partition(|effect| matches!(effect, Effect::Witness(_)));
        self.effects = others;
        let text = |effect: Effect| match effect {
            Effect::Witness(note) => Some(note),
            _ => None,
        };
        Vec::into_iter(notes).filter_map(text).collect()
    }

    /// Whether the data that came were told to be the first.
    fn told_data(&self) -> Vec<bool> {
        let told = |effect: &Effect| match effect {
            Effect::HasData { is_first } => Some(*is_first),
            _ => None,
        };
        self.effects.iter().filter_map(told).collect()
    }

    fn elapses(&mut self, timer: Timer) {
        assert!(self.waits(timer), "nobody waits for that");
        self.on(Event::Elapsed(timer)).unwrap();
    }
}

#[test]
fn a_note_says_the_day_and_how_much_there_is_once_that_is_on_disk() {
    let mut tab = Tab::new();
    assert!(!tab.waits(Timer::Witness), "there is nothing to lose");
    tab.states("Bornheim").unwrap();
    tab.elapses(Timer::Witness);
    assert_eq!(tab.notes(), [""; 0], "the notice that it is safe comes first");
    tab.answers(Answer::Done);
    tab.elapses(Timer::Witness);
    assert_eq!(tab.notes(), ["2026-11-23 1"]);
    tab.states("Stadt Bornheim").unwrap();
    assert!(!tab.waits(Timer::Witness), "it would say the same");
}

/// Where there is no second copy, nothing ever is on disk for sure.
#[test]
fn a_change_that_is_never_secured_holds_the_note_up_for_a_moment_only() {
    let mut tab = Tab::new();
    tab.states("Bornheim").unwrap();
    let mut n_waits = 0;
    while tab.waits(Timer::Witness) {
        n_waits += 1;
        tab.on(Event::Elapsed(Timer::Witness)).unwrap();
    }
    assert_eq!((tab.notes(), n_waits), (vec!["2026-11-23 1".to_owned()], 5));
}

#[test]
fn a_note_is_left_again_when_there_is_more_or_another_day() {
    let mut tab = Tab::new();
    tab.states("Bornheim").unwrap();
    tab.answers(Answer::Done);
    tab.elapses(Timer::Witness);
    let (name, text) = of_another_tab(1, "gehört");
    tab.on(Event::Heard(name, Some(text))).unwrap();
    tab.elapses(Timer::Witness);
    assert_eq!(tab.notes(), ["2026-11-23 1", "2026-11-23 2"]);
    tab.today = "2026-11-24";
    tab.on(Event::Woke).unwrap();
    tab.elapses(Timer::Witness);
    assert_eq!(tab.notes(), ["2026-11-24 2"]);
}

/// The note of a lost directory is all that tells of it.
#[test]
fn nothing_replaces_the_note_of_a_directory_that_is_missing() {
    let told = || Told {
        is_open: true,
        rows: vec![of_another_tab(1, "verloren")],
        is_unsure: false,
    };
    let mut tab = Tab::over(MemoryStore::default(), told());
    tab.on(Event::Began).unwrap();
    assert!(!tab.waits(Timer::Witness) && tab.told_data().is_empty());
    tab.on(Event::Restores).unwrap();
    tab.elapses(Timer::Witness);
    assert_eq!(tab.notes(), ["2026-11-23 1"]);
}

#[test]
fn the_browser_is_asked_to_keep_the_first_data_and_no_later_ones() {
    let mut tab = Tab::new();
    tab.states("Bornheim").unwrap();
    tab.states("Stadt Bornheim").unwrap();
    assert_eq!(tab.told_data(), [true]);
    let mut next = Tab::over(tab.store, Told::default());
    assert!(next.told_data().is_empty(), "the pages are not there yet");
    next.on(Event::Began).unwrap();
    next.on(Event::Woke).unwrap();
    assert_eq!(next.told_data(), [false]);
}

/// The demo, and a browser that keeps nothing, never begin to keep.
#[test]
fn no_note_is_left_of_what_is_not_kept() {
    let mut tab = Tab::over(MemoryStore::default(), Told::default());
    tab.states("Bornheim").unwrap();
    assert!(!tab.waits(Timer::Witness) && tab.told_data().is_empty());
}

#[test]
fn no_note_is_left_once_everything_is_to_be_deleted() {
    let mut tab = Tab::new();
    tab.states("Bornheim").unwrap();
    tab.answers(Answer::Done);
    tab.on(Event::Clears).unwrap();
    tab.elapses(Timer::Witness);
    assert_eq!(tab.notes(), [""; 0]);
}
