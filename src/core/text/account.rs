//! What is said in and about the account of one person („Auskunft“).

/// The account.
pub struct Account {
    /// Heading of the card.
    pub heading: &'static str,
    /// What it is for.
    pub what: &'static str,
    /// Shows it.
    pub show: &'static str,
    /// Saves it as a file.
    pub save: &'static str,
    /// Title of the account.
    pub title: fn(name: &str) -> String,
    /// Its first sentence.
    pub intro: fn(day: &str) -> String,
    /// Section: statements of the directory.
    pub stated: &'static str,
    /// Section: what is held back.
    pub own: &'static str,
    /// Section: records that refer to the person.
    pub links: &'static str,
    /// Section: own notes.
    pub notes: &'static str,
    /// Section: texts that name the person.
    pub mentions: &'static str,
    /// Section: labels that name the person.
    pub labels: &'static str,
    /// An empty section.
    pub nothing: &'static str,
}

pub(super) static DE: Account = Account {
    heading: "Auskunft",
    what: "Alles, was dieser Browser über diese Person gespeichert hat, auch Ihre eigenen Notizen. Sie entscheiden, was Sie davon weitergeben.",
    show: "Auskunft anzeigen",
    save: "Auskunft speichern",
    title: |name| format!("Auskunft: {name}"),
    intro: |day| {
        format!(
            "Stand vom {day}. Hilft Ihnen, eine Auskunft nach Art. 15 DSGVO zu geben; Zweck, Empfänger*innen, Speicherdauer und Rechte ergänzen Sie selbst."
        )
    },
    stated: "Angaben im Verzeichnis",
    own: "Angaben, die nur in diesem Browser stehen",
    links: "Einträge, die auf die Person verweisen",
    notes: "Eigene Notizen",
    mentions: "Texte, in denen die Person genannt ist",
    labels: "Absender, die die Person nennen",
    nothing: "Nichts.",
};

pub(super) static EN: Account = Account {
    heading: "Access to data",
    what: "Everything this browser has stored about this person, your own notes included. You decide what of it you share.",
    show: "Show everything stored",
    save: "Save as a file",
    title: |name| format!("Data stored about {name}"),
    intro: |day| {
        format!(
            "As of {day}. Helps you to give information under Art. 15 GDPR; purpose, recipients, storage period and rights you add yourself."
        )
    },
    stated: "Statements in the directory",
    own: "Statements in this browser only",
    links: "Entries that refer to the person",
    notes: "Own notes",
    mentions: "Texts that name the person",
    labels: "Sender names that mention the person",
    nothing: "Nothing.",
};
