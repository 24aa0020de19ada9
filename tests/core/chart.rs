//! The map of the region: its hexagons, what stands in them, and the file of it.
mod hexmap;
mod region;
