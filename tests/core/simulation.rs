//! Members at their computers, simulated: tabs that crash, browsers that are killed, disks that lose, clocks that jump, old mail.
//! Everything follows from a seed. Reading order: `chance`, `disk`, `tab`, `account`, `machine`, `deeds`, `world`, `histories`.
mod account;
pub mod chance;
pub mod deeds;
pub mod disk;
mod gossip;
mod histories;
mod identity;
mod machine;
pub mod tab;
mod world;
