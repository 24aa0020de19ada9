//! What the overview shows of single kinds: ways to begin, and the topics last talked about.
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::catalogue::kind;
use klimanetz_core::list::Filter;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{TopicRow, recent_topics};
use leptos::prelude::*;

/// Where a member begins.
pub fn start() -> impl IntoView {
    let text = Session::here().text();
    view! {
        <ul class="link_list">
            <li><Link href=Route::Directory(Filter::default()).href() label=text.home.start_own /></li>
            <li><Link href=Route::Exchange.href() label=text.home.start_import /></li>
            <li><Link href=Route::new(kind::NOTE, None).href() label=text.home.start_note /></li>
            <li><Link href=Route::Changes.href() label=text.changes.title /></li>
        </ul>
    }
}

/// The topics last talked about.
#[component]
pub fn RecentTopics() -> impl IntoView {
    let topics = Session::here().view(recent_topics);
    move || topics.with(|topics| recent(topics))
}

/// That there are none, which is so before the code of the list is here too.
pub fn no_topics() -> AnyView {
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
