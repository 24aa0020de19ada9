//! What the pages of topics say.

/// Topics.
pub struct Topic {
    /// Leads to the form.
    pub add: &'static str,
    /// Field: what the topic is called.
    pub title: &'static str,
    /// Hint under the field for the text: which markup is possible.
    pub text_hint: &'static str,
    /// Heading of its text, read out alone.
    pub question: &'static str,
    /// Heading of what members have contributed.
    pub contributions: &'static str,
    /// None yet.
    pub no_contributions: &'static str,
    /// Heading of the form.
    pub contribute: &'static str,
    /// Button: saves the contribution.
    pub contribution_save: &'static str,
    /// How many contributions there are, and from how many municipalities.
    pub said: fn(usize, usize) -> String,
    /// How many of them files have brought since the last visit.
    pub n_new: fn(usize) -> String,
    /// Leads to the first of them.
    pub first_new: &'static str,
    /// Who wrote the topic down first, and when.
    pub begun: fn(&str, &str) -> String,
    /// Before the meetings on whose agenda it stands.
    pub on_agenda: &'static str,
    /// Heading of the documents on it.
    pub materials: &'static str,
    /// Heading of those who offer something on it.
    pub helpers: &'static str,
    /// Above the form: for which municipality one writes unless one says otherwise.
    pub for_own: fn(&str) -> String,
    /// Below the form: when others read it.
    pub read_later: &'static str,
}

pub(super) static DE: Topic = Topic {
    add: "Thema hinzufügen",
    title: "Titel",
    text_hint: "Der Text bleibt, wie er ist. Möglich: **fett**, *kursiv*, # Überschrift, > Zitat, Listen mit - oder 1., [Text](https://…).",
    question: "Worum es geht",
    contributions: "Beiträge",
    no_contributions: "Noch keine Beiträge.",
    contribute: "Beitrag schreiben",
    contribution_save: "Beitrag speichern",
    said: |n, places| {
        let said = match n {
            0 => return "noch keine Beiträge".into(),
            1 => "1 Beitrag".into(),
            n => format!("{n} Beiträge"),
        };
        match places {
            0 => said,
            1 => format!("{said} aus 1 Kommune"),
            places => format!("{said} aus {places} Kommunen"),
        }
    },
    n_new: |n| format!("{n} neu seit Ihrem letzten Besuch"),
    first_new: "Zum ersten neuen Beitrag",
    begun: |who, day| format!("angelegt von {who} am {day}"),
    on_agenda: "Auf der Tagesordnung:",
    materials: "Dazu vorhanden",
    helpers: "Wer bietet Hilfe",
    for_own: |name| format!("Sie schreiben für {name}. Unter „Von welcher Kommune?“ lässt sich das ändern."),
    read_later: "Andere lesen Ihren Beitrag, sobald Sie Ihre Datei weitergeben.",
};

pub(super) static EN: Topic = Topic {
    add: "Add topic",
    title: "Title",
    text_hint: "Text stays as typed. Possible: **bold**, *italics*, # heading, > quotation, lists with - or 1., [text](https://…).",
    question: "What it is about",
    contributions: "Contributions",
    no_contributions: "No contributions yet.",
    contribute: "Write a contribution",
    contribution_save: "Save contribution",
    said: |n, places| {
        let said = match n {
            0 => return "no contributions yet".into(),
            1 => "1 contribution".into(),
            n => format!("{n} contributions"),
        };
        match places {
            0 => said,
            1 => format!("{said} from 1 municipality"),
            places => format!("{said} from {places} municipalities"),
        }
    },
    n_new: |n| format!("{n} new since your last visit"),
    first_new: "To the first new contribution",
    begun: |who, day| format!("added by {who} on {day}"),
    on_agenda: "On the agenda:",
    materials: "There is already",
    helpers: "Who offers help",
    for_own: |name| format!("You write for {name}. “From which municipality?” changes that."),
    read_later: "Others read your contribution as soon as you pass on your file.",
};
