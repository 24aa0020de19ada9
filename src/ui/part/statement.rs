//! Where a piece of information comes from: who said it, when, by which source.

use super::icon::Icon;
use super::link::outward;
use super::words::words;
use klimanetz_core::page_address;
use klimanetz_core::prose::Address;
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
        .map(|word| view! { <span class="statement__word">{words(&word)}</span> });
    let source = (!source.is_empty()).then(|| view! { <span class="statement__word">{source_view(&source)}</span> });
    view! { <p class="statement">{said.collect_view()} {source}</p> }
}

fn source_view(source: &str) -> AnyView {
    match page_address(source).and_then(|full| Address::parse(&full)) {
        Some(address) => {
            let host = address.target.clone();
            outward(
                address,
                true,
                "",
                view! { <bdi>{host}</bdi> <Icon name="open-in-new"/> }.into_any(),
            )
        }
        None => words(source).into_any(),
    }
}
