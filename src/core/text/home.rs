//! What the first page says.

use crate::catalogue::Bucket;

/// The first page.
pub struct Home {
    /// Heading of the page.
    pub title: &'static str,
    /// What the app is for.
    pub intro: &'static str,
    /// Heading of the table of steps.
    pub heat_title: &'static str,
    /// Caption of that table.
    pub heat_caption: fn(usize) -> String,
    /// Column: the step of heat planning.
    pub group: &'static str,
    /// Column: how many municipalities are at it.
    pub n_municipalities: &'static str,
    /// Last row.
    pub total: &'static str,
    /// How large the network is.
    pub counts: fn(usize, usize, usize) -> String,
    /// Heading of the latest topics.
    pub topics_title: &'static str,
    /// No topics yet.
    pub no_topics: &'static str,
    /// Heading of what is to be decided.
    pub undecided_title: &'static str,
    /// Introduces the records about which members state different things.
    pub undecided_text: &'static str,
    /// Heading of the first steps.
    pub start_title: &'static str,
    /// First step.
    pub start_own: &'static str,
    /// Second step.
    pub start_import: &'static str,
    /// Third step.
    pub start_note: &'static str,
    /// Names of the groups of steps, in the order of `Bucket::ALL`.
    pub bucket: fn(Bucket) -> &'static str,
}

pub(super) static DE: Home = Home {
    title: "Das Netzwerk im Überblick",
    intro: "Wer ist wo zuständig, wie weit sind die Kommunen der Region Köln/Bonn, worüber spricht das Netzwerk? Alles liegt in Ihrem Browser, ohne Anmeldung. Andere sehen Ihre Einträge erst, wenn Sie eine Weitergabe-Datei verschicken.",
    heat_title: "Kommunale Wärmeplanung",
    heat_caption: |n| format!("Etappen der Wärmeplanung in {n} Kommunen"),
    group: "Etappe",
    n_municipalities: "Kommunen",
    total: "Zusammen",
    counts: |municipalities, districts, people| {
        let people = if people == 1 {
            "1 Person".into()
        } else {
            format!("{people} Personen")
        };
        format!("{municipalities} Kommunen · {districts} Kreise · {people}")
    },
    topics_title: "Aktuelle Themen",
    no_topics: "Noch keine Themen.",
    undecided_title: "Bitte klären",
    undecided_text: "Zu diesen Einträgen liegen unterschiedliche Angaben vor:",
    start_title: "So fangen Sie an",
    start_own: "Ihre Kommune öffnen und den Schritt melden",
    start_import: "Datei von Kolleg*innen öffnen",
    start_note: "Eine private Notiz schreiben",
    bucket: |bucket| match bucket {
        Bucket::Unknown => "keine Angabe",
        Bucket::Waiting => "noch nicht begonnen",
        Bucket::Preparing => "in Vorbereitung",
        Bucket::Working => "in Bearbeitung",
        Bucket::BeforeAdoption => "vor dem Beschluss",
        Bucket::Adopted => "beschlossen",
    },
};

pub(super) static EN: Home = Home {
    title: "The network at a glance",
    intro: "Who is responsible where, how far are the municipalities of the Köln/Bonn region, what is the network talking about? Everything is in your browser, without an account. Others see your entries only once you send a share file.",
    heat_title: "Municipal heat planning",
    heat_caption: |n| format!("Stages of heat planning in {n} municipalities"),
    group: "Stage",
    n_municipalities: "Municipalities",
    total: "Total",
    counts: |municipalities, districts, people| {
        let people = if people == 1 {
            "1 person".into()
        } else {
            format!("{people} people")
        };
        format!("{municipalities} municipalities · {districts} districts · {people}")
    },
    topics_title: "Current topics",
    no_topics: "No topics yet.",
    undecided_title: "Please settle",
    undecided_text: "There are different statements about these entries:",
    start_title: "How to start",
    start_own: "Open your municipality and report the step",
    start_import: "Open a file from colleagues",
    start_note: "Write a private note",
    bucket: |bucket| match bucket {
        Bucket::Unknown => "not stated",
        Bucket::Waiting => "not started",
        Bucket::Preparing => "preparing",
        Bucket::Working => "in progress",
        Bucket::BeforeAdoption => "before adoption",
        Bucket::Adopted => "adopted",
    },
};
