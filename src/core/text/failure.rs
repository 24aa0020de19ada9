//! What is said when something does not work.

/// When something does not work.
pub struct Failure {
    /// Heading: no storage.
    pub blocked_title: &'static str,
    /// What to do.
    pub blocked: &'static str,
    /// Storage is full.
    pub full: &'static str,
    /// Storage did not keep it.
    pub not_kept: &'static str,
    /// Refusal: the record was erased in the meantime.
    pub erased: &'static str,
    /// Refusal: a record with an official key cannot be erased.
    pub not_erasable: &'static str,
    /// Refusal: the file has come to contradict the directory.
    pub conflated: &'static str,
    /// Refusal: another browser writes under the same id.
    pub overtaken: &'static str,
    /// Heading of the rescue page.
    pub rescue_title: &'static str,
    /// Says what unreadable data means for the member.
    pub rescue_text: &'static str,
    /// What is affected.
    pub rescue_affected: fn(n_shared: usize, n_private: usize) -> String,
    /// Entries of a newer app.
    pub rescue_newer: &'static str,
    /// How many entries.
    pub rescue_entries: fn(usize) -> String,
    /// Downloads them.
    pub rescue_download: &'static str,
    /// Opens the rest.
    pub rescue_continue: &'static str,
}

pub(super) static DE: Failure = Failure {
    blocked_title: "Der Browser erlaubt kein Speichern",
    blocked: "Nichts bleibt erhalten, wenn Sie die Seite schließen. Erlauben Sie dieser Seite das Speichern (Cookies und Websitedaten) oder erstellen Sie unter „Dateien“ eine Sicherung als Datei.",
    full: "Nicht gespeichert: Der Speicher des Browsers ist voll. Nichts wurde geändert, und was Sie eingegeben haben, steht noch da. Erstellen Sie unter „Dateien“ eine Sicherung und löschen Sie, was Sie nicht mehr brauchen.",
    not_kept: "Nicht gespeichert: Der Browser hat die Angabe nicht behalten. Nichts wurde geändert, und was Sie eingegeben haben, steht noch da; versuchen Sie es noch einmal.",
    erased: "Dieser Eintrag wurde inzwischen endgültig gelöscht. Ihre Eingabe wurde nicht gespeichert; legen Sie bei Bedarf einen neuen Eintrag an.",
    not_erasable: "Dieser Eintrag lässt sich nicht endgültig löschen: Amtliche Schlüssel bleiben. Ändern Sie stattdessen die Angaben dazu.",
    conflated: "Nicht übernommen: Die Datei widerspricht inzwischen Ihrem Verzeichnis. Öffnen Sie sie noch einmal, um den Grund zu sehen.",
    overtaken: "Nicht gespeichert: Ein anderer Browser schreibt unter derselben Kennung. Laden Sie die Seite neu.",
    rescue_title: "Ein Teil der gespeicherten Daten ist nicht lesbar",
    rescue_text: "Nichts wurde gelöscht oder überschrieben. Laden Sie die unlesbaren Teile herunter und heben Sie sie auf; alles andere öffnet sich wie gewohnt.",
    rescue_affected: |n_shared, n_private| match (n_shared, n_private) {
        (_, 0) => "Betroffen sind Angaben im Verzeichnis; Ihre privaten Notizen sind vollständig.".into(),
        (0, _) => "Betroffen sind private Notizen; das Verzeichnis ist vollständig.".into(),
        _ => "Betroffen sind Angaben im Verzeichnis und private Notizen.".into(),
    },
    rescue_newer: "Dieser Browser enthält Daten einer neueren Version von Klimanetz. Laden Sie die Seite neu, um die neue Version zu bekommen. Die Daten bleiben, wie sie sind.",
    rescue_entries: |n| match n {
        1 => "1 unlesbarer Eintrag".into(),
        _ => format!("{n} unlesbare Einträge"),
    },
    rescue_download: "Unlesbare Teile herunterladen",
    rescue_continue: "Mit dem Rest weiterarbeiten",
};

pub(super) static EN: Failure = Failure {
    blocked_title: "The browser does not allow saving",
    blocked: "Nothing is kept when you close the page. Allow this page to store data (cookies and site data), or create a backup file under “Files”.",
    full: "Not saved: the browser storage is full. Nothing was changed, and what you entered is still there. Create a backup under “Files” and remove what you no longer need.",
    not_kept: "Not saved: the browser did not keep the entry. Nothing was changed, and what you entered is still there; try again.",
    erased: "This entry has been deleted permanently in the meantime. Your input was not saved; add a new entry if needed.",
    not_erasable: "This entry cannot be deleted permanently: official keys stay. Change the details instead.",
    conflated: "Not applied: the file now contradicts your directory. Open it again to see the reason.",
    overtaken: "Not saved: another browser writes under the same id. Reload the page.",
    rescue_title: "Some stored data cannot be read",
    rescue_text: "Nothing was deleted or overwritten. Download the unreadable parts and keep them; everything else opens as usual.",
    rescue_affected: |n_shared, n_private| match (n_shared, n_private) {
        (_, 0) => "Statements in the directory are affected; your private notes are complete.".into(),
        (0, _) => "Private notes are affected; the directory is complete.".into(),
        _ => "Statements in the directory and private notes are affected.".into(),
    },
    rescue_newer: "This browser holds data of a newer version of Klimanetz. Reload the page to get the new version. The data stays as it is.",
    rescue_entries: |n| match n {
        1 => "1 unreadable entry".into(),
        _ => format!("{n} unreadable entries"),
    },
    rescue_download: "Download unreadable parts",
    rescue_continue: "Continue with the rest",
};
