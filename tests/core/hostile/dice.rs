//! Chance that comes out the same every time: a small generator (SplitMix64) with a printed seed.

/// The seed of all these tests.
pub const SEED: u64 = 20_261_123;

pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below `n`, which is not 0.
    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap()
    }

    pub fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// How many cases: `usual`, or what the soak asks for.
pub fn cases(usual: usize) -> usize {
    std::env::var("KLIMANETZ_CASES").map_or(usual, |n| n.parse().expect("KLIMANETZ_CASES is a number"))
}

#[test]
fn the_same_seed_throws_the_same() {
    let throw = || {
        let mut dice = Dice::new(SEED);
        [dice.below(6), dice.below(6), dice.below(1_000_000)]
    };
    assert_eq!(throw(), throw());
}
