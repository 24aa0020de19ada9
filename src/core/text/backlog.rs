//! Topics as a backlog: votes, standing topics, who said what and where.

/// What is said there.
pub struct Backlog {
    /// The vote, also the button that casts it.
    pub vote: &'static str,
    /// How many want it talked about.
    pub n_votes: fn(usize) -> String,
    /// Field of a contribution.
    pub sort: &'static str,
    /// Field of a contribution.
    pub meeting: &'static str,
    /// No meeting.
    pub no_meeting: &'static str,
    /// What a municipality is called in a table.
    pub municipality: &'static str,
    /// Field of a contribution.
    pub said_by: &'static str,
    /// Below that field.
    pub said_by_hint: &'static str,
    /// Nobody is named.
    pub anonymous: &'static str,
    /// Heading of the suggestions.
    pub standing: &'static str,
    /// What they are.
    pub standing_hint: &'static str,
    /// Takes one up.
    pub take_up: &'static str,
}

pub(super) static DE: Backlog = Backlog {
    vote: "+1",
    n_votes: |n| match n {
        1 => "1 Stimme".into(),
        n => format!("{n} Stimmen"),
    },
    sort: "Art",
    meeting: "Gesagt bei",
    no_meeting: "bei keinem Treffen",
    municipality: "Kommune",
    said_by: "Von welcher Kommune?",
    said_by_hint: "„ohne Nennung“: Der Beitrag wird keiner Kommune zugeordnet.",
    anonymous: "ohne Nennung",
    standing: "Ständige Themen des Netzwerks",
    standing_hint: "Vorschläge, worüber das Netzwerk immer wieder spricht. Angelegt wird nur, was Sie wählen.",
    take_up: "Aufnehmen",
};

pub(super) static EN: Backlog = Backlog {
    vote: "+1",
    n_votes: |n| match n {
        1 => "1 vote".into(),
        n => format!("{n} votes"),
    },
    sort: "Kind",
    meeting: "Said at",
    no_meeting: "at no meeting",
    municipality: "Municipality",
    said_by: "From which municipality?",
    said_by_hint: "“not named”: the contribution is attributed to no municipality.",
    anonymous: "not named",
    standing: "Standing topics of the network",
    standing_hint: "Suggestions the network comes back to. Only what you choose is created.",
    take_up: "Take up",
};
