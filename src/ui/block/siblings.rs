//! The pages that belong together under one entry of the navigation.
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::catalogue::{Section, kinds};
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// The lists under an entry of the navigation; a part that is decided on the page of its whole has none of its own.
pub fn section_lists(section: Section) -> impl Iterator<Item = (Route, &'static str)> + Clone {
    let text = Session::here().text();
    let lists = kinds().filter(move |kind| kind.head.section == section && kind.decided_with().is_none());
    lists.map(move |kind| (Route::list(kind.code()), text.label(&kind.many)))
}

/// Links to the lists under the same entry as this one.
#[component]
pub fn Siblings() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let here = match session.route_untracked() {
        Route::Directory(_) => Route::Directory(String::new()),
        other => other,
    };
    let lists = section_lists(here.section());
    let line = |(route, label): (Route, &'static str)| {
        let is_here = route == here;
        view! { <li><Link href=route.href() label=label current=Signal::stored(is_here) /></li> }
    };
    (lists.clone().count() > 1).then(|| {
        view! {
            <nav class="siblings" aria-label=text.frame.siblings>
                <ul class="row link_list">{lists.map(line).collect_view()}</ul>
            </nav>
        }
    })
}
