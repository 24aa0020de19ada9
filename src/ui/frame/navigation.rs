//! The way to every section: a line of entries, in a narrow window a bar at the lower edge.
use crate::ui::part::Icon;
use klimanetz_core::catalogue::Section;
use klimanetz_core::route::Route;
use klimanetz_core::text::Text;
use leptos::prelude::*;

/// The sections that the bar has room for; the others stand behind „Mehr“.
const BAR: [Section; 4] = [Section::Home, Section::Directory, Section::People, Section::Meetings];

/// Whether a section has an entry of its own in the bar.
fn is_in_bar(section: Section) -> bool {
    BAR.contains(&section)
}

/// The entries; `route` is where the member is.
pub fn navigation(text: &'static Text, route: impl Fn() -> Route + Copy + Send + Sync + 'static) -> AnyView {
    let entries = [
        (Section::Home, text.frame.home, "home"),
        (Section::Directory, text.frame.directory, "municipality"),
        (Section::People, text.frame.people, "people"),
        (Section::Meetings, text.frame.meetings, "calendar"),
        (Section::Topics, text.frame.topics, ""),
        (Section::Files, text.frame.exchange, ""),
    ];
    let entry = move |(section, label, icon): (Section, &'static str, &'static str)| {
        let class = (!is_in_bar(section)).then_some("frame__wide");
        let is_here = move || (route().section() == section).then_some("page");
        let to = Route::entry(section).href();
        view! { <li class=class><a href=to aria-current=is_here><Icon name=icon /> {label}</a></li> }
    };
    let is_behind = move || (!is_in_bar(route().section())).then_some("page");
    view! {
        <nav class="frame__nav" aria-label=text.frame.nav>
            <ul>
                {entries.into_iter().map(entry).collect_view()}
                <li class="frame__narrow">
                    <a href=Route::More.href() aria-current=is_behind><Icon name="dehaze" /> {text.frame.more}</a>
                </li>
            </ul>
        </nav>
    }
    .into_any()
}
