//! The source of a statement in the language of the page: the sentences that forms write by themselves are known in both languages.
use super::{Language, Meeting, Text};
use crate::domain::Day;
use std::borrow::Cow;

/// A sentence with a day.
type Sentence = fn(&str) -> String;

/// The sentences that name the day of a meeting.
const OF_A_MEETING: [fn(&Meeting) -> Sentence; 3] = [
    |words| words.source,
    |words| words.source_before,
    |words| words.source_instead,
];

impl Text {
    /// The source of a statement; what somebody typed themselves stays as it is.
    pub fn source<'a>(&self, source: &'a str) -> Cow<'a, str> {
        let written = Language::ALL.map(Language::text).into_iter();
        written
            .filter_map(|text| self.source_of(text, source))
            .next()
            .unwrap_or(Cow::Borrowed(source))
    }

    /// What `text` has written, in this language.
    fn source_of(&self, text: &Text, source: &str) -> Option<Cow<'static, str>> {
        if source == text.form.own_source {
            return Some(self.form.own_source.into());
        }
        if source == text.meeting.source_undated {
            return Some(self.meeting.source_undated.into());
        }
        OF_A_MEETING.into_iter().find_map(|sentence| {
            let pattern = sentence(&text.meeting)("\0");
            let (before, after) = pattern.split_once('\0')?;
            let day = text.read_day(source.strip_prefix(before)?.strip_suffix(after)?)?;
            Some(sentence(&self.meeting)(&self.day(day)).into())
        })
    }

    /// A day as this language writes it, and in no other way.
    fn read_day(&self, written: &str) -> Option<Day> {
        let mut pieces = written.split(['.', ' ']);
        let number = pieces.next()?.parse().ok()?;
        let year = pieces.next_back()?.parse().ok()?;
        let mut days = (1..=12).filter_map(|month| Day::from_ymd(year, month, number));
        days.find(|day| self.day(*day) == written)
    }
}
