//! The first page: the own municipality and what concerns it, or where to begin.
mod due;
mod news;
mod undecided;
mod welcome;

pub use due::Due;
pub use news::News;
pub use undecided::ToDecide;

use crate::session::Session;
use crate::ui::card::own_page;
use crate::ui::later::{Later, Part, Wanted};
use crate::ui::part::{Card, Link};
use klimanetz_core::summary::own_municipality;
use leptos::prelude::*;

/// The overview; what is worked out at length comes with the other pages' code.
#[component]
pub fn Home(later: Later) -> impl IntoView {
    let session = Session::here();
    let own = session.settings.own;
    let chosen = session.view(move |document| own.with(|own| own_municipality(document, own)));
    let is_chosen = Memo::new(move |_| chosen.with(Option::is_some));
    move || match is_chosen.get() {
        true => mine(later, chosen).into_any(),
        false => welcome::welcome(later).into_any(),
    }
}

/// Around the own municipality.
fn mine(later: Later, chosen: Memo<Option<(String, String)>>) -> impl IntoView {
    let text = Session::here().text();
    let name = move || chosen.get().map(|(key, name)| (own_page(&key).href(), name));
    let name = move || name().map(|(href, name)| view! { <Link href=href label=name /> });
    view! {
        <section class="panel own" aria-label=text.home.own>
            <p class="own__kicker muted">{text.home.own}</p>
            <h1 class="own__name">{name}</h1>
            {move || later.show(Wanted::Part(Part::OwnState))}
        </section>
        <div class="split">
            <div class="stack">
                <Card title=text.home.ask id="asking">{move || later.show(Wanted::Part(Part::Asking))}</Card>
                <Card title=text.home.news id="news">{move || later.show(Wanted::Part(Part::News))}</Card>
            </div>
            {beside(later)}
        </div>
        {move || later.show(Wanted::Part(Part::Region))}
    }
}

/// What is due, for whoever has something here.
fn beside(later: Later) -> impl IntoView {
    let text = Session::here().text();
    view! {
        <div class="stack">
            <Card title=text.overview.meeting_title id="next-meeting">
                {move || later.show(Wanted::Part(Part::Meeting))}
            </Card>
            <Card title=text.due.title id="due">{move || later.show(Wanted::Part(Part::Due))}</Card>
            {move || later.show(Wanted::Part(Part::Undecided))}
            <Card title=text.home.topics_title id="recent">{move || later.show(Wanted::Part(Part::Topics))}</Card>
        </div>
    }
}
