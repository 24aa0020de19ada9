//! Text people wrote in Markdown, shown without ever becoming markup of theirs.
//!
//! Raw HTML is shown as the text it is, an image by its alternative text, a link only when it leads to the web, a
//! mailbox or a telephone; and it says where it leads.

use super::card::heading;
use super::link::{host, safe_href};
use leptos::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag};

/// Deeper nesting is shown flat: a hostile file must not be able to exhaust the stack.
const MAX_DEPTH: usize = 16;

/// The headings of the text start at level 3, below those of the page.
#[component]
pub fn RichText(#[prop(into)] text: String) -> impl IntoView {
    view! { <div class="rich_text" dir="auto">{blocks(&text)}</div> }
}

/// A tag that is not closed yet, with what stands in it so far, as views and as plain text.
#[derive(Default)]
struct Open<'a> {
    tag: Option<Tag<'a>>,
    inside: Vec<AnyView>,
    words: String,
}

impl Open<'_> {
    fn write(&mut self, text: &str) {
        self.words.push_str(text);
        self.inside.push(text.to_owned().into_any());
    }
}

fn blocks(text: &str) -> Vec<AnyView> {
    let mut outer: Vec<Open> = Vec::new();
    let mut open = Open::default();
    let mut flat = 0_usize;
    // The text stands below a heading of the second level; a level is never skipped, whatever was typed.
    let mut level_above = 2;
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Start(_) if outer.len() >= MAX_DEPTH => flat += 1,
            Event::End(_) if flat > 0 => flat -= 1,
            Event::Start(tag) => outer.push(std::mem::replace(
                &mut open,
                Open {
                    tag: Some(tag),
                    ..Open::default()
                },
            )),
            Event::End(_) => {
                let closed = std::mem::replace(&mut open, outer.pop().unwrap_or_default());
                open.words.push_str(&closed.words);
                open.inside.push(element(closed, &mut level_above));
            }
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => open.write(&text),
            Event::Code(code) => {
                open.words.push_str(&code);
                open.inside.push(view! { <code>{code.to_string()}</code> }.into_any());
            }
            Event::SoftBreak => open.write("\n"),
            Event::HardBreak => open.inside.push(view! { <br/> }.into_any()),
            Event::Rule => open.inside.push(view! { <hr/> }.into_any()),
            _ => {}
        }
    }
    open.inside
}

fn element(Open { tag, inside, words }: Open, level_above: &mut u8) -> AnyView {
    match tag {
        Some(Tag::Paragraph) => view! { <p>{inside}</p> }.into_any(),
        Some(Tag::Heading { level, .. }) => {
            *level_above = level_below_page(level).min(*level_above + 1);
            heading(*level_above, None, inside.into_any())
        }
        Some(Tag::BlockQuote(_)) => view! { <blockquote>{inside}</blockquote> }.into_any(),
        Some(Tag::CodeBlock(_)) => view! { <pre><code>{inside}</code></pre> }.into_any(),
        Some(Tag::List(None)) => view! { <ul>{inside}</ul> }.into_any(),
        Some(Tag::List(Some(start))) => view! { <ol start=start.to_string()>{inside}</ol> }.into_any(),
        Some(Tag::Item) => view! { <li>{inside}</li> }.into_any(),
        Some(Tag::Emphasis) => view! { <em>{inside}</em> }.into_any(),
        Some(Tag::Strong) => view! { <strong>{inside}</strong> }.into_any(),
        Some(Tag::Link {
            link_type: LinkType::Email,
            dest_url,
            ..
        }) => link(&format!("mailto:{dest_url}"), inside, &words),
        Some(Tag::Link { dest_url, .. }) => link(&dest_url, inside, &words),
        _ => inside.into_any(),
    }
}

fn link(address: &str, inside: Vec<AnyView>, words: &str) -> AnyView {
    let Some(href) = safe_href(address) else {
        return inside.into_any();
    };
    let target = host(&href)
        .unwrap_or_else(|| href.split_once(':').map_or("", |(_, rest)| rest))
        .to_owned();
    let leads_to = (words.trim() != target && words.trim() != href).then(|| view! { " (" <bdi>{target}</bdi> ")" });
    view! { <a href=href target="_blank" rel="noopener noreferrer nofollow">{inside}</a> {leads_to} }.into_any()
}

fn level_below_page(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 3,
        HeadingLevel::H2 => 4,
        HeadingLevel::H3 => 5,
        _ => 6,
    }
}
