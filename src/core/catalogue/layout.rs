//! What the pages of a kind have beside what all pages have.
use super::{Field, Label};

/// The pages of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The button that leads to the form for a new one, where the name of the kind does not do.
    pub add: Option<Label>,
    /// The heading of that form, where it is not the label of the button.
    pub new: Option<Label>,
    /// What an empty list says; then what it is for is not said above one that is not empty, unless that is that it is private.
    pub none: Option<Label>,
    /// What is found in the list.
    pub search_hint: Option<Label>,
    /// What its list says of a record beside its fields: stated nowhere, but worked out.
    pub computed: &'static [Field],
    /// The column whose terms are views of the list that every member has; empty for none.
    pub views: &'static str,
    /// The term of these that the list opens with; empty for all of them.
    pub opens_with: &'static str,
    /// What stands below the list.
    pub below: Option<Below>,
    /// What only this kind's page has.
    pub cards: &'static [Card],
    /// What can be added from its page: a kind, and the field of it that names this record.
    pub added: &'static [(&'static str, &'static str)],
    /// The fields that are stated on a card of their own, if there are any.
    pub more: Option<More>,
    /// Whether members decide on its page what they disagree about.
    pub is_decided: bool,
    /// What stands beside a link to it on the page of what it refers to.
    pub beside: Beside,
    /// Whether what has changed can be looked at record by record of this kind.
    pub sorts_changes: bool,
}

/// What stands below the list of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Below {
    /// Sums that lead to no single one.
    Sums,
    /// What fits together.
    Matches,
    /// What can be taken up.
    Standing,
}

/// What the page of one kind has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// Everything about an authority.
    Authority,
    /// The text of a topic with its votes, and the contributions to it.
    Contributions,
    /// A text that is saved while it is written.
    Writing,
    /// Whether a meeting takes place.
    Status,
    /// What happens at a meeting.
    Meeting,
    /// What fits an offer.
    Matches,
    /// The steps of a convoy.
    Steps,
    /// How to reach a person, instead of the plain list of facts.
    Contact,
    /// Who may be the same person.
    Doubles,
    /// Everything stored about a person, and what an erasure does not reach.
    Account,
}

/// What stands beside a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// The kind, and the field that refers to here.
    Reference,
    /// What this field says; empty for nothing.
    Words(&'static str),
}

/// A card with fields of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct More {
    /// Its heading.
    pub title: Label,
    /// What it is for.
    pub intro: Label,
}

impl Page {
    /// Nothing but what all pages have.
    pub(super) const PLAIN: Page = Page {
        add: None,
        new: None,
        none: None,
        search_hint: None,
        computed: &[],
        views: "",
        opens_with: "",
        below: None,
        cards: &[],
        added: &[],
        more: None,
        is_decided: true,
        beside: Beside::Reference,
        sorts_changes: false,
    };

    /// Whether the page has this card.
    pub fn has(&self, card: Card) -> bool {
        self.cards.contains(&card)
    }
}
