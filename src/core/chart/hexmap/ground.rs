//! Where places lie to each other: who is whose neighbour, and where each would stand if all neighbours were equally far apart.
use super::{centre, distance, number, sort_by_distance, steps};

/// A place on the ground; the unit is the usual distance of neighbours, y grows to the south.
pub(super) type Point = (f64, f64);

/// Rounds of pulling and pushing.
const ROUNDS: usize = 300;
/// How much of what is wrong between two neighbours one round mends, and between two others that are too near.
const PULL: f64 = 0.12;
const PUSH: f64 = 0.15;

/// Places and their neighbours.
pub(super) struct Ground {
    /// Where each lies.
    pub real: Vec<Point>,
    /// Where it would stand with neighbours equally far apart.
    pub even: Vec<Point>,
    /// The neighbours of each.
    pub neighbours: Vec<Vec<usize>>,
}

impl Ground {
    /// The ground of these points on the earth.
    pub fn of(points: &[(f64, f64)]) -> Ground {
        let project = projection(points);
        let mut real: Vec<Point> = points.iter().enumerate().map(project).collect();
        let pairs = pairs(&real);
        let unit = usual(&real, &pairs);
        for point in &mut real {
            *point = (point.0 / unit, point.1 / unit);
        }
        let mut neighbours = vec![Vec::new(); real.len()];
        for (one, other) in &pairs {
            let mut add = |one: usize, other: usize| {
                if let Some(of) = neighbours.get_mut(one) {
                    of.push(other);
                }
            };
            add(*one, *other);
            add(*other, *one);
        }
        Ground {
            even: even(&real, &pairs),
            real,
            neighbours,
        }
    }
}

/// From degrees to the plane: a degree of longitude is as long as one of latitude, and no two are at the same place.
fn projection(points: &[(f64, f64)]) -> impl Fn((usize, &(f64, f64))) -> Point + use<> {
    let middle = points.iter().map(|(lat, _)| lat).sum::<f64>() / number(points.len().max(1));
    let narrow = cosine(middle.to_radians());
    let apart = |n: usize| number(n) * 1e-7;
    move |(n, (lat, lon))| (lon * narrow + apart(n * 7 % 13), apart(n) - lat)
}

/// Good to a thousandth between the equator and the poles; the library's is kilobytes of code.
fn cosine(angle: f64) -> f64 {
    let square = angle * angle;
    1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0))
}

/// Two are neighbours if nobody stands in the circle over the line between them (a Gabriel graph): no border has to be known.
fn pairs(points: &[Point]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (one, a) in points.iter().enumerate() {
        for (other, b) in points.iter().enumerate().skip(one + 1) {
            let middle = ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
            let reach = distance(*a, *b) / 2.0;
            let mut others = points.iter().enumerate().filter(|(at, _)| *at != one && *at != other);
            if !others.any(|(_, point)| distance(*point, middle) < reach) {
                pairs.push((one, other));
            }
        }
    }
    pairs
}

/// The usual distance of two neighbours: half of all are nearer.
fn usual(points: &[Point], pairs: &[(usize, usize)]) -> f64 {
    let mut lengths: Vec<f64> = pairs
        .iter()
        .filter_map(|(one, other)| Some(distance(*points.get(*one)?, *points.get(*other)?)))
        .collect();
    sort_by_distance(&mut lengths, |length| *length);
    lengths.get(lengths.len() / 2).copied().unwrap_or(1.0).max(1e-9)
}

/// Pulls neighbours to the distance 1 and pushes others at least as far apart, around the middle of all.
fn even(real: &[Point], pairs: &[(usize, usize)]) -> Vec<Point> {
    let n = real.len();
    let far = number(n) + 2.0;
    let mut points: Vec<Point> = real.to_vec();
    let mut is_pair = vec![false; n * n];
    for (one, other) in pairs {
        if let Some(is) = is_pair.get_mut(one * n + other) {
            *is = true;
        }
    }
    for _ in 0..ROUNDS {
        let mut moves = vec![(0.0, 0.0); n];
        for (one, a) in points.iter().enumerate() {
            for (other, b) in points.iter().enumerate().skip(one + 1) {
                let length = distance(*a, *b).max(1e-9);
                let force = match is_pair.get(one * n + other) {
                    Some(true) => (length - 1.0) * PULL,
                    _ if length < 1.0 => (length - 1.0) * PUSH,
                    _ => continue,
                };
                let (x, y) = ((b.0 - a.0) / length * force, (b.1 - a.1) / length * force);
                if let Some(of) = moves.get_mut(one) {
                    *of = (of.0 + x, of.1 + y);
                }
                if let Some(of) = moves.get_mut(other) {
                    *of = (of.0 - x, of.1 - y);
                }
            }
        }
        for (point, by) in points.iter_mut().zip(moves) {
            *point = (
                (point.0 + by.0).clamp(-far * far, far * far),
                (point.1 + by.1).clamp(-far * far, far * far),
            );
        }
    }
    let sum = points
        .iter()
        .fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1));
    let middle = (sum.0 / number(n.max(1)), sum.1 / number(n.max(1)));
    let around = |point: &Point| {
        let near = |at: f64| at.clamp(-far, far);
        (near(point.0 - middle.0), near(point.1 - middle.1))
    };
    points.iter().map(around).collect()
}

/// Leaves the fixed ones where they are and puts each other one with a point beside the nearest of them, on its side.
pub(super) fn around(points: &[Option<(f64, f64)>], fixed: Vec<Option<(i32, i32)>>) -> Vec<Option<(i32, i32)>> {
    let known: Vec<(f64, f64)> = points.iter().flatten().copied().collect();
    let project = projection(&known);
    let lies = points
        .iter()
        .map(|point| point.as_ref().map(|point| project((0, point))));
    let lies: Vec<Option<Point>> = lies.collect();
    let anchors: Vec<(Point, (i32, i32))> = lies
        .iter()
        .zip(&fixed)
        .filter_map(|(point, cell)| point.zip(*cell))
        .collect();
    let mut places = fixed;
    for (at, point) in lies.iter().enumerate() {
        let is_placed = places.get(at).is_some_and(Option::is_some);
        let Some(point) = point.filter(|_| !is_placed) else {
            continue;
        };
        let mut near = anchors.clone();
        sort_by_distance(&mut near, |(anchor, _)| distance(*anchor, point));
        let Some((anchor, cell)) = near.first().copied() else {
            break;
        };
        let length = distance(anchor, point).max(1e-9);
        let side = ((point.0 - anchor.0) / length, (point.1 - anchor.1) / length);
        let wanted = (centre(cell).0 + side.0, centre(cell).1 + side.1);
        let most = (1..).find(|n| 3 * n * (n + 1) > places.len()).unwrap_or_default();
        let all = within(cell, i32::try_from(most).unwrap_or_default());
        let mut free: Vec<(i32, i32)> = all.filter(|place| !places.contains(&Some(*place))).collect();
        sort_by_distance(&mut free, |place| distance(centre(*place), wanted));
        if let Some(place) = places.get_mut(at) {
            *place = free.first().copied();
        }
    }
    places
}

/// The cells at most so many steps from one.
pub(super) fn within(cell: (i32, i32), most: i32) -> impl Iterator<Item = (i32, i32)> {
    let rows = cell.1 - most..=cell.1 + most;
    let columns = cell.0 - 2 * most..=cell.0 + 2 * most;
    let all = rows.flat_map(move |row| columns.clone().map(move |column| (column, row)));
    all.filter(move |place| (place.0 - cell.0 + place.1 - cell.1) % 2 == 0 && steps(*place, cell) <= most)
}
