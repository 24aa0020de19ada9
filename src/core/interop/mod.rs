//! Files and texts for people and programs outside the network: calendars, minutes, mail. Made of the directory alone (T-N-2).
mod file_name;
mod html;
mod icalendar;
mod letter;
mod mailto;
mod markdown;
mod minutes;
mod paper;
mod region_svg;

pub use file_name::file_name;
pub use html::html;
pub use icalendar::icalendar;
pub use letter::{Letter, Matter, Occasion, letter};
pub use mailto::{Piece, Pieces, Separator, bcc, pieces};
pub use markdown::markdown;
pub use minutes::minutes;
pub use paper::{Block, Paper};
pub use region_svg::region_svg;
