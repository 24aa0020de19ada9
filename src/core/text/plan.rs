//! What the page of a municipality says of its heat plan in a row, and of how it came there.

/// The row below the stages, and the card of the steps.
pub struct Plan {
    /// The draft is out for comment.
    pub consultation: &'static str,
    /// From this day on.
    pub from: fn(&str) -> String,
    /// For how many days it still is.
    pub days_left: fn(i64) -> String,
    /// It is not any more.
    pub over: &'static str,
    /// The council decides, or has.
    pub council: &'static str,
    /// It has.
    pub decided: &'static str,
    /// By when the plan is due.
    pub deadline: &'static str,
    /// What the planning costs for each inhabitant.
    pub per_head: fn(&str) -> String,
    /// The year the plan aims at.
    pub year: &'static str,
    /// The municipality has set it.
    pub own_year: &'static str,
    /// The law of the Land has.
    pub land_year: &'static str,
    /// Heading of the steps.
    pub timeline: &'static str,
    /// The earlier ones.
    pub timeline_more: fn(usize) -> String,
    /// Heading of the municipalities that are like it.
    pub similar: &'static str,
    /// Why each is, in the order of `PeerReason::ALL`.
    pub reasons: [&'static str; 7],
    /// A text was copied.
    pub copied: &'static str,
    /// Copies a text.
    pub copy: &'static str,
    /// The browser refused.
    pub not_copied: &'static str,
}

pub(super) static DE: Plan = Plan {
    consultation: "Offenlage",
    from: |day| format!("ab {day}"),
    days_left: |n| match n {
        0 => "endet heute".into(),
        1 => "noch 1 Tag".into(),
        n => format!("noch {n} Tage"),
    },
    over: "beendet",
    council: "Rat",
    decided: "beschlossen",
    deadline: "Frist",
    per_head: |euros| format!("{euros} € je Einwohner*in"),
    year: "Zieljahr Wärme",
    own_year: "eigenes Zieljahr",
    land_year: "Land NRW",
    timeline: "Verlauf",
    timeline_more: |n| match n {
        1 => "1 früherer Schritt".into(),
        n => format!("{n} frühere Schritte"),
    },
    similar: "Ähnliche Kommunen",
    reasons: [
        "einen Schritt weiter",
        "zwei oder drei Schritte weiter",
        "gleicher Schritt",
        "gleiches Zieljahr",
        "gleicher Konvoi",
        "ähnlich groß",
        "gleicher Kreis",
    ],
    copied: "Text kopiert.",
    copy: "Kopieren",
    not_copied: "Der Text wurde nicht kopiert: Der Browser lässt es nicht zu. Markieren Sie ihn und kopieren Sie ihn mit Strg C.",
};

pub(super) static EN: Plan = Plan {
    consultation: "Consultation",
    from: |day| format!("from {day}"),
    days_left: |n| match n {
        0 => "ends today".into(),
        1 => "1 day left".into(),
        n => format!("{n} days left"),
    },
    over: "closed",
    council: "Council",
    decided: "adopted",
    deadline: "Deadline",
    per_head: |euros| format!("€{euros} per inhabitant"),
    year: "Target year for heat",
    own_year: "own target year",
    land_year: "set by North Rhine-Westphalia",
    timeline: "History",
    timeline_more: |n| match n {
        1 => "1 earlier step".into(),
        n => format!("{n} earlier steps"),
    },
    similar: "Similar municipalities",
    reasons: [
        "one step further",
        "two or three steps further",
        "same step",
        "same target year",
        "same joint planning",
        "similar size",
        "same district",
    ],
    copied: "Text copied.",
    copy: "Copy",
    not_copied: "The text was not copied: the browser does not allow it. Select it and copy it with Ctrl C.",
};
