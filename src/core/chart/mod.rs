//! The geometry of the pictures: numbers in, places out, in the units of a picture's own coordinates.
mod bars;
mod dots;
mod hexmap;

pub use bars::{Bar, Bars, bars};
pub use dots::{Dots, Tick, dots};
pub use hexmap::{Border, Cell, HexMap, MOST, Room, SIDE, Shown, Spot, hexmap};

/// A place or a length as SVG takes it, to the hundredth; whole numbers are printed, since printing others takes 10 kB of code.
pub fn svg(length: f32) -> String {
    let hundredths = (length * 100.0).round() as i32;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match part {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{part:02}"),
    }
}

/// How wide every picture is, in its own units; text is 14 of them high.
pub const WIDTH: f32 = 360.0;
