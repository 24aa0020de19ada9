//! What is said of a file that cannot be read or joined: what is wrong, where, and what to do next.

use crate::snapshot::{Many, Sort};

/// Faults of files.
pub struct FileFaults {
    /// Where in a text.
    pub place: fn(usize, usize) -> String,
    /// Refusal: the file is empty.
    pub empty_file: &'static str,
    /// Refusal: larger than the limit; both in megabytes.
    pub too_large: fn(usize, usize) -> String,
    /// Refusal: not UTF-8 text from this byte on.
    pub not_text: fn(usize) -> String,
    /// Refusal: not JSON at this place.
    pub not_json: fn(&str) -> String,
    /// Refusal: the text breaks off at this place.
    pub truncated: fn(&str) -> String,
    /// Refusal: nested too deeply at this place.
    pub too_deep: fn(&str) -> String,
    /// Refusal: which sort of file it is, and where that is seen.
    pub other_file: fn(&str, &str) -> String,
    /// Sorts of files, in the order of `Sort::ALL`.
    pub sort: fn(Sort) -> &'static str,
    /// Refusal: how many characters a text may have, and where the long one begins.
    pub text_too_long: fn(&str, &str) -> String,
    /// Refusal: of what there is too much, how much there may be, and where.
    pub too_many: fn(&str, &str, &str) -> String,
    /// What there can be too many of, in the order of `Many::ALL`.
    pub many: fn(Many) -> &'static str,
    /// Refusal: more than one document, the next at this place.
    pub several: fn(&str) -> String,
    /// Refusal: a file of another program, seen at this place.
    pub foreign: fn(&str) -> String,
    /// Refusal: what mail did to the text, and where that is seen.
    pub mangled: fn(&str) -> String,
    /// Refusal: only a newer reader, of this number, can read it.
    pub newer: fn(u32) -> String,
    /// Refusal: something is missing, occurs twice or has the wrong form at this place.
    pub unexpected: fn(&str) -> String,
    /// Refusal: contains this invalid text.
    pub malformed: fn(&str) -> String,
    /// Refusal: contains this change, but its list of known changes does not.
    pub beyond_seen: fn(&str) -> String,
    /// Refusal: contains this change twice.
    pub twice: fn(&str) -> String,
    /// Refusal: the content does not fit its checksum.
    pub altered: &'static str,
    /// Refusal: a share file with a private part.
    pub private_in_share: &'static str,
    /// Refusal: one change stands for two different statements; its dot, kind and field.
    pub conflation: fn(&str, &str, &str) -> String,
}

pub(super) static DE: FileFaults = FileFaults {
    place: |line, column| format!("Zeile {line}, Stelle {column}"),
    empty_file: "Die Datei ist leer. Bitten Sie um eine neue.",
    too_large: |megabytes, limit| {
        format!(
            "Die Datei ist mit {megabytes} MB zu groß (höchstens {limit} MB). Ist es wirklich eine Datei aus Klimanetz?"
        )
    },
    not_text: |at| {
        format!(
            "Das ist kein UTF-8-Text (ab Byte {at}). Öffnen Sie die Datei so, wie Klimanetz sie erstellt hat, nicht umgewandelt oder als Bild, PDF oder Archiv."
        )
    },
    not_json: |place| {
        format!("Das ist kein Text aus Klimanetz ({place}). Wählen Sie eine Weitergabe-Datei oder Sicherung.")
    },
    truncated: |place| {
        format!(
            "Die Datei ist unvollständig, sie bricht ab bei {place}. Bitten Sie um eine neue oder kopieren Sie den ganzen Text."
        )
    },
    too_deep: |place| {
        format!(
            "Die Datei stammt nicht aus Klimanetz oder ist beschädigt (zu tief verschachtelt: {place}). Bitten Sie um eine neue Datei."
        )
    },
    other_file: |sort, place| {
        format!(
            "Das ist {sort}, keine Datei aus Klimanetz (erkannt bei {place}). Wählen Sie eine Weitergabe-Datei oder Sicherung."
        )
    },
    sort: |sort| match sort {
        Sort::Utf16 => "ein Text in der Kodierung UTF-16",
        Sort::Zip => "ein ZIP-Archiv oder eine Word- oder Excel-Datei",
        Sort::Archive => "ein gepacktes Archiv",
        Sort::Pdf => "ein PDF",
        Sort::Picture => "ein Bild",
        Sort::Office => "eine alte Word- oder Excel-Datei oder eine gespeicherte Mail",
        Sort::Page => "eine Webseite, zum Beispiel die Fehlerseite eines Servers",
        Sort::Rtf => "ein RTF-Text",
    },
    text_too_long: |limit, place| {
        format!(
            "Die Datei stammt nicht aus Klimanetz oder ist beschädigt (ein Text mit mehr als {limit} Zeichen: {place}). Bitten Sie um eine neue Datei."
        )
    },
    too_many: |many, limit, place| {
        format!(
            "Die Datei stammt nicht aus Klimanetz oder ist beschädigt (mehr als {limit} {many}: {place}). Bitten Sie um eine neue Datei."
        )
    },
    many: |many| match many {
        Many::Parts => "Werte",
        Many::Objects => "Wertegruppen",
        Many::Kinds => "Arten von Einträgen",
        Many::Records => "Einträge einer Art",
        Many::Fields => "Felder eines Eintrags",
        Many::Statements => "Angaben zu einem Feld",
        Many::Unknown => "unbekannte Schlüssel an einer Stelle",
    },
    several: |place| {
        format!(
            "Die Datei enthält mehr als ein Verzeichnis, das zweite ab {place}. Speichern Sie jedes in einer Datei für sich; bitten Sie sonst um neue Dateien."
        )
    },
    foreign: |place| {
        format!(
            "Das ist eine Datei eines anderen Programms ({place}). Wählen Sie eine Weitergabe-Datei oder Sicherung aus Klimanetz."
        )
    },
    mangled: |place| {
        format!(
            "Der Text wurde unterwegs verändert, etwa umbrochen oder zitiert – bitte als Anhang schicken lassen ({place})."
        )
    },
    newer: |needs| {
        format!(
            "Die Datei braucht eine neuere Version von Klimanetz (Leseversion {needs}). Laden Sie die Seite neu und versuchen Sie es noch einmal."
        )
    },
    unexpected: |place| {
        format!(
            "In der Datei fehlt ein Teil, steht doppelt oder hat die falsche Form ({place}). Bitten Sie um eine neue Datei."
        )
    },
    malformed: |found| format!("In der Datei steht etwas Ungültiges: „{found}“. Bitten Sie um eine neue Datei."),
    beyond_seen: |at| {
        format!(
            "Die Datei ist in sich nicht stimmig und wird nicht übernommen (unbekannte Änderung: {at}). Bitten Sie um eine neue Datei."
        )
    },
    twice: |at| {
        format!(
            "Die Datei ist in sich nicht stimmig und wird nicht übernommen (Änderung doppelt: {at}). Bitten Sie um eine neue Datei."
        )
    },
    altered: "Der Inhalt passt nicht zur Prüfsumme: Die Datei wurde beschädigt oder von Hand geändert. Bitten Sie um eine neue Datei.",
    private_in_share: "Diese Weitergabe-Datei enthält einen privaten Teil; das darf nicht sein. Löschen Sie die Datei und sagen Sie der absendenden Person Bescheid.",
    conflation: |dot, kind, field| {
        format!(
            "Die Datei gibt derselben Änderung einen anderen Inhalt als Ihr Verzeichnis ({dot}: {kind}, {field}). Sie ist beschädigt, oder zwei Browser schreiben unter einer Kennung. Bitten Sie um eine neue Datei."
        )
    },
};

pub(super) static EN: FileFaults = FileFaults {
    place: |line, column| format!("line {line}, column {column}"),
    empty_file: "The file is empty. Ask for a new one.",
    too_large: |megabytes, limit| {
        format!("The file is too large: {megabytes} MB (at most {limit} MB). Is it really a file from Klimanetz?")
    },
    not_text: |at| {
        format!(
            "This is not UTF-8 text (from byte {at}). Open the file as Klimanetz made it, not converted or as a picture, PDF or archive."
        )
    },
    not_json: |place| format!("This is not a text from Klimanetz ({place}). Choose a share file or backup."),
    truncated: |place| {
        format!("The file is incomplete, it breaks off at {place}. Ask for a new one or copy the whole text.")
    },
    too_deep: |place| {
        format!("The file is not from Klimanetz or is damaged (nested too deeply: {place}). Ask for a new file.")
    },
    other_file: |sort, place| {
        format!("This is {sort}, no file from Klimanetz (recognised at {place}). Choose a share file or backup.")
    },
    sort: |sort| match sort {
        Sort::Utf16 => "a text in UTF-16 encoding",
        Sort::Zip => "a ZIP archive or a Word or Excel document",
        Sort::Archive => "a packed archive",
        Sort::Pdf => "a PDF",
        Sort::Picture => "a picture",
        Sort::Office => "an old Word or Excel document or a saved mail",
        Sort::Page => "a web page, for example the error page of a server",
        Sort::Rtf => "an RTF text",
    },
    text_too_long: |limit, place| {
        format!(
            "The file is not from Klimanetz or is damaged (a text of more than {limit} characters: {place}). Ask for a new file."
        )
    },
    too_many: |many, limit, place| {
        format!("The file is not from Klimanetz or is damaged (more than {limit} {many}: {place}). Ask for a new file.")
    },
    many: |many| match many {
        Many::Parts => "values",
        Many::Objects => "groups of values",
        Many::Kinds => "kinds of entries",
        Many::Records => "entries of one kind",
        Many::Fields => "fields of one entry",
        Many::Statements => "statements about one field",
        Many::Unknown => "unknown keys in one place",
    },
    several: |place| {
        format!(
            "The file contains more than one directory, the second one from {place}. Save each in a file of its own; otherwise ask for new files."
        )
    },
    foreign: |place| {
        format!("This is a file of another program ({place}). Choose a share file or backup from Klimanetz.")
    },
    mangled: |place| {
        format!("The text was wrapped or quoted on the way – please ask for it as an attachment ({place}).")
    },
    newer: |needs| {
        format!("The file needs a newer version of Klimanetz (reader {needs}). Reload the page and try again.")
    },
    unexpected: |place| {
        format!("A part of the file is missing, occurs twice or has the wrong form ({place}). Ask for a new file.")
    },
    malformed: |found| format!("The file contains something invalid: “{found}”. Ask for a new file."),
    beyond_seen: |at| {
        format!("The file is inconsistent and will not be applied (unknown change: {at}). Ask for a new file.")
    },
    twice: |at| {
        format!("The file is inconsistent and will not be applied (change occurs twice: {at}). Ask for a new file.")
    },
    altered: "The content does not fit its checksum: the file was damaged or edited by hand. Ask for a new file.",
    private_in_share: "This share file has a private part, which must not be. Delete the file and tell the sender.",
    conflation: |dot, kind, field| {
        format!(
            "The file gives the same change a different content from your directory ({dot}: {kind}, {field}). It is damaged, or two browsers write under one id. Ask for a new file."
        )
    },
};
