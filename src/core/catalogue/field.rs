//! One field of a kind: what it is called, what it holds, and how a form asks for it.
use super::{Term, find};

/// Words in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// German.
    pub de: &'static str,
    /// English.
    pub en: &'static str,
}

/// One field of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// The field that has to be filled in where this one is empty.
    pub required_without: Option<&'static str>,
    /// Where it is asked for.
    pub asked: Asked,
    /// What the form asks, where that is not the label.
    pub question: Option<Label>,
    /// What holds where nothing is stated, and what a new form begins with; empty where that is nothing.
    pub initially: &'static str,
    /// What is offered first where nothing has to be chosen.
    pub nothing: Option<Label>,
    /// The field that says on which day this one was last stated.
    pub stated_on: Option<&'static str>,
    /// Whether its words find a record; what everybody has, or what the page of the whole says, finds too many.
    pub is_searched: bool,
    /// Whether the form folds it away.
    pub is_rare: bool,
    /// Whether a new form begins with the day of today.
    pub begins_today: bool,
    /// Whether it keeps its value in a form that is filled in again.
    pub stays: bool,
}

/// Where a field is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Asked {
    /// In the form of its kind.
    #[default]
    InForm,
    /// In the form of the card with more details.
    InMore,
    /// On a page or card of its own.
    Elsewhere,
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
    /// Several lines, at most this many characters.
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
    /// A whole number up to this, of which large ones are written in groups.
    Count(u32),
    /// One of these terms; a term with an empty code is what holds where nothing is stated.
    One(&'static [Term]),
    /// One of these terms, all of them in sight.
    OneInSight(&'static [Term]),
    /// Any of these terms.
    Many(&'static [Term]),
    /// A step of heat planning.
    Phase,
    /// One record of these kinds.
    Ref(&'static [&'static str]),
    /// One record of this kind, out of a list in the order of the kind.
    RefInOrder(&'static [&'static str]),
    /// Any records of these kinds.
    Refs(&'static [&'static str]),
    /// Words that somebody chose freely.
    Tags,
    /// The browsers whose members ask for it.
    Votes,
    /// One of these terms for each of any records of these kinds: `name:<id>` holds the code. Not part of the form.
    Answers(&'static [Term], &'static [&'static str]),
}

impl Form {
    /// Whether the field is a set, one boolean for each element.
    pub fn is_set(self) -> bool {
        matches!(self, Form::Many(_) | Form::Refs(_) | Form::Tags | Form::Votes)
    }

    /// Whether it is a set whose elements are chosen one by one; those of tags are typed in one line.
    pub fn is_choice(self) -> bool {
        self.is_set() && self != Form::Tags
    }

    /// Whether what is typed says something: of terms that are all in sight, one of them.
    pub fn is_chosen(self, typed: &str) -> bool {
        match self {
            Form::OneInSight(_) => self.term(typed).is_some(),
            _ => !typed.is_empty(),
        }
    }

    /// The kinds a reference can lead to; none for what is no reference.
    pub fn kinds(self) -> &'static [&'static str] {
        match self {
            Form::Ref(kinds) | Form::RefInOrder(kinds) | Form::Refs(kinds) | Form::Answers(_, kinds) => kinds,
            _ => &[],
        }
    }

    /// The term with this code, where the field holds terms.
    pub fn term(self, code: &str) -> Option<&'static Term> {
        match self {
            Form::One(terms) | Form::OneInSight(terms) | Form::Many(terms) | Form::Answers(terms, _) => {
                find(terms, code)
            }
            _ => None,
        }
    }

    /// What holds where nothing is stated.
    pub fn default_term(self) -> Option<&'static Term> {
        self.term("")
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
            asked: Asked::InForm,
            question: None,
            initially: "",
            nothing: None,
            stated_on: None,
            is_searched: true,
            is_rare: false,
            begins_today: false,
            stays: false,
            required_without: None,
        }
    }

    /// Whether it holds what nobody reads as it is written: days, numbers, votes.
    pub fn is_measure(&self) -> bool {
        matches!(
            self.form,
            Form::Day | Form::PastDay | Form::Time | Form::Number(..) | Form::Count(_) | Form::Phase | Form::Votes
        )
    }

    pub(super) const fn required(self) -> Field {
        Field {
            is_required: true,
            ..self
        }
    }

    pub(super) const fn dated(self) -> Field {
        Field { is_dated: true, ..self }
    }

    pub(super) const fn not_before(self, name: &'static str) -> Field {
        Field {
            not_before: Some(name),
            ..self
        }
    }

    pub(super) const fn on_day(self, name: &'static str) -> Field {
        Field {
            on_day: Some(name),
            ..self
        }
    }

    pub(super) const fn elsewhere(self) -> Field {
        Field {
            asked: Asked::Elsewhere,
            ..self
        }
    }

    pub(super) const fn in_more(self) -> Field {
        Field {
            asked: Asked::InMore,
            ..self
        }
    }

    /// What stands above it in a form, and in what the form says of it.
    pub fn label_in_form(&self) -> Label {
        self.question.unwrap_or(self.label)
    }

    pub(super) const fn question(self, de: &'static str, en: &'static str) -> Field {
        Field {
            question: Some(Label::new(de, en)),
            ..self
        }
    }

    pub(super) const fn initially(self, code: &'static str) -> Field {
        Field {
            initially: code,
            ..self
        }
    }

    pub(super) const fn or_nothing(self, de: &'static str, en: &'static str) -> Field {
        Field {
            nothing: Some(Label::new(de, en)),
            ..self
        }
    }

    pub(super) const fn stated_on(self, day: &'static str) -> Field {
        Field {
            stated_on: Some(day),
            ..self
        }
    }

    pub(super) const fn not_searched(self) -> Field {
        Field {
            is_searched: false,
            ..self
        }
    }

    pub(super) const fn rare(self) -> Field {
        Field { is_rare: true, ..self }
    }

    pub(super) const fn beginning_today(self) -> Field {
        Field {
            begins_today: true,
            ..self
        }
    }

    pub(super) const fn required_without(self, other: &'static str) -> Field {
        Field {
            required_without: Some(other),
            ..self
        }
    }

    pub(super) const fn staying(self) -> Field {
        Field { stays: true, ..self }
    }

    pub(super) const fn held_back(self) -> Field {
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
