//! What is said of follow-ups, reminders and what is to be confirmed.

/// Follow-ups, reminders, confirmations.
pub struct Due {
    /// No follow-up about this.
    pub follow_ups_none: &'static str,
    /// Says that a follow-up is done today.
    pub done: &'static str,
    /// The same, for which one.
    pub done_name: fn(&str) -> String,
    /// Takes that back.
    pub reopen: &'static str,
    /// The same, for which one.
    pub reopen_name: fn(&str) -> String,
    /// Heading of those that are done.
    pub done_title: fn(usize) -> String,
    /// Done on this day.
    pub done_on: fn(&str) -> String,
    /// Due on this day, which has passed.
    pub overdue: fn(&str) -> String,
    /// Due on this day.
    pub due_on: fn(&str) -> String,
    /// Was due on this day; whether it was done is not stated.
    pub was_on: fn(&str) -> String,
    /// Due today.
    pub due_today: &'static str,
    /// Heading of what is due.
    pub title: &'static str,
    /// Nothing is due.
    pub nothing: &'static str,
    /// More of one sort.
    pub others: fn(usize) -> String,
    /// Names of the sorts, in the order of `summary::Due`, with how many there are.
    pub sorts: [fn(usize) -> String; 13],
    /// No backup was ever made.
    pub backup_never: &'static str,
    /// The last backup is old.
    pub backup_old: fn(day: &str, changes: u64) -> String,
    /// Leads to the backup.
    pub backup_go: &'static str,
    /// Heading of what is to be confirmed.
    pub confirm_title: &'static str,
    /// Explains what is to be confirmed, and what confirming changes.
    pub confirm_intro: &'static str,
    /// Shown when nothing is left to confirm.
    pub confirm_none: &'static str,
    /// When it was last stated or confirmed.
    pub last: fn(&str) -> String,
    /// Column of that.
    pub last_column: &'static str,
    /// A person nobody has confirmed for two years.
    pub erase_proposed: &'static str,
    /// Says that a record still holds, for which one.
    pub confirm_name: fn(&str) -> String,
}

pub(super) static DE: Due = Due {
    follow_ups_none: "Noch keine Wiedervorlage hierzu.",
    done: "Erledigt",
    done_name: |name| format!("Erledigt: {name}"),
    reopen: "Wieder öffnen",
    reopen_name: |name| format!("Wieder öffnen: {name}"),
    done_title: |n| format!("Erledigt ({n})"),
    done_on: |day| format!("erledigt am {day}"),
    overdue: |day| format!("überfällig, war am {day} fällig"),
    due_on: |day| format!("am {day}"),
    was_on: |day| format!("war am {day}"),
    due_today: "heute",
    title: "Was ansteht",
    nothing: "Zurzeit steht nichts an.",
    others: |n| format!("{n} weitere"),
    sorts: [
        |n| {
            if n == 1 {
                "Wiedervorlage".into()
            } else {
                format!("{n} Wiedervorlagen")
            }
        },
        |n| {
            if n == 1 {
                "Vereinbarung".into()
            } else {
                format!("{n} Vereinbarungen")
            }
        },
        |_| {
            "Anschlussvorhaben beantragen: spätestens fünf Monate vor dem Förderende und solange die Kommunalrichtlinie Anträge zulässt".into()
        },
        |_| {
            "Anschlussvorhaben vorbereiten: Der Antrag ist bald fällig und braucht einen Beschluss über Umsetzung und Klimaschutz-Controlling".into()
        },
        |_| "Erstvorhaben, Monat 12: Entwurf des Klimaschutzkonzepts beim Projektträger einreichen".into(),
        |_| "Erstvorhaben, Monat 18: Klimaschutzkonzept beim Projektträger einreichen".into(),
        |_| "Förderung endet: klären, wie die Stelle weitergeführt wird (Verstetigung)".into(),
        |n| {
            if n == 1 {
                "Wärmeplan noch nicht beschlossen".into()
            } else {
                format!("{n} Wärmepläne noch nicht beschlossen")
            }
        },
        |n| {
            if n == 1 {
                "Wärmeplan zu überprüfen (alle fünf Jahre)".into()
            } else {
                format!("{n} Wärmepläne zu überprüfen (alle fünf Jahre)")
            }
        },
        |n| {
            if n == 1 {
                "Angabe zur Wärmeplanung älter als 180 Tage".into()
            } else {
                format!("Bei {n} Kommunen ist die Angabe zur Wärmeplanung älter als 180 Tage")
            }
        },
        |n| {
            if n == 1 {
                "Eintrag zu einer Person seit zwei Jahren nicht bestätigt: löschen?".into()
            } else {
                format!("Einträge zu {n} Personen seit zwei Jahren nicht bestätigt: löschen?")
            }
        },
        |n| {
            if n == 1 {
                "Eintrag zu einer Person seit einem Jahr nicht bestätigt: noch aktuell?".into()
            } else {
                format!("Einträge zu {n} Personen seit einem Jahr nicht bestätigt: noch aktuell?")
            }
        },
        |n| {
            if n == 1 {
                "Eintrag seit einem Jahr nicht bestätigt: noch aktuell?".into()
            } else {
                format!("{n} Einträge seit einem Jahr nicht bestätigt: noch aktuell?")
            }
        },
    ],
    backup_never: "Noch keine Sicherung erstellt: Notizen und Angaben liegen nur in diesem Browser.",
    backup_old: |day, changes| format!("Letzte Sicherung am {day}, seither {changes} Änderungen."),
    backup_go: "Sicherung erstellen",
    confirm_title: "Noch aktuell?",
    confirm_intro: "Diese Einträge hat seit einem Jahr niemand geändert oder bestätigt. „Stimmt noch“ ändert nichts am Eintrag, nur den Tag der Bestätigung.",
    confirm_none: "Alles wurde im letzten Jahr geändert oder bestätigt.",
    last: |day| format!("zuletzt am {day}"),
    last_column: "Zuletzt",
    erase_proposed: "Löschen? Seit zwei Jahren nicht bestätigt",
    confirm_name: |name| format!("Stimmt noch: {name}"),
};

pub(super) static EN: Due = Due {
    follow_ups_none: "No follow-up about this yet.",
    done: "Done",
    done_name: |name| format!("Done: {name}"),
    reopen: "Reopen",
    reopen_name: |name| format!("Reopen: {name}"),
    done_title: |n| format!("Done ({n})"),
    done_on: |day| format!("done on {day}"),
    overdue: |day| format!("overdue, was due on {day}"),
    due_on: |day| format!("on {day}"),
    was_on: |day| format!("was on {day}"),
    due_today: "today",
    title: "What is due",
    nothing: "Nothing is due at the moment.",
    others: |n| format!("{n} more"),
    sorts: [
        |n| {
            if n == 1 {
                "Follow-up".into()
            } else {
                format!("{n} follow-ups")
            }
        },
        |n| {
            if n == 1 {
                "Agreement".into()
            } else {
                format!("{n} agreements")
            }
        },
        |_| {
            "Apply for the follow-up project: at least five months before the funding ends and while applications are taken (Kommunalrichtlinie)".into()
        },
        |_| {
            "Prepare the follow-up project: the application is due soon and needs a decision on implementation and climate controlling".into()
        },
        |_| "Initial project, month 12: submit the draft concept to the funding agency".into(),
        |_| "Initial project, month 18: submit the concept to the funding agency".into(),
        |_| "Funding ends: settle how the post continues (making it permanent)".into(),
        |n| {
            if n == 1 {
                "Heat plan not adopted yet".into()
            } else {
                format!("{n} heat plans not adopted yet")
            }
        },
        |n| {
            if n == 1 {
                "Heat plan to be reviewed (every five years)".into()
            } else {
                format!("{n} heat plans to be reviewed (every five years)")
            }
        },
        |n| {
            if n == 1 {
                "What is stated on heat planning is older than 180 days".into()
            } else {
                format!("In {n} municipalities, what is stated on heat planning is older than 180 days")
            }
        },
        |n| {
            if n == 1 {
                "Entry about a person not confirmed for two years: delete it?".into()
            } else {
                format!("Entries about {n} people not confirmed for two years: delete them?")
            }
        },
        |n| {
            if n == 1 {
                "Entry about a person not confirmed for a year: still up to date?".into()
            } else {
                format!("Entries about {n} people not confirmed for a year: still up to date?")
            }
        },
        |n| {
            if n == 1 {
                "Entry not confirmed for a year: still up to date?".into()
            } else {
                format!("{n} entries not confirmed for a year: still up to date?")
            }
        },
    ],
    backup_never: "No backup made yet: notes and statements are in this browser only.",
    backup_old: |day, changes| format!("Last backup on {day}, {changes} changes since."),
    backup_go: "Make a backup",
    confirm_title: "Still up to date?",
    confirm_intro: "Nobody has changed or confirmed these entries for a year. “Still true” changes nothing about the entry but the day of its confirmation.",
    confirm_none: "Everything was changed or confirmed within the last year.",
    last: |day| format!("last on {day}"),
    last_column: "Last",
    erase_proposed: "Delete? Not confirmed for two years",
    confirm_name: |name| format!("Still true: {name}"),
};
