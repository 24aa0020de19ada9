//! A boxed message that stands on the page.

use super::icon::Icon;
use leptos::prelude::*;

/// What a message or a badge says about its matter; the words always say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    /// The name the design system has for it, of the variant as of the icon.
    pub(super) fn name(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Info => "info",
            Tone::Success => "success",
            Tone::Warning => "warning",
            Tone::Danger => "danger",
        }
    }

    /// Each tone has an icon with its own shape; the neutral one has none.
    pub(super) fn icon(self) -> &'static str {
        if self == Tone::Neutral { "" } else { self.name() }
    }
}

#[component]
pub fn Notice(tone: Tone, #[prop(into)] title: String, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! {
        <div class=format!("notice kern-alert kern-alert--{}", tone.name())>
            <div class="kern-alert__header">
                <Icon name=tone.icon()/>
                <span class="kern-title"><bdi>{title}</bdi></span>
            </div>
            {children.map(|children| view! { <div class="kern-alert__body">{children()}</div> })}
        </div>
    }
}
