//! Puts places on hexagons: begins near where each lies, and moves them as long as the map becomes better.
use super::ground::{Ground, within};
use super::{AROUND, centre, distance, number, sort_by_distance, steps};
use std::collections::BTreeSet;

type Place = (i32, i32);

/// What is bad about a map, weighed against each other: a place far from where it lies, neighbours apart, neighbours in another
/// direction, neighbours that are none, a Kreis in parts, holes and dents.
const OFF: f64 = 0.35;
const APART: f64 = 1.1;
const TURNED: f64 = 0.75;
const FALSE: f64 = 0.25;
const PARTED: f64 = 6.0;
const HOLE: f64 = 4.0;
const DENT: f64 = 1.2;

/// How many moves are tried for each place, and in how many rounds, each more choosy than the one before.
const TRIES: usize = 1_000;
const ROUNDS: usize = 45;
/// A move may make the map so much worse at first; in each round so many times as much as in the one before.
const TOLERANCE: f64 = 2.0;
const COOLING: f64 = 0.9;
/// No more rounds in which every move has to make it better.
const LAST_ROUNDS: usize = 20;

/// A cell for each known point, of places that are in these groups.
pub(super) fn arrange(points: &[Option<(f64, f64)>], groups: &[usize]) -> Vec<Option<Place>> {
    let known = points.iter().zip(groups).enumerate();
    let known: Vec<(usize, (f64, f64), usize)> = known
        .filter_map(|(at, (point, group))| Some((at, (*point)?, *group)))
        .collect();
    let lying: Vec<(f64, f64)> = known.iter().map(|(_, point, _)| *point).collect();
    let mut board = Board::new(Ground::of(&lying), known.iter().map(|(_, _, group)| *group).collect());
    board.improve();
    let mut places = vec![None; points.len()];
    for ((at, _, _), place) in known.iter().zip(board.at) {
        if let Some(of) = places.get_mut(*at) {
            *of = Some(place);
        }
    }
    places
}

/// Places on their cells.
struct Board {
    ground: Ground,
    groups: Vec<usize>,
    /// The cell of each place.
    at: Vec<Place>,
    /// The place on each cell, row by row; beyond the edge is nobody.
    taken: Vec<Option<usize>>,
    /// Half of how many columns and rows there are.
    half: i32,
}

impl Board {
    fn new(ground: Ground, groups: Vec<usize>) -> Board {
        let reach = ground.even.iter().map(|(x, y)| x.abs().max(y.abs()));
        let reach = reach.fold(1.0, f64::max).min(number(groups.len()) + 2.0);
        // At most some hundreds.
        #[allow(clippy::cast_possible_truncation)]
        let half = (reach * 2.0) as i32 + 8;
        let n_cells = usize::try_from((2 * half + 1) * (2 * half + 1)).unwrap_or_default();
        let mut board = Board {
            at: vec![(0, 0); groups.len()],
            taken: vec![None; n_cells],
            groups,
            ground,
            half,
        };
        let mut order: Vec<usize> = (0..board.at.len()).collect();
        sort_by_distance(&mut order, |n| distance(board.wanted(*n), (0.0, 0.0)));
        for n in order {
            let near = nearest(board.wanted(n));
            let free = (0..=2 * half).find_map(|most| {
                let mut free: Vec<Place> = within(near, most).filter(|place| board.on(*place).is_none()).collect();
                sort_by_distance(&mut free, |place| distance(centre(*place), board.wanted(n)));
                free.first().copied()
            });
            board.put(Some(n), free.unwrap_or_default());
        }
        board
    }

    fn wanted(&self, n: usize) -> (f64, f64) {
        self.ground.even.get(n).copied().unwrap_or_default()
    }

    fn index(&self, (column, row): Place) -> Option<usize> {
        let is_on = column.abs() <= self.half && row.abs() <= self.half;
        let at = (row + self.half) * (2 * self.half + 1) + column + self.half;
        usize::try_from(at).ok().filter(|_| is_on)
    }

    fn on(&self, place: Place) -> Option<usize> {
        self.taken.get(self.index(place)?).copied().flatten()
    }

    fn cell(&self, n: usize) -> Place {
        self.at.get(n).copied().unwrap_or_default()
    }

    fn put(&mut self, n: Option<usize>, place: Place) {
        if let Some(of) = self.index(place).and_then(|at| self.taken.get_mut(at)) {
            *of = n;
        }
        if let Some(of) = n.and_then(|n| self.at.get_mut(n)) {
            *of = place;
        }
    }

    fn swap(&mut self, one: Place, other: Place) {
        let (a, b) = (self.on(one), self.on(other));
        self.put(a, other);
        self.put(b, one);
    }

    /// Tries moves that chance offers, always the same ones, then those that only make it better.
    fn improve(&mut self) {
        let n = self.at.len();
        let mut chance = Chance(7_919);
        let mut tolerance = TOLERANCE;
        for _ in 0..ROUNDS {
            for _ in 0..TRIES * n / ROUNDS {
                let mover = chance.below(n);
                let from = self.cell(mover);
                let to = match chance.below(5) {
                    0 => {
                        let near = nearest(self.wanted(mover));
                        let (column, row) = chance.step();
                        (near.0 + column, near.1 + row)
                    }
                    _ => {
                        let (column, row) = chance.step();
                        (from.0 + column, from.1 + row)
                    }
                };
                self.move_if(from, to, tolerance);
            }
            tolerance *= COOLING;
        }
        for _ in 0..LAST_ROUNDS {
            let moves = (0..n).flat_map(|mover| AROUND.map(|step| (mover, step)));
            let moves: Vec<(usize, Place)> = moves.collect();
            let is_better = |(mover, (column, row)): (usize, Place)| {
                let from = self.cell(mover);
                self.move_if(from, (from.0 + column, from.1 + row), -1e-9)
            };
            if moves.into_iter().map(is_better).filter(|is_better| *is_better).count() == 0 {
                break;
            }
        }
    }

    /// Lets two cells change what is on them if that makes the map worse by no more than this.
    fn move_if(&mut self, from: Place, to: Place, tolerance: f64) -> bool {
        if from == to || self.index(to).is_none() {
            return false;
        }
        let before = self.cost(from, to);
        self.swap(from, to);
        let is_kept = self.cost(from, to) - before <= tolerance;
        if !is_kept {
            self.swap(from, to);
        }
        is_kept
    }

    /// What is bad about the map, as far as it depends on who stands on these two cells.
    fn cost(&self, one: Place, other: Place) -> f64 {
        let movers = [self.on(one), self.on(other)];
        let own: f64 = movers.iter().flatten().map(|n| self.own(*n)).sum();
        let groups = movers.map(|n| n.and_then(|n| self.groups.get(n)));
        let parts = match groups {
            [a, b] if a == b => self.parts(a),
            [a, b] => self.parts(a) + self.parts(b),
        };
        let near = |(column, row): Place| AROUND.map(|step| (column + step.0, row + step.1));
        let mut cells = BTreeSet::from([one, other]);
        cells.extend(near(one).into_iter().chain(near(other)));
        own + parts * PARTED + cells.into_iter().map(|cell| self.hole(cell)).sum::<f64>()
    }

    fn own(&self, n: usize) -> f64 {
        let cell = self.cell(n);
        let off = distance(centre(cell), self.wanted(n));
        let neighbours = self.ground.neighbours.get(n).map_or(&[][..], Vec::as_slice);
        let real = |n: usize| self.ground.real.get(n).copied().unwrap_or_default();
        let torn = neighbours.iter().map(|other| {
            let to = self.cell(*other);
            let (a, b) = ((real(n), real(*other)), (centre(cell), centre(to)));
            let [a, b] = [a, b].map(|(from, to)| (to.0 - from.0, to.1 - from.1));
            let length = distance(a, (0.0, 0.0)) * distance(b, (0.0, 0.0));
            let same_way = (a.0 * b.0 + a.1 * b.1) / length.max(1e-9);
            APART * f64::from((steps(cell, to) - 1).min(4)) + TURNED * (1.0 - same_way)
        });
        let others = AROUND
            .iter()
            .filter_map(|step| self.on((cell.0 + step.0, cell.1 + step.1)));
        let n_false = others.filter(|other| !neighbours.contains(other)).count();
        OFF * off * off + torn.sum::<f64>() + FALSE * number(n_false)
    }

    /// An empty cell that is nearly surrounded.
    fn hole(&self, (column, row): Place) -> f64 {
        if self.on((column, row)).is_some() {
            return 0.0;
        }
        let around = AROUND
            .iter()
            .filter(|step| self.on((column + step.0, row + step.1)).is_some());
        match around.count() {
            5 | 6 => HOLE,
            4 => DENT,
            _ => 0.0,
        }
    }

    /// How many parts of a group stand apart from another.
    fn parts(&self, group: Option<&usize>) -> f64 {
        let is_member = |n: &usize| self.groups.get(*n) == group;
        let mut left: Vec<usize> = (0..self.at.len()).filter(|n| group.is_some() && is_member(n)).collect();
        let mut n_parts = 0;
        while let Some(first) = left.pop() {
            n_parts += 1;
            let mut open = vec![first];
            while let Some(n) = open.pop() {
                let cell = self.cell(n);
                left.retain(|other| {
                    let is_beside = steps(cell, self.cell(*other)) == 1;
                    if is_beside {
                        open.push(*other);
                    }
                    !is_beside
                });
            }
        }
        f64::from((n_parts - 1).max(0))
    }
}

/// The cell whose centre is about here.
// A map is a few hundred cells wide.
#[allow(clippy::cast_possible_truncation)]
fn nearest((x, y): (f64, f64)) -> Place {
    let row = (y / super::ROW).round() as i32;
    let column = (x * 2.0).round() as i32;
    (column + (column + row).rem_euclid(2), row)
}

/// Numbers that look like chance and are always the same ones (Knuth's linear congruence).
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % n.max(1)
    }

    fn step(&mut self) -> Place {
        let at = self.below(AROUND.len());
        AROUND.get(at).copied().unwrap_or_default()
    }
}
