//! What is said on many pages.

/// Words used on many pages.
pub struct Common {
    /// Nothing is stated.
    pub not_stated: &'static str,
    /// Mark of a field that may stay empty.
    pub optional: &'static str,
    /// Saves a form.
    pub save: &'static str,
    /// Leaves a form.
    pub cancel: &'static str,
    /// Opens a form.
    pub edit: &'static str,
    /// The bin.
    pub bin: &'static str,
    /// Puts into the bin.
    pub to_bin: &'static str,
    /// Takes out of the bin.
    pub restore: &'static str,
    /// On a record in the bin.
    pub is_binned: &'static str,
    /// Shown instead of what is in the bin, by its name.
    pub is_binned_here: fn(&str) -> String,
    /// Takes out of the bin what was just put into it.
    pub undo_bin: &'static str,
    /// A record that is not in the bin.
    pub not_in_bin: &'static str,
    /// When it was put into the bin.
    pub binned_on: fn(&str) -> String,
    /// Erases for ever.
    pub erase: &'static str,
    /// In place of an erased record.
    pub gone: &'static str,
    /// A record without a name.
    pub unnamed: &'static str,
    /// A statement whose writer chose no label.
    pub nobody: &'static str,
    /// Who stated something and when.
    pub said_by: fn(&str, &str) -> String,
    /// Who touched a record last and when.
    pub last_said: fn(who: &str, day: &str) -> String,
    /// As of which day.
    pub as_of: fn(&str) -> String,
    /// How many differing statements.
    pub n_statements: fn(usize) -> String,
    /// Heading above differing statements.
    pub undecided_title: fn(&str, usize) -> String,
    /// What to do about them.
    pub undecided_hint: &'static str,
    /// Decides for a statement.
    pub decide: &'static str,
    /// Marks a record about which members disagree.
    pub is_undecided: &'static str,
    /// An element taken out of a set.
    pub removed: fn(&str) -> String,
    /// What a record is linked to.
    pub linked_to: &'static str,
    /// Heading of what links here.
    pub links_here: &'static str,
    /// Nothing links here.
    pub no_links: &'static str,
    /// Superseded statements.
    pub history: &'static str,
    /// Mark of a statement that was withdrawn.
    pub withdrawn: &'static str,
    /// Withdraws a statement.
    pub withdraw: &'static str,
    /// Says of a withdrawn statement that it holds after all.
    pub hold_again: &'static str,
    /// The day on which somebody said that a record still holds.
    pub confirmed: &'static str,
    /// Says so today.
    pub confirm: &'static str,
    /// States what was publicly reported as an own statement.
    pub affirm: &'static str,
    /// When it was said last.
    pub confirmed_on: fn(&str) -> String,
    /// Mark of private things.
    pub private: &'static str,
    /// Opens the form for more about a record.
    pub state_more: &'static str,
    /// Mark of a field that is held back.
    pub held_back: &'static str,
    /// Releases a field.
    pub release: fn(&str) -> String,
    /// Hint under that choice: where withheld details stay.
    pub release_hint: &'static str,
    /// Adds a record of a kind.
    pub add: fn(&str) -> String,
    /// No record of a kind yet.
    pub none_yet: &'static str,
    /// Narrows a long choice.
    pub pick_filter: fn(&str) -> String,
    /// How many more can be chosen.
    pub pick_more: fn(usize) -> String,
    /// Chooses nothing.
    pub pick_nothing: &'static str,
    /// A contribution in a list of links.
    pub contribution_to: fn(&str) -> String,
    /// A kind of record.
    pub kind_topic: &'static str,
    /// A kind of record.
    pub kind_history: &'static str,
    /// A kind of record of a newer version.
    pub kind_unknown: fn(&str) -> String,
}

pub(super) static DE: Common = Common {
    not_stated: "keine Angabe",
    optional: "(optional)",
    save: "Speichern",
    cancel: "Abbrechen",
    edit: "Bearbeiten",
    bin: "Papierkorb",
    to_bin: "In den Papierkorb",
    restore: "Wiederherstellen",
    is_binned: "Dieser Eintrag liegt im Papierkorb.",
    is_binned_here: |name| format!("„{name}“ liegt im Papierkorb."),
    undo_bin: "Rückgängig",
    not_in_bin: "nicht im Papierkorb",
    binned_on: |day| format!("im Papierkorb seit {day}"),
    erase: "Endgültig löschen",
    gone: "gelöscht",
    unnamed: "ohne Namen",
    nobody: "ohne Absender",
    said_by: |who, day| format!("{who}, {day}"),
    last_said: |who, day| format!("Zuletzt angegeben: {who}, {day}"),
    as_of: |day| format!("Stand vom {day}"),
    n_statements: |n| format!("{n} Angaben"),
    undecided_title: |field, n| format!("{field}: {n} unterschiedliche Angaben"),
    undecided_hint: "Hier liegen unterschiedliche Angaben vor. Wählen Sie aus, welche stimmt. Die anderen erhalten Ihre Entscheidung mit Ihrer nächsten Weitergabe-Datei.",
    decide: "Diese Angabe gilt",
    is_undecided: "bitte klären",
    removed: |name| format!("{name} (entfernt)"),
    linked_to: "Verknüpft mit",
    links_here: "Verknüpfte Einträge",
    no_links: "Noch keine verknüpften Einträge.",
    history: "Frühere Angaben",
    withdrawn: "zurückgezogen, gilt nicht",
    withdraw: "Zurückziehen",
    hold_again: "Gilt doch",
    confirmed: "Zuletzt bestätigt",
    confirm: "Stimmt noch",
    affirm: "Stimmt",
    confirmed_on: |day| format!("Zuletzt bestätigt am {day}"),
    private: "nur für Sie",
    state_more: "Angaben ergänzen",
    held_back: "nur in diesem Browser",
    release: |field| format!("{field} freigeben"),
    release_hint: "Diese Angaben bleiben in diesem Browser und stehen in keiner Weitergabe-Datei. Geben Sie eine Angabe nur frei, wenn die Person damit einverstanden ist.",
    add: |kind| format!("{kind} hinzufügen"),
    none_yet: "Noch nichts eingetragen.",
    pick_filter: |field| format!("{field}: suchen"),
    pick_more: |n| format!("{n} weitere – geben Sie einen Teil des Namens ein."),
    pick_nothing: "keine Angabe",
    contribution_to: |topic| format!("Beitrag zu „{topic}“"),
    kind_topic: "Thema",
    kind_history: "Frühere Angabe",
    kind_unknown: |code| format!("Unbekannte Art ({code})"),
};

pub(super) static EN: Common = Common {
    not_stated: "not stated",
    optional: "(optional)",
    save: "Save",
    cancel: "Cancel",
    edit: "Edit",
    bin: "Bin",
    to_bin: "Move to bin",
    restore: "Restore",
    is_binned: "This entry is in the bin.",
    is_binned_here: |name| format!("“{name}” is in the bin."),
    undo_bin: "Undo",
    not_in_bin: "not in the bin",
    binned_on: |day| format!("in the bin since {day}"),
    erase: "Delete permanently",
    gone: "deleted",
    unnamed: "unnamed",
    nobody: "no sender",
    said_by: |who, day| format!("{who}, {day}"),
    last_said: |who, day| format!("Last stated: {who}, {day}"),
    as_of: |day| format!("as of {day}"),
    n_statements: |n| format!("{n} statements"),
    undecided_title: |field, n| format!("{field}: {n} different statements"),
    undecided_hint: "There are different statements here. Choose which one is right. The others receive your decision with your next share file.",
    decide: "This one applies",
    is_undecided: "please settle",
    removed: |name| format!("{name} (removed)"),
    linked_to: "Linked to",
    links_here: "Linked entries",
    no_links: "No linked entries yet.",
    history: "Earlier statements",
    withdrawn: "withdrawn, does not apply",
    withdraw: "Withdraw",
    hold_again: "Applies after all",
    confirmed: "Last confirmed",
    confirm: "Still true",
    affirm: "True",
    confirmed_on: |day| format!("Last confirmed on {day}"),
    private: "for you only",
    state_more: "Add details",
    held_back: "only in this browser",
    release: |field| format!("Release: {field}"),
    release_hint: "These details stay in this browser and are in no share file. Release one only if the person agrees.",
    add: |kind| format!("Add {}", lower_first(kind)),
    none_yet: "Nothing entered yet.",
    pick_filter: |field| format!("{field}: search"),
    pick_more: |n| format!("{n} more – type a part of the name."),
    pick_nothing: "not stated",
    contribution_to: |topic| format!("Contribution to “{topic}”"),
    kind_topic: "Topic",
    kind_history: "Earlier statement",
    kind_unknown: |code| format!("Unknown kind ({code})"),
};

/// The name of a kind as it stands within a sentence.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
