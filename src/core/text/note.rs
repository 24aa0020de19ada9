//! What the pages of private notes say.

/// Notes.
pub struct Note {
    /// Heading of the list.
    pub heading: &'static str,
    /// What happens to a text that cannot be saved.
    pub kept: &'static str,
    /// What private means.
    pub private_hint: &'static str,
    /// Field: what the note says.
    pub text: &'static str,
    /// Autosaved.
    pub saved: &'static str,
    /// Not yet saved.
    pub saving: &'static str,
    /// Heading of the preview.
    pub preview: &'static str,
    /// A note without text.
    pub untitled: &'static str,
    /// Heading of the confirmation.
    pub erase_title: &'static str,
    /// Says what erasing a note does.
    pub erase_text: &'static str,
}

pub(super) static DE: Note = Note {
    heading: "Meine Notizen",
    kept: "Der Text bleibt in diesem Browser stehen und geht nicht verloren, ist aber noch nicht gespeichert.",
    private_hint: "Nur in diesem Browser und in Ihrer Sicherung. Notizen sind in keiner Weitergabe-Datei.",
    text: "Notiz",
    saved: "Automatisch gespeichert",
    saving: "Wird gespeichert …",
    preview: "Vorschau",
    untitled: "Leere Notiz",
    erase_title: "Notiz endgültig löschen?",
    erase_text: "Die Notiz verschwindet aus diesem Browser und aus jeder Sicherung, die Sie ab jetzt anlegen.",
};

pub(super) static EN: Note = Note {
    heading: "My notes",
    kept: "The text stays in this browser and is not lost, but it is not saved yet.",
    private_hint: "Only in this browser and in your backup. Notes are in no share file.",
    text: "Note",
    saved: "Saved automatically",
    saving: "Saving …",
    preview: "Preview",
    untitled: "Empty note",
    erase_title: "Delete the note permanently?",
    erase_text: "The note disappears from this browser and from every backup you make from now on.",
};
