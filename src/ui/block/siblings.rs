//! The pages that belong together under one entry of the navigation.
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::catalogue::{Section, kinds};
use klimanetz_core::route::Route;
use klimanetz_core::summary::costs_view;
use leptos::prelude::*;

/// The lists under an entry of the navigation, and those of what the whole region says; a part that is decided on the page of its whole
/// has none of its own.
pub fn section_lists(section: Section) -> impl Iterator<Item = (Route, &'static str)> + Clone {
    let text = Session::here().text();
    let lists = kinds().filter(move |kind| kind.head.section == section && kind.decided_with().is_none());
    let lists = lists.map(move |kind| (Route::list(kind.code()), text.label(&kind.many)));
    let of_region = match section {
        Section::Directory => vec![
            (Route::filtered(&costs_view()), text.stances.award),
            (Route::Concepts, text.stances.concepts),
        ],
        Section::Topics => vec![(Route::Arguments, text.stances.arguments)],
        _ => Vec::new(),
    };
    lists.chain(of_region)
}

/// Links to the lists under the same entry as this one.
#[component]
pub fn Siblings() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let lists = section_lists(session.route_untracked().section());
    let special: Vec<Route> = lists.clone().map(|(route, _)| route).collect();
    // Whatever is asked of the list of municipalities, it is that list, unless what is asked has an entry of its own.
    let here = Memo::new(move |_| match session.route() {
        Route::Directory(params) if !special.contains(&Route::Directory(params.clone())) => {
            Route::Directory(String::new())
        }
        other => other,
    });
    let line = |(route, label): (Route, &'static str)| {
        let href = route.href();
        let is_here = Signal::derive(move || here.with(|here| *here == route));
        view! { <li><Link href=href label=label current=is_here /></li> }
    };
    (lists.clone().count() > 1).then(|| {
        view! {
            <nav class="siblings" aria-label=text.frame.siblings>
                <ul class="row link_list">{lists.map(line).collect_view()}</ul>
            </nav>
        }
    })
}
