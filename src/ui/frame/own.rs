//! What is the member's own, behind the name of the own municipality.
use crate::session::Session;
use crate::ui::block::section_lists;
use crate::ui::card::OwnLink;
use crate::ui::later::{Later, Part, Wanted};
use crate::ui::part::{Icon, Link};
use klimanetz_core::catalogue::Section;
use klimanetz_core::route::Route;
use klimanetz_core::summary::own_municipality;
use leptos::prelude::*;

const MENU: &str = "own-menu";

/// A button with the name of the own municipality, and the entries; closed again by each way to another page.
pub fn menu(session: Session, later: Later) -> impl IntoView {
    let words = &session.text().frame;
    let own = session.settings.own;
    let name = session.view(move |document| own.with(|own| own_municipality(document, own)).map(|(_, name)| name));
    let name = move || name.get().unwrap_or_else(|| words.own.to_owned());
    view! {
        <button type="button" class="frame__me" popovertarget=MENU>
            <Icon name="account-circle" /> <bdi>{name}</bdi> <Icon name="arrow-down" />
        </button>
        {move || {
            session.route();
            view! { <div class="frame__menu" id=MENU popover="auto">{move || later.show(Wanted::Part(Part::Own))}</div> }
        }}
    }
}

/// The own municipality, or where it is chosen, and all that is private.
#[component]
pub fn OwnEntries() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.frame;
    let lists = section_lists(Section::Own).map(|(to, label)| entry(&to, label.to_owned(), "note"));
    view! {
        <ul class="rows">
            <li><Icon name="flag" /> <OwnLink /></li>
            {lists.collect_view()}
            {entry(&Route::Settings, words.settings.to_owned(), "settings")}
            {entry(&Route::About, words.about.to_owned(), "help")}
        </ul>
    }
}

fn entry(to: &Route, label: String, icon: &'static str) -> AnyView {
    view! { <li><Icon name=icon /> <Link href=to.href() label=label /></li> }.into_any()
}
