//! The sheet of a kind of record: a column for each field of the catalogue, a row for each record.
use super::{Making, columns};
use crate::book::{Cell, Column, Sheet};
use klimanetz_core::catalogue::{Field, Form, Kind};
use klimanetz_core::domain::Histories;
use klimanetz_core::replica::Entity;
use klimanetz_core::summary::{Piece, RecordRow, Records, pieces};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The code of the column with the id of a record.
pub(super) const ID: &str = "id";
/// The code of the column that says that members disagree.
pub(super) const UNDECIDED: &str = "undecided";

/// All of them that do not lie in the bin in the order of the kind, or `only` these.
pub(super) fn sheet(making: &Making, kind: &'static Kind, only: Option<&[String]>) -> Sheet {
    let (document, text) = (making.document, making.text);
    let histories = Histories::all(document);
    let records = Records::of(kind, (document, document), |_| true);
    let fields: Vec<&Field> = kind.fields.iter().filter(|field| is_told(making, field)).collect();
    let computed: Vec<&Field> = kind.page.computed.iter().collect();
    let column = |field: &&Field| columns::of_form(text, field.form, (field.name, text.label(&field.label)));
    let all = fields.iter().chain(&computed).map(column);
    let more = [
        making.mark(UNDECIDED, text.table.undecided),
        columns::text(ID, text.table.id),
    ];
    let all: Vec<Column> = all.chain(more).collect();
    let mut sheet = Sheet::new(text.label(&kind.many), all);
    for row in chosen(&records.rows, only) {
        let Some(entity) = document.entity(kind.code(), &row.id) else {
            continue;
        };
        // The step of a convoy is the latest by its day, not the one that was written last.
        let current = histories.with_current_step((kind.code(), &row.id), entity);
        let entity = current.as_ref().unwrap_or(entity);
        let stated = fields.iter().map(|field| stated(making, field, entity));
        let worked_out = computed.iter().map(|field| making.cell(field, row.said(field.name)));
        let undecided = match row.is_undecided {
            true => Cell::Text(making.yes().to_owned()),
            false => Cell::Nothing,
        };
        let cells = stated.chain(worked_out).chain([undecided, Cell::Text(row.id.clone())]);
        sheet.push(cells.collect());
    }
    sheet
}

/// Votes are counted, and whose they are is the id of a browser; what is held back about employments is about people.
fn is_told(making: &Making, field: &Field) -> bool {
    field.form != Form::Votes && (making.with_people || !field.is_held_back)
}

fn stated(making: &Making, field: &'static Field, entity: &Entity) -> Cell {
    if matches!(field.form, Form::Answers(..)) {
        return making.answers(field, entity);
    }
    let said = pieces(making.document, field, entity);
    let holds = match said.is_empty() {
        true => field.form.term(field.initially).map(Piece::Term),
        false => None,
    };
    match holds {
        Some(holds) => making.cell(field, &[holds]),
        None => making.cell(field, &said),
    }
}

fn chosen<'a>(rows: &'a [Arc<RecordRow>], only: Option<&[String]>) -> Vec<&'a RecordRow> {
    let Some(ids) = only else {
        return rows.iter().map(Arc::as_ref).collect();
    };
    let mut by_id: BTreeMap<&str, &RecordRow> = BTreeMap::new();
    by_id.extend(rows.iter().map(|row| (row.id.as_str(), row.as_ref())));
    ids.iter().filter_map(|id| by_id.get(id.as_str()).copied()).collect()
}
