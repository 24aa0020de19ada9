//! What stands on a meeting's page below its facts, and the two pages of their own: status round and minutes.
mod agenda;
mod agreements;
mod attendance;
mod files;
mod item;
mod minutes;
mod round;
mod status;

pub use attendance::AnswerField;
pub use files::CalendarFile;
pub use minutes::Minutes;
pub use round::StatusRound;
pub use status::MeetingStatus;

use klimanetz_core::catalogue::kind;
use klimanetz_core::route::Route;
use leptos::prelude::*;

/// The page of a meeting.
fn page_of(id: &str) -> Route {
    Route::one(kind::MEETING, id)
}

/// The cards, in the order of a meeting.
#[component]
pub fn MeetingCards(id: String) -> impl IntoView {
    view! {
        <agenda::Agenda meeting=id.clone() />
        <attendance::Attendance meeting=id.clone() />
        <round::RoundCard meeting=id.clone() />
        <agreements::Agreements meeting=id.clone() />
        <files::Files meeting=id />
    }
}
