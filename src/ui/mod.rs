//! What the member sees: parts (props only), figures (pictures of numbers), lists of any length (`sight`), blocks (parts
//! with the session), pages (one for each route), and the frame around.
pub mod app;
mod block;
mod card;
mod figure;
mod frame;
mod gallery;
mod later;
mod page;
mod part;
mod sight;
