//! A map of hexagons, one for each municipality, where neighbours stay neighbours as far as that can be.
//!
//! Too many become groups: their Kreise, or their Länder. The same places always give the same map.
mod arrange;
mod draw;
mod ground;
mod names;

pub use draw::{Border, SIDE};
pub use names::Room;

use crate::order::{gathered, sort_by_key};
use std::collections::{BTreeMap, BTreeSet};

/// More hexagons than this are too small to be told apart.
pub const MOST: usize = 200;
/// How many stand in a row of those that nobody knows the place of.
const IN_A_ROW: usize = 10;
/// Digits of the key that name a Kreis, and a Land.
const PREFIXES: [(usize, Shown); 2] = [(5, Shown::Districts), (2, Shown::Lands)];

/// What is to be on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot<'a> {
    /// Official key: its beginning says to which Kreis and Land it belongs.
    pub key: &'a str,
    /// Latitude and longitude in degrees, where known.
    pub point: Option<(f64, f64)>,
    /// Column and row where it has a fixed place.
    pub fixed: Option<(i32, i32)>,
}

/// What a hexagon stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// One municipality.
    Municipalities,
    /// The municipalities of a Kreis.
    Districts,
    /// The municipalities of a Land.
    Lands,
}

/// One hexagon.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The key of the municipality, or the beginning that those of the group share.
    pub key: String,
    /// How many municipalities it stands for.
    pub n: usize,
    /// Place along its row, in halves of a hexagon: the next one in the row is two further.
    pub column: i32,
    /// Row, from the north.
    pub row: i32,
    /// The centre, in the units of the picture.
    pub x: f32,
    /// The centre, in the units of the picture.
    pub y: f32,
    /// Where the arrow keys lead, as places in the list of cells: left, right, up, down.
    pub next: [Option<usize>; 4],
}

impl Cell {
    /// What cells with a common border line belong to: the Kreis of a municipality, the Land of a Kreis.
    pub fn group(&self) -> &str {
        let n = match self.key.len() {
            8 => 5,
            5 => 2,
            _ => 0,
        };
        self.key.get(..n).unwrap_or_default()
    }

    /// How many steps from hexagon to hexagon lie between two cells.
    pub fn steps_to(&self, other: &Cell) -> i32 {
        steps((self.column, self.row), (other.column, other.row))
    }
}

/// The map.
#[derive(Debug, Clone, PartialEq)]
pub struct HexMap {
    /// What its hexagons stand for.
    pub shown: Shown,
    /// Row by row from the north, each from the west: also the order of reading aloud.
    pub cells: Vec<Cell>,
    /// Lines between cells of different groups.
    pub borders: Vec<Border>,
    /// How wide the picture is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
}

/// The map of `spots`. Those without a point or a fixed place stand in rows below the others.
pub fn hexmap(spots: &[Spot]) -> HexMap {
    let (shown, spots) = grouped(spots);
    let points: Vec<Option<(f64, f64)>> = spots.iter().map(|spot| spot.point).collect();
    let mut taken = BTreeSet::new();
    let first = |spot: &Group| spot.fixed.filter(|place| taken.insert(*place));
    let fixed: Vec<Option<(i32, i32)>> = spots.iter().map(first).collect();
    let mut places = if spots.len() > MOST {
        vec![None; spots.len()]
    } else if fixed.iter().any(Option::is_some) {
        ground::around(&points, fixed)
    } else {
        arrange::arrange(&points, &groups(&spots))
    };
    stand_below(&mut places);
    let cells = spots.into_iter().zip(places.into_iter().flatten());
    draw::drawn(shown, cells.map(|(spot, place)| (spot.key, spot.n, place)).collect())
}

/// What becomes one cell.
struct Group {
    key: String,
    n: usize,
    point: Option<(f64, f64)>,
    fixed: Option<(i32, i32)>,
}

fn grouped(spots: &[Spot]) -> (Shown, Vec<Group>) {
    let single = |spot: &Spot| Group {
        key: spot.key.to_owned(),
        n: 1,
        point: spot.point.filter(is_on_earth),
        fixed: spot.fixed.filter(is_on_a_map),
    };
    let mut all: BTreeMap<&str, Group> = BTreeMap::new();
    all.extend(spots.iter().map(|spot| (spot.key, single(spot))));
    let mut shown = Shown::Municipalities;
    let mut groups: Vec<Group> = all.into_values().collect();
    for (n, kind) in PREFIXES {
        if groups.len() > MOST {
            groups = joined(groups, n);
            shown = kind;
        }
    }
    (shown, groups)
}

/// Those that share `n` digits, each at the middle of its members.
fn joined(groups: Vec<Group>, n: usize) -> Vec<Group> {
    let mut all: BTreeMap<String, (Group, usize)> = BTreeMap::new();
    for group in groups {
        let key = group.key.get(..n).unwrap_or(&group.key).to_owned();
        let (sum, n_points) = all.entry(key.clone()).or_insert_with(|| {
            let empty = Group {
                key,
                n: 0,
                point: None,
                fixed: None,
            };
            (empty, 0)
        });
        sum.n += group.n;
        if let Some((lat, lon)) = group.point {
            let (of_lat, of_lon) = sum.point.unwrap_or_default();
            sum.point = Some((of_lat + lat, of_lon + lon));
            *n_points += 1;
        }
    }
    let middle = |(group, n): (Group, usize)| Group {
        point: group.point.map(|(lat, lon)| (lat / number(n), lon / number(n))),
        ..group
    };
    all.into_values().map(middle).collect()
}

fn is_on_earth((lat, lon): &(f64, f64)) -> bool {
    (-90.0..=90.0).contains(lat) && (-180.0..=180.0).contains(lon)
}

fn is_on_a_map((column, row): &(i32, i32)) -> bool {
    const FURTHEST: std::ops::RangeInclusive<i32> = -1_000..=1_000;
    FURTHEST.contains(column) && FURTHEST.contains(row) && (column + row) % 2 == 0
}

/// For each spot the number of its group.
fn groups(spots: &[Group]) -> Vec<usize> {
    let of = |spot: &Group| {
        let n = if spot.key.len() == 8 { 5 } else { 2 };
        spot.key.get(..n).unwrap_or(&spot.key).to_owned()
    };
    let names: BTreeSet<String> = gathered(spots.iter().map(of));
    let names: Vec<String> = names.into_iter().collect();
    let number = |spot: &Group| names.binary_search(&of(spot)).unwrap_or_default();
    spots.iter().map(number).collect()
}

/// Gives those without a place one below the others.
fn stand_below(places: &mut [Option<(i32, i32)>]) {
    let taken = || places.iter().flatten();
    let left = taken().map(|(column, _)| *column).min().unwrap_or_default();
    let below = taken().map(|(_, row)| row + 2).max().unwrap_or_default();
    let left = left + (left + below).rem_euclid(2);
    let (mut column, mut row) = (left, below);
    for place in places.iter_mut().filter(|place| place.is_none()) {
        *place = Some((column + (row - below).rem_euclid(2), row));
        column += 2;
        if column >= left + 2 * i32::try_from(IN_A_ROW).unwrap_or(i32::MAX) {
            (column, row) = (left, row + 1);
        }
    }
}

/// The six neighbours of a cell.
const AROUND: [(i32, i32); 6] = [(2, 0), (1, 1), (-1, 1), (-2, 0), (-1, -1), (1, -1)];
/// How far apart two rows are, where neighbours in a row are 1 apart.
const ROW: f64 = 0.866_025_403_784_438_6;

fn steps((column, row): (i32, i32), other: (i32, i32)) -> i32 {
    let (across, down) = ((column - other.0).abs(), (row - other.1).abs());
    down + (across - down).max(0) / 2
}

/// The centre of a cell, where neighbours are 1 apart.
fn centre((column, row): (i32, i32)) -> (f64, f64) {
    (f64::from(column) / 2.0, f64::from(row) * ROW)
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (x, y) = (a.0 - b.0, a.1 - b.1);
    (x * x + y * y).sqrt()
}

// A map has fewer cells than the precision has numbers.
#[allow(clippy::cast_precision_loss)]
fn number(n: usize) -> f64 {
    n as f64
}

/// By a distance, which compares as a whole number: floats have no order of their own.
#[allow(clippy::cast_possible_truncation)]
fn sort_by_distance<T>(all: &mut [T], distance: impl Fn(&T) -> f64) {
    sort_by_key(all, |one| (distance(one) * 1e6) as i64);
}
