//! Invents histories: what a few members do with few entities and few fields, so that they collide often.
use super::world::World;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// On how many histories each law is tried. The environment variable `KLIMANETZ_CASES` multiplies it and draws new ones each run.
const CASES: u32 = 200;

/// What happened, from the first day on.
#[derive(Debug, Clone)]
pub struct History {
    /// How many members there are.
    pub n_members: usize,
    /// Whether everybody starts with a long, entirely superseded past: large and small contexts are merged by different code.
    pub long_past: bool,
    /// In this order.
    pub deeds: Vec<Deed>,
}

/// What a member (`by`) does. Numbers out of range wrap around, so that any list of deeds is a history and shrinks well.
#[derive(Debug, Clone)]
pub enum Deed {
    /// States values in one user action: place and value, see `places::value`. The bin is a value like any other.
    Write { by: usize, values: Vec<(usize, usize)> },
    /// Decides every conflict in sight for the `nth` of its statements.
    Decide { by: usize, nth: usize },
    /// Erases a person for ever.
    Erase { by: usize, person: usize },
    /// Puts the whole document into a file.
    Export { by: usize },
    /// Takes in a paper: an old or new file, or the Change of an action as another tab gets it; perhaps not for the first time.
    Take { by: usize, paper: usize, way: Way },
    /// Loses everything, starts over from a paper, and therefore writes under a fresh replica id.
    Restore { by: usize, paper: usize },
    /// The clock is set to some year around now.
    SetClock { by: usize, years: i64 },
}

/// How a paper is taken in.
#[derive(Debug, Clone, Copy)]
pub enum Way {
    /// Merged as it is, as storage and tabs do.
    Merged,
    /// Planned and adopted, as an import does.
    Adopted,
}

fn deed() -> impl Strategy<Value = Deed> {
    let (by, paper) = (0..5_usize, 0..1000_usize);
    let way = prop_oneof![Just(Way::Merged), Just(Way::Adopted)];
    // Mostly the same two places, so that members contradict each other.
    let place = prop_oneof![3 => 0..2_usize, 2 => 2..6_usize];
    prop_oneof![
        8 => (by.clone(), prop::collection::vec((place, 0..4_usize), 1..4)).prop_map(|(by, values)| Deed::Write { by, values }),
        4 => (by.clone(), 0..3_usize).prop_map(|(by, nth)| Deed::Decide { by, nth }),
        1 => (by.clone(), 0..2_usize).prop_map(|(by, person)| Deed::Erase { by, person }),
        2 => by.clone().prop_map(|by| Deed::Export { by }),
        10 => (by.clone(), paper.clone(), way).prop_map(|(by, paper, way)| Deed::Take { by, paper, way }),
        1 => (by.clone(), paper).prop_map(|(by, paper)| Deed::Restore { by, paper }),
        2 => (by, -10..=10_i64).prop_map(|(by, years)| Deed::SetClock { by, years }),
    ]
}

/// Histories of two to five members.
pub fn history() -> impl Strategy<Value = History> {
    (2..=5_usize, any::<bool>(), prop::collection::vec(deed(), 4..48)).prop_map(|(n_members, long_past, deeds)| {
        History {
            n_members,
            long_past,
            deeds,
        }
    })
}

/// Checks a law on the worlds that many histories lead to. `law` is its number in the list of laws, and the seed.
pub fn every_world(law: u64, check: impl Fn(&World)) {
    every(law, history(), |history| check(&World::after(&history)));
}

/// Checks a law on many invented cases; a failing one is shrunk and shown, and belongs into `regressions.rs` as a story.
pub fn every<T: std::fmt::Debug>(law: u64, cases: impl Strategy<Value = T>, check: impl Fn(T)) {
    let factor: Option<u32> = std::env::var("KLIMANETZ_CASES").ok().and_then(|text| text.parse().ok());
    let config = Config {
        cases: CASES * factor.unwrap_or(1),
        rng_seed: if factor.is_some() {
            RngSeed::Random
        } else {
            RngSeed::Fixed(law)
        },
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(&cases, |case| {
        check(case);
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("law {law}: {failure}");
    }
}
