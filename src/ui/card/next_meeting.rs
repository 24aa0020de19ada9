//! What the card of the next meeting holds, on the overview.
use super::meeting::AnswerField;
use crate::session::Session;
use crate::ui::block::link_to;
use crate::ui::part::{Badge, Link, Tone};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::{Meeting, Municipality};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{attendance, next_meetings};
use leptos::prelude::*;

/// It with the answer of the own municipality, or how to plan one; those before it that are called off say so.
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
    let own = Memo::new(move |_| session.settings.own.with(|own| own.first().map(str::to_owned)));
    // Drawn once for each meeting and municipality, so that the field keeps the focus when its answer is stated.
    let coming = Memo::new(move |_| {
        let meeting = next.with(|all| {
            all.last()
                .filter(|last| !last.is_called_off)
                .map(|last| last.id.clone())
        });
        meeting.zip(own.get())
    });
    let answer = move || coming.get().map(|(meeting, key)| answer(session, meeting, key));
    let lines = move || {
        let all = next.get();
        let is_planned = all.last().is_some_and(|last| !last.is_called_off);
        let none = (!is_planned).then(|| {
            let add = Route::new(kind::MEETING, None).href();
            let add = view! { <p><Link href=add label=text.add(kind::MEETING) /></p> };
            view! { <p class="muted">{text.overview.meeting_none}</p> {add} }
        });
        view! { {all.into_iter().map(line).collect_view()} {none} }
    };
    view! { {lines} {answer} }
}

/// Whether the own municipality takes part.
fn answer(session: Session, meeting: String, key: String) -> impl IntoView {
    let authority = session.with_untracked(|shared, _| Municipality::find(&shared.0, &key));
    let meeting = StoredValue::new(meeting);
    let who = key.clone();
    let stated = session.view(move |document| {
        let all = meeting.with_value(|meeting| attendance(document, meeting));
        let own = all.into_iter().find(|one| one.who.id == who);
        own.map(|own| own.answer).unwrap_or_default()
    });
    authority.map(|authority| view! { <AnswerField meeting=meeting who=key name=authority.name stated=stated /> })
}
