//! What can be stated about a municipality beside its heat-planning step: each kind of fact with its parts, as rows.
//!
//! One form, one page and one line of words are made of these rows; a new part is a new row.
use super::{Field, Form, Label, Term, find};

/// A kind of fact: one statement of several parts that are decided together, with date and source.
#[derive(Debug, PartialEq, Eq)]
pub struct FactKind {
    /// Its field; with elements the beginning of its fields. The code never changes.
    pub name: Term,
    /// What the fact can be about, each with a field `name:element` of its own; none for a single field.
    pub elements: &'static [Term],
    /// The element whose field is the name alone, for files that are older than the elements.
    pub plain: &'static str,
    /// What stands between the main parts in a line.
    pub between: &'static str,
    /// Its parts in the order of the form.
    pub parts: &'static [Part],
}

/// One part of a statement.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// The key in the statement, and the field of the form.
    pub field: Field,
    /// What stands before the value in a line; nothing before a main part.
    pub said: Label,
    /// What stands behind the value.
    pub unit: Label,
    /// Whether it goes on with what the part before it says, with no comma between.
    pub goes_on: bool,
    /// Whether it belongs to the headline.
    pub is_main: bool,
    /// Whether the form folds it away.
    pub is_rare: bool,
    /// The one element of its kind that the form asks for it; empty for all of them.
    pub only_of: &'static str,
}

impl Part {
    pub(super) const fn new(key: &'static str, de: &'static str, en: &'static str, form: Form) -> Part {
        Part {
            field: Field::new(key, de, en, form),
            said: Label::new(de, en),
            unit: Label::new("", ""),
            goes_on: false,
            is_main: false,
            is_rare: false,
            only_of: "",
        }
    }

    /// Makes sense for one element alone.
    pub(super) const fn only_of(self, element: &'static str) -> Part {
        Part {
            only_of: element,
            ..self
        }
    }

    /// Belongs to the headline, where it speaks for itself.
    pub(super) const fn main(self) -> Part {
        Part {
            said: Label::new("", ""),
            is_main: true,
            ..self
        }
    }

    /// Has to be stated, and makes the headline.
    pub(super) const fn required(self) -> Part {
        let part = self.main();
        Part {
            field: part.field.required(),
            ..part
        }
    }

    /// Folded away in the form.
    pub(super) const fn rare(self) -> Part {
        Part { is_rare: true, ..self }
    }

    /// Other words before the value than the label of the field.
    pub(super) const fn said(self, de: &'static str, en: &'static str) -> Part {
        Part {
            said: Label::new(de, en),
            ..self
        }
    }

    /// What stands behind the value.
    pub(super) const fn unit(self, de: &'static str, en: &'static str) -> Part {
        Part {
            unit: Label::new(de, en),
            ..self
        }
    }

    /// Goes on with what the part before it says.
    pub(super) const fn goes_on(self) -> Part {
        Part { goes_on: true, ..self }
    }

    /// Cannot be earlier than another part.
    pub(super) const fn not_before(self, key: &'static str) -> Part {
        Part {
            field: self.field.not_before(key),
            ..self
        }
    }

    /// Its words find no municipality: too many have the same.
    pub(super) const fn not_searched(self) -> Part {
        Part {
            field: self.field.not_searched(),
            ..self
        }
    }

    /// What stands below the label.
    pub(super) const fn hint(self, de: &'static str, en: &'static str) -> Part {
        Part {
            field: self.field.hint(de, en),
            ..self
        }
    }
}

impl FactKind {
    /// The field for an element.
    pub fn field(&self, element: &str) -> String {
        if element == self.plain || self.elements.is_empty() {
            self.name.code.to_owned()
        } else {
            format!("{}:{element}", self.name.code)
        }
    }

    /// Every field with its element.
    pub fn fields(&'static self) -> Vec<(String, Option<&'static Term>)> {
        if self.elements.is_empty() {
            return vec![(self.name.code.to_owned(), None)];
        }
        let field = |element: &'static Term| (self.field(element.code), Some(element));
        self.elements.iter().map(field).collect()
    }

    /// The part with this key.
    pub fn part(&self, key: &str) -> Option<&'static Part> {
        self.parts.iter().find(|part| part.field.name == key)
    }

    /// The element with this code.
    pub fn element(&self, code: &str) -> Option<&'static Term> {
        find(self.elements, code)
    }
}
