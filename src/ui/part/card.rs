//! A titled box, and headings whose level is known only when the page is built.

use leptos::prelude::*;

/// A section with a heading of the given level (2 to 6).
///
/// With an `id` the heading carries it and names the section; without one the section is no landmark, so that a page
/// full of cards does not become a page full of landmarks. One that `takes_focus` can be given the focus under its id and `-card`.
#[component]
pub fn Card(
    #[prop(into)] title: String,
    #[prop(default = 2)] level: u8,
    #[prop(optional, into)] id: String,
    #[prop(optional)] takes_focus: bool,
    /// What adds to it, beside the heading.
    #[prop(optional, into)]
    act: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let id = (!id.is_empty()).then_some(id);
    let place = takes_focus
        .then(|| id.as_ref().map(|id| format!("{id}-card")))
        .flatten();
    let head = heading(level, id.clone(), view! { <bdi>{title}</bdi> }.into_any());
    let head = match act {
        Some(act) => view! { <div class="card__head">{head} {act}</div> }.into_any(),
        None => head,
    };
    let tabindex = takes_focus.then_some("-1");
    view! {
        <section class="card kern-card" id=place tabindex=tabindex aria-labelledby=id.clone()>
            <div class="kern-card__container">
                {head}
                <div class="kern-card__body">{children()}</div>
            </div>
        </section>
    }
}

/// A heading of the given level (2 to 6).
pub fn heading(level: u8, id: Option<String>, content: AnyView) -> AnyView {
    match level {
        0..=2 => view! { <h2 id=id>{content}</h2> }.into_any(),
        3 => view! { <h3 id=id>{content}</h3> }.into_any(),
        4 => view! { <h4 id=id>{content}</h4> }.into_any(),
        5 => view! { <h5 id=id>{content}</h5> }.into_any(),
        _ => view! { <h6 id=id>{content}</h6> }.into_any(),
    }
}
