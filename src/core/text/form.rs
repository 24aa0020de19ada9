//! What forms say of fields and of what is wrong with them.

/// Forms and their problems.
pub struct Form {
    /// Heading of the list of problems.
    pub problems: fn(usize) -> String,
    /// Heading for one problem.
    pub problem: &'static str,
    /// Nothing typed or chosen.
    pub missing: &'static str,
    /// No day of the calendar, or half of one.
    pub not_a_day: &'static str,
    /// A step without its day.
    pub no_day_of_step: &'static str,
    /// A day to come.
    pub in_future: &'static str,
    /// A number out of range.
    pub not_between: fn(u32, u32) -> String,
    /// A number that may be thousands or have decimals.
    pub two_readings: &'static str,
    /// Too many characters.
    pub too_long: fn(usize) -> String,
    /// No time of day.
    pub not_a_time: &'static str,
    /// Before what it cannot be before.
    pub too_early: &'static str,
    /// The same of a time, which may be of another day.
    pub too_early_that_day: &'static str,
    /// No address of a page.
    pub not_a_page: &'static str,
    /// No e-mail address.
    pub not_an_email: &'static str,
    /// No official key.
    pub not_a_key: &'static str,
    /// In a telephone field stands this word, which belongs to no number.
    pub not_of_a_number: fn(&str) -> String,
    /// In a telephone field stands something that is not one number.
    pub not_a_number: &'static str,
    /// Already in the directory.
    pub already_there: &'static str,
    /// Another municipality of this name is there.
    pub same_name: &'static str,
    /// Something typed earlier is there again.
    pub refilled: &'static str,
    /// Where it lies.
    pub refilled_hint: &'static str,
    /// Something typed earlier would replace something newer.
    pub outdated: &'static str,
    /// What to do with it.
    pub outdated_hint: &'static str,
    /// Puts it into the form.
    pub use_outdated: &'static str,
    /// Throws it away.
    pub discard: &'static str,
    /// The storage does not take what is typed.
    pub not_kept: &'static str,
    /// What to do then.
    pub not_kept_hint: &'static str,
    /// Heading when a statement of a later day holds.
    pub is_earlier: fn(&str) -> String,
    /// What happens to an earlier one.
    pub is_earlier_hint: &'static str,
    /// Field: as of which day.
    pub as_of: &'static str,
    /// Field: where from.
    pub source: &'static str,
    /// What a source can be.
    pub source_hint: &'static str,
    /// What the field is prefilled with.
    pub own_source: &'static str,
    /// Field: the label of this browser.
    pub label: &'static str,
    /// Under that field; asked once.
    pub label_hint: &'static str,
}

pub(super) static DE: Form = Form {
    problems: |n| format!("{n} Angaben fehlen oder stimmen noch nicht"),
    problem: "Eine Angabe fehlt oder stimmt noch nicht",
    missing: "Bitte ausfüllen oder auswählen.",
    not_a_day: "Das ist kein Tag des Kalenders, oder es fehlt ein Teil. Bitte Tag, Monat und Jahr angeben, zum Beispiel 23.11.2026.",
    no_day_of_step: "Bitte auch den Tag angeben, von dem diese Angabe ist: Ein Schritt ohne Tag lässt sich nicht einordnen. Oder als Schritt „keine Angabe“ wählen.",
    in_future: "Der Tag liegt in der Zukunft. Bitte heute oder einen früheren Tag angeben.",
    not_between: |first, last| format!("Bitte eine ganze Zahl von {first} bis {last} angeben."),
    two_readings: "Das kann Tausend oder eine Zahl mit Nachkommastellen sein. Bitte Tausender ohne Punkt schreiben, zum Beispiel 1200, und höchstens zwei Nachkommastellen, zum Beispiel 1,2.",
    too_long: |limit| format!("Zu lang: höchstens {limit} Zeichen."),
    not_a_time: "Bitte eine Uhrzeit angeben, zum Beispiel 14:30.",
    too_early: "Das liegt vor dem Anfang der Spanne. Bitte eine der beiden Angaben ändern.",
    too_early_that_day: "Das liegt vor dem Beginn. Bitte eine der beiden Uhrzeiten ändern, oder geben Sie unter „Endet am (Tag)“ an, an welchem Tag es endet.",
    not_a_page: "Bitte eine vollständige Internetadresse angeben, zum Beispiel https://www.stadt.example/klima.",
    not_an_email: "Bitte eine E-Mail-Adresse angeben, zum Beispiel klimaschutz@stadt.example.",
    not_a_key: "Bitte den amtlichen Gemeindeschlüssel mit acht Ziffern angeben (für einen Kreis fünf), zum Beispiel 05366016.",
    not_of_a_number: |word| {
        format!(
            "Wird nicht als Telefonnummer erkannt: „{word}“ gehört zu keiner. Der Text wird so gespeichert, lässt sich aber nicht anwählen."
        )
    },
    not_a_number: "Wird nicht als eine Telefonnummer erkannt. Der Text wird so gespeichert, lässt sich aber nicht anwählen.",
    already_there: "Diese Kommune steht schon im Verzeichnis.",
    same_name: "In diesem Kreis steht schon eine Kommune mit diesem Namen. Prüfen Sie den Schlüssel, oder bestätigen Sie, dass es eine andere ist.",
    refilled: "Hier ist wieder, was Sie eingegeben und noch nicht gespeichert haben.",
    refilled_hint: "Es liegt nur in diesem Browser, bis Sie speichern oder abbrechen.",
    outdated: "Hier steht etwas Neueres als das, was Sie zuletzt geändert haben.",
    outdated_hint: "Was Sie eingegeben und nicht gespeichert haben, ist noch da: Setzen Sie es ein, oder verwerfen Sie es.",
    use_outdated: "Meine Eingaben einsetzen",
    discard: "Eingaben verwerfen",
    not_kept: "Was Sie hier eingeben, ist noch nirgends gespeichert.",
    not_kept_hint: "Dieser Browser nimmt gerade nichts mehr auf. Speichern Sie, bevor Sie die Seite verlassen, oder kopieren Sie längere Texte vorher heraus.",
    is_earlier: |day| format!("Es gibt schon eine neuere Angabe vom {day}"),
    is_earlier_hint: "Was Sie eintragen, steht danach unter „Frühere Angaben“; was heute gilt, ändert sich nicht.",
    as_of: "Stand vom",
    source: "Quelle",
    source_hint: "Adresse einer Seite oder zum Beispiel „mündlich im Treffen am 20.11.2026“.",
    own_source: "eigene Angabe",
    label: "Ihr Absender",
    label_hint: "Erscheint neben Ihren Angaben, zum Beispiel „Klimaschutz Bornheim“. Sie können das Feld leer lassen und später in den Einstellungen ändern.",
};

pub(super) static EN: Form = Form {
    problems: |n| format!("{n} entries are missing or not right yet"),
    problem: "One entry is missing or not right yet",
    missing: "Please fill in or choose.",
    not_a_day: "This is not a day of the calendar, or a part is missing. Please give day, month and year, for example 23.11.2026.",
    no_day_of_step: "Please also give the day this refers to: a step without a day cannot be placed. Or choose “not stated” as the step.",
    in_future: "This day is in the future. Please give today or an earlier day.",
    not_between: |first, last| format!("Please give a whole number from {first} to {last}."),
    two_readings: "This may be thousands or a number with decimals. Please write thousands without a separator, for example 1200, and at most two decimals, for example 1.2.",
    too_long: |limit| format!("Too long: at most {limit} characters."),
    not_a_time: "Please give a time of day, for example 14:30.",
    too_early: "This is before the start of the span. Please change one of the two.",
    too_early_that_day: "This is before the start. Please change one of the two times, or give under “Ends on (day)” on which day it ends.",
    not_a_page: "Please give a complete web address, for example https://www.stadt.example/klima.",
    not_an_email: "Please give an e-mail address, for example klimaschutz@stadt.example.",
    not_a_key: "Please give the official municipality key with eight digits (five for a district), for example 05366016.",
    not_of_a_number: |word| {
        format!(
            "Not recognised as a phone number: “{word}” belongs to none. The text is saved as it is, but cannot be dialled."
        )
    },
    not_a_number: "Not recognised as one phone number. The text is saved as it is, but cannot be dialled.",
    already_there: "This municipality is already in the directory.",
    same_name: "A municipality of this name is already in this district. Check the key, or confirm that it is another one.",
    refilled: "What you typed and have not saved yet is here again.",
    refilled_hint: "It is kept in this browser only, until you save or cancel.",
    outdated: "There is something newer here than what you last changed.",
    outdated_hint: "What you typed and have not saved is still there: put it in, or discard it.",
    use_outdated: "Put in what I typed",
    discard: "Discard what was typed",
    not_kept: "What you type here is not saved anywhere yet.",
    not_kept_hint: "This browser takes nothing more at the moment. Save before you leave the page, or copy longer texts first.",
    is_earlier: |day| format!("There is already a newer statement as of {day}"),
    is_earlier_hint: "What you enter will be listed under “Earlier statements”; what applies today does not change.",
    as_of: "As of",
    source: "Source",
    source_hint: "Address of a page, or for example “orally at the meeting on 20 Nov 2026”.",
    own_source: "own statement",
    label: "Your sender name",
    label_hint: "Appears beside what you enter, for example “Klimaschutz Bornheim”. You can leave it empty and change it later in the settings.",
};
