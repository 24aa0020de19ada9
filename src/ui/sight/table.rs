//! A list as a table: the rows near what is looked at, or the pages that were asked for.
use super::pages::Pages;
use super::parts::{GROUP, Part};
use super::shape::Content;
use super::window::Window;
use crate::ui::part::Table;
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
}

/// What is said of a column.
#[derive(Clone, Copy)]
pub struct Heading {
    pub words: &'static str,
    pub content: Content,
    pub is_wide: bool,
}

/// Draws the rows near the window, or those of the pages.
pub fn draw(grid: Grid, pages: Option<Pages>) -> AnyView {
    match pages {
        Some(pages) => in_pages(grid, pages),
        None => in_sight(grid),
    }
}

fn in_sight(grid: Grid) -> AnyView {
    let (n, list) = (grid.n, Window::new(grid.n));
    let wide = grid.headings.iter().position(|heading| heading.is_wide);
    let (caption, headers) = (grid.caption.clone(), headers(&grid));
    // The heading is the first row.
    let n_rows = move || list.n_if_long().map(|n| n + 1);
    let place = Callback::new(move |at: usize| list.n_if_long().map(|_| at + 2));
    let rows = rows_of(grid, place);
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
        <Table caption=caption headers=headers caption_hidden=true is_long=true n_rows=Signal::derive(n_rows) wide=wide node_ref=list.table>
            <For each=move || list.parts.get() key=|part| *part let:one>{part(one)}</For>
        </Table>
    }
    .into_any()
}

fn in_pages(grid: Grid, pages: Pages) -> AnyView {
    let n = grid.n;
    let (caption, headers) = (grid.caption.clone(), headers(&grid));
    let rows = rows_of(grid, Callback::new(|_| None));
    let places = Signal::derive(move || 0..pages.n_of(n.get()));
    view! {
        <Table caption=caption headers=headers caption_hidden=true>
            <tbody class="kern-table__body">{rows.run(places)}</tbody>
        </Table>
        {move || pages.more(n.get())}
    }
    .into_any()
}

fn headers(grid: &Grid) -> Vec<String> {
    grid.headings.iter().map(|heading| heading.words.to_owned()).collect()
}

/// Draws the rows at some places; `place` is what a row says of its own.
fn rows_of(grid: Grid, place: Callback<usize, Option<usize>>) -> Callback<Signal<Range<usize>>, AnyView> {
    let Grid {
        headings, mark, cells, ..
    } = grid;
    let headings = StoredValue::new(headings);
    let row = move |at: usize| {
        let cells = cells.run(at).into_iter();
        let cells = headings.with_value(|headings| cells.zip(headings).enumerate().map(cell).collect_view());
        view! { <tr aria-rowindex=move || place.run(at)>{cells}</tr> }
    };
    Callback::new(move |places: Signal<Range<usize>>| {
        // A row with other content counts as another row and is drawn again.
        let marked = move || places.get().map(|at| (at, mark.run(at))).collect::<Vec<_>>();
        view! { <For each=marked key=|row| *row let((at, _))>{row(at)}</For> }.into_any()
    })
}

/// The cell of a column, which says its name where the table is narrow. The first one names the row.
fn cell((at, (said, heading)): (usize, (AnyView, &Heading))) -> AnyView {
    match at {
        0 => view! { <th scope="row">{said}</th> }.into_any(),
        _ => {
            let label = (heading.content != Content::Action).then_some(heading.words);
            let numeric = (heading.content == Content::Numbers).then_some("");
            view! { <td data-label=label data-numeric=numeric>{said}</td> }.into_any()
        }
    }
}
