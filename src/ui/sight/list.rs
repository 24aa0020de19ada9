//! The list that pages use.
use super::lines::{self, Lines};
use super::pages::Pages;
use super::rows::Rows;
use super::shape::{Column, Shape};
use super::table::{self, Grid, Heading};
use leptos::prelude::*;
use std::sync::Arc;

/// Of any rows in any shape; with `pages` no more of them than somebody has asked for.
#[component]
pub fn LongList<R: Send + Sync + 'static>(
    #[prop(into)] rows: Rows<R>,
    shape: Shape<R>,
    #[prop(optional)] pages: Option<Pages>,
) -> impl IntoView {
    // What draws the list knows nothing of the type of its rows, and so is compiled once.
    match shape {
        Shape::Table {
            caption,
            columns,
            mark,
            tools,
        } => {
            let headings = columns.iter().map(heading).collect();
            let columns = Arc::new(columns);
            let cells = move |at| {
                let row = untrack(|| rows.at(at));
                let cells = |row: Arc<R>| columns.iter().map(|column| (column.cell)(&row)).collect();
                row.map_or_else(Vec::new, cells)
            };
            table::draw(
                Grid {
                    caption,
                    headings,
                    n: rows.n,
                    mark: Callback::new(move |at| rows.at(at).map_or(0, |row| mark(&row))),
                    cells: Callback::new(cells),
                    tools,
                },
                pages,
            )
        }
        Shape::Lines { frame, line, in_sight } => {
            let line = move |at| rows.at(at).map(|row| line(&row)).into_any();
            lines::draw(
                Lines {
                    frame,
                    in_sight,
                    n: rows.n,
                    line: Callback::new(line),
                },
                pages,
            )
        }
    }
}

fn heading<R>(column: &Column<R>) -> Heading {
    Heading {
        words: column.header,
        content: column.content,
        is_wide: column.is_wide,
        code: column.code,
        place: column.place,
    }
}
