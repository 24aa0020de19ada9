//! A dot for each year that somebody states, piled up over an axis of years.
use super::WIDTH;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A dot plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    /// The centres of the dots.
    pub dots: Vec<(f32, f32)>,
    /// Their radius.
    pub radius: f32,
    /// Where the axis lies.
    pub axis_y: f32,
    /// The years that are written below it.
    pub ticks: Vec<Tick>,
    /// How high the picture is.
    pub height: f32,
    /// How many years lie outside of the axis: they have no dot.
    pub n_outside: usize,
}

/// A year written below the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// The year.
    pub year: u16,
    /// Its place.
    pub x: f32,
}

/// How many years lie between two labels.
const STEP: usize = 5;
const SIDE: f32 = 18.0;
const TOP: f32 = 8.0;
const BELOW: f32 = 24.0;
/// What a pile may be high before its dots become smaller and stand side by side.
const PILE: f32 = 160.0;
const LARGEST: f32 = 5.0;

/// The dots of `years` over `axis`, whose length is that of the picture.
pub fn dots(years: &[u16], axis: &RangeInclusive<u16>) -> Dots {
    let mut piles: BTreeMap<u16, usize> = BTreeMap::new();
    for year in years.iter().filter(|year| axis.contains(year)) {
        *piles.entry(*year).or_default() += 1;
    }
    let highest = piles.values().copied().max().unwrap_or_default();
    let span = f32::from(axis.end().saturating_sub(*axis.start()).max(1));
    let column = (WIDTH - 2.0 * SIDE) / span;
    let x = |year: u16| SIDE + f32::from(year.saturating_sub(*axis.start())) * column;
    // As many side by side as it takes for the highest pile to fit.
    let mut side_by_side = 1;
    let size = |side_by_side: usize| (LARGEST * 2.0).min(column / number(side_by_side));
    while number(highest.div_ceil(side_by_side)) * size(side_by_side) > PILE {
        side_by_side += 1;
    }
    let size = size(side_by_side);
    let axis_y = TOP + number(highest.div_ceil(side_by_side)).max(3.0) * size;
    let mut dots = Vec::new();
    for (year, n) in &piles {
        let wide = number((*n).min(side_by_side)) * size;
        for at in 0..*n {
            let (across, up) = (at % side_by_side, at / side_by_side);
            let left = x(*year) - wide / 2.0 + size / 2.0;
            dots.push((left + number(across) * size, axis_y - size / 2.0 - number(up) * size));
        }
    }
    Dots {
        n_outside: years.len() - dots.len(),
        dots,
        radius: size / 2.0 * 0.9,
        axis_y,
        ticks: axis
            .clone()
            .step_by(STEP)
            .map(|year| Tick { year, x: x(year) })
            .collect(),
        height: axis_y + BELOW,
    }
}

// A picture has fewer units than the precision has numbers.
#[allow(clippy::cast_precision_loss)]
fn number(n: usize) -> f32 {
    n as f32
}
