//! The nouns of the network over the replicated document: what each is called there and how it is read.
//!
//! One file per noun: its kind, its fields, a struct of what is shown, and how to read it from an entity.
mod adoption;
mod agenda;
mod arrival;
mod communication;
mod composite;
mod contribution;
mod convoy;
mod day;
mod deadline_state;
mod family_name;
mod heat_dates;
mod heat_plan;
mod joint;
mod meeting;
mod municipality;
mod note;
mod series;
mod statement;
mod told;
mod topic;

use crate::order::gathered;
pub use adoption::{Adoption, is_adopted};
pub use agenda::AgendaItem;
pub use arrival::{Arrivals, arrived};
pub use communication::{COMMUNICATION, communication_field};
pub use composite::{Composite, neutrality_year, target_field, territory_year};
pub use contribution::Contribution;
pub use convoy::{Convoy, Convoys, Step};
pub use day::Day;
pub use deadline_state::{DeadlineState, HeatDeadline, Weight};
pub use family_name::{bare_name, family_name, sort_name};
pub use heat_dates::{DueDay, heat_deadline, heat_review};
pub use heat_plan::HeatPlan;
pub use joint::latest_step;
pub use meeting::{Meeting, TimeOfDay};
pub use municipality::{Municipality, is_district_key, is_in_nrw, is_municipality_key};
pub use note::Note;
pub use series::{Histories, Point, Series};
pub use statement::{
    Fact, HISTORY, Source, Stated, day_of, history, is_withdrawn, reinstate, series, settle, state, withdraw,
    withdraw_in_field,
};
pub use told::{Starting, Told};
pub use topic::{Topic, TopicState};

use crate::catalogue::kind;
use crate::edit::Write;
use crate::prose;
use crate::replica::{Document, Entity, EntityId, FieldName, Kind, Value};

/// The set of things an entity is about: `about:<id>`.
pub const ABOUT: &str = "about";
/// The set of authorities a person works for: `worksFor:<key>`.
pub const WORKS_FOR: &str = "worksFor";
/// When an entity was put into the bin, as a day; stating `null` restores it.
pub const BINNED: &str = "deletedAt";
/// The day on which somebody last said that an entity still holds as it is.
pub const CONFIRMED: &str = "confirmedOn";

/// Since which day it is done, of a record that says what is to be done.
pub const DONE: &str = "done";

/// The fields that every record can have, which say of it when it was binned or confirmed.
pub const ABOUT_RECORDS: [&str; 2] = [BINNED, CONFIRMED];

/// One value to state; `None` if a name has not the form of one, which only text from outside can cause.
pub fn write(kind: &str, id: &str, field: &str, value: Value) -> Option<Write> {
    Some(Write {
        kind: Kind::parse(kind)?,
        id: EntityId::parse(id)?,
        field: FieldName::parse(field)?,
        value,
    })
}

/// What it takes for `set` to hold exactly `wanted`: one boolean field for each element that differs.
pub fn write_set<'a>(
    document: &Document,
    (kind, id): (&str, &str),
    set: &str,
    wanted: impl IntoIterator<Item = &'a str>,
) -> Vec<Write> {
    let wanted: std::collections::BTreeSet<&str> = gathered(wanted);
    let entity = document.entity(kind, id);
    let held: std::collections::BTreeSet<&str> = gathered(entity.iter().flat_map(|entity| entity.elements(set)));
    let flag = |element: &&str, is_in: bool| write(kind, id, &format!("{set}:{element}"), Value::Bool(is_in));
    let added = wanted.difference(&held).filter_map(|element| flag(element, true));
    let removed = held.difference(&wanted).filter_map(|element| flag(element, false));
    added.chain(removed).collect()
}

/// Text, or `null` for an empty one: an emptied field states that nothing is stated.
pub fn text_value(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

/// Whether the entity lies in the bin.
pub fn is_binned(entity: &Entity) -> bool {
    entity.shown(BINNED).is_some_and(|version| !version.value.is_null())
}

/// The same of a record by kind and id: an authority of the region is there whatever a file says of it.
pub fn lies_in_bin((kind, id): (&str, &str), entity: &Entity) -> bool {
    let is_of_region = || kind == kind::MUNICIPALITY && crate::catalogue::authority(id).is_some();
    is_binned(entity) && !is_of_region()
}

/// The first line of a text that says something, as it is shown and not too long: what lists call it.
pub fn plain_line(text: &str) -> String {
    cut(&prose::first_line(text))
}

/// What was typed into a line, as it was typed and not too long; the first line that says something where a file brought several.
pub fn typed_line(text: &str) -> String {
    cut(text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default())
}

fn cut(line: &str) -> String {
    line.chars().take(120).collect()
}

/// A text of an entity; empty if nothing is stated.
pub fn owned(entity: &Entity, field: &str) -> String {
    entity.text(field).unwrap_or_default().to_owned()
}

fn set(entity: &Entity, name: &str) -> Vec<String> {
    entity.elements(name).map(str::to_owned).collect()
}
