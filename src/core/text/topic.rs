//! What the pages of topics say.

/// Topics.
pub struct Topic {
    /// Leads to the form.
    pub add: &'static str,
    /// Field: what the topic is called.
    pub title: &'static str,
    /// Hint under the field for the text: which markup is possible.
    pub text_hint: &'static str,
    /// Heading of what members have contributed.
    pub contributions: &'static str,
    /// None yet.
    pub no_contributions: &'static str,
    /// Heading of the form.
    pub contribute: &'static str,
    /// Button: saves the contribution.
    pub contribution_save: &'static str,
}

pub(super) static DE: Topic = Topic {
    add: "Thema hinzufügen",
    title: "Titel",
    text_hint: "Der Text bleibt, wie er ist. Möglich: **fett**, *kursiv*, # Überschrift, > Zitat, Listen mit - oder 1., [Text](https://…).",
    contributions: "Beiträge",
    no_contributions: "Noch keine Beiträge.",
    contribute: "Beitrag schreiben",
    contribution_save: "Beitrag speichern",
};

pub(super) static EN: Topic = Topic {
    add: "Add topic",
    title: "Title",
    text_hint: "Text stays as typed. Possible: **bold**, *italics*, # heading, > quotation, lists with - or 1., [text](https://…).",
    contributions: "Contributions",
    no_contributions: "No contributions yet.",
    contribute: "Write a contribution",
    contribution_save: "Save contribution",
};
