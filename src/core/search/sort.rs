//! The order of names in a German directory.
use super::fold::plain_letter;
use crate::order::sort_by_key_then;
use std::borrow::Cow;

/// Sorts by name as a German directory does (DIN 5007-1: ä like a, ß like ss); numbers in names by what they count.
pub fn sort_by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    sort_by_made_name(items, |item| Cow::from(name(item)));
}

/// The same by names that are made for it.
pub fn sort_by_made_name<T>(items: &mut [T], name: impl Fn(&T) -> Cow<'_, str>) {
    sort_by_key_then(
        items,
        |item| name_key(&name(item)),
        |one, other| name(one).cmp(&name(other)),
    );
}

/// The name as letters that sort as it is to stand: 2 before 10, which a longer number is after.
pub(crate) fn name_key(name: &str) -> String {
    let mut key = Key {
        letters: String::with_capacity(name.len()),
        number: String::new(),
    };
    for letter in name.chars().flat_map(char::to_lowercase) {
        let (letter, second) = plain_letter(letter);
        key.put(letter);
        if let Some(second) = second {
            key.put(second);
        }
    }
    key.end_number();
    key.letters
}

struct Key {
    letters: String,
    /// The digits of a number that has not ended.
    number: String,
}

impl Key {
    fn put(&mut self, letter: char) {
        if letter.is_ascii_digit() {
            self.number.push(letter);
        } else {
            self.end_number();
            self.letters.push(letter);
        }
    }

    /// How many digits there are, then the digits. All are digits, which stay where they are among other signs; nine or more are
    /// counted as nine and how many more.
    fn end_number(&mut self) {
        if self.number.is_empty() {
            return;
        }
        let digits = self.number.trim_start_matches('0');
        let n = u32::try_from(digits.len()).unwrap_or(u32::MAX);
        self.letters.extend((0..n / 9).map(|_| '9'));
        self.letters.extend(char::from_digit(n % 9, 10));
        self.letters.push_str(digits);
        self.number.clear();
    }
}
