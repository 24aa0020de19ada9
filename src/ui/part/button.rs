//! Buttons, and links that look like buttons.

use super::icon::Icon;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// How strongly a button asks to be pressed; a page has one primary button at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    Primary,
    /// What cannot be taken back.
    Danger,
    #[default]
    Secondary,
    Tertiary,
}

impl Emphasis {
    fn class(self) -> &'static str {
        match self {
            Emphasis::Primary => "button kern-btn kern-btn--primary",
            Emphasis::Danger => "button button--danger kern-btn kern-btn--primary",
            Emphasis::Secondary => "button kern-btn kern-btn--secondary",
            Emphasis::Tertiary => "button kern-btn kern-btn--tertiary",
        }
    }
}

/// A button that does something on this page.
///
/// `pressed` turns it into a toggle; `describedby` names the element that explains it; `takes_focus` is for the first
/// button of something that has just appeared; `id` is for the page that puts the focus back to it. `name` is what a screen reader
/// calls it where several have the same label, and what the pointer shows; it begins with the label. With `icon_only` the label is
/// read out alone.
#[component]
pub fn Button(
    #[prop(into)] label: String,
    #[prop(into)] on_click: Callback<()>,
    #[prop(optional)] emphasis: Emphasis,
    #[prop(optional)] icon: &'static str,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] describedby: String,
    #[prop(optional, into)] pressed: Signal<Option<bool>>,
    #[prop(optional)] takes_focus: bool,
    #[prop(optional, into)] id: String,
    #[prop(optional, into)] name: MaybeProp<String>,
    #[prop(optional)] icon_only: bool,
) -> impl IntoView {
    let shown = icon_only.then(|| label.clone());
    let name = move || name.get().filter(|name| !name.is_empty());
    let title = move || name().or_else(|| shown.clone());
    let place = NodeRef::<leptos::html::Button>::new();
    if takes_focus {
        Effect::new(move |_| place.get().map(|button| button.focus().ok()));
    }
    view! {
        <button
            type="button"
            id=(!id.is_empty()).then_some(id)
            node_ref=place
            class=emphasis.class()
            disabled=disabled
            aria-label=name
            aria-describedby=(!describedby.is_empty()).then_some(describedby)
            aria-pressed=move || pressed.get().map(|pressed| pressed.to_string())
            title=title
            on:click=move |_| on_click.run(())
        >
            <Icon name=icon/>
            <span class=if icon_only { "visually-hidden" } else { "kern-label" }>{label}</span>
        </button>
    }
}

/// The button that sends the form it stands in; pressed twice in a moment it sends it once.
#[component]
pub fn Submit(#[prop(into)] label: String, #[prop(optional, into)] disabled: Signal<bool>) -> impl IntoView {
    view! {
        <button type="submit" class=Emphasis::Primary.class() disabled=disabled on:click=only_first>
            <span class="kern-label">{label}</span>
        </button>
    }
}

/// The second click of a double click would find the form as the first one left it: emptied, say.
fn only_first(click: MouseEvent) {
    // How many clicks came close together; none for a key.
    if click.detail() > 1 {
        click.prevent_default();
    }
}

/// A link to another page that carries the weight of a button; `on_click` is told of it, and does not hold it up.
#[component]
pub fn ButtonLink(
    #[prop(into)] label: String,
    #[prop(into)] href: String,
    #[prop(optional)] emphasis: Emphasis,
    #[prop(optional)] icon: &'static str,
    #[prop(optional, into)] on_click: Option<Callback<()>>,
) -> impl IntoView {
    let tell = move |_| on_click.iter().for_each(|on_click| on_click.run(()));
    view! {
        <a class=emphasis.class() href=href on:click=tell>
            <Icon name=icon/>
            <span class="kern-label">{label}</span>
        </a>
    }
}
