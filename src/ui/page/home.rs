//! The first page: how far the network is, what is to be decided, what is talked about, how to start.
mod due;
mod undecided;

pub use due::Due;
pub use undecided::ToDecide;

use crate::session::Session;
use crate::ui::card::start;
use crate::ui::later::{Later, Part, Wanted};
use crate::ui::part::Card;
use klimanetz_core::summary::home;
use leptos::prelude::*;

/// The overview; what is worked out at length comes with the other pages' code.
#[component]
pub fn Home(later: Later) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let view = session.view(home);
    view! {
        <h1>{text.home.title}</h1>
        <p>{text.home.intro}</p>
        <p class="muted">
            {move || view.with(|home| (text.home.counts)(home.n_municipalities, home.n_districts, home.n_people))}
        </p>
        {move || later.show(Wanted::Part(Part::Undecided))}
        <div class="split">
            <Card title=text.due.title id="due">{move || later.show(Wanted::Part(Part::Due))}</Card>
            <div class="stack">
                <Card title=text.overview.meeting_title id="next-meeting">
                    {move || later.show(Wanted::Part(Part::Meeting))}
                </Card>
                <Card title=text.home.start_title id="start">
                    {start()}
                </Card>
                <Card title=text.home.topics_title id="recent">{move || later.show(Wanted::Part(Part::Topics))}</Card>
            </div>
        </div>
        {move || later.show(Wanted::Part(Part::Pictures))}
    }
}
