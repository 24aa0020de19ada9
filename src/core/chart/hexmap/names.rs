//! Where the names of groups find room: beside the map, next to a cell of theirs.
use super::draw::{COLUMN, ROW_HEIGHT, units};
use super::{AROUND, HexMap};
use crate::order::{gathered, sort_by_key};
use std::collections::{BTreeMap, BTreeSet};

/// Room for a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Room {
    /// What the name is of: the beginning of the keys of its cells.
    pub group: String,
    /// Where it begins, or ends if it stands on the left.
    pub x: f32,
    /// The middle of its height.
    pub y: f32,
    /// Whether it stands to the right of its cells.
    pub is_right: bool,
}

/// A group of fewer cells is known by its letters.
const FEWEST: usize = 3;
/// How wide a name may get, in the units of the picture.
const WIDTH: f32 = 104.0;
/// How many free cells that takes.
const FREE: i32 = 2;

/// How many cells of the group it touches, and the places it would take.
type Candidate = (usize, Room, Vec<(i32, i32)>);

impl HexMap {
    /// Room for the name of each group that has some, in the order of the groups.
    pub fn rooms(&self) -> Vec<Room> {
        let places: BTreeMap<(i32, i32), &str> =
            gathered(self.cells.iter().map(|cell| ((cell.column, cell.row), cell.group())));
        let mut n: BTreeMap<&str, usize> = BTreeMap::new();
        for cell in &self.cells {
            *n.entry(cell.group()).or_default() += 1;
        }
        let mut taken: BTreeSet<(i32, i32)> = BTreeSet::new();
        let mut rooms = Vec::new();
        for (group, _) in n.into_iter().filter(|(group, n)| *n >= FEWEST && !group.is_empty()) {
            let mut found: Vec<Candidate> = Vec::new();
            for cell in self.cells.iter().filter(|cell| cell.group() == group) {
                for (dx, dy) in AROUND {
                    let at = (cell.column + dx, cell.row + dy);
                    let is_right = dx > 0;
                    let step = if is_right { 2 } else { -2 };
                    let wanted: Vec<(i32, i32)> = (0..FREE).map(|n| (at.0 + step * n, at.1)).collect();
                    let is_free = |place: &(i32, i32)| !places.contains_key(place) && !taken.contains(place);
                    let side = if is_right { 1.0 } else { -1.0 };
                    // From the middle of the free cell back to just behind its edge.
                    let (x, y) = (
                        cell.x + COLUMN * (units(dx) - side * 0.8),
                        cell.y + ROW_HEIGHT * units(dy),
                    );
                    let is_inside =
                        (0.0..=self.width).contains(&(x + side * WIDTH)) && (0.0..=self.height).contains(&y);
                    if !wanted.iter().all(is_free) || !is_inside {
                        continue;
                    }
                    let touching = AROUND
                        .iter()
                        .filter(|(dx, dy)| places.get(&(at.0 + dx, at.1 + dy)) == Some(&group));
                    let room = Room {
                        group: group.to_owned(),
                        x,
                        y,
                        is_right,
                    };
                    found.push((touching.count(), room, wanted));
                }
            }
            sort_by_key(&mut found, |(touching, ..)| std::cmp::Reverse(*touching));
            if let Some((_, room, wanted)) = found.into_iter().next() {
                taken.extend(wanted);
                rooms.push(room);
            }
        }
        rooms
    }
}
