//! The topics last talked about, on the overview.
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::catalogue::kind;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{TopicRow, recent_topics};
use leptos::prelude::*;

/// The topics last talked about.
#[component]
pub fn RecentTopics() -> impl IntoView {
    let topics = Session::here().view(recent_topics);
    move || topics.with(|topics| recent(topics))
}

fn no_topics() -> AnyView {
    let text = Session::here().text();
    let add = Route::new(kind::TOPIC, None).href();
    view! { <p class="muted">{text.home.no_topics}</p> <p><Link href=add label=text.topic.add /></p> }.into_any()
}

fn recent(topics: &[TopicRow]) -> AnyView {
    let session = Session::here();
    let text = session.text();
    if topics.is_empty() {
        return no_topics();
    }
    let line = |row: &TopicRow| {
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
    let lines = topics.iter().map(line).collect_view();
    view! { <ul class="link_list">{lines}</ul> }.into_any()
}
