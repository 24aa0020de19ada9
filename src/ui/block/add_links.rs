//! Ways to a new record with what is known of it.
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::catalogue::record;
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// A link for each kind; `known` is the field that holds `id` there.
#[component]
pub fn AddLinks(id: String, kinds: &'static [(&'static str, &'static str)]) -> impl IntoView {
    let text = Session::here().text();
    let line = |(kind, known): &(&str, &str)| {
        let record = record(kind)?;
        let href = Route::NewRecord(record.path, Some(((*known).to_owned(), id.clone()))).href();
        let label = (text.common.add)(text.label(&record.one));
        Some(view! { <li><Link href=href label=label /></li> })
    };
    view! { <ul class="link_list">{kinds.iter().filter_map(line).collect_view()}</ul> }
}
