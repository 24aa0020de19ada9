//! What can be stated about a municipality beside its heat-planning step: each kind of fact with its parts, as rows.
//!
//! One form, one page and one line of words are made of these rows; a new part is a new row.
use super::{Term, find};

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
    /// The key in the statement, and the label of the field.
    pub name: Term,
    /// What stands before the value in a line; empty before a main part.
    pub said: (&'static str, &'static str),
    /// What can be typed.
    pub shape: Shape,
    /// How much it belongs to the matter.
    pub weight: Weight,
    /// Key of the part that this one, a day or a year, cannot be earlier than; empty for none.
    pub not_before: &'static str,
}

/// What a part holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line of text.
    Line,
    /// An address, or words in its place.
    Address,
    /// Several lines, at most so many characters.
    Text(usize),
    /// A day.
    Day,
    /// A day that is not to come.
    PastDay,
    /// A whole number between two, written without groups, with its unit.
    Number(u32, u32, &'static str),
    /// A number with up to two decimals, at most this, with its unit.
    Decimal(u32, &'static str),
    /// One of these; the code is kept verbatim.
    Choice(&'static [Term]),
    /// Yes, or nothing said.
    Flag,
    /// Up to three pairs of a year and a percentage.
    Steps,
}

/// How much a part belongs to the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Has to be stated, and makes the headline.
    Required,
    /// Belongs to the headline.
    Main,
    /// Stands among the details.
    Detail,
    /// A detail that the form folds away.
    Rare,
}

impl Part {
    pub(super) const fn new(key: &'static str, de: &'static str, en: &'static str, shape: Shape) -> Part {
        Part {
            name: Term::new(key, de, en),
            said: (de, en),
            shape,
            weight: Weight::Detail,
            not_before: "",
        }
    }

    /// Belongs to the headline, where it speaks for itself.
    pub(super) const fn main(mut self, weight: Weight) -> Part {
        self.weight = weight;
        self.said = ("", "");
        self
    }

    /// Folded away in the form.
    pub(super) const fn rare(mut self) -> Part {
        self.weight = Weight::Rare;
        self
    }

    /// Other words before the value than the label of the field.
    pub(super) const fn said(mut self, de: &'static str, en: &'static str) -> Part {
        self.said = (de, en);
        self
    }

    /// Cannot be earlier than another part.
    pub(super) const fn not_before(mut self, key: &'static str) -> Part {
        self.not_before = key;
        self
    }

    /// Whether it makes the headline.
    pub fn is_main(&self) -> bool {
        matches!(self.weight, Weight::Required | Weight::Main)
    }
}

/// Keys in the form of the pairs of a [`Shape::Steps`]: year and percentage.
pub static STEP_KEYS: [(&str, &str); 3] = [
    ("interimYear1", "interimPercent1"),
    ("interimYear2", "interimPercent2"),
    ("interimYear3", "interimPercent3"),
];

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

    /// The element with this code.
    pub fn element(&self, code: &str) -> Option<&'static Term> {
        find(self.elements, code)
    }
}
