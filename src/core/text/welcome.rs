//! What somebody reads who has not chosen a municipality yet: what this is, where to begin, where the data is.

/// The page.
pub struct Welcome {
    /// Heading.
    pub title: &'static str,
    /// What it is: how many municipalities, Kreise and people.
    pub lead: fn(usize, usize, usize) -> String,
    /// First door, the own municipality: heading and text.
    pub own: [&'static str; 2],
    /// Its field.
    pub own_field: &'static str,
    /// Before anything is chosen there.
    pub own_first: &'static str,
    /// Its button.
    pub own_go: &'static str,
    /// Second door, a file: heading, text, link.
    pub file: [&'static str; 3],
    /// Third door, the demo: heading, text, link.
    pub look: [&'static str; 3],
    /// Heading of the map.
    pub map: &'static str,
    /// Heading of where the data is.
    pub data: &'static str,
    /// Three answers: heading and text.
    pub answers: [[&'static str; 2]; 3],
}

pub(super) static DE: Welcome = Welcome {
    title: "Wer ist wo zuständig, wie weit sind die anderen, wen frage ich?",
    lead: |municipalities, districts, people| {
        let people = match people {
            0 => None,
            1 => Some("1 Person".to_owned()),
            n => Some(format!("{n} Personen")),
        };
        let all = [format!("{municipalities} Kommunen"), format!("{districts} Kreise")];
        format!(
            "Das Verzeichnis der Klimaschutzmanager*innen in der Region Köln/Bonn. {}, ohne Anmeldung.",
            joined(all.into_iter().chain(people))
        )
    },
    own: [
        "Meine Kommune wählen",
        "Danach zeigt Klimanetz Ihren Schritt, Ihre Fristen und wer Ihnen voraus ist. Die Wahl ist nur für Sie.",
    ],
    own_field: "Kommune oder Kreis",
    own_first: "bitte wählen",
    own_go: "Weiter",
    file: [
        "Datei von Kolleg*innen öffnen",
        "Eine Klimanetz-Datei aus einer E-Mail. Sie sehen vorher, was sich ändert.",
        "Datei öffnen",
    ],
    look: [
        "Erst einmal umsehen",
        "Ein ausgefülltes Netzwerk mit erfundenen Personen. Nichts wird gespeichert.",
        "Demo ansehen",
    ],
    map: "Wärmeplanung in der Region",
    data: "Wo liegen meine Daten?",
    answers: [
        [
            "In diesem Browser",
            "Kein Server, kein Konto, keine Besuchsstatistik. Auch ohne Netz nutzbar, etwa im Sitzungssaal.",
        ],
        [
            "Andere sehen nur, was Sie verschicken",
            "Sie erstellen eine Datei und mailen sie. Vorher sehen Sie Zeile für Zeile, was darin steht. Private Notizen sind nie dabei.",
        ],
        [
            "Ihre Sicherung liegt bei Ihnen",
            "Browser räumen manchmal auf. Klimanetz erinnert Sie an eine eigene Sicherung.",
        ],
    ],
};

pub(super) static EN: Welcome = Welcome {
    title: "Who is responsible where, how far are the others, whom can I ask?",
    lead: |municipalities, districts, people| {
        let people = match people {
            0 => None,
            1 => Some("1 person".to_owned()),
            n => Some(format!("{n} people")),
        };
        let all = [
            format!("{municipalities} municipalities"),
            format!("{districts} districts"),
        ];
        format!(
            "The directory of the climate protection managers in the Köln/Bonn region. {}, no login.",
            joined(all.into_iter().chain(people))
        )
    },
    own: [
        "Choose my municipality",
        "Klimanetz then shows your step, your deadlines and who is ahead of you. The choice is for you alone.",
    ],
    own_field: "Municipality or district",
    own_first: "please choose",
    own_go: "Continue",
    file: [
        "Open a colleague’s file",
        "A Klimanetz file from an e-mail. You see beforehand what changes.",
        "Open a file",
    ],
    look: [
        "Have a look around",
        "A filled network with invented people. Nothing is saved.",
        "See the demo",
    ],
    map: "Heat planning in the region",
    data: "Where is my data?",
    answers: [
        [
            "In this browser",
            "No server, no account, no visitor statistics. Works offline too, in the council chamber for example.",
        ],
        [
            "Others see only what you send",
            "You make a file and mail it. Before that you see line by line what is in it. Private notes never are.",
        ],
        [
            "Your backup is yours",
            "Browsers tidy up at times. Klimanetz reminds you of a backup of your own.",
        ],
    ],
};

fn joined(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join(", ")
}
