//! A state in one or two words.

use super::icon::Icon;
use super::notice::Tone;
use super::words::words;
use leptos::prelude::*;

/// `icon` stands for that of the tone.
#[component]
pub fn Badge(tone: Tone, #[prop(into)] text: String, #[prop(optional)] icon: &'static str) -> impl IntoView {
    let icon = if icon.is_empty() { tone.icon() } else { icon };
    view! {
        <span class=format!("badge kern-badge kern-badge--small kern-badge--{}", tone.name())>
            <Icon name=icon/>
            <span class="kern-label">{words(&text)}</span>
        </span>
    }
}
