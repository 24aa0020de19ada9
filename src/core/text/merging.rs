//! What is said of a file that is looked at and taken over, and of the choice between differing statements.
use super::Text;
use crate::summary::Merged;
use crate::visible::{excerpt, isolated};

/// A file on its way in.
pub struct Merging {
    /// Opens the new records of a kind.
    pub new: fn(&str, usize) -> String,
    /// Above the statements that are here.
    pub ours: &'static str,
    /// Above those of the file.
    pub theirs: &'static str,
    /// Below the result: which file it was.
    pub from: fn(&str) -> String,
    /// How many records came or changed.
    pub came: fn(usize) -> String,
    /// How many are gone.
    pub erased: fn(usize) -> String,
    /// What came of the private part.
    pub private: fn(usize) -> String,
    /// Above what came of it.
    pub private_title: &'static str,
    /// Settings came.
    pub settings: &'static str,
    /// About how many members disagree.
    pub to_decide: fn(usize) -> String,
    /// Behind the first of several.
    pub more: fn(usize) -> String,
    /// Above the links to what members disagree about.
    pub choose: &'static str,
    /// Below the field for files.
    pub drop: &'static str,
    /// The same while files are held over the page.
    pub drop_here: &'static str,
    /// A form was left by dropping a file.
    pub form_kept: &'static str,
    /// Leads back to it.
    pub to_form: &'static str,
}

pub(super) static DE: Merging = Merging {
    new: |kind, n| format!("{kind}: {n} neu"),
    ours: "Bei Ihnen",
    theirs: "In der Datei",
    from: |name| format!("Zusammengeführt: {name}"),
    came: |n| match n {
        1 => "1 Eintrag übernommen".into(),
        _ => format!("{n} Einträge übernommen"),
    },
    erased: |n| match n {
        1 => "1 Eintrag endgültig gelöscht".into(),
        _ => format!("{n} Einträge endgültig gelöscht"),
    },
    private: |n| match n {
        1 => "1 privater Eintrag übernommen".into(),
        _ => format!("{n} private Einträge übernommen"),
    },
    private_title: "Privater Teil",
    settings: "Einstellungen übernommen",
    to_decide: |n| format!("{n} zu klären"),
    more: |n| format!("und {n} weitere"),
    choose: "Zu diesen Einträgen liegen jetzt unterschiedliche Angaben vor. Bitte wählen Sie aus, welche stimmen:",
    drop: "Sie können Dateien auch auf die Seite ziehen.",
    drop_here: "Hier loslassen: Zuerst sehen Sie, was sich ändern würde.",
    form_kept: "Was Sie gerade eingegeben haben, ist noch da: Klimanetz hat es in diesem Browser aufbewahrt.",
    to_form: "Zurück zum Formular",
};

pub(super) static EN: Merging = Merging {
    new: |kind, n| format!("{kind}: {n} new"),
    ours: "Here",
    theirs: "In the file",
    from: |name| format!("Merged: {name}"),
    came: |n| match n {
        1 => "1 entry applied".into(),
        _ => format!("{n} entries applied"),
    },
    erased: |n| match n {
        1 => "1 entry deleted permanently".into(),
        _ => format!("{n} entries deleted permanently"),
    },
    private: |n| match n {
        1 => "1 private entry applied".into(),
        _ => format!("{n} private entries applied"),
    },
    private_title: "Private part",
    settings: "settings applied",
    to_decide: |n| format!("{n} to settle"),
    more: |n| format!("and {n} more"),
    choose: "There are now different statements about these entries. Please choose which ones are right:",
    drop: "You can also drag files onto the page.",
    drop_here: "Drop here: first you see what would change.",
    form_kept: "What you have just typed is still there: Klimanetz has kept it in this browser.",
    to_form: "Back to the form",
};

/// How many records the sentence names.
const NAMED: usize = 3;

impl Text {
    /// What came of a file: „17 Einträge übernommen, 1 zu klären: Max Beispiel“.
    pub fn merged(&self, merged: &Merged) -> String {
        let words = &self.merging;
        let counts = [
            (merged.n(), words.came),
            (merged.n_private(), words.private),
            (merged.n_erased, words.erased),
        ];
        let counts = counts.into_iter().filter(|(n, _)| *n > 0);
        let mut said: Vec<String> = counts.map(|(n, words)| words(n)).collect();
        if merged.has_settings {
            said.push(words.settings.to_owned());
        }
        if said.is_empty() {
            return self.exchange.preview_same.to_owned();
        }
        let n = merged.to_decide.len();
        if n > 0 {
            let named = merged.to_decide.iter().take(NAMED).map(|one| self.name(&one.title));
            let mut names = named.collect::<Vec<_>>().join(", ");
            if n > NAMED {
                names = format!("{names} {}", (words.more)(n - NAMED));
            }
            said.push(format!("{}: {names}", (words.to_decide)(n)));
        }
        said.join(", ")
    }

    /// Whether to take over a private part with so many records of each kind: „(6 Einträge: 4 × Notiz, 2 × Wiedervorlage)“.
    pub fn private_part(&self, kinds: &[(String, usize)]) -> String {
        let n: usize = kinds.iter().map(|(_, n)| n).sum();
        let kinds: Vec<String> = kinds
            .iter()
            .map(|(kind, n)| format!("{n} × {}", self.kind(kind)))
            .collect();
        match n {
            0 => self.exchange.private_settings.to_owned(),
            n => (self.exchange.private_part)(n, &kinds.join(", ")),
        }
    }

    /// What a record is called in a sentence.
    fn name(&self, title: &str) -> String {
        match title {
            "" => self.common.unnamed.to_owned(),
            title => isolated(title),
        }
    }

    /// What the buttons are called that choose between the statements about a field, each with what it says and who says so when: no
    /// two alike, since a list of buttons shows nothing else.
    pub fn choices(&self, title: &str, claims: &[(String, String)]) -> Vec<String> {
        let brief = |words: &str| excerpt(&words.split_whitespace().collect::<Vec<_>>().join(" "));
        let says: Vec<String> = claims.iter().map(|(words, _)| brief(words)).collect();
        let is_said_once = |says: &[String], own: &String| says.iter().filter(|other| *other == own).count() == 1;
        let says: Vec<String> = says
            .iter()
            .zip(claims)
            .map(|(own, (_, said))| match is_said_once(&says, own) {
                true => own.clone(),
                false => format!("{own} ({said})"),
            })
            .collect();
        let are_distinct = says.iter().all(|own| is_said_once(&says, own));
        let name = |(nth, says): (usize, &String)| match are_distinct {
            true => format!("{}: {title}: {says}", self.common.decide),
            false => format!("{} ({}): {title}: {says}", self.common.decide, nth + 1),
        };
        says.iter().enumerate().map(name).collect()
    }
}
