//! M1, M2, M4: whatever happens to five members, all end alike, nothing is lost that nobody replaced, nobody erased returns.
use super::chance::{every_seed, row};
use super::world::World;

/// How many histories `./test` plays; `./test soak` plays many times as many.
const SEEDS: u64 = 100;
const STEPS: usize = 200;

#[test]
fn histories_with_crashes_mail_and_restores_lose_nothing_and_converge() {
    let counts = every_seed(SEEDS, |seed, counts| {
        let mut world = World::new(seed, 5);
        for _ in 0..STEPS {
            world.step();
        }
        world.converges();
        counts.extend(world.counts);
    });
    for what in [
        "edits",
        "late forms",
        "tables",
        "erasures",
        "orphans",
        "imports",
        "refused",
        "unknown parts",
        "crashes",
        "failures",
        "kills",
        "restored",
        "profile copies",
        "roll-backs",
        "erased",
    ] {
        assert!(
            counts.contains_key(what) || counts["seeds"] < SEEDS,
            "{what} never happened: {counts:?}"
        );
    }
    row("M1", "5 members × 200 steps: histories that diverged", &counts, "seeds");
    row("M2", "writes lost that nobody replaced knowingly", &counts, "writes");
    row("M4", "erased records that returned", &counts, "erased");
}
