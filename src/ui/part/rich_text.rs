//! Text people wrote. What of it is shown is decided in the core; here it becomes elements.

use super::card::heading;
use super::link::outward;
use klimanetz_core::prose::{self, Node};
use leptos::prelude::*;

/// The headings of the text start at level 3, below those of the page.
#[component]
pub fn RichText(#[prop(into)] text: String) -> impl IntoView {
    view! { <div class="rich_text" dir="auto">{all(prose::read(&text))}</div> }
}

fn all(nodes: Vec<Node>) -> AnyView {
    nodes.into_iter().map(one).collect_view().into_any()
}

/// As deep as the tree, which is never deep.
fn one(node: Node) -> AnyView {
    match node {
        Node::Text(text) => text.into_any(),
        Node::Code(code) => view! { <code>{code}</code> }.into_any(),
        Node::Break => view! { <br/> }.into_any(),
        Node::Paragraph(inside) => view! { <p dir="auto">{all(inside)}</p> }.into_any(),
        Node::Heading(level, inside) => heading(level, None, view! { <bdi>{all(inside)}</bdi> }.into_any()),
        Node::Quote(inside) => view! { <blockquote>{all(inside)}</blockquote> }.into_any(),
        Node::Bullets(items) => view! { <ul>{list(items)}</ul> }.into_any(),
        Node::Numbers(items) => view! { <ol>{list(items)}</ol> }.into_any(),
        Node::Emphasis(inside) => view! { <em>{all(inside)}</em> }.into_any(),
        Node::Strong(inside) => view! { <strong>{all(inside)}</strong> }.into_any(),
        Node::Link {
            address,
            says_where,
            inside,
        } => outward(address, says_where, "", view! { <bdi>{all(inside)}</bdi> }.into_any()),
    }
}

fn list(items: Vec<Vec<Node>>) -> impl IntoView {
    items
        .into_iter()
        .map(|item| view! { <li dir="auto">{all(item)}</li> })
        .collect_view()
}
