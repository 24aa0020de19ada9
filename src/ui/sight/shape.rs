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
        tools: Option<Tools>,
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
    /// What stands above it.
    pub header: &'static str,
    /// What it is called where it orders the rows and is chosen; empty for one that does neither.
    pub code: &'static str,
    /// Whether it is shown only where it is asked for.
    pub is_rare: bool,
    pub(super) cell: Draw<R>,
    pub(super) content: Content,
    pub(super) is_wide: bool,
    pub(super) place: Place,
}

/// Where a cell stands where a row has two lines: beside the name or below it, at the end of either, or nowhere.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    Name,
    Beside,
    Below,
    Action,
    #[default]
    Nowhere,
}

impl Place {
    /// As the stylesheet knows it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Place::Name => "name",
            Place::Beside => "beside",
            Place::Below => "below",
            Place::Action => "action",
            Place::Nowhere => "nowhere",
        }
    }
}

/// What can be done with the rows of a table.
#[derive(Clone, Copy)]
pub struct Tools {
    /// The column that orders them, and whether the greatest comes first.
    pub sort: Signal<Option<(String, bool)>>,
    /// Somebody pressed the heading of a column.
    pub on_sort: Callback<&'static str>,
    /// What is special about the row at a place.
    pub row: Callback<usize, Row>,
    /// Picks the row at a place or drops it, or with true does with all from the last one what was done with that.
    pub pick: Callback<(usize, bool)>,
    /// Whether all are picked; nothing if some are.
    pub all: Signal<Option<bool>>,
    /// Picks all or drops them.
    pub pick_all: Callback<bool>,
    /// Names that box.
    pub all_name: &'static str,
    /// The groups of the rows, if there are any.
    pub heads: Option<Heads>,
}

/// What stands in a line of a table.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Line {
    /// What the group of this code is called.
    Head(usize),
    /// The row at this place.
    Row(usize),
}

/// Lines of a table above the rows of a group.
#[derive(Clone, Copy)]
pub struct Heads {
    /// How many lines there are, with those of the rows in sight.
    pub n: Signal<usize>,
    /// What stands in the line at a place, following it.
    pub line: Callback<usize, Option<Line>>,
    /// What stands above the group of a code.
    pub head: Callback<usize, AnyView>,
}

/// What is special about a row.
pub struct Row {
    /// Names its box.
    pub name: String,
    pub is_picked: Signal<bool>,
    pub is_own: Signal<bool>,
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
            code: "",
            is_rare: false,
            cell: Arc::new(cell),
            content,
            is_wide: false,
            place: Place::default(),
        }
    }

    /// The same column, which can order the rows and be chosen.
    pub fn code(self, code: &'static str) -> Column<R> {
        Column { code, ..self }
    }

    /// The same column, in this place where a row has two lines.
    pub fn place(self, place: Place) -> Column<R> {
        Column { place, ..self }
    }

    /// Whether it has a place where a row has two lines.
    pub fn is_small(&self) -> bool {
        self.place != Place::Nowhere
    }

    /// The same column, shown only where it is asked for.
    pub fn rare(self) -> Column<R> {
        Column { is_rare: true, ..self }
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
            tools: None,
        }
    }

    /// The same table, with what can be done with its rows.
    pub fn with(self, tools: Tools) -> Shape<R> {
        match self {
            Shape::Table {
                caption, columns, mark, ..
            } => Shape::Table {
                caption,
                columns,
                mark,
                tools: Some(tools),
            },
            lines => lines,
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
