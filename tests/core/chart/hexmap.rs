//! The map of hexagons: how far neighbours are torn apart, in the region and elsewhere, and what odd input gives.
use klimanetz_core::catalogue::{TILES, tile};
use klimanetz_core::chart::{Cell, HexMap, Shown, Spot, hexmap};
use std::collections::{BTreeMap, BTreeSet};

const POINTS: &str = include_str!("points.txt");
const BORDERS: &str = include_str!("borders.txt");

type Lying = (String, (f64, f64));
/// Key, point, fixed place.
type Wanted = (String, Option<(f64, f64)>, Option<(i32, i32)>);

/// The points of a Land or a Kreis.
fn lying(prefix: &str) -> Vec<Lying> {
    let lines = POINTS.lines().filter(|line| line.starts_with(prefix));
    let read = |line: &str| {
        let parts: Vec<&str> = line.split(' ').collect();
        let degrees = |n: usize| parts[n].parse::<f64>().unwrap() / 1_000.0;
        (parts[0].to_owned(), (degrees(1), degrees(2)))
    };
    lines.map(read).collect()
}

fn region() -> Vec<Lying> {
    TILES.iter().map(|tile| (tile.key.to_owned(), tile.point())).collect()
}

fn computed(all: &[Lying]) -> HexMap {
    let spot = |(key, point): &'_ Lying| (key.clone(), Some(*point), None);
    let spots: Vec<_> = all.iter().map(spot).collect();
    drawn(&spots)
}

fn drawn(spots: &[Wanted]) -> HexMap {
    let spots: Vec<Spot> = spots
        .iter()
        .map(|(key, point, fixed)| Spot {
            key,
            point: *point,
            fixed: *fixed,
        })
        .collect();
    hexmap(&spots)
}

fn known() -> HexMap {
    let spot = |(key, point): &Lying| (key.clone(), Some(*point), tile(key).map(|tile| (tile.column, tile.row)));
    drawn(&region().iter().map(spot).collect::<Vec<_>>())
}

/// Pairs with a common border, as the Bundesamt has it.
fn borders() -> Vec<(String, String)> {
    let lines = BORDERS.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.flat_map(|line| {
        let (one, others) = line.split_once(' ').unwrap();
        others.split(' ').map(move |other| (one.to_owned(), other.to_owned()))
    });
    pairs.collect()
}

/// Elsewhere no borders are known here: two are neighbours if nobody else is nearer to both.
fn nearest_pairs(all: &[Lying]) -> Vec<(String, String)> {
    let far = |a: &Lying, b: &Lying| ((a.1.0 - b.1.0).powi(2) + ((a.1.1 - b.1.1) * 0.64).powi(2)).sqrt();
    let mut pairs = Vec::new();
    for (n, a) in all.iter().enumerate() {
        for b in &all[n + 1..] {
            let is_nearer = |c: &Lying| c.0 != a.0 && c.0 != b.0 && far(a, c).max(far(b, c)) < far(a, b);
            if !all.iter().any(is_nearer) {
                pairs.push((a.0.clone(), b.0.clone()));
            }
        }
    }
    pairs
}

/// How many steps from hexagon to hexagon lie between two neighbours: 1 is together.
fn torn(map: &HexMap, pairs: &[(String, String)]) -> Vec<i32> {
    let cell = |key: &str| map.cells.iter().find(|cell| cell.key == key).unwrap();
    pairs
        .iter()
        .map(|(one, other)| cell(one).steps_to(cell(other)))
        .collect()
}

fn together(steps: &[i32]) -> usize {
    steps.iter().filter(|steps| **steps == 1).count() * 100 / steps.len()
}

/// The measure: of the pairs with a common border, how many of a hundred are still neighbours, and how far the others are apart.
/// Köln has more neighbours than a hexagon has sides, so that not all can be.
#[test]
fn neighbours_of_the_region_stay_together_on_its_known_map() {
    let map = known();
    assert_eq!((map.cells.len(), borders().len()), (61, 143));
    let steps = torn(&map, &borders());
    assert!(together(&steps) >= 84, "{}", together(&steps));
    assert!(steps.iter().all(|steps| *steps <= 2), "{steps:?}");
}

/// A computed map knows no borders, only points: the bounds say what it reaches all the same.
#[test]
fn neighbours_stay_together_on_computed_maps() {
    let elsewhere = |prefix: &str| (computed(&lying(prefix)), nearest_pairs(&lying(prefix)));
    let ((saarland, in_saarland), (ahrweiler, in_ahrweiler)) = (elsewhere("10"), elsewhere("07131"));
    for (name, map, pairs, n, least, most) in [
        ("the region, by borders", computed(&region()), borders(), 61, 70, 3),
        (
            "the region, by points",
            computed(&region()),
            nearest_pairs(&region()),
            61,
            80,
            2,
        ),
        ("a Land", saarland, in_saarland, 52, 80, 2),
        ("a Kreis", ahrweiler, in_ahrweiler, 74, 85, 2),
    ] {
        assert_eq!((map.cells.len(), map.shown), (n, Shown::Municipalities), "{name}");
        let steps = torn(&map, &pairs);
        assert!(together(&steps) >= least, "{name}: {} of 100", together(&steps));
        assert!(steps.iter().all(|steps| *steps <= most), "{name}: {steps:?}");
        is_in_order(&map);
    }
}

/// Each Kreis is one piece, on the known map and on the computed one.
#[test]
fn a_kreis_is_not_torn_into_pieces() {
    for map in [known(), computed(&region())] {
        let groups: BTreeSet<&str> = map.cells.iter().map(Cell::group).collect();
        for group in groups {
            let mut left: Vec<&Cell> = map.cells.iter().filter(|cell| cell.group() == group).collect();
            let mut open = vec![left.pop().unwrap()];
            while let Some(cell) = open.pop() {
                let (near, far): (Vec<&Cell>, Vec<&Cell>) = left.iter().partition(|other| cell.steps_to(other) == 1);
                open.extend(near);
                left = far;
            }
            assert!(left.is_empty(), "{group}: {left:?}");
        }
    }
}

/// No two cells at one place, all inside the picture, and each arrow key leads where it points.
fn is_in_order(map: &HexMap) {
    let places: BTreeSet<(i32, i32)> = map.cells.iter().map(|cell| (cell.row, cell.column)).collect();
    assert_eq!(places.len(), map.cells.len());
    for cell in &map.cells {
        assert!(cell.x > 0.0 && cell.x < map.width && cell.y > 0.0 && cell.y < map.height);
        let [left, right, up, down] = cell.next.map(|at| at.map(|at| &map.cells[at]));
        assert!(left.is_none_or(|left| left.row == cell.row && left.column < cell.column));
        assert!(right.is_none_or(|right| right.row == cell.row && right.column > cell.column));
        assert!(up.is_none_or(|up| up.row < cell.row) && down.is_none_or(|down| down.row > cell.row));
        assert!(up.is_some() || cell.row == 0);
    }
}

#[test]
fn the_arrow_keys_reach_every_cell() {
    let map = known();
    let (mut seen, mut open) = (BTreeSet::from([0]), vec![0]);
    while let Some(at) = open.pop() {
        open.extend(
            map.cells[at]
                .next
                .into_iter()
                .flatten()
                .filter(|next| seen.insert(*next)),
        );
    }
    assert_eq!(seen.len(), 61);
}

#[test]
fn more_than_a_map_can_show_become_groups() {
    let hessen = computed(&lying("06"));
    assert_eq!((hessen.shown, hessen.cells.len()), (Shown::Districts, 26));
    assert_eq!(hessen.cells.iter().map(|cell| cell.n).sum::<usize>(), lying("06").len());
    is_in_order(&hessen);
    // As many as Germany has, in sixteen Länder of many Kreise.
    let far = |n: usize| {
        (
            47.0 + (n * 37 % 800) as f64 / 100.0,
            6.0 + (n * 91 % 900) as f64 / 100.0,
        )
    };
    let key = |n: usize| format!("{:02}{:03}{:03}", n % 16 + 1, n / 16 % 40, n / 640);
    let germany: Vec<Lying> = (0..10_751).map(|n| (key(n), far(n))).collect();
    let map = computed(&germany);
    assert_eq!((map.shown, map.cells.len()), (Shown::Lands, 16));
    assert_eq!(map.cells.iter().map(|cell| cell.n).sum::<usize>(), 10_751);
    is_in_order(&map);
}

#[test]
fn odd_input_gives_a_map() {
    let key = |n: usize| format!("0599900{n}");
    let all = |point: Option<(f64, f64)>, n: usize| (0..n).map(|at| (key(at), point, None)).collect::<Vec<_>>();
    for (name, spots, n) in [
        ("nothing", vec![], 0),
        ("one", all(Some((50.0, 7.0)), 1), 1),
        ("two at one place", all(Some((50.0, 7.0)), 2), 2),
        ("nine at one place", all(Some((50.0, 7.0)), 9), 9),
        ("no place", all(None, 9), 9),
        ("no number", all(Some((f64::NAN, f64::INFINITY)), 3), 3),
        ("not on the earth", all(Some((1e300, -1e300)), 3), 3),
        (
            "the same twice",
            [all(Some((50.0, 7.0)), 1), all(Some((51.0, 7.0)), 1)].concat(),
            1,
        ),
        (
            "one far away",
            [
                all(Some((50.0, 7.0)), 5),
                vec![("13000000".to_owned(), Some((-89.0, 179.0)), None)],
            ]
            .concat(),
            6,
        ),
        (
            "fixed at one place",
            (0..3).map(|n| (key(n), None, Some((0, 0)))).collect(),
            3,
        ),
        (
            "fixed far away",
            vec![
                (key(0), None, Some((i32::MAX, i32::MIN))),
                (key(1), Some((50.0, 7.0)), None),
            ],
            2,
        ),
    ] {
        let map = drawn(&spots);
        assert_eq!(map.cells.len(), n, "{name}");
        is_in_order(&map);
    }
    let odd: Vec<_> = (0..500)
        .map(|n| (format!("{}{n}é", char::from(b'a' + (n % 26) as u8)), None, None))
        .collect();
    assert_eq!(drawn(&odd).cells.iter().map(|cell| cell.n).sum::<usize>(), 500);
}

/// One that is added stands beside the nearest of those that everybody knows, which stay; one without a point stands below.
#[test]
fn an_added_one_moves_nobody() {
    let mut spots: Vec<_> = region()
        .into_iter()
        .map(|(key, point)| (key.clone(), Some(point), tile(&key).map(|tile| (tile.column, tile.row))))
        .collect();
    spots.push(("05366016".to_owned(), Some((50.66, 6.79)), None));
    spots.push(("99999999".to_owned(), None, None));
    let map = drawn(&spots);
    let place = |map: &HexMap, key: &str| {
        let cell = map.cells.iter().find(|cell| cell.key == key).unwrap();
        (cell.column, cell.row)
    };
    let moved = |of: &HexMap, key: &str| {
        let (from, to) = (place(&known(), "05315000"), place(of, "05315000"));
        let (column, row) = place(&known(), key);
        (column + to.0 - from.0, row + to.1 - from.1) != place(of, key)
    };
    assert!(!TILES.iter().any(|tile| moved(&map, tile.key)));
    // Euskirchen lies west of Swisttal and Rheinbach.
    let cell = |key: &str| map.cells.iter().find(|cell| cell.key == key).unwrap();
    assert!(
        cell("05366016")
            .steps_to(cell("05382064"))
            .min(cell("05366016").steps_to(cell("05382048")))
            == 1
    );
    assert_eq!(
        cell("99999999").row,
        map.cells.iter().map(|cell| cell.row).max().unwrap()
    );
    is_in_order(&map);
}

#[test]
fn the_same_places_give_the_same_map_in_whatever_order() {
    let mut turned = lying("10");
    turned.reverse();
    assert_eq!(computed(&lying("10")), computed(&turned));
}

#[test]
fn borders_run_between_kreise_alone() {
    let map = known();
    let pairs = map
        .cells
        .iter()
        .enumerate()
        .flat_map(|(n, one)| map.cells[n + 1..].iter().map(move |other| (one, other)));
    let n_sides = pairs
        .filter(|(one, other)| one.steps_to(other) == 1 && one.group() != other.group())
        .count();
    assert_eq!(map.borders.len(), n_sides);
    let lines: BTreeMap<String, usize> = map
        .border_path()
        .split('M')
        .skip(1)
        .map(|line| (line.to_owned(), 1))
        .collect();
    assert_eq!(lines.len(), n_sides);
    assert_eq!(map.cells[0].corners().split(' ').count(), 6);
}
