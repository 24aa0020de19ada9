//! What the search of everything says.
/// The field in the frame, the page of what is found, and the choice of the key.
pub struct Search {
    /// Heading of the page.
    pub title: &'static str,
    /// Label of the search field.
    pub label: &'static str,
    /// What the field is for, beside other searches on a page.
    pub everything: &'static str,
    /// Shown before anything is searched for.
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
    /// Beside what is the member's own.
    pub private: &'static str,
    /// Card of the settings.
    pub keyboard: &'static str,
    /// Setting: whether the key `/` leads to the search.
    pub slash: &'static str,
    /// Hint under that setting.
    pub slash_hint: &'static str,
}

pub(super) static DE: Search = Search {
    title: "Suche",
    label: "Suchen",
    everything: "In allem suchen",
    start_title: "Was suchen Sie?",
    start: "Schreiben Sie Namen, Orte oder Stichwörter oben in das Feld „Suchen“. Wortanfänge genügen, in beliebiger Reihenfolge; kleine Tippfehler schaden nicht. Gesucht wird in allem, auch in Ihren privaten Notizen; was Sie suchen, bleibt in diesem Tab und steht in keiner Adresse und keiner Datei.",
    start_key: "Von jeder Seite öffnen „/“ und Strg+K dasselbe über der Seite.",
    found: |n| format!("{n} Treffer"),
    nothing_hint: "Prüfen Sie die Schreibweise, oder nehmen Sie ein Wort weg. Der Papierkorb wird nicht durchsucht.",
    kinds: "Nur zeigen",
    all: "Alle",
    private: "nur für Sie",
    keyboard: "Tastatur",
    slash: "Die Tasten „/“ (suchen) und „?“ (Tasten zeigen)",
    slash_hint: "Nur, wenn gerade in kein Feld geschrieben wird. Bei Spracheingabe besser abschalten.",
};

pub(super) static EN: Search = Search {
    title: "Search",
    label: "Search",
    everything: "Search everything",
    start_title: "What are you looking for?",
    start: "Type names, places or keywords into the field “Search” above. The beginnings of words are enough, in any order, and small typing mistakes do no harm. Everything is searched, your private notes too; what you look for stays in this tab, in no address and no file.",
    start_key: "From every page “/” and Ctrl+K open the same above the page.",
    found: |n| match n {
        1 => "1 result".to_owned(),
        _ => format!("{n} results"),
    },
    nothing_hint: "Check the spelling, or take a word away. The bin is not searched.",
    kinds: "Show only",
    all: "All",
    private: "for you only",
    keyboard: "Keyboard",
    slash: "The keys “/” (find) and “?” (show keys)",
    slash_hint: "Only while nothing is being typed into a field. Better turned off with voice input.",
};
