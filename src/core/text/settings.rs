//! What the settings say.

/// Settings.
pub struct Settings {
    /// Heading of the page.
    pub title: &'static str,
    /// Field: the member's own municipalities.
    pub own: &'static str,
    /// What that is good for, and who sees it.
    pub own_hint: &'static str,
    /// Field: the language of the page.
    pub language: &'static str,
    /// Field: light, dark or as the system has it.
    pub theme: &'static str,
    /// Theme: always light.
    pub light: &'static str,
    /// Theme: always dark.
    pub dark: &'static str,
    /// Theme: as the system has it.
    pub system: &'static str,
    /// Saves the label.
    pub label_save: &'static str,
    /// Heading of a warning.
    pub shared_computer: &'static str,
    /// The warning.
    pub shared_computer_text: &'static str,
    /// On hosts shared by many projects.
    pub origin_warning: &'static str,
}

pub(super) static DE: Settings = Settings {
    title: "Einstellungen",
    own: "Meine Kommune",
    own_hint: "Danach richtet sich die Übersicht. In einer Klimaregion oder einem Kreis können es mehrere sein. Nur für Sie: Die Auswahl ist in keiner Weitergabe-Datei.",
    language: "Sprache",
    theme: "Darstellung",
    light: "hell",
    dark: "dunkel",
    system: "wie das System",
    label_save: "Absender speichern",
    shared_computer: "Gemeinsam genutzter Rechner?",
    shared_computer_text: "Dieser Browser speichert die Daten unverschlüsselt. Wer ihn mit Ihrem Benutzerkonto öffnet, kann sie lesen.",
    origin_warning: "Diese Adresse teilt sich den Browser-Speicher mit anderen Projekten desselben Anbieters. Verwenden Sie sie nur zum Ausprobieren.",
};

pub(super) static EN: Settings = Settings {
    title: "Settings",
    own: "My municipality",
    own_hint: "The overview is arranged around it. In a climate region or a district there may be several. For you only: the choice is in no share file.",
    language: "Language",
    theme: "Appearance",
    light: "light",
    dark: "dark",
    system: "like the system",
    label_save: "Save sender name",
    shared_computer: "Shared computer?",
    shared_computer_text: "This browser stores the data unencrypted. Whoever opens it with your user account can read it.",
    origin_warning: "This address shares its browser storage with other projects of the same host. Use it for trying out only.",
};
