//! What the pages of topics say.

/// Topics.
pub struct Topic {
    /// Heading of the list.
    pub heading: &'static str,
    /// Leads to the form.
    pub add: &'static str,
    /// None yet.
    pub none: &'static str,
    /// What to do.
    pub none_hint: &'static str,
    /// Field: what the topic is called.
    pub title: &'static str,
    /// Hint under the field for the text: which markup is possible.
    pub text_hint: &'static str,
    /// How many contributions.
    pub n_contributions: fn(usize) -> String,
    /// One contribution.
    pub one_contribution: &'static str,
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
    heading: "Themen",
    add: "Thema hinzufügen",
    none: "Noch keine Themen",
    none_hint: "Sammeln Sie hier, worüber das Netzwerk sprechen soll.",
    title: "Titel",
    text_hint: "Der Text bleibt, wie er ist. Möglich: **fett**, *kursiv*, # Überschrift, > Zitat, Listen mit - oder 1., [Text](https://…).",
    n_contributions: |n| format!("{n} Beiträge"),
    one_contribution: "1 Beitrag",
    contributions: "Beiträge",
    no_contributions: "Noch keine Beiträge.",
    contribute: "Beitrag schreiben",
    contribution_save: "Beitrag speichern",
};

pub(super) static EN: Topic = Topic {
    heading: "Topics",
    add: "Add topic",
    none: "No topics yet",
    none_hint: "Collect here what the network should talk about.",
    title: "Title",
    text_hint: "Text stays as typed. Possible: **bold**, *italics*, # heading, > quotation, lists with - or 1., [text](https://…).",
    n_contributions: |n| format!("{n} contributions"),
    one_contribution: "1 contribution",
    contributions: "Contributions",
    no_contributions: "No contributions yet.",
    contribute: "Write a contribution",
    contribution_save: "Save contribution",
};
