//! Ways to a new record with what is known of it.
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// A link for each kind that is added from the page of this record.
#[component]
pub fn AddLinks(id: String, to: &'static str) -> impl IntoView {
    let text = Session::here().text();
    let line = |(kind, known): &(&str, &str)| {
        let href = Route::new(kind, Some((known, &id))).href();
        view! { <li><Link href=href label=text.add(kind) /></li> }
    };
    let added = kind_of(to).map_or(&[][..], |kind| kind.page.added);
    view! { <ul class="link_list">{added.iter().map(line).collect_view()}</ul> }
}
