//! The columns of lists that hold more than the words of a field.
use super::follow_ups::{due_day, tick_button};
use super::vote::votes;
use crate::session::Session;
use crate::ui::block::pieces;
use crate::ui::sight::{Column, Place};
use klimanetz_core::catalogue::{Field, Kind, kind};
use klimanetz_core::summary::RecordRow;

/// The column of a field where its words are not enough.
pub fn column_of(of: &Kind, field: &'static Field) -> Option<Column<RecordRow>> {
    let label = Session::here().text().label(&field.label);
    let column = match (of.code(), field.name) {
        (kind::TOPIC, kind::SUPPORT) => Column::new(label, votes).place(Place::Action),
        (kind::FOLLOW_UP, "day") => Column::new(label, due_day).place(Place::Below).wide(true),
        (kind::FOLLOW_UP, kind::DONE_OR_NOT) => Column::new(label, tick_button).place(Place::Action),
        (kind::FOLLOW_UP, "done") => Column::new(label, move |row: &RecordRow| {
            pieces(field, row.said(field.name).to_vec())
        })
        .rare(),
        _ => return None,
    };
    Some(column)
}
