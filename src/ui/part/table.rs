//! A table with compact rows.

use leptos::prelude::*;

/// The children are the bodies (`<tbody>`). Cells that carry `data-label` become stacked lines where the table is narrow.
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    #[prop(optional)] headers: Vec<String>,
    /// Instead of `headers`: the cells of the first row, where they are more than words.
    #[prop(optional)]
    head: Option<AnyView>,
    #[prop(optional)] caption_hidden: bool,
    /// Something can be done with its rows; where it is narrow each has two lines, and the heading stays in sight.
    #[prop(optional)]
    is_list: bool,
    /// Rows come and go while it is looked at.
    #[prop(optional)]
    is_long: bool,
    /// How many rows there are with the heading, where not all of them are drawn.
    #[prop(optional, into)]
    n_rows: Signal<Option<usize>>,
    #[prop(optional)] node_ref: NodeRef<leptos::html::Table>,
    children: Children,
) -> impl IntoView {
    let header = |header: String| view! { <th scope="col" class="kern-table__header">{header}</th> };
    let head = head.unwrap_or_else(|| headers.into_iter().map(header).collect_view().into_any());
    let caption_class = if caption_hidden {
        "visually-hidden"
    } else {
        "table__caption"
    };
    view! {
        <div
            class="table"
            class:table--list=is_list
            role=(!is_list).then_some("region")
            tabindex=(!is_list).then_some("0")
            aria-label=(!is_list).then(|| caption.clone())
        >
            <table role="table" class="kern-table kern-table--small" class:table__long=is_long aria-rowcount=move || n_rows.get() node_ref=node_ref>
                <caption class=caption_class>{caption.clone()}</caption>
                <thead class="kern-table__head" role="rowgroup">
                    <tr class="kern-table__row" role="row">{head}</tr>
                </thead>
                {children()}
            </table>
        </div>
    }
}
