//! What the overview shows of single kinds, in the code of the start page: ways to begin, and the topics last talked about.
use crate::session::Session;
use crate::ui::part::Link;
use klimanetz_core::catalogue::kind;
use klimanetz_core::route::{Filter, Route};
use klimanetz_core::summary::{HomeView, TopicRow};
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
pub fn recent_topics(home: &HomeView) -> AnyView {
    let session = Session::here();
    let text = session.text();
    if home.topics.is_empty() {
        let add = Route::new(kind::TOPIC, None).href();
        return view! { <p class="muted">{text.home.no_topics}</p> <p><Link href=add label=text.topic.add /></p> }
            .into_any();
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
    let lines = home.topics.iter().map(line).collect_view();
    view! { <ul class="link_list">{lines}</ul> }.into_any()
}
