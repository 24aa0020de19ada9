//! The geometry of the pictures: numbers in, places out, in the units of a picture's own coordinates.
mod bars;
mod dots;

pub use bars::{Bar, Bars, bars};
pub use dots::{Dots, Tick, dots};

/// How wide every picture is, in its own units; text is 14 of them high.
pub const WIDTH: f32 = 360.0;
