//! What is said of a deadline and of a day on which something is due, in the tone of how much it matters.
use crate::session::Session;
use crate::ui::part::{Badge, Tone};
use klimanetz_core::domain::{Day, HeatDeadline, Weight};
use leptos::prelude::*;

/// The badge, the same wherever a deadline is shown.
pub fn deadline_badge(deadline: &HeatDeadline) -> impl IntoView + use<> {
    let tone = match deadline.weight() {
        Weight::Neutral => Tone::Neutral,
        Weight::Good => Tone::Success,
        Weight::Notice => Tone::Warning,
        Weight::Late => Tone::Danger,
    };
    view! { <Badge tone=tone text=Session::here().text().deadline(deadline) /> }
}

/// By when something is due, in words.
pub fn due_badge(today: Day, day: Day) -> impl IntoView {
    let text = Session::here().text();
    let words = &text.due;
    match today.days_until(day) {
        0 => view! { <Badge tone=Tone::Warning text=words.due_today /> },
        days if days < 0 => view! { <Badge tone=Tone::Danger text=(words.overdue)(&text.day(day)) /> },
        _ => view! { <Badge tone=Tone::Neutral text=(words.due_on)(&text.day(day)) /> },
    }
}
