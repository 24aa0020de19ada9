//! What is said of taking back: what the button takes back, and what has come of it.
use super::Text;
use crate::catalogue::kind_of;
use crate::summary::StepView;
use crate::visible::{excerpt, isolated};

/// Taking back.
pub struct TakenBack {
    /// A file that was taken over: whose it was, and how many records.
    pub file_of: fn(&str, usize) -> String,
    /// The same where nobody knows whose it was.
    pub file: fn(usize) -> String,
    /// Behind the name of the first record: how many others.
    pub others: fn(usize) -> String,
    /// What was taken back.
    pub done: fn(&str) -> String,
    /// The same of what has no name.
    pub last: &'static str,
    /// What was new is in the bin.
    pub in_bin: &'static str,
    /// Of a file: what that means for everybody else.
    pub passed_on: &'static str,
    /// In a file that is opened: all of it was here, and about so many records something was taken back.
    pub was_here: fn(usize) -> String,
    /// Says it once more.
    pub again: &'static str,
    /// What that does.
    pub again_hint: &'static str,
}

pub(super) static DE: TakenBack = TakenBack {
    file_of: |from, n| format!("Datei von {from} ({})", entries_de(n)),
    file: |n| format!("Datei ({})", entries_de(n)),
    others: |n| format!("und {n} weitere"),
    done: |what| format!("Zurückgenommen: {what}"),
    last: "die letzte Änderung",
    in_bin: "Was dadurch neu war, liegt jetzt im Papierkorb. Dort können Sie es wiederherstellen.",
    passed_on: "Das gilt für das ganze Verzeichnis: Eine Weitergabe-Datei, die Sie ab jetzt erstellen, nimmt diese Einträge auch bei anderen zurück.",
    was_here: |n| {
        let about = match n {
            1 => "zu 1 Eintrag liegt".to_owned(),
            n => format!("zu {n} Einträgen liegt"),
        };
        format!(
            "Alles aus dieser Datei war hier schon einmal da; {about} etwas im Papierkorb oder wurde zurückgenommen."
        )
    },
    again: "Noch einmal übernehmen",
    again_hint: "Holt diese Einträge aus dem Papierkorb und trägt wieder ein, was in der Datei dazu steht.",
};

fn entries_de(n: usize) -> String {
    match n {
        1 => "1 Eintrag".into(),
        n => format!("{n} Einträge"),
    }
}

pub(super) static EN: TakenBack = TakenBack {
    file_of: |from, n| format!("file from {from} ({})", entries_en(n)),
    file: |n| format!("file ({})", entries_en(n)),
    others: |n| format!("and {n} more"),
    done: |what| format!("Taken back: {what}"),
    last: "the last change",
    in_bin: "What it added is in the bin now. You can restore it from there.",
    passed_on: "This applies to the whole directory: a share file that you make from now on takes these entries back for others too.",
    was_here: |n| {
        format!(
            "Everything in this file has been here before; about {} something is in the bin or was taken back.",
            entries_en(n)
        )
    },
    again: "Apply once more",
    again_hint: "Restores these entries from the bin and enters again what the file says about them.",
};

fn entries_en(n: usize) -> String {
    match n {
        1 => "1 entry".into(),
        n => format!("{n} entries"),
    }
}

impl Text {
    /// What a step is about: „Datei von Kim (17 Einträge)“, „Max Beispiel, Telefon“. Empty if nothing has a name.
    pub fn step(&self, step: &StepView) -> String {
        let words = &self.taken_back;
        match &step.file {
            Some(from) if from.trim().is_empty() => return (words.file)(step.n),
            Some(from) => return (words.file_of)(&isolated(&excerpt(from)), step.n),
            None => {}
        }
        let title = Some(excerpt(&step.title)).filter(|title| !title.is_empty());
        let others = (step.n > 1).then(|| (words.others)(step.n - 1));
        let field = step.field.as_ref().map(|field| self.field(&step.kind, field));
        // What is private goes by its kind.
        let kind = kind_of(&step.kind).map(|kind| self.label(&kind.one).to_owned());
        let name = title.map(|title| isolated(&title)).or(kind);
        match (name, others, field) {
            (Some(name), Some(others), _) => format!("{name} {others}"),
            (Some(name), None, Some(field)) => format!("{name}, {field}"),
            (name, _, field) => name.or(field).unwrap_or_default(),
        }
    }

    /// What was taken back.
    pub fn was_taken_back(&self, step: &StepView) -> String {
        match self.step(step) {
            what if what.is_empty() => (self.taken_back.done)(self.taken_back.last),
            what => (self.taken_back.done)(&what),
        }
    }

    /// What the button is called that takes it back.
    pub fn take_back(&self, step: &StepView) -> String {
        match self.step(step) {
            what if what.is_empty() => self.frame.undo.to_owned(),
            what => format!("{}: {what}", self.frame.undo),
        }
    }
}
