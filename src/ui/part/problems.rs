//! The list above a form of everything that keeps it from being saved.

use super::icon::Icon;
use leptos::prelude::*;

/// Takes the focus each time `told` changes, and leaves it where it is when a problem is mended; each line leads to its field.
///
/// A part may not reach for another element, and an address after `#` belongs to the pages: `on_go` gets the field's id
/// and moves the focus. Without it the sentences are plain text.
#[component]
pub fn ProblemSummary(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] problems: Signal<Vec<(String, String)>>,
    #[prop(optional, into)] told: Signal<usize>,
    #[prop(optional, into)] on_go: Option<Callback<String>>,
) -> impl IntoView {
    let is_shown = Memo::new(move |_| !problems.with(Vec::is_empty));
    let line = move |(field, sentence): (String, String)| match on_go {
        Some(on_go) => {
            let go = move |_| on_go.run(field.clone());
            view! { <button type="button" class="problems__link" on:click=go>{sentence}</button> }.into_any()
        }
        None => sentence.into_any(),
    };
    view! {
        <Show when=move || is_shown.get()>
            <SummaryBox title=title told=told>
                <ul class="problems__list">
                    {move || {
                        let lines = problems.get().into_iter().map(|problem| view! { <li>{line(problem)}</li> });
                        lines.collect_view()
                    }}
                </ul>
            </SummaryBox>
        </Show>
    }
}

#[component]
fn SummaryBox(title: Signal<String>, told: Signal<usize>, children: Children) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        told.track();
        if let Some(place) = place.get() {
            place.focus().ok();
        }
    });
    view! {
        <div
            class="problems kern-alert kern-alert--danger"
            role="group"
            aria-label=title
            tabindex="-1"
            node_ref=place
        >
            <div class="kern-alert__header">
                <Icon name="danger"/>
                <span class="kern-title">{title}</span>
            </div>
            <div class="kern-alert__body">{children()}</div>
        </div>
    }
}
