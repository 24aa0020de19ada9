//! Pictures of numbers: our own SVG around the geometry of `core::chart`. Each has a name and a table beside it that says the same.
mod bars;
mod dots;

pub use bars::BarFigure;
pub use dots::DotFigure;
