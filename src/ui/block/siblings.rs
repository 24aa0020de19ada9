//! The pages that belong together under one entry of the navigation.
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::catalogue::{Kind, kinds};
use klimanetz_core::route::{Filter, Route};
use leptos::prelude::*;

/// Links to the lists under the same entry as this one; a part that is decided on the page of its whole has none of its own.
#[component]
pub fn Siblings() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let here = match session.route_untracked() {
        Route::Directory(_) => Route::Directory(Filter::default()),
        other => other,
    };
    let section = here.section();
    let lists = kinds().filter(|kind| kind.head.section == section && kind.decided_with().is_none());
    let line = |kind: &'static Kind| {
        let route = Route::list(kind.code());
        let is_here = route == here;
        view! { <li><Link href=route.href() label=text.label(&kind.many) current=Signal::stored(is_here) /></li> }
    };
    (lists.clone().count() > 1).then(|| {
        view! {
            <nav class="siblings" aria-label=text.frame.siblings>
                <ul class="row link_list">{lists.map(line).collect_view()}</ul>
            </nav>
        }
    })
}
