//! Where a piece of information comes from: who said it, when, by which source.

use super::icon::Icon;
use super::link::{host, safe_href};
use leptos::prelude::*;

/// A small line; its words come in ready made, an empty one is left out.
///
/// A source that is an address is shown by its host and opens beside the app.
#[component]
pub fn Statement(
    #[prop(into)] who: String,
    #[prop(into)] when: String,
    #[prop(optional, into)] source: String,
) -> impl IntoView {
    let said = [who, when]
        .into_iter()
        .filter(|word| !word.is_empty())
        .map(|word| view! { <bdi class="statement__word">{word}</bdi> });
    let source = (!source.is_empty()).then(|| view! { <bdi class="statement__word">{source_view(source)}</bdi> });
    view! { <p class="statement">{said.collect_view()} {source}</p> }
}

fn source_view(source: String) -> AnyView {
    let href = safe_href(&source).unwrap_or_default();
    match host(&href).map(str::to_owned) {
        Some(host) => view! {
            <a href=href target="_blank" rel="noopener noreferrer nofollow">{host}<Icon name="open-in-new"/></a>
        }
        .into_any(),
        None => source.into_any(),
    }
}
