//! The way to the minutes, and the calendar file.
use crate::session::Session;
use crate::ui::part::{Button, ButtonLink, Card};
use klimanetz_core::domain::Meeting;
use klimanetz_core::interop::{file_name, icalendar};
use klimanetz_core::route::Route;
use leptos::prelude::*;

#[component]
pub fn Files(meeting: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.meeting;
    let told = RwSignal::new(String::new());
    let minutes = Route::Minutes(meeting.clone()).href();
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
        <Card title=words.files id="files">
            <div class="row">
                <ButtonLink label=text.minutes.link href=minutes />
                <Button label=words.calendar icon="download" describedby="calendar-hint" on_click=make />
            </div>
            <p class="muted" id="calendar-hint">{words.files_hint}</p>
            <p role="status">{move || told.get()}</p>
        </Card>
    }
}
