//! What is said of mutual support: „Ich biete / Ich suche“ and similar municipalities.

/// Mutual support.
pub struct Support {
    /// Heading of what fits together.
    pub matches_title: &'static str,
    /// What that is, on the page of all answers.
    pub matches_intro: &'static str,
    /// Nothing fits yet.
    pub matches_none: &'static str,
    /// What two answers have in common.
    pub both: fn(&str) -> String,
    /// Before who offers.
    pub offered: &'static str,
    /// Before who needs.
    pub needed: &'static str,
    /// Heading of the page of similar municipalities, with whom they are like.
    pub peers_title: fn(&str) -> String,
    /// The link to it.
    pub peers_link: &'static str,
    /// What it lists.
    pub peers_intro: &'static str,
    /// Nobody is like it, as far as is stated.
    pub peers_none: &'static str,
    /// Heading of the reasons to filter by.
    pub peers_filter: &'static str,
    /// Hint under the filter: a place must satisfy all that is ticked.
    pub peers_filter_hint: &'static str,
    /// How many are found.
    pub peers_found: fn(usize, usize) -> String,
    /// Column: why.
    pub why: &'static str,
    /// The reasons without whom they are about, in the order of `PeerReason::ALL`.
    pub reasons: [&'static str; 7],
    /// One step ahead, at this step.
    pub one_ahead: fn(&str) -> String,
    /// At the same step.
    pub same_step: fn(&str) -> String,
    /// The same target year.
    pub same_target: fn(u16) -> String,
    /// In the same joint heat planning.
    pub same_convoy: fn(&str) -> String,
    /// Of similar size, with this number of inhabitants.
    pub similar_size: fn(&str) -> String,
    /// In the same Kreis.
    pub same_district: fn(&str) -> String,
}

pub(super) static DE: Support = Support {
    matches_title: "Passt zusammen",
    matches_intro: "Was die einen anbieten und die anderen brauchen, mit dem gemeinsamen Thema.",
    matches_none: "Noch passt nichts zusammen. Je mehr Themen bei den Antworten gewählt sind, desto eher findet sich etwas.",
    both: |what| format!("beide: {what}"),
    offered: "Das bieten",
    needed: "Das suchen",
    peers_title: |name| format!("Ähnliche Kommunen wie {name}"),
    peers_link: "Ähnliche Kommunen finden",
    peers_intro: "Wen kann ich fragen? Kommunen, die in mindestens einem Punkt ähnlich sind, jeweils mit dem Grund.",
    peers_none: "Keine ähnliche Kommune gefunden. Je mehr eingetragen ist, desto mehr lässt sich vergleichen.",
    peers_filter: "Nur Kommunen, auf die zutrifft",
    peers_filter_hint: "Angezeigt werden Kommunen, auf die alle angekreuzten Punkte zutreffen.",
    peers_found: |n, all| format!("{n} von {all} ähnlichen Kommunen"),
    why: "Grund",
    reasons: [
        "einen Schritt weiter in der Wärmeplanung",
        "zwei oder drei Schritte weiter",
        "im gleichen Schritt der Wärmeplanung",
        "gleiches Zieljahr im Gesamtgebiet",
        "gemeinsame Wärmeplanung (Konvoi)",
        "ähnlich groß (höchstens ein Viertel mehr oder weniger Einwohner*innen)",
        "gleicher Kreis",
    ],
    one_ahead: |step| format!("einen Schritt weiter: {step}"),
    same_step: |step| format!("im gleichen Schritt: {step}"),
    same_target: |year| format!("gleiches Zieljahr: {year}"),
    same_convoy: |name| format!("gemeinsame Wärmeplanung: {name}"),
    similar_size: |n| format!("ähnlich groß: {n} Einwohner*innen"),
    same_district: |name| format!("gleicher Kreis: {name}"),
};

pub(super) static EN: Support = Support {
    matches_title: "Matches",
    matches_intro: "What some offer and others need, with the topic they share.",
    matches_none: "No matches yet. The more topics are chosen with the answers, the more can be found.",
    both: |what| format!("both: {what}"),
    offered: "Offered by",
    needed: "Needed by",
    peers_title: |name| format!("Municipalities similar to {name}"),
    peers_link: "Find similar municipalities",
    peers_intro: "Whom can I ask? Municipalities that are similar in at least one respect, each with the reason.",
    peers_none: "No similar municipality found. The more is entered, the more can be compared.",
    peers_filter: "Only municipalities to which this applies",
    peers_filter_hint: "Shown are municipalities to which everything ticked applies.",
    peers_found: |n, all| format!("{n} of {all} similar municipalities"),
    why: "Reason",
    reasons: [
        "one step ahead in heat planning",
        "two or three steps ahead",
        "at the same step of heat planning",
        "same target year for the whole territory",
        "joint heat planning (convoy)",
        "similar size (at most a quarter more or fewer inhabitants)",
        "same district",
    ],
    one_ahead: |step| format!("one step ahead: {step}"),
    same_step: |step| format!("at the same step: {step}"),
    same_target: |year| format!("same target year: {year}"),
    same_convoy: |name| format!("joint heat planning: {name}"),
    similar_size: |n| format!("similar size: {n} inhabitants"),
    same_district: |name| format!("same district: {name}"),
};
