//! What the search of everything says.
use crate::catalogue::record;
use crate::domain::kind;

/// The field in the frame, the page of what is found, and the choice of the key.
pub struct Search {
    /// Heading.
    pub title: &'static str,
    /// The field.
    pub label: &'static str,
    /// What the field is for, beside other searches on a page.
    pub everything: &'static str,
    /// Nothing is looked for yet.
    pub start_title: &'static str,
    /// What to do.
    pub start: &'static str,
    /// The key that leads to the field.
    pub start_key: &'static str,
    /// How many were found.
    pub found: fn(usize) -> String,
    /// What to do when nothing was found.
    pub nothing_hint: &'static str,
    /// The group of buttons for the kinds.
    pub kinds: &'static str,
    /// All kinds.
    pub all: &'static str,
    /// Municipalities, people, topics, contributions, notes.
    pub of_kind: [&'static str; 5],
    /// Beside what is the member's own.
    pub private: &'static str,
    /// Card of the settings.
    pub keyboard: &'static str,
    /// The choice.
    pub slash: &'static str,
    /// Under the choice.
    pub slash_hint: &'static str,
}

impl super::Text {
    /// The name of several records of a kind.
    pub fn kinds(&self, name: &str) -> String {
        let [municipalities, people, topics, contributions, notes] = self.search.of_kind;
        match name {
            kind::MUNICIPALITY => municipalities.to_owned(),
            kind::PERSON => people.to_owned(),
            kind::TOPIC => topics.to_owned(),
            kind::CONTRIBUTION => contributions.to_owned(),
            kind::NOTE => notes.to_owned(),
            other => record(other).map_or_else(|| self.kind(other), |record| self.label(&record.many).to_owned()),
        }
    }
}

pub(super) static DE: Search = Search {
    title: "Suche",
    label: "Suchen",
    everything: "In allem suchen",
    start_title: "Was suchen Sie?",
    start: "Schreiben Sie Namen, Orte oder Stichwörter oben in das Feld „Suchen“. Wortanfänge genügen, in beliebiger Reihenfolge; kleine Tippfehler schaden nicht. Gesucht wird in allem, auch in Ihren privaten Notizen; was Sie suchen, bleibt in diesem Tab und steht in keiner Adresse und keiner Datei.",
    start_key: "Von jeder Seite führt die Taste „/“ in das Feld.",
    found: |n| format!("{n} Treffer"),
    nothing_hint: "Prüfen Sie die Schreibweise, oder nehmen Sie ein Wort weg. Der Papierkorb wird nicht durchsucht.",
    kinds: "Nur zeigen",
    all: "Alle",
    of_kind: ["Kommunen", "Personen", "Themen", "Beiträge", "Meine Notizen"],
    private: "privat",
    keyboard: "Tastatur",
    slash: "Die Taste „/“ führt in das Feld „Suchen“",
    slash_hint: "Nur, wenn gerade in kein Feld geschrieben wird. Bei Spracheingabe besser abschalten.",
};

pub(super) static EN: Search = Search {
    title: "Search",
    label: "Search",
    everything: "Search everything",
    start_title: "What are you looking for?",
    start: "Type names, places or keywords into the field “Search” above. The beginnings of words are enough, in any order, and small typing mistakes do no harm. Everything is searched, your private notes too; what you look for stays in this tab, in no address and no file.",
    start_key: "The key “/” leads to the field from every page.",
    found: |n| match n {
        1 => "1 result".to_owned(),
        _ => format!("{n} results"),
    },
    nothing_hint: "Check the spelling, or take a word away. The bin is not searched.",
    kinds: "Show only",
    all: "All",
    of_kind: ["Municipalities", "People", "Topics", "Contributions", "My notes"],
    private: "private",
    keyboard: "Keyboard",
    slash: "The key “/” leads to the field “Search”",
    slash_hint: "Only while nothing is being typed into a field. Better turned off with voice input.",
};
