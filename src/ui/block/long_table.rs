//! A table that may have any number of rows: those near what is looked at are drawn.
use crate::session::{GROUP, LongList, Part};
use crate::ui::part::Table;
use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Of `n` rows; `mark` tells what the row at a place says apart from what others say, and `cells` gives its cells.
#[component]
pub fn LongTable(
    #[prop(into)] caption: String,
    headers: Vec<String>,
    n: Signal<usize>,
    #[prop(optional)] wide: Option<usize>,
    #[prop(into)] mark: Callback<usize, u64>,
    #[prop(into)] cells: Callback<usize, AnyView>,
) -> impl IntoView {
    let list = LongList::new(n);
    // The heading is the first row.
    let n_rows = move || list.n_if_long().map(|n| n + 1);
    let place = move |at: usize| list.n_if_long().map(|_| at + 2);
    // A row with other content counts as another row and is drawn again.
    let rows_of = move |group: usize| {
        let from = group * GROUP;
        (from..n.get().min(from + GROUP)).map(move |at| (at, mark.run(at)))
    };
    let part = move |part: Part| match part {
        Part::Rows(group) => view! {
            <tbody class="kern-table__body">
                <For each=move || rows_of(group) key=|row| *row let((at, _))>
                    <tr aria-rowindex=move || place(at)>{cells.run(at)}</tr>
                </For>
            </tbody>
        }
        .into_any(),
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
}

/// The mark of a row.
pub fn mark_of(row: Option<&impl Hash>) -> u64 {
    let mut hasher = DefaultHasher::new();
    row.hash(&mut hasher);
    hasher.finish()
}
