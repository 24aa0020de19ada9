//! The way to the minutes, and the calendar file.
use crate::session::Session;
use crate::ui::part::{Button, ButtonLink, Card};
use klimanetz_core::domain::Meeting;
use klimanetz_core::interop::{file_name, icalendar};
use klimanetz_core::route::Route;
use leptos::prelude::*;

#[component]
pub fn Files(meeting: String) -> impl IntoView {
    let text = Session::here().text();
    let minutes = Route::Minutes(meeting.clone()).href();
    view! {
        <Card title=text.meeting.files id="files">
            <p class="row"><ButtonLink label=text.minutes.link href=minutes /></p>
            <CalendarFile meeting=meeting hint=text.meeting.files_hint />
        </Card>
    }
}

/// Hands over the date of a meeting.
#[component]
pub fn CalendarFile(meeting: String, hint: &'static str) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.meeting;
    let told = RwSignal::new(String::new());
    let make = Callback::new(move |()| {
        let made = session.with_untracked(|shared, _| {
            let found = Meeting::find(&shared.0, &meeting)?;
            let name = file_name(words.calendar_file, found.day, &found.title, "ics");
            Some((name, icalendar(shared, &meeting, text)?))
        });
        told.set(match made {
            Some((name, file)) if session.hand_over(&name, "text/calendar;charset=utf-8", &file).is_ok() => {
                (text.exchange.file_made)(&name)
            }
            _ => words.no_file.to_owned(),
        });
    });
    view! {
        <div class="row">
            <Button label=words.calendar icon="download" describedby="calendar-hint" on_click=make />
        </div>
        <p class="muted" id="calendar-hint">{hint}</p>
        <p role="status">{move || told.get()}</p>
    }
}
