//! The first page: how far the network is, what is to be decided, what is talked about, how to start.
mod due;
mod meeting;
mod pictures;
mod undecided;

pub use due::Due;
pub use meeting::NextMeeting;
pub use pictures::Pictures;
pub use undecided::ToDecide;

use crate::session::Session;
use crate::ui::later::{Later, Part, Wanted};
use crate::ui::part::{Card, Link};
use klimanetz_core::catalogue::kind;
use klimanetz_core::route::{Filter, Route};
use klimanetz_core::summary::{HomeView, home};
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
                    <ul class="link_list">
                        <li><Link href=Route::Directory(Filter::default()).href() label=text.home.start_own /></li>
                        <li><Link href=Route::Exchange.href() label=text.home.start_import /></li>
                        <li><Link href=Route::new(kind::NOTE, None).href() label=text.home.start_note /></li>
                        <li><Link href=Route::Changes.href() label=text.changes.title /></li>
                    </ul>
                </Card>
                <Card title=text.home.topics_title id="recent">{move || view.with(recent)}</Card>
            </div>
        </div>
        {move || later.show(Wanted::Part(Part::Pictures))}
    }
}

fn recent(home: &HomeView) -> AnyView {
    let session = Session::here();
    let text = session.text();
    if home.topics.is_empty() {
        let add = Route::new(kind::TOPIC, None).href();
        return view! { <p class="muted">{text.home.no_topics}</p> <p><Link href=add label=text.topic.add /></p> }
            .into_any();
    }
    let line = |row: &klimanetz_core::summary::TopicRow| {
        let title = if row.topic.title.is_empty() {
            text.common.unnamed.to_owned()
        } else {
            row.topic.title.clone()
        };
        view! {
            <li>
                <Link href=Route::one(kind::TOPIC, &row.topic.id).href() label=title />
                " "
                <span class="muted">{text.day(session.day_of(row.at))}</span>
            </li>
        }
    };
    let lines = home.topics.iter().map(line).collect_view();
    view! { <ul class="link_list">{lines}</ul> }.into_any()
}
