//! Which part of a text was found: the pieces of a title or of an excerpt, those that match told from the others.
use super::fold::Folded;
use super::query::{Query, Wanted};
use crate::order::sort_by_key;
use crate::phone::{compared, pieces as numbers};
use std::ops::Range;

/// A piece of a text, and whether it is what was found.
pub type Piece = (String, bool);

/// The whole of `text` in pieces.
pub fn marked(text: &str, query: &Query) -> Vec<Piece> {
    pieces(text, 0..text.len(), &ranges(text, query))
}

/// The part of `text` around the first match of `anchor`, with the matches of `query` told from the rest and `…` where something
/// is left out; the beginning where `anchor` matches nowhere. And whether it does.
pub fn excerpt(text: &str, anchor: &Query, query: &Query) -> (Vec<Piece>, bool) {
    const BEFORE: usize = 48;
    const LENGTH: usize = 180;
    let first = ranges(text, anchor).first().map(|range| range.start);
    let at = first.unwrap_or_default();
    let before = text.get(..at).unwrap_or_default();
    // A whole word begins it, unless there is none.
    let far = before.char_indices().rev().nth(BEFORE).map(|(start, _)| start);
    let start = far.map_or(0, |far| {
        let space = before.get(far..).and_then(|tail| tail.find(' '));
        space.map_or(far, |space| far + space + 1)
    });
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.char_indices().nth(LENGTH).map_or(text.len(), |(cut, _)| {
        let space = rest.get(..cut).and_then(|part| part.rfind(' '));
        start + space.filter(|space| start + space > at).unwrap_or(cut)
    });
    let mut pieces = pieces(text, start..end, &ranges(text, query));
    if start > 0 {
        pieces.insert(0, ("… ".to_owned(), false));
    }
    if end < text.len() {
        pieces.push((" …".to_owned(), false));
    }
    (pieces, first.is_some())
}

/// What of `text` was found, in bytes, in order and apart from each other. A mistake counts only for a word that stands nowhere as typed.
fn ranges(text: &str, query: &Query) -> Vec<Range<usize>> {
    let folded = Folded::new(text);
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for wanted in &query.words {
        let exact = ranges_of(&folded, |word| Wanted::begins(wanted, word));
        if exact.is_empty() {
            ranges.extend(ranges_of(&folded, |word| Wanted::nearly_begins(wanted, word)));
        } else {
            ranges.extend(exact);
        }
    }
    if query.numbers().next().is_some() {
        let is_sought = |number: &str| query.numbers().any(|sought| sought.is_of(&compared(number)));
        ranges.extend(numbers(text).filter(|range| text.get(range.clone()).is_some_and(is_sought)));
    }
    sort_by_key(&mut ranges, |range| (range.start, range.end));
    ranges.dedup_by(|next, kept| {
        let is_joined = next.start <= kept.end;
        if is_joined {
            kept.end = kept.end.max(next.end);
        }
        is_joined
    });
    ranges
}

fn ranges_of(folded: &Folded, length: impl Fn(&[u8]) -> Option<usize>) -> Vec<Range<usize>> {
    let letters = folded.letters.as_bytes();
    let mut at = 0;
    let mut ranges = Vec::new();
    for word in folded.letters.split(' ') {
        let found = letters.get(at..).and_then(&length).filter(|length| *length > 0);
        let places = found.and_then(|length| folded.places.get(at..at + length));
        if let Some((first, last)) = places.and_then(|places| places.first().zip(places.last())) {
            ranges.push(first.0 as usize..last.1 as usize);
        }
        at += word.len() + 1;
    }
    ranges
}

/// `part` of `text`, cut at `ranges`.
fn pieces(text: &str, part: Range<usize>, ranges: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut put = |from: usize, to: usize, is_found: bool| {
        if let Some(piece) = text.get(from..to).filter(|piece| !piece.is_empty()) {
            pieces.push((piece.to_owned(), is_found));
        }
    };
    let mut at = part.start;
    for range in ranges {
        let (start, end) = (range.start.max(at), range.end.min(part.end));
        if start < end {
            put(at, start, false);
            put(start, end, true);
            at = end;
        }
    }
    put(at, part.end, false);
    pieces
}
