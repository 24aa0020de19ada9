//! Everything members disagree about, field by field, as it is settled on one page; the words in which long statements differ.
use super::to_decide::{ToDecide, Undecided, page_of, to_decide, undecided};
use crate::domain::{Composite, Fact, Histories, Source, lies_in_bin};
use crate::order::sort_by_key;
use crate::replica::{Document, Value};

/// A field with several statements, and the page that shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ToSettle {
    /// Kind and id of that page.
    pub page: (&'static str, String),
    /// Its name; may be empty.
    pub title: String,
    /// The statements.
    pub undecided: Undecided,
}

impl ToSettle {
    /// Tells the field apart from all others.
    pub fn id(&self) -> String {
        let (kind, id) = &self.undecided.subject;
        format!("{kind}/{id}/{}", self.undecided.field)
    }
}

/// All such fields, kind after kind, each by name.
pub fn to_settle(document: &Document) -> Vec<ToSettle> {
    let pages = to_decide(document);
    let histories = Histories::all(document);
    let mut all: Vec<(usize, ToSettle)> = Vec::new();
    for (kind, entities) in &document.entities {
        for (id, entity) in entities {
            let subject = (kind.as_str(), id.as_str());
            if histories.conflicts(subject, entity).is_empty() || lies_in_bin(subject, entity) {
                continue;
            }
            let Some(page) = page_of(subject.0, subject.1, entity) else {
                continue;
            };
            let is_it = |one: &ToDecide| (one.kind, one.id.as_str()) == page;
            let Some((at, known)) = pages.iter().enumerate().find(|(_, one)| is_it(one)) else {
                continue;
            };
            let fields = undecided(document, subject.0, subject.1, entity).into_iter();
            all.extend(fields.map(|undecided| {
                let settled = ToSettle {
                    page: (known.kind, known.id.clone()),
                    title: known.title.clone(),
                    undecided,
                };
                (at, settled)
            }));
        }
    }
    sort_by_key(&mut all, |(at, _)| *at);
    all.into_iter().map(|(_, one)| one).collect()
}

/// As of when and from where a statement is, if it says so itself.
pub fn source_of(value: &Value) -> Option<Source> {
    Composite::from_value(value).map(|fact| fact.source)
}

/// Statements of more words than this are compared word by word.
const LONG: usize = 8;
/// Texts that differ in more words than this are not compared further.
const COMPARED: usize = 600;

/// The words of `own` in runs, each with whether the other text lacks them; nothing marked in what is short or compared with nothing.
pub fn differing(own: &str, other: &str) -> Vec<(String, bool)> {
    let (own_words, other_words) = (words(own), words(other));
    if own_words.len() <= LONG || other_words.len() <= LONG {
        return vec![(own.to_owned(), false)];
    }
    let is_alike = |(one, other): &(&&str, &&str)| one.trim() == other.trim();
    let n_before = own_words.iter().zip(&other_words).take_while(is_alike).count();
    let (own_rest, other_rest) = (
        own_words.get(n_before..).unwrap_or_default(),
        other_words.get(n_before..).unwrap_or_default(),
    );
    let n_behind = own_rest
        .iter()
        .rev()
        .zip(other_rest.iter().rev())
        .take_while(is_alike)
        .count();
    let middle = |rest: &[&str]| rest.len() - n_behind;
    let (own_middle, other_middle) = (
        own_rest.get(..middle(own_rest)).unwrap_or_default(),
        other_rest.get(..middle(other_rest)).unwrap_or_default(),
    );
    let common = match own_middle.len().max(other_middle.len()) {
        n if n > COMPARED => vec![false; own_middle.len()],
        _ => in_common(own_middle, other_middle),
    };
    let marks = std::iter::repeat_n(false, n_before)
        .chain(common.into_iter().map(|is_common| !is_common))
        .chain(std::iter::repeat_n(false, n_behind));
    let mut runs: Vec<(String, bool)> = Vec::new();
    for (word, differs) in own_words.iter().zip(marks) {
        match runs.last_mut() {
            Some((run, of)) if *of == differs => run.push_str(word),
            _ => runs.push(((*word).to_owned(), differs)),
        }
    }
    runs
}

/// Words with the white space behind each.
fn words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.trim_start();
        let before = rest.len() - word.len();
        let end = word.find(char::is_whitespace).unwrap_or(word.len());
        let behind = word.get(end..).unwrap_or_default();
        let space = behind.len() - behind.trim_start().len();
        let at = before + end + space;
        words.extend(rest.get(..at));
        rest = rest.get(at..).unwrap_or_default();
    }
    words
}

/// Which of the first ones belong to the longest sequence that both have.
fn in_common(own: &[&str], other: &[&str]) -> Vec<bool> {
    let width = other.len() + 1;
    let mut longest = vec![0u16; (own.len() + 1) * width];
    let of =
        |longest: &[u16], row: usize, column: usize| longest.get(row * width + column).copied().unwrap_or_default();
    for (row, one) in own.iter().enumerate().rev() {
        for (column, two) in other.iter().enumerate().rev() {
            let n = match one.trim() == two.trim() {
                true => of(&longest, row + 1, column + 1) + 1,
                false => of(&longest, row + 1, column).max(of(&longest, row, column + 1)),
            };
            if let Some(cell) = longest.get_mut(row * width + column) {
                *cell = n;
            }
        }
    }
    let mut is_common = vec![false; own.len()];
    let (mut row, mut column) = (0, 0);
    while let (Some(one), Some(two)) = (own.get(row), other.get(column)) {
        if one.trim() == two.trim() {
            if let Some(known) = is_common.get_mut(row) {
                *known = true;
            }
            row += 1;
            column += 1;
        } else if of(&longest, row + 1, column) >= of(&longest, row, column + 1) {
            row += 1;
        } else {
            column += 1;
        }
    }
    is_common
}
