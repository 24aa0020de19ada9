//! The rows of one sheet. What the sheet says of its own size is not believed: only what stands in it counts.
use super::formats::Formats;
use super::strings::{Named, Strings, rich, short};
use super::tags::{Tag, Tags, attribute, is_set};
use super::{Found, FoundRow, Unreadable, What};
use crate::xlsx::address;
use klimanetz_core::domain::Day;
use klimanetz_core::order::sort_by_key;
use quick_xml::events::BytesStart;
use std::rc::Rc;

/// Most rows of a sheet and cells of a file with anything in them, and how far to the right they stand.
pub(super) const MOST_ROWS: usize = 50_000;
pub(super) const MOST_CELLS: usize = 2_000_000;
pub(super) const MOST_COLUMNS: usize = 256;
/// Most UTF-16 units of a text.
pub(super) const LONGEST_CELL: usize = crate::book::LONGEST;
/// Most bytes of all texts, counted for each cell that says one.
pub(super) const MOST_TEXT: usize = 32 << 20;

/// What is left to all sheets.
pub(super) struct Budget {
    n_cells: usize,
    text: usize,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget {
            n_cells: MOST_CELLS,
            text: MOST_TEXT,
        }
    }
}

/// Where a cell stands, and what it says of itself.
struct Cell {
    column: usize,
    style: usize,
    sort: String,
}

/// The rows in which anything stands.
pub(super) fn read(
    content: &[u8],
    name: &str,
    (strings, formats): (&Strings, &Formats),
    budget: &mut Budget,
) -> Result<Vec<FoundRow>, Unreadable> {
    let mut tags = Tags::of(content, "sheet").map_err(|fault| fault.at(name, 0, None))?;
    let mut rows: Vec<FoundRow> = Vec::new();
    let mut row = FoundRow {
        number: 0,
        is_hidden: false,
        cells: Vec::new(),
    };
    let mut column = 0;
    loop {
        let tag = tags.next().map_err(|fault| fault.at(name, row.number, None))?;
        match tag {
            None => break,
            Some(Tag::Start(start)) => match start.local_name().as_ref() {
                "row" => {
                    let stated = attribute(&start, "r").and_then(|number| number.parse().ok());
                    row = FoundRow {
                        number: stated.unwrap_or(row.number.saturating_add(1)),
                        is_hidden: is_set(&start, "hidden"),
                        cells: Vec::new(),
                    };
                    column = 0;
                }
                "c" => {
                    let cell = cell_of(&start, column);
                    column = cell.column + 1;
                    let place = |fault: Unreadable| fault.at(name, row.number, Some(cell.column));
                    let found = found(&mut tags, &cell, (strings, formats)).map_err(place)?;
                    if let Some(found) = found {
                        pay(budget, &cell, &found).map_err(place)?;
                        row.cells.push((cell.column, found));
                    }
                }
                _ => {}
            },
            Some(Tag::End(end)) if end == "row" && !row.cells.is_empty() => {
                if rows.len() == MOST_ROWS {
                    return Err(Unreadable::from(What::TooManyRows).at(name, row.number, None));
                }
                let mut cells = std::mem::take(&mut row.cells);
                sort_by_key(&mut cells, |(column, _)| *column);
                rows.push(FoundRow { cells, ..row.clone() });
            }
            _ => {}
        }
    }
    sort_by_key(&mut rows, |row| row.number);
    Ok(rows)
}

fn pay(budget: &mut Budget, cell: &Cell, found: &Found) -> Result<(), Unreadable> {
    if cell.column >= MOST_COLUMNS {
        return Err(What::TooManyColumns.into());
    }
    budget.n_cells = budget.n_cells.checked_sub(1).ok_or(What::TooManyCells)?;
    if let Found::Text(text) | Found::Fault(text) = found {
        budget.text = budget.text.checked_sub(text.len()).ok_or(What::TooMuchText)?;
    }
    Ok(())
}

/// `next` is the column behind the last cell, where a cell does not say where it stands.
fn cell_of(start: &BytesStart, next: usize) -> Cell {
    let stated = attribute(start, "r").and_then(|at| address::parse(&at));
    let style = attribute(start, "s").and_then(|style| style.parse().ok());
    Cell {
        column: stated.map_or(next, |(column, _)| column),
        style: style.unwrap_or_default(),
        sort: attribute(start, "t").unwrap_or_default().into_owned(),
    }
}

/// What stands in a cell, up to its end; of a formula what it has given. `None` for nothing.
fn found(tags: &mut Tags, cell: &Cell, (strings, formats): (&Strings, &Formats)) -> Result<Option<Found>, Unreadable> {
    let (mut value, mut is_value, mut inline) = (String::new(), false, None);
    while let Some(tag) = tags.next()? {
        match tag {
            Tag::Start(start) => match start.local_name().as_ref() {
                "v" => is_value = true,
                "is" => inline = Some(rich(tags, "is")?),
                _ => {}
            },
            Tag::End(end) if end == "v" => is_value = false,
            Tag::End(end) if end == "c" => break,
            Tag::Text(more) if is_value => {
                if value.len() + more.len() > MOST_TEXT {
                    return Err(What::TooMuchText.into());
                }
                value.push_str(&more);
            }
            Tag::End(_) | Tag::Text(_) => {}
        }
    }
    if let Some(text) = inline.filter(|_| cell.sort == "inlineStr" || value.is_empty()) {
        return text_of(&text);
    }
    if value.is_empty() {
        return Ok(None);
    }
    match cell.sort.as_str() {
        "s" => match strings.at(&value) {
            Named::Text(text) => Ok(said(text)),
            Named::TooLong => Err(What::TooLongText.into()),
            Named::Nothing => fault(&value),
        },
        "str" | "inlineStr" => text_of(&value),
        "b" => Ok(Some(Found::Flag(matches!(value.trim(), "1" | "true")))),
        "e" => fault(&value),
        "d" => moment(&value),
        _ => match value.trim().parse::<f64>().ok().filter(|number| number.is_finite()) {
            Some(number) => Ok(Some(formats.found(number, cell.style))),
            None => fault(&value),
        },
    }
}

fn said(text: Rc<str>) -> Option<Found> {
    (!text.is_empty()).then_some(Found::Text(text))
}

fn text_of(text: &str) -> Result<Option<Found>, Unreadable> {
    let text = short(text).ok_or(What::TooLongText)?;
    Ok(said(text))
}

fn fault(text: &str) -> Result<Option<Found>, Unreadable> {
    let text = short(text).ok_or(What::TooLongText)?;
    Ok(Some(Found::Fault(text)))
}

/// A moment as ISO 8601 writes it.
fn moment(text: &str) -> Result<Option<Found>, Unreadable> {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let has_time = time.bytes().any(|b| matches!(b, b'1'..=b'9'));
    match Day::parse(day).filter(|_| !has_time) {
        Some(day) => Ok(Some(Found::Day(day))),
        None => text_of(text),
    }
}
