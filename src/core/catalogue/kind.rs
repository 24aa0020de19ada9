//! The nouns of the network as data: a file for each kind and its parts, and everything the app does with a kind is read from there.
mod contribution;
mod convoy;
mod disclosure;
mod follow_up;
mod material;
mod meeting;
mod municipality;
mod note;
mod offer;
mod organisation;
mod person;
mod post;
mod project;
mod terms;
mod topic;

pub use terms::{ATTENDANCE, LINKABLE, YES_NO};

use super::field::{Field, Form, Label};
use super::head::{Head, Lies, Section};
use super::layout::{Below, Beside, Card, More, Page};

/// What a file brought and when; private document only, and on no page.
pub const ARRIVAL: &str = "arrival";
/// What the member chose for a browser; private document only, and on no page.
pub const SETTING: &str = "setting";
/// The kinds of the private document that are on no page.
pub const ON_NO_PAGE: [&str; 2] = [ARRIVAL, SETTING];

macro_rules! table {
    ($($file:ident)+) => {
        $(pub use $file::*;)+
        /// The kinds of each file.
        const FILES: &[&[&Kind]] = &[$($file::KINDS),+];
    };
}

// The files, in the order of the navigation. A kind that joins another in its file is named nowhere else; one with a file of its own is
// named here.
table! {
    municipality person topic contribution post organisation convoy project meeting offer material note follow_up disclosure
}

/// The kinds, in the order of the navigation.
pub(super) static KINDS: [&Kind; N_KINDS] = all();

/// What the frame and the addresses know of each kind.
#[cfg(not(feature = "schema"))]
pub(super) static HEADS: [&Head; N_KINDS] = {
    let (all, mut heads, mut at) = (all(), [FILES[0][0].head; N_KINDS], 0);
    while at < N_KINDS {
        heads[at] = all[at].head;
        at += 1;
    }
    heads
};

const N_KINDS: usize = {
    let (mut n, mut file) = (0, 0);
    while file < FILES.len() {
        n += FILES[file].len();
        file += 1;
    }
    n
};

const fn all() -> [&'static Kind; N_KINDS] {
    let (mut all, mut n, mut file) = ([FILES[0][0]; N_KINDS], 0, 0);
    while file < FILES.len() {
        let mut at = 0;
        while at < FILES[file].len() {
            all[n] = FILES[file][at];
            n += 1;
            at += 1;
        }
        file += 1;
    }
    all
}

/// A noun of the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its code, its address, and where it stands and lies.
    pub head: &'static Head,
    /// What one of them is called.
    pub one: Label,
    /// What several are called.
    pub many: Label,
    /// What the page of all of them says they are for.
    pub intro: Label,
    /// The fields that name it: those that are stated, joined; of a text its first line.
    pub title: &'static [&'static str],
    /// The fields that tell it from others of the same name.
    pub apart: &'static [&'static str],
    /// The columns of the list, after the title: fields, and what is worked out.
    pub columns: &'static [&'static str],
    /// The field with the family name its records are sorted by, where the guess is wrong; `None` where the title sorts them.
    pub family_name: Option<&'static str>,
    /// Whether some of its records come with the program, and are there without anybody having stated anything.
    pub is_of_region: bool,
    /// How a list is sorted.
    pub order: Order,
    /// What it is a part of.
    pub part_of: Option<Whole>,
    /// Whether it goes out of date.
    pub fades: Fades,
    /// What its pages have beside what all pages have.
    pub page: Page,
    /// Its fields, in the order of the form.
    pub fields: &'static [Field],
}

/// What a record is a part of: it is listed there, and erased with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    /// The field with the id of the whole.
    pub field: &'static str,
    /// The kind of the whole.
    pub kind: &'static str,
    /// Whether it is on the page of the whole that members decide what they disagree about.
    pub is_decided_there: bool,
    /// Whether it is shown on the page of the whole alone.
    pub is_shown_there: bool,
}

/// Whether something goes out of date; what was said or done at a meeting stays true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fades {
    /// Never.
    Never,
    /// After a time it is asked whether it still holds.
    Asked,
    /// The same, and after another time it is proposed to erase it.
    Erased,
}

/// How records are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By title.
    Title,
    /// By this day, the latest first.
    Latest(&'static str),
    /// By this day, number or term, the first one first.
    First(&'static str),
    /// By the first of these, those that are alike in it by the next, and so on.
    InTurn(&'static [Order]),
}

impl Kind {
    /// What it is called in files.
    pub fn code(&self) -> &'static str {
        self.head.code
    }

    /// Whether its records lie in the private document.
    pub fn is_private(&self) -> bool {
        self.head.is_private()
    }

    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The column of this name: a field, or what is worked out.
    pub fn column(&self, name: &str) -> Option<&'static Field> {
        let computed = self.page.computed.iter().find(|field| field.name == name);
        computed.or_else(|| self.field(name))
    }

    /// Whether it is called by the first line of its text, and has no name.
    pub fn is_text(&self) -> bool {
        let mut title = self.title.iter().filter_map(|name| self.field(name));
        title.any(|field| field.form == Form::Text)
    }

    /// What it is shown with, if it has no page of its own.
    pub fn shown_with(&self) -> Option<Whole> {
        self.part_of.filter(|whole| whole.is_shown_there)
    }

    /// What it is decided with, if that is not its own page.
    pub fn decided_with(&self) -> Option<Whole> {
        self.part_of.filter(|whole| whole.is_decided_there)
    }
}
