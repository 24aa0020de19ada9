//! What is said of where data lies in this browser, and how safe it is there.

/// Where data lies in this browser, how safe it is there, and what to do when it is gone.
pub struct Keeping {
    /// Storage was emptied while the page was open.
    pub wiped_title: &'static str,
    /// What to do.
    pub wiped: &'static str,
    /// Button: saves again after the storage was wiped.
    pub save_again: &'static str,
    /// After the first start that found the data again.
    pub still_there: fn(day: &str) -> String,
    /// Title of the page shown when there was data and none is found.
    pub missing_title: &'static str,
    /// What happened.
    pub missing: &'static str,
    /// What was noted last.
    pub missing_last: fn(day: &str, n_records: usize) -> String,
    /// The recorder holds everything still.
    pub missing_copy: &'static str,
    /// No copy in this browser.
    pub missing_no_copy: &'static str,
    /// The recorder did not answer.
    pub missing_unsure: &'static str,
    /// Reloads the page.
    pub ask_again: &'static str,
    /// Takes the copy.
    pub restore_copy: &'static str,
    /// Goes to the import.
    pub open_backup: &'static str,
    /// Gives the data up.
    pub begin_anew: &'static str,
    /// Asks whether to.
    pub begin_anew_sure: &'static str,
    /// Says what starting from nothing deletes.
    pub begin_anew_text: &'static str,
    /// Heading of the storage card.
    pub title: &'static str,
    /// How much of the browser's room is taken.
    pub meter: fn(taken: &str, room: &str, percent: usize) -> String,
    /// Little is left.
    pub nearly_full_title: fn(kilobytes: &str) -> String,
    /// What to do then.
    pub nearly_full: &'static str,
    /// Two copies, on disk.
    pub recorded: &'static str,
    /// The browser promised to keep it.
    pub promised: &'static str,
    /// The browser has not promised to keep the data.
    pub not_promised: &'static str,
    /// How many statements came since the last backup.
    pub since_backup: fn(u64) -> String,
    /// What could not be read, if there is some.
    pub set_aside: fn(usize) -> String,
    /// Deletes everything.
    pub clear: &'static str,
    /// Asks whether to.
    pub clear_sure: &'static str,
    /// Says what deleting everything removes.
    pub clear_text: &'static str,
    /// Leads to where a backup is made first.
    pub clear_backup: &'static str,
    /// While it is done.
    pub clearing: &'static str,
    /// It could not be done whole.
    pub unfinished_title: &'static str,
    /// What to do.
    pub unfinished: &'static str,
    /// Title of the page afterwards.
    pub cleared_title: &'static str,
    /// What now.
    pub cleared: &'static str,
    /// Starts again.
    pub start_again: &'static str,
}

pub(super) static DE: Keeping = Keeping {
    wiped_title: "Der Speicher dieser Seite wurde geleert",
    wiped: "Der Browser oder ein anderes Programm hat gelöscht, was Klimanetz gespeichert hatte. Dieses Fenster hat noch alles: Speichern Sie es wieder, bevor Sie das Fenster schließen.",
    save_again: "Wieder speichern",
    still_there: |day| format!("Ihre Daten vom {day} sind noch da ✓"),
    missing_title: "Gespeicherte Daten fehlen",
    missing: "Klimanetz hatte in diesem Browser Daten gespeichert, und sie sind nicht mehr da. Der Browser oder der Rechner wurde mitten in der Arbeit beendet, oder der Browser, eine Vorgabe Ihrer IT oder ein anderes Programm hat sie entfernt. Nichts wird überschrieben.",
    missing_last: |day, n| match n {
        1 => format!("Letzter bekannter Stand vom {day}: 1 Eintrag."),
        _ => format!("Letzter bekannter Stand vom {day}: {n} Einträge."),
    },
    missing_copy: "Die zweite Kopie in diesem Browser ist noch da und kann alles zurückbringen.",
    missing_no_copy: "Auch die zweite Kopie in diesem Browser fehlt. Öffnen Sie Ihre letzte Sicherung oder eine Weitergabe-Datei von Kolleg*innen.",
    missing_unsure: "Ob die zweite Kopie in diesem Browser noch da ist, hat er nicht rechtzeitig beantwortet. Fragen Sie noch einmal, bevor Sie neu anfangen.",
    ask_again: "Noch einmal fragen",
    restore_copy: "Wiederherstellen",
    open_backup: "Sicherungsdatei öffnen",
    begin_anew: "Ohne diese Daten neu anfangen",
    begin_anew_sure: "Ohne die fehlenden Daten neu anfangen?",
    begin_anew_text: "Was dieser Browser davon noch hat, wird gelöscht. Sicherungen und Weitergabe-Dateien bleiben, wo sie sind.",
    title: "Speicher in diesem Browser",
    meter: |taken, room, percent| format!("{taken} von {room} Kilobyte belegt ({percent} %)."),
    nearly_full_title: |left| format!("Der Platz in diesem Browser wird knapp: noch {left} Kilobyte"),
    nearly_full: "Erstellen Sie unter „Dateien“ eine Sicherung. Löschen Sie dann endgültig, was im Papierkorb liegt und nicht mehr gebraucht wird, und laden Sie die Seite neu. Teilt sich Klimanetz die Adresse mit anderen Seiten, hilft auch, deren Daten im Browser zu löschen.",
    recorded: "Jede Angabe liegt doppelt in diesem Browser; „Gespeichert ✓“ heißt, dass sie auf der Festplatte ist.",
    promised: "Der Browser hat zugesagt, die Daten nicht von sich aus zu löschen.",
    not_promised: "Der Browser hat nicht zugesagt, die Daten zu behalten: Er kann sie löschen, wenn der Platz knapp wird, wenn Sie die Seite lange nicht öffnen oder wenn Ihre IT es so eingestellt hat. Erstellen Sie regelmäßig eine Sicherung.",
    since_backup: |n| match n {
        0 => "Seither keine Änderung.".into(),
        1 => "Seither 1 Änderung.".into(),
        _ => format!("Seither {n} Änderungen."),
    },
    set_aside: |n| match n {
        1 => "1 Eintrag war nicht lesbar und wurde zur Seite gelegt; Sie können ihn hier herunterladen.".into(),
        _ => format!("{n} Einträge waren nicht lesbar und wurden zur Seite gelegt; Sie können sie hier herunterladen."),
    },
    clear: "Alles löschen",
    clear_sure: "Alles in diesem Browser löschen?",
    clear_text: "Verzeichnis, private Notizen und Einstellungen werden aus diesem Browser entfernt, auch die zweite Kopie und die Dateien für die Arbeit ohne Netz. Das lässt sich nicht rückgängig machen. Sicherungen und Weitergabe-Dateien bleiben, wo sie sind. Reste können auf der Festplatte liegen, bis der Browser dort aufräumt.",
    clear_backup: "Zuerst eine Sicherung erstellen",
    clearing: "Wird gelöscht …",
    unfinished_title: "Noch nicht alles ist gelöscht",
    unfinished: "Ein anderes Fenster dieser Seite hält die zweite Kopie offen, oder der Browser lehnt ab. Schließen Sie alle anderen Fenster mit Klimanetz und löschen Sie noch einmal.",
    cleared_title: "Alles gelöscht",
    cleared: "In diesem Browser ist von Klimanetz nichts mehr gespeichert. Sie können das Fenster schließen.",
    start_again: "Neu anfangen",
};

pub(super) static EN: Keeping = Keeping {
    wiped_title: "The storage of this page was emptied",
    wiped: "The browser or another program deleted what Klimanetz had stored. This window still has everything: save it again before you close the window.",
    save_again: "Save again",
    still_there: |day| format!("Your data of {day} is still there ✓"),
    missing_title: "Stored data is missing",
    missing: "Klimanetz had stored data in this browser, and it is no longer there. The browser or the computer was stopped in the middle of work, or the browser, a rule of your IT department or another program removed it. Nothing is overwritten.",
    missing_last: |day, n| match n {
        1 => format!("Last known state: {day}, 1 entry."),
        _ => format!("Last known state: {day}, {n} entries."),
    },
    missing_copy: "The second copy in this browser is still there and can bring everything back.",
    missing_no_copy: "The second copy in this browser is missing too. Open your last backup, or a share file from colleagues.",
    missing_unsure: "The browser did not answer in time whether the second copy is still there. Ask again before you start again.",
    ask_again: "Ask again",
    restore_copy: "Restore",
    open_backup: "Open a backup file",
    begin_anew: "Start again without this data",
    begin_anew_sure: "Start again without the missing data?",
    begin_anew_text: "What this browser still has of it will be deleted. Backups and share files stay where they are.",
    title: "Storage in this browser",
    meter: |taken, room, percent| format!("{taken} of {room} kilobytes taken ({percent}%)."),
    nearly_full_title: |left| format!("Space in this browser is running low: {left} kilobytes left"),
    nearly_full: "Make a backup under “Files”. Then permanently delete what is in the bin and no longer needed, and reload the page. If Klimanetz shares its address with other pages, deleting their data in the browser helps too.",
    recorded: "Every entry is in this browser twice; “Saved ✓” means that it is on disk.",
    promised: "The browser has promised not to delete the data of its own accord.",
    not_promised: "The browser has not promised to keep the data: it may delete it when space runs low, when you do not open the page for long, or when your IT department has set it so. Make a backup regularly.",
    since_backup: |n| match n {
        0 => "No change since.".into(),
        1 => "1 change since.".into(),
        _ => format!("{n} changes since."),
    },
    set_aside: |n| match n {
        1 => "1 entry could not be read and was set aside; you can download it here.".into(),
        _ => format!("{n} entries could not be read and were set aside; you can download them here."),
    },
    clear: "Delete everything",
    clear_sure: "Delete everything in this browser?",
    clear_text: "The directory, private notes and settings are removed from this browser, together with the second copy and the files for working offline. This cannot be undone. Backups and share files stay where they are. Traces may remain on the disk until the browser tidies up there.",
    clear_backup: "Make a backup first",
    clearing: "Deleting …",
    unfinished_title: "Not everything is deleted yet",
    unfinished: "Another window of this page holds the second copy open, or the browser refuses. Close all other windows with Klimanetz and delete once more.",
    cleared_title: "Everything deleted",
    cleared: "Nothing of Klimanetz is stored in this browser any more. You can close the window.",
    start_again: "Start again",
};
