//! The parts of a line: text, and what is marked in it.
use super::marks::{Scan, Span, What};
use super::{Address, Node, Reader, words};
use crate::order::sort_by_key;
use crate::visible::shown;
use std::iter::Peekable;
use std::ops::Range;

impl Reader {
    /// The parts of a line.
    pub(super) fn inline(&mut self, line: &str) -> Vec<Node> {
        let mut spans = Scan::of(line);
        sort_by_key(&mut spans, |span| span.start.start);
        self.parts(line, 0..line.len(), &mut spans.into_iter().peekable())
    }

    /// The parts of a piece of it. As deep as spans lie in one another, which is no more than there are kinds.
    fn parts(
        &mut self,
        line: &str,
        piece: Range<usize>,
        spans: &mut Peekable<impl Iterator<Item = Span>>,
    ) -> Vec<Node> {
        let (mut nodes, mut at) = (Vec::new(), piece.start);
        while let Some(span) = spans.next_if(|span| span.start.start < piece.end && !self.is_full()) {
            self.text(&mut nodes, line.get(at..span.start.start));
            at = span.end.end;
            let inside = span.start.end..span.end.start;
            let node = match span.what {
                What::Code => Node::Code(shown(line.get(inside).unwrap_or_default())),
                What::Emphasis => Node::Emphasis(self.parts(line, inside, spans)),
                What::Strong => Node::Strong(self.parts(line, inside, spans)),
                What::Link(address) => link(address, self.parts(line, inside, spans)),
            };
            self.add(&mut nodes, node);
        }
        self.text(&mut nodes, line.get(at..piece.end));
        nodes
    }

    fn text(&mut self, nodes: &mut Vec<Node>, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.add(nodes, Node::Text(shown(text)));
        }
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
