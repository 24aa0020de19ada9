//! The mark beside a value of the demo: the municipalities are real, what is said about them is not.
use crate::session::Session;
use crate::ui::part::{Badge, Tone};
use leptos::prelude::*;

/// The mark; nothing outside the demo.
pub fn invented() -> Option<impl IntoView> {
    let session = Session::here();
    let badge = || view! { " " <Badge tone=Tone::Neutral text=session.text().demo.invented /> };
    session.is_demo.then(badge)
}
