//! What is done about a follow-up.
use crate::catalogue::kind;
use crate::domain::{Day, write};
use crate::edit::Edit;
use crate::replica::Value;

/// The follow-up `id` is done on `day`, or open again (`None`).
pub fn done(id: &str, day: Option<Day>) -> Edit {
    let value = day.map_or(Value::Null, |day| day.to_string().into());
    Edit::Write(write(kind::FOLLOW_UP, id, "done", value).into_iter().collect())
}
