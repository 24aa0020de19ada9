//! The tree as plain text: for lists, for excerpts, and for programs that know no markup.
use super::{Node, read};

/// The plain text of `nodes`, as many lines as are shown.
pub fn words(nodes: &[Node]) -> String {
    let mut text = String::new();
    collect(nodes, false, &mut text);
    text
}

/// What was typed as plain text that stands alone: quotations keep their mark, and a link says where it leads.
pub fn alone(text: &str) -> String {
    let mut alone = String::new();
    collect(&read(text), true, &mut alone);
    alone
}

/// What was typed, in one line.
pub fn plain(text: &str) -> String {
    let words = words(&read(text));
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first line with a word in it that is shown of what was typed, without the mark of a list: what lists call the text.
pub fn first_line(text: &str) -> String {
    let nodes = read(text);
    let mut first: &[Node] = &nodes;
    while let Some(Node::Bullets(items)) = first.first() {
        first = items.first().map_or(&[], Vec::as_slice);
    }
    let words = words(first);
    let has_word = |line: &&str| line.chars().any(char::is_alphanumeric);
    let line = words.lines().find(has_word).or_else(|| words.lines().next());
    line.unwrap_or_default().trim().to_owned()
}

/// As deep as the tree, which is never deep.
fn collect(nodes: &[Node], is_alone: bool, text: &mut String) {
    for node in nodes {
        match node {
            Node::Text(words) | Node::Code(words) => text.push_str(words),
            Node::Break => text.push('\n'),
            Node::Emphasis(inside) | Node::Strong(inside) => collect(inside, is_alone, text),
            Node::Link { address, inside, .. } => {
                collect(inside, is_alone, text);
                let leads_to = if address.is_page {
                    &address.href
                } else {
                    &address.target
                };
                if is_alone && words(inside).trim() != leads_to {
                    text.push_str(&format!(" ({leads_to})"));
                }
            }
            Node::Paragraph(inside) | Node::Heading(_, inside) => {
                apart(text, 2);
                collect(inside, is_alone, text);
            }
            Node::Quote(inside) => {
                apart(text, 2);
                let mark = if is_alone { "> " } else { "" };
                indented(inside, is_alone, (mark, mark), text);
            }
            Node::Bullets(items) => {
                for item in items {
                    apart(text, 1);
                    indented(item, is_alone, ("- ", "  "), text);
                }
            }
            Node::Numbers(items) => {
                for (number, item) in (1..).zip(items) {
                    apart(text, 1);
                    indented(item, is_alone, (&format!("{number}. "), "   "), text);
                }
            }
        }
    }
}

/// Has what follows begin `n_lines` lines below what is there.
fn apart(text: &mut String, n_lines: usize) {
    let n_there = text.len() - text.trim_end_matches('\n').len();
    if !text.is_empty() {
        text.extend(std::iter::repeat_n('\n', n_lines.saturating_sub(n_there)));
    }
}

fn indented(nodes: &[Node], is_alone: bool, (first, further): (&str, &str), text: &mut String) {
    let mut inside = String::new();
    collect(nodes, is_alone, &mut inside);
    text.push_str(first);
    text.push_str(&inside.replace('\n', &format!("\n{further}")));
}
