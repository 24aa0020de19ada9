//! Bars that lie: one for each number, its label above it.
use super::WIDTH;

/// One bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Where the label stands: its base line.
    pub label_y: f32,
    /// Upper edge.
    pub y: f32,
    /// Length.
    pub width: f32,
    /// Where the number stands: at its left.
    pub number_x: f32,
    /// The base line of the number.
    pub number_y: f32,
}

/// All bars of a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// In the order of the numbers.
    pub bars: Vec<Bar>,
    /// How high a bar is.
    pub thickness: f32,
    /// How high the picture is.
    pub height: f32,
}

const LABEL: f32 = 16.0;
const THICKNESS: f32 = 16.0;
const GAP: f32 = 10.0;
/// Room for a number right of the longest bar.
const NUMBER: f32 = 56.0;
/// The thinnest bar of what is there at all.
const THIN: f32 = 2.0;

/// The bars of `numbers`: lengths are to each other as the numbers are.
pub fn bars(numbers: &[usize]) -> Bars {
    let most = numbers.iter().copied().max().unwrap_or_default();
    let mut y = 0.0;
    let mut bar = |n: &usize| {
        let width = match *n {
            0 => 0.0,
            n => (ratio(n, most) * (WIDTH - NUMBER)).max(THIN),
        };
        let bar = Bar {
            label_y: y + LABEL - 4.0,
            y: y + LABEL,
            width,
            number_x: width + 6.0,
            number_y: y + LABEL + THICKNESS - 3.0,
        };
        y += LABEL + THICKNESS + GAP;
        bar
    };
    Bars {
        bars: numbers.iter().map(&mut bar).collect(),
        thickness: THICKNESS,
        height: y,
    }
}

// A picture has fewer units than the precision has numbers.
#[allow(clippy::cast_precision_loss)]
fn ratio(n: usize, most: usize) -> f32 {
    n as f32 / most.max(1) as f32
}
