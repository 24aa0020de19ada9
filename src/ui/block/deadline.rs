//! What is said of the deadline of a heat plan, in the tone of how much it matters.
use crate::session::Session;
use crate::ui::part::{Badge, Tone};
use klimanetz_core::domain::{HeatDeadline, Weight};
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
