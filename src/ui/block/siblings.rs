//! The pages that belong together under one entry of the navigation.
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::catalogue::record;
use klimanetz_core::domain::kind;
use klimanetz_core::route::{Filter, Route};
use leptos::prelude::*;

/// The pages of one entry, the entry's own first.
fn siblings(route: &Route) -> Vec<Route> {
    let of = |kinds: &[&str]| -> Vec<Route> {
        kinds
            .iter()
            .filter_map(|kind| record(kind))
            .map(|record| Route::Records(record.path))
            .collect()
    };
    let groups = [
        (Route::Directory(Filter::default()), of(&[kind::CONVOY, kind::PROJECT])),
        (Route::People, of(&[kind::POST, kind::ORGANISATION])),
        (
            Route::Records(record(kind::MEETING).map_or("", |record| record.path)),
            of(&[kind::AGREEMENT]),
        ),
        (Route::Notes, of(&[kind::FOLLOW_UP, kind::DISCLOSURE])),
    ];
    let belongs = |(first, others): &(Route, Vec<Route>)| first == route || others.contains(route);
    let group = groups.into_iter().find(belongs);
    group.map_or_else(Vec::new, |(first, others)| {
        std::iter::once(first).chain(others).collect()
    })
}

/// Links to the pages beside this one.
#[component]
pub fn Siblings() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let here = match session.with_route() {
        Route::Directory(_) => Route::Directory(Filter::default()),
        other => other,
    };
    let line = move |route: Route| {
        let label = match route {
            Route::Directory(_) => text.frame.directory,
            Route::People => text.frame.people,
            Route::Notes => text.frame.notes,
            Route::Records(path) => {
                klimanetz_core::catalogue::record_at(path).map_or("", |record| text.label(&record.many))
            }
            _ => "",
        };
        let is_here = route == here;
        view! { <li><Link href=route.href() label=label current=Signal::stored(is_here) /></li> }
    };
    let routes = siblings(&session.with_route());
    (!routes.is_empty()).then(|| {
        view! {
            <nav class="siblings" aria-label=text.frame.siblings>
                <ul class="row link_list">{routes.into_iter().map(line).collect_view()}</ul>
            </nav>
        }
    })
}
