//! A table that may have any number of rows: those near what is looked at are drawn.
use crate::session::{GROUP, LongList};
use crate::ui::part::Table;
use leptos::prelude::*;

/// `keys` tells the rows apart, in their order; `cells` gives the cells of the row at a place.
#[component]
pub fn LongTable(
    #[prop(into)] caption: String,
    headers: Vec<String>,
    #[prop(into)] keys: Signal<Vec<usize>>,
    #[prop(into)] cells: Callback<usize, AnyView>,
) -> impl IntoView {
    let n = Signal::derive(move || keys.with(Vec::len));
    let list = LongList::new(n, move || keys.track());
    // The heading is the first row.
    let n_rows = move || list.n_if_long().map(|n| n + 1);
    let place = move |at: usize| list.n_if_long().map(|_| at + 2);
    let rows_of = move |group: usize| {
        let from = group * GROUP;
        keys.with(|keys| {
            keys.iter()
                .copied()
                .enumerate()
                .skip(from)
                .take(GROUP)
                .collect::<Vec<_>>()
        })
    };
    let body = move |group: usize| {
        let is_drawn = Memo::new(move |_| list.is_drawn(group));
        move || match is_drawn.get() {
            true => view! {
                <tbody class="kern-table__body">
                    <For each=move || rows_of(group) key=|row| *row let((at, _))>
                        <tr aria-rowindex=move || place(at)>{cells.run(at)}</tr>
                    </For>
                </tbody>
            }
            .into_any(),
            false => view! {
                <tbody class="table__space" aria-hidden="true" node_ref=list.space(group)><tr><td></td></tr></tbody>
            }
            .into_any(),
        }
    };
    view! {
        <Table caption=caption headers=headers caption_hidden=true n_rows=Signal::derive(n_rows) node_ref=list.table>
            <For each=move || 0..list.n_groups() key=|group| *group let:group>{body(group)}</For>
        </Table>
    }
}
