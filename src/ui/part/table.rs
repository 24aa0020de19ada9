//! A table with compact rows.

use leptos::prelude::*;

/// The children are the rows (`<tr>`). Cells that carry `data-label` become stacked lines where the table is narrow.
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    headers: Vec<String>,
    #[prop(optional)] caption_hidden: bool,
    children: Children,
) -> impl IntoView {
    let header = |header: String| view! { <th scope="col" class="kern-table__header">{header}</th> };
    let caption_class = if caption_hidden {
        "visually-hidden"
    } else {
        "table__caption"
    };
    view! {
        <div class="table" role="region" tabindex="0" aria-label=caption.clone()>
            <table class="kern-table kern-table--small">
                <caption class=caption_class>{caption.clone()}</caption>
                <thead class="kern-table__head">
                    <tr class="kern-table__row">{headers.into_iter().map(header).collect_view()}</tr>
                </thead>
                <tbody class="kern-table__body">{children()}</tbody>
            </table>
        </div>
    }
}
