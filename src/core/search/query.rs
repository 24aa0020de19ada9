//! A search: each word is the beginning of some word, and may hold one small mistake if it has at least five letters.
use super::fold::Folded;
use crate::phone::Sought;

/// The words somebody typed. All of them must be found, in any order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) words: Vec<Wanted>,
    /// The telephone number that all its digits are, with what stands between them.
    number: Option<Sought>,
}

/// One of the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    letters: Box<[u8]>,
    /// „St.“ and „Sankt“ begin each other: the other way to write it, as a whole word.
    saint: Option<&'static [u8]>,
    may_be_wrong: bool,
    /// The telephone number that it may be all by itself.
    number: Option<Sought>,
}

impl Query {
    /// A word of at least this many letters, as they are compared, may hold a mistake. „koeln“ counts as four, or it would find
    /// Königswinter too. A word with a digit may hold none: its neighbours are other numbers.
    pub const FORGIVING: usize = 5;

    /// Reads what was typed.
    pub fn new(typed: &str) -> Query {
        let folded = Folded::new(typed);
        let mut words: Vec<Wanted> = Vec::new();
        for word in folded.words().map(Wanted::new) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        let number = Sought::new(typed);
        Query { words, number }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words that do not stand in `name` as they were typed.
    pub fn without(&self, name: &str) -> Query {
        let name = Folded::new(name);
        let is_in = |wanted: &Wanted| name.words().any(|word| wanted.begins(word.as_bytes()).is_some());
        let words = self.words.iter().filter(|wanted| !is_in(wanted));
        Query {
            words: words.cloned().collect(),
            number: self.number.clone(),
        }
    }

    /// The telephone numbers that may be looked for: all digits together, and those of each word.
    pub(super) fn numbers(&self) -> impl Iterator<Item = &Sought> {
        let words = self.words.iter().filter_map(|wanted| wanted.number.as_ref());
        self.number.iter().chain(words)
    }

    /// The numbers in which `wanted` is found where it stands in no word.
    pub(super) fn numbers_of<'a>(&'a self, wanted: &'a Wanted) -> impl Iterator<Item = &'a Sought> {
        let whole = self.number.as_ref().filter(|_| wanted.is_digits());
        whole.into_iter().chain(&wanted.number)
    }
}

impl Wanted {
    fn new(word: &str) -> Wanted {
        let saint: Option<&[u8]> = match word {
            "st" => Some(b"sankt"),
            word if "sankt".starts_with(word) => Some(b"st"),
            _ => None,
        };
        Wanted {
            may_be_wrong: word.chars().count() >= Query::FORGIVING && word.chars().all(char::is_alphabetic),
            letters: word.as_bytes().into(),
            saint,
            number: Sought::new(word),
        }
    }

    fn is_digits(&self) -> bool {
        self.letters.iter().all(u8::is_ascii_digit)
    }

    /// How many bytes of the word at the start of `words` this is the beginning of; more words may follow after a space.
    pub(super) fn begins(&self, words: &[u8]) -> Option<usize> {
        if words.first() == self.letters.first() && words.starts_with(&self.letters) {
            return Some(self.letters.len());
        }
        let saint = self.saint?;
        let is_whole = words.starts_with(saint) && matches!(words.get(saint.len()), None | Some(b' '));
        is_whole.then_some(saint.len())
    }

    /// Whether a mistake in the first letter is possible at all: with most words the second one tells that it is not.
    fn may_go_on(&self, words: &[u8]) -> bool {
        let beginning = self.letters.get(..3).unwrap_or_default();
        words.get(1).is_some_and(|second| beginning.contains(second)) || words.first() == self.letters.get(1)
    }

    /// The same with one mistake: a letter missing, added or changed, or two swapped.
    pub(super) fn nearly_begins(&self, words: &[u8]) -> Option<usize> {
        if !self.may_be_wrong {
            return None;
        }
        // What is alike up to the first difference stays so: one mistake further on is as good as one before.
        let same = words.iter().zip(&self.letters).take_while(|(a, b)| a == b).count();
        if same == 0 && !self.may_go_on(words) {
            return None;
        }
        let (found, wanted) = (words.get(same..)?, self.letters.get(same..)?);
        let (wrong, after) = wanted.split_first()?;
        let before = same.checked_sub(1).and_then(|at| words.get(at)).copied();
        let missing_or_changed = || {
            let (&first, rest) = found.split_first().filter(|(first, _)| **first != b' ')?;
            if let Some(length) = goes_on(same, Some(first), rest, wanted) {
                return Some(same + 1 + length);
            }
            let (next, later) = after.split_first().unwrap_or((wrong, &[]));
            let swapped = rest.strip_prefix(&[*wrong]).filter(|_| first == *next);
            if let Some(length) = swapped.and_then(|rest| goes_on(same, Some(*wrong), rest, later)) {
                return Some(same + 2 + length);
            }
            goes_on(same, Some(first), rest, after).map(|length| same + 1 + length)
        };
        // The longer one first: it is what is marked.
        missing_or_changed().or_else(|| goes_on(same, before, found, after).map(|length| same + length))
    }
}

/// How many bytes of `found`, which comes after the letter `before`, are the rest of what is wanted; `same` were alike before.
/// An `e` that spells out an umlaut is gone from what is found; in what was typed it is there still, if the mistake was in the letter
/// before it.
fn goes_on(same: usize, before: Option<u8>, found: &[u8], wanted: &[u8]) -> Option<usize> {
    if found.starts_with(wanted) {
        return Some(wanted.len());
    }
    let rest = wanted
        .strip_prefix(b"e")
        .filter(|_| matches!(before, Some(b'a' | b'o' | b'u')))?;
    // Of a short word too little would be left: „köder“ is not „Kor…“.
    (found.starts_with(rest) && same + rest.len() > 3).then_some(rest.len())
}
