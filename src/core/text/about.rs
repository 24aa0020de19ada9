//! Help and information.

/// Help and information.
pub struct About {
    /// Heading of the page.
    pub title: &'static str,
    /// Heading: where the data is.
    pub data_title: &'static str,
    /// Text: where the data is, and why to make backups.
    pub data_text: &'static str,
    /// Heading: what leaves the browser, and when.
    pub leaves_title: &'static str,
    /// Text: only files and copied text.
    pub leaves_text: &'static str,
    /// Text: what is in which file.
    pub leaves_files: &'static str,
    /// Heading: what erasing does, and what it does not.
    pub erasing_title: &'static str,
    /// Text: what it does here.
    pub erasing_here: &'static str,
    /// Text: what others still hold.
    pub erasing_elsewhere: &'static str,
    /// Text: what the browser leaves on the disk.
    pub erasing_disk: &'static str,
    /// Text: on a computer that others use too.
    pub computer_text: &'static str,
    /// Heading: how members exchange files.
    pub exchange_title: &'static str,
    /// Text: how members exchange files.
    pub exchange_text: &'static str,
    /// Heading: use without a connection.
    pub offline_title: &'static str,
    /// Text: use without a connection.
    pub offline_text: &'static str,
    /// Heading of the terms explained.
    pub terms_title: &'static str,
    /// Heading of what has changed in the law.
    pub law_title: &'static str,
    /// Explains „WPG“.
    pub wpg: &'static str,
    /// Explains „LWPG“.
    pub lwpg: &'static str,
    /// Explains „AGS“.
    pub ags: &'static str,
    /// Explains „NKK“.
    pub nkk: &'static str,
    /// Heading of the sources.
    pub credit_title: &'static str,
    /// Text; the official credit line.
    pub credit: &'static str,
    /// Text: whose design and typeface the app uses.
    pub credit_look: &'static str,
    /// Heading of the licence.
    pub licence_title: &'static str,
    /// Text: the licence of the app.
    pub licence: &'static str,
    /// Heading of the imprint.
    pub imprint_title: &'static str,
    /// Text: who is responsible for the page.
    pub imprint: &'static str,
}

pub(super) static DE: About = About {
    title: "Hilfe und Hinweise",
    data_title: "Wo Ihre Daten sind",
    data_text: "Alles, was Sie eintragen, liegt unverschlüsselt in diesem Browser auf diesem Gerät. Löschen Sie die Browserdaten, ist es weg: Legen Sie deshalb unter „Dateien“ regelmäßig eine Sicherung an. Safari löscht die Daten nach sieben Tagen ohne Besuch, wenn die Seite nicht als App installiert ist.",
    leaves_title: "Was diesen Browser verlässt, und wann",
    leaves_text: "Ohne Ihr Zutun verlässt nichts diesen Browser. Weitergegeben wird nur, was Sie als Datei erstellen oder als Text kopieren. Wer diese Seite bereitstellt, sieht, dass jemand sie aufruft, aber nichts von dem, was Sie eintragen. Hilft Ihr Browser bei der Rechtschreibung, kann er geprüften Text an seinen Hersteller senden; für Notizen, Wiedervorlagen und zurückgehaltene Angaben bittet Klimanetz ihn, das zu lassen.",
    leaves_files: "Die Weitergabe-Datei enthält das ganze Verzeichnis: Kommunen, Personen, Themen, Beiträge und frühere Angaben, jeweils mit Zeitpunkt und Absender. Ihre Notizen und Schlagwörter sind nie darin. Nur die Sicherung enthält auch sie, im Klartext: Sie ist nur für Sie bestimmt.",
    erasing_title: "Was endgültiges Löschen bewirkt, und was nicht",
    erasing_here: "Der Eintrag verschwindet sofort aus diesem Browser und aus jeder Datei, die Sie danach erstellen. Es bleibt eine Löschmarke: eine zufällige Kennung ohne Namen. Sie verhindert, dass eine ältere Datei oder Sicherung den Eintrag zurückbringt.",
    erasing_elsewhere: "Ihre Kolleg*innen haben den Eintrag noch, bis sie eine Datei mit dieser Löschmarke öffnen. Dateien und Sicherungen, die schon verschickt oder abgelegt sind, enthalten ihn weiter: Sagen Sie Bescheid, und löschen Sie alte Dateien. Texte, in denen ein Name vorkommt, zeigt Klimanetz vor dem Löschen; ändern müssen Sie sie selbst.",
    erasing_disk: "Auf der Festplatte räumt der Browser später auf, und keine Seite kann das erzwingen. In unserer Messung mit Chromium stand ein gelöschter Text noch in einer Datei des Browserprofils, auch nach mehreren Neustarts und nachdem der Speicher der Seite geleert war. Dagegen hilft nur ein verschlüsselter Datenträger, zum Beispiel mit BitLocker.",
    computer_text: "Wer sich mit Ihrem Benutzerkonto anmeldet, kann hier alles lesen, auch Ihre Notizen. Benutzen Sie auf einem gemeinsamen Rechner ein eigenes Benutzerkonto.",
    exchange_title: "Wie Sie Daten teilen",
    exchange_text: "Erstellen Sie eine Weitergabe-Datei und schicken Sie sie Ihren Kolleg*innen, oder legen Sie sie in einen gemeinsamen Ordner. Beim Öffnen werden beide Verzeichnisse zusammengeführt. Ältere Dateien schaden nicht, mehrfaches Öffnen auch nicht.",
    offline_title: "Ohne Netz",
    offline_text: "Nach dem ersten Besuch funktioniert alles ohne Netz. Über das Menü des Browsers lässt sich Klimanetz als App installieren.",
    terms_title: "Abkürzungen",
    law_title: "Was sich seit 2024 am Wärmeplanungsgesetz geändert hat",
    wpg: "Wärmeplanungsgesetz (Bund)",
    lwpg: "Landeswärmeplanungsgesetz Nordrhein-Westfalen",
    ags: "Amtlicher Gemeindeschlüssel",
    nkk: "Netzwerk kommunaler Klimaschutzmanager*innen",
    credit_title: "Quellen",
    credit: "Schlüssel, Namen und Einwohner*innenzahlen: © Statistisches Bundesamt (Destatis), 2025, Gemeindeverzeichnis GV100AD, Gebietsstand 31.08.2025 (bearbeitet). Lage der Kommunen: © GeoBasis-DE / BKG 2021 (Daten verändert), Datenlizenz Deutschland – Namensnennung – Version 2.0. Öffentlich berichtete Angaben: die jeweils verlinkten Quellen.",
    credit_look: "Gestaltung mit KERN-UX (EUPL-1.2), Schrift Fira Sans (SIL OFL 1.1).",
    licence_title: "Lizenz",
    licence: "Klimanetz ist freie Software unter der EUPL-1.2.",
    imprint_title: "Wer diese Seite bereitstellt",
    imprint: "Verantwortlich ist, wer diese Seite bereitstellt; das Netzwerk selbst betreibt keinen Server. Die Seite lädt nichts von anderen Adressen und führt keine Besuchsstatistik.",
};

pub(super) static EN: About = About {
    title: "Help and information",
    data_title: "Where your data is",
    data_text: "Everything you enter is in this browser on this device, unencrypted. If you clear the browser data it is gone: so make a backup under “Files” regularly. Safari deletes the data after seven days without a visit unless the page is installed as an app.",
    leaves_title: "What leaves this browser, and when",
    leaves_text: "Nothing leaves this browser unless you do it. Only what you create as a file or copy as text is shared. Whoever hosts this page sees that somebody opens it, but nothing of what you enter. If your browser helps with spelling, it may send the text it checks to its maker; for notes, follow-ups and details held back, Klimanetz asks it not to.",
    leaves_files: "The share file holds the whole directory: municipalities, people, topics, contributions and earlier statements, each with its time and sender. Your notes and tags are never in it. Only the backup holds them too, in plain text: it is for you only.",
    erasing_title: "What deleting permanently does, and what it does not",
    erasing_here: "The entry disappears at once from this browser and from every file you create afterwards. A deletion marker stays: a random id without a name. It keeps older files and backups from bringing the entry back.",
    erasing_elsewhere: "Your colleagues still have the entry until they open a file with this deletion marker. Files and backups that were already sent or stored still hold it: tell the others, and delete old files. Klimanetz shows you the texts in which a name occurs before it deletes; changing them is up to you.",
    erasing_disk: "On the disk the browser tidies up later, and no page can make it do so. In our measurement with Chromium a deleted text was still in a file of the browser profile, even after several restarts and after the storage of the page had been cleared. Only an encrypted disk helps, for example with BitLocker.",
    computer_text: "Whoever signs in with your user account can read everything here, your notes too. Use a user account of your own on a shared computer.",
    exchange_title: "How to share data",
    exchange_text: "Create a share file and send it to your colleagues or put it into a shared folder. Opening it merges both directories. Older files do no harm, nor does opening one several times.",
    offline_title: "Without a network",
    offline_text: "After the first visit everything works without a network. The browser menu lets you install Klimanetz as an app.",
    terms_title: "Abbreviations",
    law_title: "What has changed in the Heat Planning Act (WPG) since 2024",
    wpg: "Heat Planning Act (federal)",
    lwpg: "Heat Planning Act of North Rhine-Westphalia",
    ags: "official municipality key",
    nkk: "network of municipal climate protection managers",
    credit_title: "Sources",
    credit: "Keys, names and population figures: © Statistisches Bundesamt (Destatis), 2025, Gemeindeverzeichnis GV100AD, Gebietsstand 31.08.2025 (edited). Places of the municipalities: © GeoBasis-DE / BKG 2021 (data changed), Datenlizenz Deutschland – Namensnennung – Version 2.0. Publicly reported facts: the linked sources.",
    credit_look: "Design by KERN-UX (EUPL-1.2), typeface Fira Sans (SIL OFL 1.1).",
    licence_title: "Licence",
    licence: "Klimanetz is free software under the EUPL-1.2.",
    imprint_title: "Who provides this page",
    imprint: "Whoever hosts this page is responsible for it; the network itself runs no server. The page loads nothing from other addresses and collects no statistics.",
};
