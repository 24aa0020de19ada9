//! A list as a table: the rows near what is looked at, or the pages that were asked for.
use super::pages::Pages;
use super::parts::{GROUP, Part};
use super::picking::{box_cell, box_heading};
use super::shape::{Content, Heads, Line, Place, Tools};
use super::window::Window;
use crate::ui::part::{Icon, Table};
use leptos::prelude::*;
use std::ops::Range;

/// A table, whatever its rows are about.
pub struct Grid {
    pub caption: String,
    pub headings: Vec<Heading>,
    pub n: Signal<usize>,
    /// Tells what the row at a place says apart from what others say, and follows it.
    pub mark: Callback<usize, u64>,
    /// What stands in the cells of the row at a place.
    pub cells: Callback<usize, Vec<AnyView>>,
    pub tools: Option<Tools>,
}

/// What is said of a column.
#[derive(Clone, Copy)]
pub struct Heading {
    pub words: &'static str,
    pub content: Content,
    pub is_wide: bool,
    pub code: &'static str,
    pub place: Place,
}

/// Draws the rows near the window, or those of the pages.
pub fn draw(grid: Grid, pages: Option<Pages>) -> AnyView {
    match pages {
        Some(pages) => in_pages(grid, pages),
        None => in_sight(grid),
    }
}

fn in_sight(grid: Grid) -> AnyView {
    let heads = grid.tools.and_then(|tools| tools.heads);
    let n = heads.map_or(grid.n, |heads| heads.n);
    let is_head = move |at: usize| heads.is_some_and(|heads| matches!(heads.line.run(at), Some(Line::Head(_))));
    let list = Window::new(n, Callback::new(is_head));
    let (caption, head) = (grid.caption.clone(), head(&grid));
    let is_list = grid.tools.is_some();
    // The heading is the first row.
    let n_rows = move || list.n_if_long().map(|n| n + 1);
    let place = Callback::new(move |at: usize| list.n_if_long().map(|_| at + 2));
    let rows = rows_of(grid, heads, place);
    let part = move |part: Part| match part {
        Part::Rows(group) => {
            let places = move || group * GROUP..n.get().min((group + 1) * GROUP);
            view! { <tbody class="kern-table__body">{rows.run(Signal::derive(places))}</tbody> }.into_any()
        }
        Part::Space(from, to) => view! {
            <tbody class="table__space" aria-hidden="true" node_ref=list.space(from, to)><tr><td></td></tr></tbody>
        }
        .into_any(),
    };
    view! {
        <Table caption=caption head=head caption_hidden=true is_long=true is_list=is_list n_rows=Signal::derive(n_rows) node_ref=list.table>
            <For each=move || list.parts.get() key=|part| *part let:one>{part(one)}</For>
        </Table>
    }
    .into_any()
}

fn in_pages(grid: Grid, pages: Pages) -> AnyView {
    let n = grid.n;
    let (caption, head) = (grid.caption.clone(), head(&grid));
    let is_list = grid.tools.is_some();
    let rows = rows_of(grid, None, Callback::new(|_| None));
    let places = Signal::derive(move || 0..pages.n_of(n.get()));
    view! {
        <Table caption=caption head=head caption_hidden=true is_list=is_list>
            <tbody class="kern-table__body">{rows.run(places)}</tbody>
        </Table>
        {move || pages.more(n.get())}
    }
    .into_any()
}

fn head(grid: &Grid) -> AnyView {
    let tools = grid.tools;
    let headings = grid.headings.iter().map(|heading| {
        let Heading { words, code, .. } = *heading;
        let (place, numeric) = (heading.place.name(), is_numeric(heading));
        let wide = heading.is_wide.then_some("");
        let sorting = tools.filter(|_| !code.is_empty());
        let now = move || {
            let sort = sorting?.sort.get();
            sort.filter(|(column, _)| column == code)
                .map(|(_, is_descending)| is_descending)
        };
        let direction = move || now().map(|is_descending| if is_descending { "descending" } else { "ascending" });
        let sign = move || match now() {
            None => "sort",
            Some(true) => "arrow-down",
            Some(false) => "arrow-up",
        };
        let said = match sorting {
            Some(tools) => view! {
                <button type="button" class="table__sort" on:click=move |_| tools.on_sort.run(code)>
                    {words} {move || view! { <Icon name=sign() /> }}
                </button>
            }
            .into_any(),
            None if heading.content == Content::Action => {
                view! { <span class="visually-hidden">{words}</span> }.into_any()
            }
            None => words.into_any(),
        };
        view! {
            <th
                scope="col"
                role="columnheader"
                class="kern-table__header"
                data-column=code
                data-place=place
                data-numeric=numeric
                data-wide=wide
                aria-sort=direction
            >
                {said}
            </th>
        }
    });
    let headings = headings.collect_view();
    view! { {tools.map(box_heading)}{headings} }.into_any()
}

fn is_numeric(heading: &Heading) -> Option<&'static str> {
    (heading.content == Content::Numbers).then_some("")
}

/// Draws the lines at some places; `place` is what a row says of its own.
fn rows_of(
    grid: Grid,
    heads: Option<Heads>,
    place: Callback<usize, Option<usize>>,
) -> Callback<Signal<Range<usize>>, AnyView> {
    let Grid {
        headings,
        mark,
        cells,
        tools,
        ..
    } = grid;
    let headings = StoredValue::new(headings);
    let line_at = Callback::new(move |line: usize| match heads {
        Some(heads) => heads.line.run(line),
        None => Some(Line::Row(line)),
    });
    let row = move |line: usize, at: usize| {
        let cells = cells.run(at).into_iter();
        let cells = headings.with_value(|headings| cells.zip(headings).enumerate().map(cell).collect_view());
        let special = tools.map(|tools| (tools, tools.row.run(at)));
        let (is_picked, is_own) = special.as_ref().map(|(_, row)| (row.is_picked, row.is_own)).unzip();
        let picked = move || is_picked.is_some_and(|is| is.get()).then_some("");
        let own = move || is_own.is_some_and(|is| is.get()).then_some("");
        let beside = move |is_next: bool| untrack(|| row_beside(line, is_next, line_at));
        let picking = special.map(|(tools, row)| box_cell(tools, at, beside, row));
        view! {
            <tr role="row" aria-rowindex=move || place.run(line) data-picked=picked data-own=own>
                {picking}
                {cells}
            </tr>
        }
        .into_any()
    };
    let head = move |line: usize, code: usize| {
        let others = headings.with_value(|headings| headings.iter().skip(1).map(nothing_of).collect_view());
        view! {
            <tr role="row" class="table__group" aria-rowindex=move || place.run(line)>
                <th scope="rowgroup" role="rowheader" colspan="2">{heads.map(|heads| heads.head.run(code))}</th>
                {others}
            </tr>
        }
        .into_any()
    };
    let drawn = move |line: usize, what: Line| match what {
        Line::Head(code) => head(line, code),
        Line::Row(at) => row(line, at),
    };
    Callback::new(move |places: Signal<Range<usize>>| {
        // A row with other content counts as another row and is drawn again.
        let marked = move |line: usize| {
            let what = line_at.run(line)?;
            let mark = match what {
                Line::Head(_) => 0,
                Line::Row(at) => mark.run(at),
            };
            Some((line, what, mark))
        };
        let marked = move || places.get().filter_map(marked).collect::<Vec<_>>();
        view! { <For each=marked key=|line| *line let((line, what, _))>{drawn(line, what)}</For> }.into_any()
    })
}

/// The row in the next line, or the one before, that is one.
fn row_beside(line: usize, is_next: bool, line_at: Callback<usize, Option<Line>>) -> Option<usize> {
    let mut line = line;
    loop {
        line = if is_next {
            line.checked_add(1)?
        } else {
            line.checked_sub(1)?
        };
        if let Line::Row(at) = line_at.run(line)? {
            return Some(at);
        }
    }
}

/// The empty cell of a column beside the head of a group.
fn nothing_of(heading: &Heading) -> impl IntoView + use<> {
    let code = heading.code;
    view! { <td role="cell" data-column=code data-place=heading.place.name()></td> }
}

/// The cell of a column, which says its name where the table is narrow. The first one names the row.
fn cell((at, (said, heading)): (usize, (AnyView, &Heading))) -> AnyView {
    let place = heading.place.name();
    match at {
        0 => view! { <th scope="row" role="rowheader" data-place=place>{said}</th> }.into_any(),
        _ => {
            let label = (heading.content != Content::Action).then_some(heading.words);
            let numeric = is_numeric(heading);
            let code = heading.code;
            view! { <td data-label=label role="cell" data-column=code data-place=place data-numeric=numeric>{said}</td> }
                .into_any()
        }
    }
}
