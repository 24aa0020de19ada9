//! Text people wrote in Markdown as a small tree of what a page may show of it: nothing in it is ever markup of theirs.
//!
//! Raw HTML is the text it is, an image its alternative text, a link only what `Address` has checked. The tree is never deep and
//! never large, whatever was written: what goes beyond is there as plain text.
mod address;
mod punycode;

pub use address::Address;

use crate::visible::shown;
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

/// Deeper nesting is flat: a hostile file must not be able to exhaust the stack of whoever shows it.
pub const MAX_DEPTH: usize = 16;
/// More parts than this are plain text; a text as long as a form takes has less.
pub const MAX_NODES: usize = 10_000;

/// One part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Plain text; hidden characters are written out.
    Text(String),
    /// Text of fixed width.
    Code(String),
    /// A line break that was meant.
    Break,
    /// A line between two parts.
    Rule,
    /// A paragraph.
    Paragraph(Vec<Node>),
    /// A heading of level 3 to 6: the text stands below a heading of level 2, and a level is never skipped.
    Heading(u8, Vec<Node>),
    /// A quotation.
    Quote(Vec<Node>),
    /// Several lines of text of fixed width.
    CodeBlock(String),
    /// A list, with its first number if it has numbers.
    List(Option<u64>, Vec<Vec<Node>>),
    /// Emphasis.
    Emphasis(Vec<Node>),
    /// Strong emphasis.
    Strong(Vec<Node>),
    /// A link.
    Link {
        /// Where it leads.
        address: Address,
        /// Whether its words say where it leads; if not, the page adds it.
        says_where: bool,
        /// Its words.
        inside: Vec<Node>,
    },
}

/// Reads Markdown; never fails.
pub fn read(text: &str) -> Vec<Node> {
    let mut builder = Builder::default();
    for event in Parser::new_ext(text, Options::empty()) {
        builder.take(event);
    }
    while !builder.outer.is_empty() {
        builder.close();
    }
    builder.open.inside
}

/// A tag that is not closed yet, with what stands in it so far.
#[derive(Default)]
struct Open<'a> {
    tag: Option<Tag<'a>>,
    inside: Vec<Node>,
    items: Vec<Vec<Node>>,
}

#[derive(Default)]
struct Builder<'a> {
    outer: Vec<Open<'a>>,
    open: Open<'a>,
    /// How many tags are open that are left out.
    n_flat: usize,
    n_nodes: usize,
    level_above: Option<u8>,
}

impl<'a> Builder<'a> {
    fn take(&mut self, event: Event<'a>) {
        let is_full = self.n_nodes >= MAX_NODES;
        match event {
            Event::Start(_) if is_full || self.outer.len() >= MAX_DEPTH => self.n_flat += 1,
            Event::Start(tag) => {
                self.n_nodes += 1;
                let inner = Open {
                    tag: Some(tag),
                    ..Open::default()
                };
                self.outer.push(std::mem::replace(&mut self.open, inner));
            }
            Event::End(end) if self.n_flat > 0 => {
                self.n_flat -= 1;
                if !matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) {
                    self.write("\n");
                }
            }
            Event::End(_) => self.close(),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.write(&text),
            Event::Code(code) if is_full => self.write(&code),
            Event::Code(code) => self.add(Node::Code(shown(&code))),
            Event::SoftBreak => self.write("\n"),
            Event::HardBreak if is_full => self.write("\n"),
            Event::HardBreak => self.add(Node::Break),
            Event::Rule if !is_full => self.add(Node::Rule),
            _ => {}
        }
    }

    fn add(&mut self, node: Node) {
        self.n_nodes += 1;
        self.open.inside.push(node);
    }

    fn write(&mut self, text: &str) {
        let text = shown(text);
        match self.open.inside.last_mut() {
            Some(Node::Text(before)) => before.push_str(&text),
            _ => self.add(Node::Text(text)),
        }
    }

    fn close(&mut self) {
        let Open { tag, inside, mut items } = std::mem::replace(&mut self.open, self.outer.pop().unwrap_or_default());
        let node = match tag {
            Some(Tag::Paragraph | Tag::HtmlBlock) => Node::Paragraph(inside),
            Some(Tag::Heading { level, .. }) => Node::Heading(self.level(level), inside),
            Some(Tag::BlockQuote(_)) => Node::Quote(inside),
            Some(Tag::CodeBlock(_)) => Node::CodeBlock(words(&inside)),
            Some(Tag::List(start)) => {
                items.extend((!inside.is_empty()).then_some(inside));
                Node::List(start, items)
            }
            Some(Tag::Item) => return self.open.items.push(inside),
            Some(Tag::Emphasis) => Node::Emphasis(inside),
            Some(Tag::Strong) => Node::Strong(inside),
            Some(Tag::Link {
                link_type, dest_url, ..
            }) => match address(link_type, &dest_url) {
                Some(address) => link(address, inside),
                None => return self.open.inside.extend(inside),
            },
            _ => return self.open.inside.extend(inside),
        };
        self.open.inside.push(node);
    }

    fn level(&mut self, level: HeadingLevel) -> u8 {
        let wanted = match level {
            HeadingLevel::H1 => 3,
            HeadingLevel::H2 => 4,
            HeadingLevel::H3 => 5,
            _ => 6,
        };
        let level = wanted.min(self.level_above.unwrap_or(2) + 1);
        self.level_above = Some(level);
        level
    }
}

fn address(link_type: LinkType, destination: &str) -> Option<Address> {
    match link_type {
        LinkType::Email => Address::mail(destination),
        _ => Address::parse(destination),
    }
}

fn link(address: Address, inside: Vec<Node>) -> Node {
    let words = words(&inside);
    let says_where = words.trim() == address.target || words.trim() == address.href;
    Node::Link {
        address,
        says_where,
        inside,
    }
}

/// The plain text of `nodes`.
pub fn words(nodes: &[Node]) -> String {
    let mut text = String::new();
    collect(nodes, &mut text);
    text
}

fn collect(nodes: &[Node], text: &mut String) {
    for node in nodes {
        match node {
            Node::Text(words) | Node::Code(words) | Node::CodeBlock(words) => text.push_str(words),
            Node::Break | Node::Rule => text.push('\n'),
            Node::Paragraph(inside)
            | Node::Heading(_, inside)
            | Node::Quote(inside)
            | Node::Emphasis(inside)
            | Node::Strong(inside)
            | Node::Link { inside, .. } => collect(inside, text),
            Node::List(_, items) => items.iter().for_each(|item| collect(item, text)),
        }
    }
}
