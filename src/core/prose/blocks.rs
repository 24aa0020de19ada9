//! The blocks of a text: paragraphs, headings, quotations and lists.
use super::lines::{Step, flat_step, indent, step};
use super::{MAX_DEPTH, MAX_NODES, Node, Reader};
use crate::visible::shown;

/// Quotations and lists in one another; the rest of the depth is for what stands in a line.
const DEEPEST: usize = MAX_DEPTH - 6;

impl Reader {
    /// As deep as the tree, which is never deep.
    pub(super) fn blocks(&mut self, lines: &[&str], depth: usize) -> Vec<Node> {
        let (mut nodes, mut open, mut rest) = (Vec::new(), Vec::new(), lines);
        while !rest.is_empty() {
            if self.is_full() {
                self.flat(&mut open, rest.join("\n").trim_end());
                break;
            }
            let step = if depth < DEEPEST { step(rest) } else { flat_step(rest) };
            let n = match &step {
                Step::Empty | Step::Heading(..) => 1,
                Step::Text(n) => *n,
                Step::Quote(lines) => lines.len(),
                Step::List(run) => run.n_lines,
            };
            let (taken, after) = rest.split_at_checked(n).unwrap_or((rest, &[]));
            rest = after;
            match step {
                Step::List(run) if self.n_nodes + run.items.len() <= MAX_NODES => {
                    self.end(&mut nodes, &mut open);
                    self.n_nodes += run.items.len();
                    let items = run.items.iter().map(|item| self.item(item, depth)).collect();
                    let list = if run.is_counted {
                        Node::Numbers(items)
                    } else {
                        Node::Bullets(items)
                    };
                    self.add(&mut nodes, list);
                }
                Step::Text(_) | Step::List(_) => taken.iter().for_each(|line| self.line(&mut open, line)),
                Step::Empty => self.end(&mut nodes, &mut open),
                Step::Heading(wanted, words) => {
                    self.end(&mut nodes, &mut open);
                    let level = wanted.min(self.level_above.unwrap_or(2) + 1);
                    self.level_above = Some(level);
                    let inside = self.inline(words);
                    self.add(&mut nodes, Node::Heading(level, inside));
                }
                Step::Quote(lines) => {
                    self.end(&mut nodes, &mut open);
                    let inside = self.blocks(&lines, depth + 1);
                    self.add(&mut nodes, Node::Quote(inside));
                }
            }
        }
        self.end(&mut nodes, &mut open);
        nodes
    }

    /// One more line of the open paragraph.
    fn line(&mut self, open: &mut Vec<Node>, line: &str) {
        if self.is_full() {
            return self.flat(open, line);
        }
        if !open.is_empty() {
            self.add(open, Node::Break);
        }
        let inside = self.inline(line);
        open.extend(inside);
    }

    /// More of the open paragraph when there is no room for parts: one text.
    fn flat(&mut self, open: &mut Vec<Node>, text: &str) {
        let text = shown(text);
        match open.last_mut() {
            Some(Node::Text(before)) => {
                before.push('\n');
                before.push_str(&text);
            }
            Some(_) => self.add(open, Node::Text(format!("\n{text}"))),
            None => self.add(open, Node::Text(text.trim_start_matches('\n').to_owned())),
        }
    }

    fn end(&mut self, nodes: &mut Vec<Node>, open: &mut Vec<Node>) {
        if !open.is_empty() {
            self.add(nodes, Node::Paragraph(std::mem::take(open)));
        }
    }

    /// What stands in an item: its line, the further lines, and what these begin.
    fn item(&mut self, lines: &[&str], depth: usize) -> Vec<Node> {
        let mut nodes = Vec::new();
        if self.is_full() {
            self.flat(&mut nodes, &lines.join("\n"));
            return nodes;
        }
        let (first, further) = lines.split_first().unwrap_or((&"", &[]));
        self.line(&mut nodes, first);
        if further.is_empty() {
            return nodes;
        }
        let indent = further.iter().map(|line| indent(line)).min().unwrap_or_default();
        let further: Vec<&str> = further.iter().filter_map(|line| line.get(indent..)).collect();
        for (at, block) in self.blocks(&further, depth + 1).into_iter().enumerate() {
            match block {
                Node::Paragraph(inside) => {
                    nodes.extend((at == 0).then_some(Node::Break));
                    nodes.extend(inside);
                }
                block => nodes.push(block),
            }
        }
        nodes
    }
}
