//! Chance that can be repeated: every run has a seed, runs are counted, and a failing one says how to repeat it.
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// A stream of numbers that looks random and follows from its seed (splitmix64).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0xa076_1d64_78bd_642f))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`; 0 for 0.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// What was tried, by name. A test whose count stays 0 has shown nothing.
pub type Counts = BTreeMap<&'static str, u64>;

/// Runs `run` for `n` seeds, on all cores, and adds up what it counts.
///
/// `KLIMANETZ_CASES` multiplies `n`; `KLIMANETZ_FIRST` is the first seed instead of 1; `KLIMANETZ_SEED` runs only that one.
pub fn every_seed(n: u64, run: impl Fn(u64, &mut Counts) + Sync) -> Counts {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (first, n) = match number("KLIMANETZ_SEED") {
        Some(seed) => (seed, 1),
        None => (
            number("KLIMANETZ_FIRST").unwrap_or(1),
            n * number("KLIMANETZ_CASES").unwrap_or(1),
        ),
    };
    let (next, total) = (AtomicU64::new(first), Mutex::new(Counts::new()));
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= first + n {
                return;
            }
            let mut counts = Counts::new();
            if let Err(panic) = catch_unwind(AssertUnwindSafe(|| run(seed, &mut counts))) {
                println!("seed {seed} failed: KLIMANETZ_SEED={seed} repeats it");
                next.store(first + n, Ordering::Relaxed);
                resume_unwind(panic);
            }
            let mut total = total.lock().unwrap();
            for (name, count) in counts {
                *total.entry(name).or_default() += count;
            }
        }
    };
    let n_threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads).map(|_| scope.spawn(work)).collect();
        for thread in threads {
            if let Err(panic) = thread.join() {
                resume_unwind(panic);
            }
        }
    });
    let mut total = total.into_inner().unwrap();
    total.insert("seeds", n);
    total
}

/// Prints one line of the table of figures. Whatever is lost has failed the test before.
pub fn row(figure: &str, what: &str, counts: &Counts, tried: &'static str) {
    let tried = counts.get(tried).copied().unwrap_or_default();
    assert!(
        tried > 0 || counts["seeds"] == 1,
        "{figure}: nothing was tried: {counts:?}"
    );
    println!("| {figure} | {what} | {tried} | 0 | {counts:?}");
}
