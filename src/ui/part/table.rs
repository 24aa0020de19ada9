//! A table with compact rows.

use leptos::prelude::*;

/// The children are the bodies (`<tbody>`). Cells that carry `data-label` become stacked lines where the table is narrow.
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    headers: Vec<String>,
    #[prop(optional)] caption_hidden: bool,
    /// Rows come and go while it is looked at.
    #[prop(optional)]
    is_long: bool,
    /// How many rows there are with the heading, where not all of them are drawn.
    #[prop(optional, into)]
    n_rows: Signal<Option<usize>>,
    /// The column of long words that should stay whole, e.g. addresses.
    #[prop(optional_no_strip)]
    wide: Option<usize>,
    #[prop(optional)] node_ref: NodeRef<leptos::html::Table>,
    children: Children,
) -> impl IntoView {
    let header = |(at, header): (usize, String)| {
        let wide = (wide == Some(at)).then_some("");
        view! { <th scope="col" class="kern-table__header" data-wide=wide>{header}</th> }
    };
    let caption_class = if caption_hidden {
        "visually-hidden"
    } else {
        "table__caption"
    };
    view! {
        <div class="table" role="region" tabindex="0" aria-label=caption.clone()>
            <table class="kern-table kern-table--small" class:table__long=is_long aria-rowcount=move || n_rows.get() node_ref=node_ref>
                <caption class=caption_class>{caption.clone()}</caption>
                <thead class="kern-table__head">
                    <tr class="kern-table__row">{headers.into_iter().enumerate().map(header).collect_view()}</tr>
                </thead>
                {children()}
            </table>
        </div>
    }
}
