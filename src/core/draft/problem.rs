//! What is wrong with a form, as data; the page finds the words.
use crate::catalogue::Field;
use crate::domain::{Day, Source};
use crate::visible::without_hidden;

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The form field it is about.
    pub field: FormField,
    /// What is wrong with it.
    pub flaw: Flaw,
}

/// A field of a form: a row of the catalogue, or one that only this form has. Both have a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormField {
    /// A row.
    Of(&'static Field),
    /// One of a form's own.
    Own(Own),
}

/// The fields of forms that are made of no rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// How far heat planning is.
    Phase,
    /// Why it went back.
    Reason,
    /// As of which day something is stated.
    AsOf,
    /// Where from.
    Source,
    /// What a target is about.
    Scope,
    /// Whom one talks to about it.
    Audience,
    /// What helps in doing so.
    Communication,
    /// The official key of an authority.
    Key,
    /// Its name.
    Name,
    /// Its inhabitants.
    Population,
    /// What is on the agenda.
    Title,
    /// For how many minutes.
    Duration,
}

impl FormField {
    /// The end of its element's id.
    pub fn name(self) -> &'static str {
        match self {
            FormField::Of(field) => field.name,
            FormField::Own(own) => match own {
                Own::Phase => "phase",
                Own::Reason => "reason",
                Own::AsOf => "asOf",
                Own::Source => "source",
                Own::Scope => "scope",
                Own::Audience => "audience",
                Own::Communication => "communication",
                Own::Key => "key",
                Own::Name => "name",
                Own::Population => "population",
                Own::Title => "title",
                Own::Duration => "duration",
            },
        }
    }
}

impl From<&'static Field> for FormField {
    fn from(field: &'static Field) -> FormField {
        FormField::Of(field)
    }
}

impl From<Own> for FormField {
    fn from(own: Own) -> FormField {
        FormField::Own(own)
    }
}

/// What can be wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing was typed or chosen.
    Missing,
    /// Not a day of the calendar.
    NotADay,
    /// A step of which it is not said since when it is so.
    NoDayOfStep,
    /// A day that is still to come.
    InFuture,
    /// Not a whole number between these.
    NotBetween(u32, u32),
    /// A number that may be thousands or have decimals.
    TwoReadings,
    /// More characters than this.
    TooLong(usize),
    /// Not a time of day.
    NotATime,
    /// Before what it cannot be before.
    TooEarly,
    /// A time before the one it cannot be before, unless it is of another day.
    TooEarlyThatDay,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not the address of a page.
    NotAPage,
    /// Not an official key.
    NotAKey,
    /// Already in the directory.
    AlreadyThere,
    /// Another one of this name is there, and nobody has said that it is another one.
    SameName,
}

/// The problems of a form while it is read.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

/// Longest name or single line.
const LINE: usize = 200;
/// Longest text of several lines.
const TEXT: usize = 20_000;

impl Problems {
    pub(super) fn add(&mut self, field: impl Into<FormField>, flaw: Flaw) {
        let field = field.into();
        self.0.push(Problem { field, flaw });
    }

    /// How many there are so far.
    pub(super) fn n(&self) -> usize {
        self.0.len()
    }

    /// The form's edit, if nothing is wrong.
    pub(super) fn done<T>(self, edit: Option<T>) -> Result<T, Vec<Problem>> {
        match edit {
            Some(edit) if self.0.is_empty() => Ok(edit),
            _ => Err(self.0),
        }
    }

    /// A single line: trimmed, without hidden characters, which could make one name look like another.
    pub(super) fn line(&mut self, field: impl Into<FormField>, typed: &str) -> String {
        self.at_most(field, without_hidden(typed).trim(), LINE)
    }

    /// A line that must not be empty.
    pub(super) fn required_line(&mut self, field: impl Into<FormField>, typed: &str) -> String {
        let field = field.into();
        let line = self.line(field, typed);
        if line.is_empty() {
            self.add(field, Flaw::Missing);
        }
        line
    }

    /// A text of several lines.
    pub(super) fn text(&mut self, field: impl Into<FormField>, typed: &str) -> String {
        self.text_of(field, typed, TEXT)
    }

    /// A text of several lines with a limit of its own.
    pub(super) fn text_of(&mut self, field: impl Into<FormField>, typed: &str, limit: usize) -> String {
        let kept: String = typed
            .replace("\r\n", "\n")
            .chars()
            .filter(|c| *c == '\n' || *c == '\t' || !c.is_control())
            .collect();
        self.at_most(field, kept.trim_end(), limit)
    }

    /// A day, if one was typed.
    pub(super) fn optional_day(&mut self, field: impl Into<FormField>, typed: &str) -> Option<Day> {
        if typed.trim().is_empty() {
            return None;
        }
        let day = Day::parse(typed);
        if day.is_none() {
            self.add(field, Flaw::NotADay);
        }
        day
    }

    /// A day that is not in the future.
    pub(super) fn past_day(&mut self, field: impl Into<FormField>, typed: &str, today: Day) -> Option<Day> {
        let field = field.into();
        if typed.trim().is_empty() {
            self.add(field, Flaw::Missing);
        }
        let day = self.optional_day(field, typed)?;
        if day > today {
            self.add(field, Flaw::InFuture);
        }
        Some(day)
    }

    /// Date and source, part of every statement (T-WP-10).
    pub(super) fn source(&mut self, as_of: &str, source: &str, today: Day) -> Option<Source> {
        let source = self.required_line(Own::Source, source);
        Some(Source {
            as_of: self.past_day(Own::AsOf, as_of, today)?,
            source,
        })
    }

    fn at_most(&mut self, field: impl Into<FormField>, text: &str, limit: usize) -> String {
        if text.chars().count() > limit {
            self.add(field, Flaw::TooLong(limit));
        }
        text.to_owned()
    }
}
