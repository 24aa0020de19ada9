//! How a list looks: a table with columns, or lines.
use super::lines::InSight;
use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// How a list looks, and how each of its rows is drawn.
pub enum Shape<R> {
    /// A table with a row for each. A row that says something else is another row, and drawn anew.
    Table {
        caption: String,
        columns: Vec<Column<R>>,
        mark: fn(&R) -> u64,
    },
    /// Lines; all of them are drawn anew when one has changed.
    Lines {
        frame: Frame,
        line: Draw<R>,
        in_sight: Option<InSight>,
    },
}

pub(super) type Draw<R> = Arc<dyn Fn(&R) -> AnyView + Send + Sync>;

/// What stands around lines.
#[derive(Clone, Copy)]
pub enum Frame {
    /// A list, of these classes.
    List(&'static [&'static str]),
    /// A list in which the order tells something, of these classes.
    Ordered(&'static [&'static str]),
    /// Nothing: each line is an element that stands alone.
    None,
}

/// A column of a table. The first one names the row.
pub struct Column<R> {
    pub(super) header: &'static str,
    pub(super) cell: Draw<R>,
    pub(super) content: Content,
    pub(super) is_wide: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Content {
    Words,
    Numbers,
    /// Something to press. It needs no name where the table is narrow.
    Action,
}

impl<R> Column<R> {
    /// A column of words.
    pub fn new(header: &'static str, cell: impl Fn(&R) -> AnyView + Send + Sync + 'static) -> Column<R> {
        Column::of(Content::Words, header, cell)
    }

    /// A column of something else.
    pub fn of(
        content: Content,
        header: &'static str,
        cell: impl Fn(&R) -> AnyView + Send + Sync + 'static,
    ) -> Column<R> {
        Column {
            header,
            cell: Arc::new(cell),
            content,
            is_wide: false,
        }
    }

    /// The same column, wider if `is_wide`: its long words should stay whole.
    pub fn wide(self, is_wide: bool) -> Column<R> {
        Column { is_wide, ..self }
    }
}

impl<R> Shape<R> {
    /// A table that is called `caption`.
    pub fn table(caption: impl Into<String>, columns: Vec<Column<R>>) -> Shape<R>
    where
        R: Hash,
    {
        Shape::Table {
            caption: caption.into(),
            columns,
            mark: mark_of,
        }
    }

    /// Lines, all drawn at once.
    pub fn lines(frame: Frame, line: impl Fn(&R) -> AnyView + Send + Sync + 'static) -> Shape<R> {
        Shape::Lines {
            frame,
            line: Arc::new(line),
            in_sight: None,
        }
    }

    /// Lines of which those in sight are drawn at once.
    pub fn lines_in_sight(
        frame: Frame,
        in_sight: InSight,
        line: impl Fn(&R) -> AnyView + Send + Sync + 'static,
    ) -> Shape<R> {
        Shape::Lines {
            frame,
            line: Arc::new(line),
            in_sight: Some(in_sight),
        }
    }
}

/// Tells what a row says apart from what others say.
fn mark_of(row: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    row.hash(&mut hasher);
    hasher.finish()
}
