//! Text somebody else may have written, in a line: held together, with what is hidden in it made visible.

use klimanetz_core::visible::shown;
use leptos::prelude::*;

/// The text turns nothing round outside itself, whichever way it reads.
#[component]
pub fn Words(#[prop(into)] text: Signal<String>, #[prop(optional)] class: &'static str) -> impl IntoView {
    let class = (!class.is_empty()).then_some(class);
    view! { <bdi class=class>{move || text.with(|text| shown(text))}</bdi> }
}

/// A text in which the pieces that were searched for are marked.
#[component]
pub fn Marked(pieces: Vec<(String, bool)>) -> impl IntoView {
    marked(pieces)
}

/// The same inside another part.
pub(super) fn marked(pieces: Vec<(String, bool)>) -> impl IntoView {
    let piece = |(text, is_found): (String, bool)| {
        let text = shown(&text);
        if is_found {
            view! { <mark>{text}</mark> }.into_any()
        } else {
            text.into_any()
        }
    };
    view! { <bdi>{pieces.into_iter().map(piece).collect_view()}</bdi> }
}

/// A mailbox inside another part: it breaks before its `@` first.
pub(super) fn mailbox(text: &str) -> impl IntoView + use<> {
    let (name, host) = text.split_at(text.find('@').unwrap_or(text.len()));
    view! { <bdi>{shown(name)} <wbr /> {shown(host)}</bdi> }
}

/// The same inside another part, where the text never changes.
pub(super) fn words(text: &str) -> impl IntoView + use<> {
    view! { <bdi>{shown(text)}</bdi> }
}
