//! From cells to a picture: centres, corners, border lines, and where the arrow keys lead.
use super::{AROUND, Cell, HexMap, Shown};
use crate::chart::svg;
use crate::order::sort_by_key;

/// The side of a hexagon in the units of the picture, where text is 13 high.
pub const SIDE: f32 = 30.0;
/// How much less is drawn, so that neighbours do not touch.
const GAP: f32 = 1.4;
/// Half the width of a hexagon of side 1.
const HALF_WIDTH: f32 = 0.866_025_4;
const MARGIN: f32 = 4.0;
/// How far one column is from the next, and one row.
pub(super) const COLUMN: f32 = HALF_WIDTH * SIDE;
pub(super) const ROW_HEIGHT: f32 = 1.5 * SIDE;

/// A line between two hexagons.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Border {
    /// Both ends.
    pub ends: [(f32, f32); 2],
}

impl Cell {
    /// The corners of its hexagon, as `points` of a polygon.
    pub fn corners(&self) -> String {
        let corner = |(x, y)| format!("{},{}", svg(x), svg(y));
        corners((self.x, self.y), SIDE - GAP).map(corner).join(" ")
    }
}

impl HexMap {
    /// All border lines, as `d` of a path.
    pub fn border_path(&self) -> String {
        let line = |border: &Border| {
            let [(x1, y1), (x2, y2)] = border.ends.map(|(x, y)| (svg(x), svg(y)));
            format!("M{x1} {y1}L{x2} {y2}")
        };
        self.borders.iter().map(line).collect()
    }
}

pub(super) fn drawn(shown: Shown, mut places: Vec<(String, usize, (i32, i32))>) -> HexMap {
    sort_by_key(&mut places, |(_, _, (column, row))| (*row, *column));
    let left = places
        .iter()
        .map(|(_, _, (column, _))| *column)
        .min()
        .unwrap_or_default();
    let top = places.first().map_or(0, |(_, _, (_, row))| *row);
    let cells = places.into_iter().map(|(key, n, (column, row))| {
        let (column, row) = (column - left, row - top);
        Cell {
            key,
            n,
            column,
            row,
            x: MARGIN + HALF_WIDTH * SIDE * (units(column) + 1.0),
            y: MARGIN + SIDE * (1.5 * units(row) + 1.0),
            next: [None; 4],
        }
    });
    let mut cells: Vec<Cell> = cells.collect();
    let next: Vec<[Option<usize>; 4]> = (0..cells.len()).map(|at| next(at, &cells)).collect();
    for (cell, next) in cells.iter_mut().zip(next) {
        cell.next = next;
    }
    let furthest = |of: fn(&Cell) -> f32| cells.iter().map(of).fold(0.0, f32::max);
    HexMap {
        shown,
        borders: borders(&cells),
        width: furthest(|cell| cell.x) + HALF_WIDTH * SIDE + MARGIN,
        height: furthest(|cell| cell.y) + SIDE + MARGIN,
        cells,
    }
}

/// Left and right in its row, however far; up and down to the nearest one of the next row that has any.
fn next(at: usize, cells: &[Cell]) -> [Option<usize>; 4] {
    let Some(cell) = cells.get(at) else { return [None; 4] };
    let in_row = |row: i32, at: Option<usize>| at.filter(|at| cells.get(*at).is_some_and(|cell| cell.row == row));
    let nearest = |row: i32| {
        let after = cells.partition_point(|other| (other.row, other.column) < (row, cell.column));
        let near = [after.checked_sub(1), Some(after)].map(|at| in_row(row, at));
        let far = |at: &usize| cells.get(*at).map(|other| (other.column - cell.column).abs());
        near.into_iter().flatten().min_by_key(far)
    };
    let row_at = |at: usize| cells.get(at).map(|other| other.row);
    let above = cells.partition_point(|other| other.row < cell.row).checked_sub(1);
    let below = cells.partition_point(|other| other.row <= cell.row);
    [
        in_row(cell.row, at.checked_sub(1)),
        in_row(cell.row, Some(at + 1)),
        above.and_then(row_at).and_then(nearest),
        row_at(below).and_then(nearest),
    ]
}

/// Half of the directions: each pair of cells is met once. Clockwise from the east, as are the corners.
fn borders(cells: &[Cell]) -> Vec<Border> {
    let line = |cell: &Cell, at: usize| {
        let corners = corners((cell.x, cell.y), SIDE);
        // Corner 0 is the upper one; the side to the east lies between 1 and 2.
        let ends = [corners.get(at + 1), corners.get(at + 2)].map(|corner| corner.copied().unwrap_or_default());
        Border { ends }
    };
    let sides = cells.iter().flat_map(|cell| {
        AROUND.iter().take(3).enumerate().filter_map(move |(at, step)| {
            let there = (cell.column + step.0, cell.row + step.1);
            let other = cells
                .binary_search_by_key(&(there.1, there.0), |other| (other.row, other.column))
                .ok()
                .and_then(|at| cells.get(at))?;
            (cell.group() != other.group()).then(|| line(cell, at))
        })
    });
    sides.collect()
}

/// Clockwise from the uppermost.
fn corners((x, y): (f32, f32), side: f32) -> [(f32, f32); 6] {
    let (wide, half) = (HALF_WIDTH * side, side / 2.0);
    [
        (x, y - side),
        (x + wide, y - half),
        (x + wide, y + half),
        (x, y + side),
        (x - wide, y + half),
        (x - wide, y - half),
    ]
}

// A map has fewer cells than the precision has numbers.
#[allow(clippy::cast_precision_loss)]
pub(super) fn units(n: i32) -> f32 {
    n as f32
}
