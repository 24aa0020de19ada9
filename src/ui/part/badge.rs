//! A state in one or two words.

use super::icon::Icon;
use super::notice::Tone;
use super::words::words;
use leptos::prelude::*;

#[component]
pub fn Badge(tone: Tone, #[prop(into)] text: String) -> impl IntoView {
    view! {
        <span class=format!("badge kern-badge kern-badge--small kern-badge--{}", tone.name())>
            <Icon name=tone.icon()/>
            <span class="kern-label">{words(&text)}</span>
        </span>
    }
}
