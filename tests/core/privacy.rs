//! What is private stays with the member, and what is erased is gone: canaries in every sink, types that refuse, traces of a person.
mod canaries;
#[path = "../cli/chance.rs"]
#[allow(dead_code, reason = "the other tests shuffle with it")]
mod chance;
mod erasure;
mod private;
mod sinks;
mod traces;
