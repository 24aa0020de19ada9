//! The region as a map of hexagons: what each cell shows, and the legend.
use super::directory::abbreviation;
use super::region::{Region, RegionRow, Sum};
use crate::catalogue::{REGION, Stage, TILES, Tile, land, tile};
use crate::chart::{Cell, Room, Shown, Spot, hexmap};
use crate::domain::{Day, Told};
use crate::order::{gathered, sort_by_key};
use std::collections::BTreeSet;

/// What the colours stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Coloured {
    /// The stage of heat planning.
    #[default]
    ByStage,
    /// The year of climate neutrality.
    ByYear,
}

/// How dark a cell is: 1 to 6, 0 where nothing is known. Never alone: a sign says the same.
pub type Tone = u8;

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct MapCell {
    /// Where it is.
    pub cell: Cell,
    /// Name of the municipality or of the group; its key where no name is known.
    pub name: String,
    /// Its letters.
    pub letters: String,
    /// How dark it is.
    pub tone: Tone,
    /// The second channel: the number of the stage, `’35`, `–`; for a group how many it stands for.
    pub sign: String,
    /// Whether it shows what was publicly reported and no member states: hatched.
    pub is_reported: bool,
    /// What the cell stands for where it is one municipality.
    pub row: Option<RegionRow>,
}

/// One row of the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendRow {
    /// Its tone.
    pub tone: Tone,
    /// The sign in the cells.
    pub sign: String,
    /// The stage it stands for, on a map of stages.
    pub stage: Option<Stage>,
    /// The year it stands for, on a map of years; `None` for those without.
    pub year: Option<u16>,
    /// How many.
    pub sum: Sum,
}

/// The map.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionMap {
    /// What the colours stand for.
    pub coloured: Coloured,
    /// What a cell stands for.
    pub shown: Shown,
    /// Row by row, each with its neighbours in `cell.next`.
    pub cells: Vec<MapCell>,
    /// The legend in order, what is not known last; empty rows of the stages too.
    pub legend: Vec<LegendRow>,
    /// Border lines between Kreise as `d` of a path.
    pub borders: String,
    /// Where the names of Kreise, or Länder, stand beside it, with their letters.
    pub names: Vec<(Room, String, &'static str)>,
    /// Width and height of the picture in its own units.
    pub size: (f32, f32),
    /// The latest day that something on it is of.
    pub as_of: Option<Day>,
}

const NOTHING: &str = "–";

/// The map of the region.
pub fn region_map(region: &Region, coloured: Coloured) -> RegionMap {
    // Who is at home here knows the map by heart. It holds as long as all of its municipalities are there.
    let keys: BTreeSet<&str> = gathered(region.rows.iter().map(|row| row.key.as_str()));
    let is_ours = REGION
        .iter()
        .filter(|authority| authority.key.len() == 8)
        .all(|authority| keys.contains(authority.key));
    let spot = |row: &'_ RegionRow| {
        let tile = tile(&row.key);
        let fixed = tile.filter(|_| is_ours).map(|tile| (tile.column, tile.row));
        (row.key.clone(), tile.map(Tile::point), fixed)
    };
    let spots: Vec<_> = region.rows.iter().map(spot).collect();
    let spots = spots.iter().map(|(key, point, fixed)| Spot {
        key,
        point: *point,
        fixed: *fixed,
    });
    let map = hexmap(&spots.collect::<Vec<_>>());
    let mut taken: BTreeSet<String> = gathered(TILES.iter().map(|tile| tile.letters.to_owned()));
    let cells = map
        .cells
        .iter()
        .map(|cell| map_cell(region, coloured, cell, &mut taken))
        .collect();
    let stated = region.rows.iter().filter_map(|row| row.as_of.as_ref());
    RegionMap {
        coloured,
        shown: map.shown,
        cells,
        legend: legend(region, coloured),
        borders: map.border_path(),
        names: map.rooms().into_iter().filter_map(|room| named(region, room)).collect(),
        size: (map.width, map.height),
        as_of: stated.map(|as_of| *as_of.value()).max(),
    }
}

fn named(region: &Region, room: Room) -> Option<(Room, String, &'static str)> {
    let known = region.districts.get(&room.group).cloned();
    let name = known.or_else(|| land(&room.group).map(str::to_owned))?;
    let short = abbreviation(&room.group);
    Some((room, name, short))
}

fn map_cell(region: &Region, coloured: Coloured, cell: &Cell, taken: &mut BTreeSet<String>) -> MapCell {
    let members: Vec<&RegionRow> = region
        .rows
        .iter()
        .filter(|row| row.key.starts_with(&cell.key))
        .collect();
    let row = members.first().filter(|row| row.key == cell.key).copied();
    let name = row
        .map(|row| row.name.clone())
        .or_else(|| region.districts.get(&cell.key).cloned());
    let name = name.or_else(|| land(&cell.key).map(str::to_owned));
    let name = name.unwrap_or_else(|| cell.key.clone());
    let letters = letters(&cell.key, &name, taken);
    let (tone, sign) = match row {
        Some(row) => shown(row, coloured),
        None => (most(&members, coloured), cell.n.to_string()),
    };
    let is_reported = |row: &RegionRow| match coloured {
        Coloured::ByStage => row.phase.as_ref().is_some_and(|phase| phase.reported().is_some()),
        Coloured::ByYear => row.year.as_ref().is_some_and(|year| year.reported().is_some()),
    };
    MapCell {
        is_reported: row.is_some_and(is_reported),
        row: row.cloned(),
        cell: cell.clone(),
        name,
        letters,
        tone,
        sign,
    }
}

/// Tone and sign of one municipality.
fn shown(row: &RegionRow, coloured: Coloured) -> (Tone, String) {
    match (coloured, row.stage(), row.year.as_ref().map(Told::value)) {
        (Coloured::ByStage, Stage::NotStated, _) | (Coloured::ByYear, _, None) => (0, NOTHING.to_owned()),
        (Coloured::ByStage, stage, _) => (stage.number(), stage.number().to_string()),
        (Coloured::ByYear, _, Some(year)) => (year_tone(*year), short(*year)),
    }
}

/// The sooner, the darker.
fn year_tone(year: u16) -> Tone {
    match year {
        ..2031 => 6,
        2031..2036 => 5,
        2036..2041 => 3,
        _ => 1,
    }
}

fn short(year: u16) -> String {
    format!("’{:02}", year % 100)
}

/// The tone that most of a group have; of equals the darker.
fn most(members: &[&RegionRow], coloured: Coloured) -> Tone {
    let mut tones: Vec<Tone> = members.iter().map(|row| shown(row, coloured).0).collect();
    sort_by_key(&mut tones, |tone| *tone);
    let count = |tone: Tone| tones.iter().filter(|other| **other == tone).count();
    (0..=6).max_by_key(|tone| count(*tone)).unwrap_or_default()
}

/// Of the catalogue where it has some; else the first letters of the name that nobody else has, or of the key.
fn letters(key: &str, name: &str, taken: &mut BTreeSet<String>) -> String {
    let known = tile(key).map(|tile| tile.letters.to_owned());
    let letters: Vec<char> = name.to_uppercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let three = |last: usize| {
        let picked = [letters.first(), letters.get(1), letters.get(last)];
        let picked: String = picked.into_iter().flatten().collect();
        Some(picked).filter(|picked| !taken.contains(picked) && !picked.is_empty())
    };
    let letters = known.or_else(|| (2..letters.len().max(3)).find_map(three));
    let letters = letters.unwrap_or_else(|| {
        key.chars()
            .rev()
            .take(3)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect()
    });
    taken.insert(letters.clone());
    letters
}

fn legend(region: &Region, coloured: Coloured) -> Vec<LegendRow> {
    let nothing = |sum| LegendRow {
        tone: 0,
        sign: NOTHING.to_owned(),
        stage: (coloured == Coloured::ByStage).then_some(Stage::NotStated),
        year: None,
        sum,
    };
    let stage = |(stage, sum): &(Stage, Sum)| LegendRow {
        tone: stage.number(),
        sign: stage.number().to_string(),
        stage: Some(*stage),
        year: None,
        sum: *sum,
    };
    let year = |(year, sum): &(u16, Sum)| LegendRow {
        tone: year_tone(*year),
        sign: short(*year),
        stage: None,
        year: Some(*year),
        sum: *sum,
    };
    let mut rows: Vec<LegendRow> = match coloured {
        Coloured::ByStage => region.stages.iter().skip(1).map(stage).collect(),
        Coloured::ByYear => region.years.iter().map(year).collect(),
    };
    rows.push(nothing(match coloured {
        Coloured::ByStage => region.at(Stage::NotStated),
        Coloured::ByYear => Sum {
            n: region.n_without_year,
            n_reported: 0,
        },
    }));
    rows
}
