//! What the directory tells its members: who fits whom, who is alike, what is due, what has changed, how far the region is.
mod changes;
mod due;
mod overview;
mod peers;
mod support;

use super::member::{Member, a_write, day};
use klimanetz_core::domain::{Composite, HeatPlan, Source, target_field};
use klimanetz_core::edit::Edit;

/// A record of a kind with these fields; a set is `name:element` with anything.
fn record(member: &mut Member, (kind, id): (&str, &str), fields: &[(&str, &str)]) {
    let value = |name: &str, text: &str| match name.contains(':') {
        true => true.into(),
        false => klimanetz_core::replica::Value::from(text),
    };
    let writes = fields
        .iter()
        .map(|(name, text)| a_write((kind, id), name, value(name, text)));
    member.does(Edit::Write(writes.collect()));
}

fn source(as_of: (i32, u8, u8)) -> Source {
    Source {
        as_of: day(as_of),
        source: String::new(),
    }
}

fn plans(member: &mut Member, key: &str, phase: &str, as_of: (i32, u8, u8)) {
    let plan = HeatPlan {
        phase: phase.to_owned(),
        source: source(as_of),
        ..HeatPlan::default()
    };
    member.states(key, HeatPlan::FIELD, &plan);
}

fn aims(member: &mut Member, key: &str, scope: &str, year: u16) {
    aims_at(member, key, scope, "klimaneutral", year);
}

fn aims_at(member: &mut Member, key: &str, scope: &str, what: &str, year: u16) {
    let target = Composite::new(source((2026, 11, 1)))
        .with("kind", what)
        .with("year", year);
    member.states(key, &target_field(scope), &target);
}
