//! What the card of the next meeting holds, on the overview.
use crate::session::Session;
use crate::ui::block::link_to;
use crate::ui::part::Link;
use klimanetz_core::catalogue::record;
use klimanetz_core::domain::kind;
use klimanetz_core::route::Route;
use klimanetz_core::summary::next_meeting;
use leptos::prelude::*;

/// It, or how to plan one.
#[component]
pub fn NextMeeting() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let next = session.view(move |document| next_meeting(document, session.today()));
    move || match next.get() {
        Some((day, id, title)) => {
            let href = link_to(kind::MEETING, &id).href();
            let title = if title.is_empty() {
                text.common.unnamed.to_owned()
            } else {
                title
            };
            view! { <p><Link href=href label=title /> " " <span class="muted">{text.day(day)}</span></p> }.into_any()
        }
        None => {
            let add = record(kind::MEETING).map(|record| {
                let href = Route::NewRecord(record.path, None).href();
                view! { <p><Link href=href label=(text.common.add)(text.label(&record.one)) /></p> }
            });
            view! { <p class="muted">{text.overview.meeting_none}</p> {add} }.into_any()
        }
    }
}
