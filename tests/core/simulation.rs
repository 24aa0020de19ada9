//! Members at their computers, simulated: tabs that crash, browsers that are killed, disks that lose, clocks that jump, old mail.
//! Everything follows from a seed. Reading order: `chance`, `disk`, `tab`, `account`, `machine`, `deeds`, `world`, `mail`, `convergence`,
//! `histories`.
mod account;
pub mod chance;
mod convergence;
pub mod deeds;
pub mod disk;
mod gossip;
mod histories;
mod identity;
mod machine;
mod mail;
pub mod tab;
mod world;
