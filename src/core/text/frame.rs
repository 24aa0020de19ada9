//! What is said around every page.

/// Around every page.
pub struct Frame {
    /// Name of the app.
    pub app: &'static str,
    /// Under the name of the app: which network it is for.
    pub claim: &'static str,
    /// Title of the browser tab.
    pub page_title: fn(&str) -> String,
    /// Link past the navigation.
    pub skip: &'static str,
    /// Name of the navigation.
    pub nav: &'static str,
    /// Navigation: the first page.
    pub home: &'static str,
    /// Navigation: the municipalities.
    pub directory: &'static str,
    /// Navigation: the people.
    pub people: &'static str,
    /// Navigation: what else there is.
    pub more: &'static str,
    /// Above what all members share.
    pub network: &'static str,
    /// Above what is the member's own.
    pub own: &'static str,
    /// The member's own municipality.
    pub own_is: fn(&str) -> String,
    /// Leads to where the own municipality is chosen.
    pub own_choose: &'static str,
    /// Begins a new note.
    pub note_add: &'static str,
    /// Navigation: the topics.
    pub topics: &'static str,
    /// Navigation: the meetings.
    pub meetings: &'static str,
    /// Name of the links between the pages of a section.
    pub siblings: &'static str,
    /// Navigation: files to and from others.
    pub exchange: &'static str,
    /// Navigation: the settings.
    pub settings: &'static str,
    /// Navigation: help and imprint.
    pub about: &'static str,
    /// After a change: it is in local storage.
    pub taken: &'static str,
    /// After a change: it is on disk.
    pub secured: &'static str,
    /// Between the two.
    pub securing: &'static str,
    /// Takes back the last change.
    pub undo: &'static str,
    /// A new version is there.
    pub update: &'static str,
    /// Button: loads the new version.
    pub update_now: &'static str,
    /// While the code of a page is fetched.
    pub coming: &'static str,
    /// The code of the pages did not come.
    pub not_come: &'static str,
    /// What to do.
    pub not_come_text: &'static str,
    /// Fetches it again.
    pub fetch_again: &'static str,
    /// Says that there is no connection.
    pub offline: &'static str,
    /// Which build this is.
    pub build: fn(&str) -> String,
    /// Title of an unknown address.
    pub not_found: &'static str,
    /// What to do.
    pub not_found_text: &'static str,
    /// Leads to the overview.
    pub to_home: &'static str,
    /// The recorder does not work.
    pub unrecorded_title: &'static str,
    /// What that means and what to do.
    pub unrecorded: &'static str,
    /// Beside it: the second copy has not answered, so that it may hold more than is shown.
    pub unread: &'static str,
}

pub(super) static DE: Frame = Frame {
    app: "Klimanetz",
    claim: "Netzwerk kommunaler Klimaschutzmanager*innen Köln/Bonn",
    page_title: |page| format!("{page} – Klimanetz"),
    skip: "Zum Inhalt springen",
    nav: "Hauptnavigation",
    home: "Übersicht",
    directory: "Kommunen",
    people: "Personen",
    meetings: "Treffen",
    more: "Mehr",
    network: "Netzwerk",
    own: "Mein Bereich",
    own_is: |name| format!("Meine Kommune: {name}"),
    own_choose: "Meine Kommune wählen",
    note_add: "Private Notiz schreiben",
    siblings: "Seiten dieses Bereichs",
    topics: "Themen",
    exchange: "Dateien",
    settings: "Einstellungen",
    about: "Hilfe und Hinweise",
    taken: "Übernommen",
    secured: "Gespeichert ✓",
    securing: "Wird gespeichert …",
    undo: "Letzte Änderung rückgängig machen",
    update: "Eine neue Version von Klimanetz ist da. Ihre Daten bleiben, wie sie sind.",
    update_now: "Neue Version laden",
    coming: "Seite wird geladen …",
    not_come: "Diese Seite konnte nicht vollständig geladen werden.",
    not_come_text: "Entweder besteht gerade keine Verbindung, oder es gibt eine neue Version. Laden Sie die Seite neu; Ihre Daten bleiben erhalten.",
    fetch_again: "Noch einmal laden",
    offline: "Offline – alles funktioniert weiter.",
    build: |build| format!("Version {build}"),
    not_found: "Seite nicht gefunden",
    not_found_text: "Diese Adresse gehört zu keiner Seite. Vielleicht wurde der Eintrag gelöscht, oder er ist in diesem Browser noch nicht vorhanden.",
    to_home: "Zur Übersicht",
    unrecorded_title: "Ihre Angaben sind weniger sicher als sonst",
    unrecorded: "Der Browser bestätigt gerade nicht, dass Ihre Angaben auf der Festplatte sind. Stürzt er oder der Rechner ab, kann die Arbeit der letzten Minuten fehlen. Erstellen Sie unter „Dateien“ öfter eine Sicherung.",
    unread: "Die zweite Kopie in diesem Browser hat noch nicht geantwortet. Vielleicht fehlen hier deshalb Ihre letzten Änderungen, auch in einer Datei, die Sie jetzt erstellen. Sobald die Kopie antwortet, erscheinen sie.",
};

pub(super) static EN: Frame = Frame {
    app: "Klimanetz",
    claim: "Network of municipal climate protection managers Köln/Bonn",
    page_title: |page| format!("{page} – Klimanetz"),
    skip: "Skip to content",
    nav: "Main navigation",
    home: "Overview",
    directory: "Municipalities",
    people: "People",
    meetings: "Meetings",
    more: "More",
    network: "Network",
    own: "My area",
    own_is: |name| format!("My municipality: {name}"),
    own_choose: "Choose my municipality",
    note_add: "Write a private note",
    siblings: "Pages of this section",
    topics: "Topics",
    exchange: "Files",
    settings: "Settings",
    about: "Help and information",
    taken: "Applied",
    secured: "Saved ✓",
    securing: "Saving …",
    undo: "Undo the last change",
    update: "A new version of Klimanetz is available. Your data stays as it is.",
    update_now: "Load new version",
    coming: "Loading page …",
    not_come: "This page could not be loaded completely.",
    not_come_text: "Either there is no connection at the moment, or there is a new version. Reload the page; your data is kept.",
    fetch_again: "Load again",
    offline: "Offline – everything keeps working.",
    build: |build| format!("Version {build}"),
    not_found: "Page not found",
    not_found_text: "No page belongs to this address. The entry may have been deleted, or is not in this browser yet.",
    to_home: "To the overview",
    unrecorded_title: "What you enter is less safe than usual",
    unrecorded: "The browser does not confirm at the moment that your entries are on disk. If it or the computer fails, the work of the last minutes may be missing. Make a backup under “Files” more often.",
    unread: "The second copy in this browser has not answered yet. Your last changes may therefore be missing here, and in any file that you make now. They appear as soon as the copy answers.",
};
