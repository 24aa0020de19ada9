//! One list for all that may be long: what is in sight is drawn at once, the rest when nobody types or when it is asked for.
mod lines;
mod list;
mod narrow;
mod pages;
mod parts;
mod picking;
mod rest;
mod rows;
mod shape;
mod table;
mod window;

pub use lines::{InSight, below_each_other};
pub use list::LongList;
pub use narrow::is_narrow;
pub use pages::{FIRST, PAGE, Pages};
pub use picking::DROPS;
pub use rest::AtRest;
pub use rows::Rows;
pub use shape::{Column, Content, Frame, Heads, Line, Place, Row, Shape, Tools};
