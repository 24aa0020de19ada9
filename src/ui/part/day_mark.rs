//! A day as a leaf of a calendar, to be found at a glance.
use leptos::prelude::*;

/// `day` is the whole day, which a screen reader says.
#[component]
pub fn DayMark(#[prop(into)] number: String, #[prop(into)] month: String, #[prop(into)] day: String) -> impl IntoView {
    view! {
        <span class="day_mark">
            <span class="visually-hidden">{day}</span>
            <span class="day_mark__number" aria-hidden="true">{number}</span>
            <span class="day_mark__month" aria-hidden="true">{month}</span>
        </span>
    }
}
