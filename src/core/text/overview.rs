//! What is said of the sums over the region and of their pictures.

/// The sums over the region.
pub struct Overview {
    /// What a picture of dots shows.
    pub targets_picture: fn(usize) -> String,
    /// Beside the picture.
    pub targets_hint: &'static str,
    /// Nobody states a year.
    pub targets_none: &'static str,
    /// Those without a target.
    pub targets_without: fn(usize) -> String,
    /// Heading of the next meeting.
    pub meeting_title: &'static str,
    /// None is planned.
    pub meeting_none: &'static str,
    /// Heading of the sums over posts.
    pub position_title: &'static str,
    /// Explains what the sums over posts are.
    pub position_intro: &'static str,
    /// All answers whose number is hidden.
    pub others: &'static str,
    /// In place of a hidden number.
    pub hidden: &'static str,
    /// Column: what is stated about a post.
    pub answer: &'static str,
    /// Column: how many posts have that answer.
    pub posts: &'static str,
    /// Posts that say nothing.
    pub no_answer: &'static str,
    /// Too few posts for any number.
    pub position_none: &'static str,
}

pub(super) static DE: Overview = Overview {
    targets_picture: |n| format!("Punkte: {n} Zieljahre für das Gesamtgebiet auf einer Achse von 2025 bis 2050"),
    targets_hint: "Ein Punkt je Kommune oder Kreis mit einem Zieljahr für das Gesamtgebiet.",
    targets_none: "Noch hat keine Kommune ein Zieljahr für ihr gesamtes Gebiet eingetragen.",
    targets_without: |n| match n {
        1 => "1 Kommune hat kein Ziel oder keines angegeben.".into(),
        n => format!("{n} Kommunen haben kein Ziel oder keines angegeben."),
    },
    meeting_title: "Nächstes Treffen",
    meeting_none: "Noch kein Treffen geplant.",
    position_title: "Position in der Verwaltung",
    position_intro: "Summen über alle eingetragenen Stellen. Gruppen unter drei bleiben verborgen, ebenso Zahlen, aus denen sie sich errechnen ließen.",
    others: "alle anderen Antworten",
    hidden: "jeweils weniger als drei, oder zum Schutz verborgen",
    answer: "Antwort",
    posts: "Stellen",
    no_answer: "keine Angabe",
    position_none: "Noch zu wenige Stellen eingetragen, um Zahlen zu zeigen, ohne einzelne erkennbar zu machen.",
};

pub(super) static EN: Overview = Overview {
    targets_picture: |n| format!("Dots: {n} target years for the whole territory on an axis from 2025 to 2050"),
    targets_hint: "One dot for each municipality or district with a target year for its whole territory.",
    targets_none: "No municipality has entered a target year for its whole territory yet.",
    targets_without: |n| match n {
        1 => "1 municipality has no target or has stated none.".into(),
        n => format!("{n} municipalities have no target or have stated none."),
    },
    meeting_title: "Next meeting",
    meeting_none: "No meeting planned yet.",
    position_title: "Position in the administration",
    position_intro: "Totals of all posts entered. Groups of fewer than three stay hidden, and so do numbers they could be computed from.",
    others: "all other answers",
    hidden: "each fewer than three, or hidden for protection",
    answer: "Answer",
    posts: "Posts",
    no_answer: "not stated",
    position_none: "Too few posts have been entered to show numbers without making individual posts recognisable.",
};
