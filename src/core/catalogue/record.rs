//! The kinds of records as data: their fields, in the order of the form, with labels in both languages.
//!
//! One form, one page and one list serve all of them (`draft::RecordDraft`, `summary::record`, `ui/page/record`): a new kind is a new
//! table here.
mod convoy;
mod disclosure;
mod follow_up;
mod meeting;
mod offer;
mod organisation;
mod person;
mod post;
mod project;
mod terms;

pub use convoy::STEP;
pub use offer::{NEED, QUESTIONS, THEMES};
pub use person::MORE_OF_PERSON;
pub use post::SEATS;
pub use terms::{ATTENDANCE, YES_NO};

use super::{Term, find};
use crate::domain::COMMUNICATION;

/// The kinds, in the order of the navigation.
pub static RECORDS: [&Record; 10] = [
    &organisation::ORGANISATION,
    &post::POST,
    &project::PROJECT,
    &convoy::CONVOY,
    &meeting::MEETING,
    &meeting::AGENDA_ITEM,
    &meeting::AGREEMENT,
    &offer::OFFER,
    &follow_up::FOLLOW_UP,
    &disclosure::DISCLOSURE,
];

/// The kind that is called so in files.
pub fn record(kind: &str) -> Option<&'static Record> {
    RECORDS.into_iter().find(|record| record.kind == kind)
}

/// The field of a kind that is called so, or begins so, in files; nothing for the fields that have a form of their own.
pub fn field_of(kind: &str, name: &str) -> Option<&'static Field> {
    let set = name.split_once(':').map_or(name, |(set, _)| set);
    let known = if kind == MORE_OF_PERSON.kind {
        Some(&MORE_OF_PERSON)
    } else {
        record(kind)
    };
    known?.field(set)
}

/// Whether a field holds a text of several lines, which is shown as `prose` reads it; all others are shown as they were typed.
pub fn is_prose(kind: &str, name: &str) -> bool {
    match field_of(kind, name) {
        Some(field) => matches!(field.form, Form::Text),
        None => name == "text" || name.starts_with(COMMUNICATION),
    }
}

/// The kind with this address.
pub fn record_at(path: &str) -> Option<&'static Record> {
    RECORDS.into_iter().find(|record| record.path == path)
}

/// Words in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// German.
    pub de: &'static str,
    /// English.
    pub en: &'static str,
}

/// A kind of record.
#[derive(Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is called in files; never changes.
    pub kind: &'static str,
    /// The first part of its addresses.
    pub path: &'static str,
    /// What one of them is called.
    pub one: Label,
    /// What several are called.
    pub many: Label,
    /// What the page of all of them says they are for.
    pub intro: Label,
    /// The fields that name it: those that are stated, joined.
    pub title: &'static [&'static str],
    /// The columns of the list, after the title.
    pub columns: &'static [&'static str],
    /// The field that says what it is a part of: listed on that page, and erased with it.
    pub parent: Option<&'static str>,
    /// How a list is sorted.
    pub order: Order,
    /// Whether it lies in the private document.
    pub is_private: bool,
    /// Its fields.
    pub fields: &'static [Field],
}

/// How records are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By title.
    Title,
    /// By this day, the latest first.
    Latest(&'static str),
    /// By this day or number, the first one first.
    First(&'static str),
}

/// One field of a kind.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is called in files; a set is `name:<element>`.
    pub name: &'static str,
    /// Its label.
    pub label: Label,
    /// What stands below the label.
    pub hint: Option<Label>,
    /// What it holds.
    pub form: Form,
    /// Whether the form insists on it.
    pub is_required: bool,
    /// Whether a superseded statement is kept as a dated entry.
    pub is_dated: bool,
    /// Whether it lies in the private document until the member releases it (R-P1).
    pub is_held_back: bool,
    /// The day or time that cannot be after this one.
    pub not_before: Option<&'static str>,
    /// The field with the day this time is of, where that is not the day of `not_before`.
    pub on_day: Option<&'static str>,
    /// Whether it is stated on a page of its own and not in the form.
    pub is_elsewhere: bool,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A line.
    Line,
    /// Text of several lines, shown as `prose` reads it.
    Text,
    /// A day.
    Day,
    /// A day that is not to come.
    PastDay,
    /// Several lines, at most so many characters.
    Quote(usize),
    /// A number with up to two decimals, at most this.
    Decimal(u32),
    /// A time of day, `14:30`.
    Time,
    /// A whole number between these.
    Number(u32, u32),
    /// The address of a page.
    Page,
    /// A mailbox.
    Email,
    /// A telephone number.
    Phone,
    /// One of these terms; a term with an empty code is what holds where nothing is stated.
    One(&'static [Term]),
    /// Any of these terms.
    Many(&'static [Term]),
    /// A step of heat planning.
    Phase,
    /// One record of these kinds.
    Ref(&'static [&'static str]),
    /// Any records of these kinds.
    Refs(&'static [&'static str]),
    /// One of these terms for each of any records of these kinds: `name:<id>` holds the code. Not part of the form.
    Answers(&'static [Term], &'static [&'static str]),
}

impl Form {
    /// Whether the field is a set, one boolean for each element.
    pub fn is_set(self) -> bool {
        matches!(self, Form::Many(_) | Form::Refs(_))
    }

    /// The kinds a reference can lead to; none for what is no reference.
    pub fn kinds(self) -> &'static [&'static str] {
        match self {
            Form::Ref(kinds) | Form::Refs(kinds) | Form::Answers(_, kinds) => kinds,
            _ => &[],
        }
    }

    /// The term with this code, where the field holds terms.
    pub fn term(self, code: &str) -> Option<&'static Term> {
        match self {
            Form::One(terms) | Form::Many(terms) | Form::Answers(terms, _) => find(terms, code),
            _ => None,
        }
    }

    /// What holds where nothing is stated.
    pub fn default_term(self) -> Option<&'static Term> {
        self.term("")
    }
}

impl Record {
    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Label {
    pub(super) const fn new(de: &'static str, en: &'static str) -> Label {
        Label { de, en }
    }
}

impl Field {
    pub(super) const fn new(name: &'static str, de: &'static str, en: &'static str, form: Form) -> Field {
        Field {
            name,
            label: Label::new(de, en),
            hint: None,
            form,
            is_required: false,
            is_dated: false,
            is_held_back: false,
            not_before: None,
            on_day: None,
            is_elsewhere: false,
        }
    }

    /// Whether the form of its kind asks for it.
    pub fn is_in_form(&self) -> bool {
        !self.is_elsewhere && !matches!(self.form, Form::Answers(..))
    }

    pub(super) const fn required(self) -> Field {
        Field {
            is_required: true,
            ..self
        }
    }

    const fn dated(self) -> Field {
        Field { is_dated: true, ..self }
    }

    pub(super) const fn not_before(self, name: &'static str) -> Field {
        Field {
            not_before: Some(name),
            ..self
        }
    }

    const fn on_day(self, name: &'static str) -> Field {
        Field {
            on_day: Some(name),
            ..self
        }
    }

    const fn stated_elsewhere(self) -> Field {
        Field {
            is_elsewhere: true,
            ..self
        }
    }

    const fn held_back(self) -> Field {
        Field {
            is_held_back: true,
            ..self
        }
    }

    pub(super) const fn hint(self, de: &'static str, en: &'static str) -> Field {
        Field {
            hint: Some(Label::new(de, en)),
            ..self
        }
    }
}
