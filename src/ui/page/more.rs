//! What a narrow window has no room for in its bar.
use crate::session::Session;
use crate::ui::block::section_lists;
use crate::ui::frame::OwnEntries;
use crate::ui::part::Link;
use klimanetz_core::catalogue::Section;
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// The page.
#[component]
pub fn More() -> impl IntoView {
    let words = &Session::here().text().frame;
    // The first list of an entry of the bar is that entry.
    let lists = section_lists(Section::Topics).chain(section_lists(Section::Directory).skip(1));
    let lists = lists.map(|(to, label)| view! { <li><Link href=to.href() label=label /></li> });
    view! {
        <h1>{words.more}</h1>
        <section class="stack">
            <h2>{words.network}</h2>
            <ul class="rows">
                {lists.collect_view()}
                <li><Link href=Route::Exchange.href() label=words.exchange /></li>
            </ul>
        </section>
        <section class="stack">
            <h2>{words.own}</h2>
            <OwnEntries />
        </section>
    }
}
