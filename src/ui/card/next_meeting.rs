//! What the card of the next meeting holds, on the overview.
use crate::session::Session;
use crate::ui::block::link_to;
use crate::ui::part::{Badge, Link, Tone};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::Meeting;
use klimanetz_core::route::Route;
use klimanetz_core::summary::next_meetings;
use leptos::prelude::*;

/// It, or how to plan one; those before it that are called off say so.
#[component]
pub fn NextMeeting() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let next = session.view(move |document| next_meetings(document, session.today()));
    let line = move |meeting: Meeting| {
        let when = text.when(&meeting);
        let off = meeting
            .is_called_off
            .then(|| view! { " " <Badge tone=Tone::Warning text=text.meeting.called_off /> });
        let href = link_to(kind::MEETING, &meeting.id).href();
        let title = if meeting.title.is_empty() {
            text.common.unnamed.to_owned()
        } else {
            meeting.title
        };
        view! { <p><Link href=href label=title /> " " <span class="muted">{when}</span> {off}</p> }
    };
    move || {
        let all = next.get();
        let is_planned = all.last().is_some_and(|last| !last.is_called_off);
        let none = (!is_planned).then(|| {
            let add = Route::new(kind::MEETING, None).href();
            let add = view! { <p><Link href=add label=text.add(kind::MEETING) /></p> };
            view! { <p class="muted">{text.overview.meeting_none}</p> {add} }
        });
        view! { {all.into_iter().map(line).collect_view()} {none} }
    }
}
