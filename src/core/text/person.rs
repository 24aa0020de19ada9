//! What the pages of people say.

/// People.
pub struct Person {
    /// Heading of the contact data.
    pub contact: &'static str,
    /// Mark of somebody who may be there twice.
    pub maybe_double: &'static str,
    /// Before the links to who may be the same person.
    pub double_of: &'static str,
    /// What to do about it.
    pub double_hint: &'static str,
    /// Before the links to who has the name that is typed.
    pub known: &'static str,
    /// Before the links to who has the address that is typed.
    pub known_email: &'static str,
    /// Before the links to who has the number that is typed.
    pub known_phone: &'static str,
    /// Heading of the bin.
    pub bin_title: fn(usize) -> String,
    /// Heading of the confirmation.
    pub erase_title: fn(&str) -> String,
    /// Says what erasing a person does.
    pub erase_text: &'static str,
    /// Which own notes go too.
    pub erase_notes: &'static str,
    /// Hint under that legend: which notes go, and which stay with others.
    pub erase_notes_hint: &'static str,
    /// Heading of the texts that name the person.
    pub erase_mentions: &'static str,
    /// What to do with them.
    pub erase_mentions_hint: &'static str,
    /// A member's label names the person.
    pub erase_label: fn(&str, usize) -> String,
}

pub(super) static DE: Person = Person {
    contact: "Kontakt",
    maybe_double: "möglicherweise doppelt",
    double_of: "Möglicherweise dieselbe Person:",
    double_hint: "Wenn ja, tragen Sie die Angaben in einem der Einträge zusammen und legen Sie den anderen in den Papierkorb.",
    known: "Es gibt schon:",
    known_email: "Diese Adresse hat schon:",
    known_phone: "Diese Nummer hat schon:",
    bin_title: |n| format!("Papierkorb ({n})"),
    erase_title: |name| format!("{name} endgültig löschen?"),
    erase_text: "Der Eintrag verschwindet hier sofort, und keine ältere Datei kann ihn zurückbringen. Ihre Kolleg*innen haben ihn noch, bis sie Ihre nächste Weitergabe-Datei öffnen; Dateien, die schon verschickt sind, enthalten ihn weiter. Spuren auf der Festplatte entfernt erst der Browser selbst.",
    erase_notes: "Meine Notizen zu dieser Person mit löschen",
    erase_notes_hint: "Nehmen Sie den Haken weg, um eine Notiz zu behalten. Notizen anderer Mitglieder bleiben bei ihnen.",
    erase_mentions: "Texte, in denen der Name vorkommt",
    erase_mentions_hint: "Klimanetz ändert diese Texte nicht. Öffnen und ändern Sie sie vor dem Löschen: Danach ist der Name hier nicht mehr bekannt und diese Liste nicht mehr da.",
    erase_label: |label, n| {
        let statements = if n == 1 {
            "bei einer Angabe".into()
        } else {
            format!("bei {n} Angaben")
        };
        format!("Der Absender „{label}“ steht {statements}. Er verschwindet, sobald jemand diese Angaben neu einträgt.")
    },
};

pub(super) static EN: Person = Person {
    contact: "Contact",
    maybe_double: "possibly twice",
    double_of: "Possibly the same person:",
    double_hint: "If so, gather the details in one of the entries and move the other to the bin.",
    known: "Already there:",
    known_email: "Already has this address:",
    known_phone: "Already has this number:",
    bin_title: |n| format!("Bin ({n})"),
    erase_title: |name| format!("Delete {name} permanently?"),
    erase_text: "The entry disappears here at once, and no older file can bring it back. Your colleagues still have it until they open your next share file; files that were already sent still hold it. Traces on the disk are only removed by the browser itself.",
    erase_notes: "Also delete my notes about this person",
    erase_notes_hint: "Remove the tick to keep a note. Other members’ notes stay with them.",
    erase_mentions: "Texts in which the name occurs",
    erase_mentions_hint: "Klimanetz does not change these texts. Open and edit them before you delete the entry: afterwards the name is no longer known here, and this list is gone.",
    erase_label: |label, n| {
        let statements = if n == 1 {
            "one statement".into()
        } else {
            format!("{n} statements")
        };
        format!(
            "The sender name “{label}” is beside {statements}. It disappears as soon as somebody enters them again."
        )
    },
};
