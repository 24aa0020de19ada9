//! What the first page says.

/// The first page.
pub struct Home {
    /// Title of the window, whether or not the page is headed by an own municipality.
    pub title: &'static str,
    /// Above the name of the own municipality.
    pub own: &'static str,
    /// Heading of whom to ask.
    pub ask: &'static str,
    /// Heading of what is new.
    pub news: &'static str,
    /// Heading of the latest topics.
    pub topics_title: &'static str,
    /// No topics yet.
    pub no_topics: &'static str,
    /// Heading of what is to be decided.
    pub undecided_title: &'static str,
    /// Introduces the records about which members state different things.
    pub undecided_text: &'static str,
}

pub(super) static DE: Home = Home {
    title: "Übersicht",
    own: "Meine Kommune",
    ask: "Wen ich fragen kann",
    news: "Neu seit Ihrem letzten Besuch",
    topics_title: "Aktuelle Themen",
    no_topics: "Noch keine Themen.",
    undecided_title: "Bitte klären",
    undecided_text: "Zu diesen Einträgen liegen unterschiedliche Angaben vor:",
};

pub(super) static EN: Home = Home {
    title: "Overview",
    own: "My municipality",
    ask: "Whom I can ask",
    news: "New since your last visit",
    topics_title: "Current topics",
    no_topics: "No topics yet.",
    undecided_title: "Please settle",
    undecided_text: "There are different statements about these entries:",
};
