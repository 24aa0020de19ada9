//! Topics as a backlog: votes, standing topics, who said what and where.

/// What is said there.
pub struct Backlog {
    /// The vote, also the button that casts it.
    pub vote: &'static str,
    /// The same in words, on the page of the topic.
    pub interested: &'static str,
    /// How many want it talked about.
    pub n_votes: fn(usize) -> String,
    /// Field of a contribution.
    pub meeting: &'static str,
    /// What a municipality is called in a table.
    pub municipality: &'static str,
    /// Nobody is named.
    pub anonymous: &'static str,
    /// Heading of the suggestions.
    pub standing: &'static str,
    /// Explains what standing topics are.
    pub standing_hint: &'static str,
    /// Takes one up.
    pub take_up: &'static str,
}

pub(super) static DE: Backlog = Backlog {
    vote: "+1",
    interested: "Das interessiert uns auch",
    n_votes: |n| match n {
        1 => "1 Stimme".into(),
        n => format!("{n} Stimmen"),
    },
    meeting: "Treffen",
    municipality: "Kommune",
    anonymous: "ohne Nennung",
    standing: "Ständige Themen des Netzwerks",
    standing_hint: "Vorschläge, worüber das Netzwerk immer wieder spricht. Angelegt wird nur, was Sie wählen.",
    take_up: "Aufnehmen",
};

pub(super) static EN: Backlog = Backlog {
    vote: "+1",
    interested: "We are interested too",
    n_votes: |n| match n {
        1 => "1 vote".into(),
        n => format!("{n} votes"),
    },
    meeting: "Meeting",
    municipality: "Municipality",
    anonymous: "not named",
    standing: "Standing topics of the network",
    standing_hint: "Suggestions the network comes back to. Only what you choose is created.",
    take_up: "Take up",
};
