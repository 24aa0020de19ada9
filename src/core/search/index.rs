//! Many names with their texts, folded once into one buffer that a search runs through from end to end.
use super::fold::fold;
use super::query::{Query, Wanted};
use crate::phone::{compared, pieces};
use std::fmt;

/// What can be found. Prints nothing of what it holds: private texts may be among it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Index {
    /// All words, with a space between them.
    letters: String,
    /// Where each word begins.
    words: Vec<u32>,
    /// What may be telephone numbers, as they are compared, with a space behind each.
    numbers: String,
    entries: Vec<Entry>,
}

/// One name with its texts: its words and numbers are those from the end of the entry before.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Entry {
    name_end: u32,
    end: u32,
    numbers_end: u32,
}

/// An entry that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// How far it is from what was typed: words with a mistake first, then words that are not in the name, then whether the name
    /// begins with none of them.
    pub distance: u32,
    /// Its number, in the order of adding.
    pub entry: usize,
}

/// How a word was found in an entry; the lower the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    FirstOfName,
    InName,
    InText,
    NearName,
    NearText,
}

impl Hit {
    const MISTAKE: u32 = 1 << 16;
    const NOT_IN_NAME: u32 = 1 << 8;

    /// Whether a word of it stands in the name.
    pub fn is_in_name(self, query: &Query) -> bool {
        let n_elsewhere = self.distance % Hit::MISTAKE / Hit::NOT_IN_NAME;
        (n_elsewhere as usize) < query.words.len()
    }

    /// Whether it is only there because a word may hold a mistake.
    pub fn has_mistake(self) -> bool {
        self.distance >= Hit::MISTAKE
    }
}

impl Index {
    /// Adds the next entry.
    pub fn add<'a>(&mut self, name: &str, texts: impl IntoIterator<Item = &'a str>) {
        self.put(name);
        let name_end = self.n_words();
        for text in texts {
            self.put(text);
        }
        let end = self.n_words();
        let numbers_end = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.entries.push(Entry {
            name_end,
            end,
            numbers_end,
        });
    }

    fn put(&mut self, text: &str) {
        let numbers = pieces(text).filter_map(|piece| text.get(piece));
        for number in numbers {
            self.numbers.push_str(&compared(number));
            self.numbers.push(' ');
        }
        let start = self.letters.len();
        fold(text, &mut self.letters, None);
        if self.letters.len() == start {
            return;
        }
        self.letters.push(' ');
        let ends = self.letters.get(start..).unwrap_or_default().match_indices(' ');
        let starts = std::iter::once(start).chain(ends.map(|(at, _)| start + at + 1));
        // Texts beyond 4 GB are not to be had in a browser.
        self.words
            .extend(starts.map(|at| u32::try_from(at).unwrap_or(u32::MAX)));
        self.words.pop();
    }

    fn n_words(&self) -> u32 {
        u32::try_from(self.words.len()).unwrap_or(u32::MAX)
    }

    /// Every entry in which all words are found, in the order of adding; without words, none.
    pub fn find(&self, query: &Query) -> Vec<Hit> {
        let mut hits = Vec::new();
        if query.is_empty() {
            return hits;
        }
        let mut before = Entry::default();
        for (number, entry) in self.entries.iter().enumerate() {
            if let Some(distance) = self.distance(query, before, *entry) {
                hits.push(Hit {
                    distance,
                    entry: number,
                });
            }
            before = *entry;
        }
        hits
    }

    /// For a list that is to be narrowed: the numbers of all entries for a query without words, else of those found; those
    /// with a mistake only where there are no others.
    pub fn narrow(&self, query: &Query) -> Vec<usize> {
        if query.is_empty() {
            return (0..self.entries.len()).collect();
        }
        let mut hits = self.find(query);
        if hits.iter().any(|hit| !hit.has_mistake()) {
            hits.retain(|hit| !hit.has_mistake());
        }
        hits.into_iter().map(|hit| hit.entry).collect()
    }

    fn distance(&self, query: &Query, before: Entry, entry: Entry) -> Option<u32> {
        let (mut distance, mut is_first) = (0, false);
        for wanted in &query.words {
            let in_number = || self.has_number(query, wanted, before, entry).then_some(Found::InText);
            let found = self.look(wanted, before.end, entry).or_else(in_number)?;
            is_first |= found == Found::FirstOfName;
            distance += match found {
                Found::FirstOfName | Found::InName => 0,
                Found::InText => Hit::NOT_IN_NAME,
                Found::NearName => Hit::MISTAKE,
                Found::NearText => Hit::MISTAKE + Hit::NOT_IN_NAME,
            };
        }
        Some(distance + u32::from(!is_first))
    }

    fn has_number(&self, query: &Query, wanted: &Wanted, before: Entry, entry: Entry) -> bool {
        let range = before.numbers_end as usize..entry.numbers_end as usize;
        let numbers = self.numbers.get(range).unwrap_or_default();
        let is_of = |number: &str| query.numbers_of(wanted).any(|sought| sought.is_of(number));
        numbers.split_terminator(' ').any(is_of)
    }

    fn look(&self, wanted: &Wanted, start: u32, entry: Entry) -> Option<Found> {
        let words = self.words.get(start as usize..entry.end as usize)?;
        let n_of_name = (entry.name_end - start) as usize;
        let letters = self.letters.as_bytes();
        let mut near = None;
        for (nth, at) in words.iter().enumerate() {
            let word = letters.get(*at as usize..)?;
            if wanted.begins(word).is_some() {
                return Some(match nth {
                    _ if nth >= n_of_name => Found::InText,
                    0 => Found::FirstOfName,
                    _ => Found::InName,
                });
            }
            if near.is_none() && wanted.nearly_begins(word).is_some() {
                near = Some(if nth < n_of_name {
                    Found::NearName
                } else {
                    Found::NearText
                });
            }
        }
        near
    }
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Index(•••)")
    }
}
