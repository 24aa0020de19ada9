//! Text people typed, as a small tree of what is shown of it: the same signs and the same lines, but for the marks of a short list.
//!
//! These marks are taken away, and nothing else is. In case of doubt a sign is text.
//!
//! | typed | is | only if |
//! |---|---|---|
//! | `# ` … `###### ` | a heading | no amount follows |
//! | `> ` | a line of a quotation; behind one also a bare `>` | no amount follows |
//! | `- ` or `* ` | an item of a list | the next or the last line is one, too, and no line of them goes on with an amount |
//! | `1. `, `2. `, … | a counted item, shown with its number | they count up from 1, at least to 2, and are no days or amounts |
//! | two spaces or a tab | a further line of the item above | – |
//! | `**strong**`, `*emphasis*`, `_emphasis_` | what it says | no letter touches it outside, no space inside; within a line |
//! | `` `code` `` | text of fixed width | the same |
//! | `[words](address)`, `<address>` | a link | `Address` takes the address |
//!
//! A line break is a line break, and an empty line begins a paragraph. There are no escapes and no entities, no markup and no
//! images, no underlined headings, no rules, no indented or fenced code. An amount is a number or a percent sign, with what may
//! stand before one: `+ 3 Stellen`, `- 80 %`, `> 100.000`, `# 3`, `- EUR 500`, `> ca. 60.000`.
//!
//! The tree is never deep and never large, whatever was typed: what goes beyond is there as plain text.
mod address;
mod blocks;
mod inline;
mod lines;
mod marks;
mod plain;

pub use address::Address;
pub use plain::{alone, first_line, plain, words};

/// Deeper nesting is flat: a hostile file must not be able to exhaust the stack of whoever shows it.
pub const MAX_DEPTH: usize = 16;
/// More parts than this are plain text.
pub const MAX_NODES: usize = 10_000;

/// One part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Plain text; hidden characters are written out. It has line breaks only where the text is too large for a tree.
    Text(String),
    /// Text of fixed width.
    Code(String),
    /// A line break.
    Break,
    /// A paragraph.
    Paragraph(Vec<Node>),
    /// A heading of level 3 to 6: the text stands below a heading of level 2, and a level is never skipped.
    Heading(u8, Vec<Node>),
    /// A quotation.
    Quote(Vec<Node>),
    /// A list.
    Bullets(Vec<Vec<Node>>),
    /// A list whose items are counted from 1.
    Numbers(Vec<Vec<Node>>),
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

/// Reads what was typed; never fails.
pub fn read(text: &str) -> Vec<Node> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    Reader::default().blocks(&lines, 0)
}

/// How much of a tree there is so far.
#[derive(Default)]
struct Reader {
    n_nodes: usize,
    level_above: Option<u8>,
}

impl Reader {
    fn is_full(&self) -> bool {
        self.n_nodes >= MAX_NODES
    }

    fn add(&mut self, nodes: &mut Vec<Node>, node: Node) {
        self.n_nodes += 1;
        nodes.push(node);
    }
}
