//! The marks inside a line: emphasis, code and links.
use super::Address;
use std::ops::Range;

/// A longer address is text.
const LONGEST_ADDRESS: usize = 2_048;
/// The signs that may stand between a space and what is marked, and between that and the next space.
const OPENING: &str = "([{„“\"'‚‘»«›‹–—*_";
const CLOSING: &str = ")]}.,;:!?…“”\"'’‘«»‹›–—*_";
/// What is marked neither begins nor ends with these: `(*)`, `*.pdf`, `*/*` mark nothing.
const NO_BEGINNING: &str = ")]}.,;:!?…\"'/\\";
const NO_END: &str = "([{„‚/\\";

/// Something marked, between its two marks.
pub(super) struct Span {
    pub start: Range<usize>,
    pub end: Range<usize>,
    pub what: What,
}

pub(super) enum What {
    Emphasis,
    Strong,
    Code,
    Link(Address),
}

/// The marks that are open, in the order of the line, only the last one of each kind: with this few, a line is read once.
pub(super) struct Scan<'a> {
    line: &'a str,
    open: Vec<(Kind, usize)>,
    spans: Vec<Span>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Star,
    Stars,
    LowLine,
    Tick,
    Bracket,
}

impl Scan<'_> {
    /// The spans of a line, which lie in or beside one another.
    pub(super) fn of(line: &str) -> Vec<Span> {
        let (open, spans) = (Vec::new(), Vec::new());
        let mut scan = Scan { line, open, spans };
        let mut done = 0;
        for (at, sign) in line.match_indices(['*', '_', '`', '[', ']', '<']) {
            if at < done {
                continue;
            }
            done = match sign {
                "[" => scan.open(Kind::Bracket, at),
                "]" => scan.words_end(at).unwrap_or(at + 1),
                "<" => scan.address(at).unwrap_or(at + 1),
                sign => scan.mark(at, sign),
            };
        }
        scan.spans
    }

    fn opened(&self, kind: Kind) -> Option<usize> {
        let mut open = self.open.iter();
        open.find(|(other, _)| *other == kind).map(|(_, at)| *at)
    }

    /// Returns what is next.
    fn open(&mut self, kind: Kind, at: usize) -> usize {
        self.open.retain(|(other, _)| *other != kind);
        self.open.push((kind, at));
        at + 1
    }

    /// Stars, low lines and backticks. Returns where they end.
    fn mark(&mut self, at: usize, sign: &str) -> usize {
        let rest = self.line.get(at..).unwrap_or_default();
        let end = at + rest.len() - rest.trim_start_matches(sign).len();
        let (kind, what) = match (sign, end - at) {
            ("*", 1) => (Kind::Star, What::Emphasis),
            ("*", 2) => (Kind::Stars, What::Strong),
            ("_", 1) => (Kind::LowLine, What::Emphasis),
            ("`", 1) => (Kind::Tick, What::Code),
            _ => return end,
        };
        let mark = at..end;
        match self.opened(kind).filter(|_| self.may_close(&mark, kind)) {
            Some(start) => self.close(start..start + mark.len(), mark, what),
            None if self.may_open(&mark, kind) => drop(self.open(kind, at)),
            None => {}
        }
        end
    }

    fn may_open(&self, mark: &Range<usize>, kind: Kind) -> bool {
        let mut before = self.line.get(..mark.start).unwrap_or_default().chars().rev();
        let next = self.line.get(mark.end..).and_then(|rest| rest.chars().next());
        is_apart(&mut before, OPENING) && is_beside(next, if kind == Kind::Tick { "" } else { NO_BEGINNING })
    }

    fn may_close(&self, mark: &Range<usize>, kind: Kind) -> bool {
        let mut after = self.line.get(mark.end..).unwrap_or_default().chars();
        let last = self.line.get(..mark.start).and_then(|rest| rest.chars().next_back());
        is_apart(&mut after, CLOSING) && is_beside(last, if kind == Kind::Tick { "" } else { NO_END })
    }

    /// What was opened inside marks nothing any more, and what is marked in code is code. Signs alone are not marked: `*_*`.
    fn close(&mut self, start: Range<usize>, end: Range<usize>, what: What) {
        self.open.retain(|(_, at)| *at < start.start);
        let inside = self.line.get(start.end..end.start).unwrap_or_default();
        if !inside.chars().any(char::is_alphanumeric) {
            return;
        }
        if matches!(what, What::Code) {
            while self.spans.pop_if(|span| span.start.start > start.start).is_some() {}
        }
        self.spans.push(Span { start, end, what });
    }

    /// The end of `[words](address)`, if that is what ends at this bracket.
    fn words_end(&mut self, at: usize) -> Option<usize> {
        let start = self.opened(Kind::Bracket)?;
        let rest = self.line.get(at..)?.strip_prefix("](")?;
        let length = address_length(rest)?;
        let address = Address::parse(rest.get(..length)?)?;
        let end = at + "](".len() + length + ")".len();
        self.close(start..start + 1, at..end, What::Link(address));
        Some(end)
    }

    /// The end of `<address>`, if that is what begins here.
    fn address(&mut self, at: usize) -> Option<usize> {
        let rest = self.line.get(at + 1..)?;
        let (length, sign) = rest
            .char_indices()
            .find(|(_, c)| matches!(c, '<' | '>') || c.is_whitespace())?;
        let words = rest
            .get(..length)
            .filter(|_| sign == '>' && length <= LONGEST_ADDRESS)?;
        let address = Address::parse(words).or_else(|| Address::mail(words))?;
        let end = at + 1 + length;
        // A link lies in no other one.
        self.open.retain(|(kind, _)| *kind != Kind::Bracket);
        self.close(at..at + 1, end..end + 1, What::Link(address));
        Some(end + 1)
    }
}

/// Whether there is a space next, or nothing, or `signs` and then one of these.
fn is_apart(chars: &mut impl Iterator<Item = char>, signs: &str) -> bool {
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_sign = |c: Option<char>| c.is_some_and(|c| signs.contains(c));
    let (near, far) = (chars.next(), chars.next());
    is_space(near) || (is_sign(near) && (is_space(far) || is_sign(far)))
}

fn is_beside(c: Option<char>, signs: &str) -> bool {
    c.is_some_and(|c| !c.is_whitespace() && !signs.contains(c))
}

/// How long an address in round brackets is: to the bracket that closes them.
fn address_length(rest: &str) -> Option<usize> {
    let mut n_open = 0;
    for (at, c) in rest.char_indices().take(LONGEST_ADDRESS) {
        match c {
            '(' => n_open += 1,
            ')' if n_open == 0 => return Some(at),
            ')' => n_open -= 1,
            // The beginning of another address ends this one, so that no text is read repeatedly.
            ']' if rest.get(at..).is_some_and(|rest| rest.starts_with("](")) => return None,
            c if c.is_whitespace() => return None,
            _ => {}
        }
    }
    None
}
