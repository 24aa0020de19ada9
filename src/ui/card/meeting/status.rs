//! Whether a meeting takes place: said at the top of its page, changed in one click; and the way to tell everybody.
use crate::session::Session;
use crate::ui::part::{Button, ButtonLink, Emphasis, Notice, Tone};
use klimanetz_core::domain::Meeting;
use klimanetz_core::draft::call_off;
use klimanetz_core::route::{Audience, Route};
use leptos::prelude::*;

/// The one button, whichever it is.
const BUTTON: &str = "meeting-takes-place";

/// The notice of a meeting that is called off; else the way to call it off.
#[component]
pub fn MeetingStatus(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.meeting;
    let to = Audience::Meeting(id.clone());
    let letter = StoredValue::new(Route::mail(&to).href());
    let id = StoredValue::new(id);
    let is_off = session.view(move |document| {
        id.with_value(|id| Meeting::find(document, id).is_some_and(|meeting| meeting.is_called_off))
    });
    let say = move |is_off: bool| {
        Callback::new(move |()| {
            if session.tell(session.commit(id.with_value(|id| call_off(id, is_off)))) {
                session.focus(BUTTON.to_owned());
            }
        })
    };
    move || match is_off.get() {
        true => view! {
            <Notice tone=Tone::Warning title=words.is_called_off>
                <div class="row">
                    <Button label=words.take_place id=BUTTON on_click=say(false) />
                    <ButtonLink label=text.mail.tell icon="mail" href=letter.get_value() />
                </div>
            </Notice>
        }
        .into_any(),
        false => view! {
            <p class="row">
                <ButtonLink label=text.mail.invite icon="mail" href=letter.get_value() />
                <Button label=words.call_off id=BUTTON emphasis=Emphasis::Tertiary on_click=say(true) />
            </p>
        }
        .into_any(),
    }
}
