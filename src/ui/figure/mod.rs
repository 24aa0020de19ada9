//! Pictures of numbers: our own SVG around the geometry of `core::chart`. Each has a name and a table beside it that says the same.
mod dots;
mod hex_map;
mod stage_bars;

pub use dots::DotFigure;
pub use hex_map::{HexMapFigure, MapWords};
pub use stage_bars::{StageBar, StageBars};
