//! A meeting's page and its status round.
use super::Text;
use crate::domain::{Day, Meeting as Held, TimeOfDay};

/// What is said there.
pub struct Meeting {
    /// Heading of the agenda.
    pub agenda: &'static str,
    /// Nothing on it yet.
    pub no_agenda: &'static str,
    /// When it ends and how long it takes, in minutes.
    pub ends_at: fn(&str, u32) -> String,
    /// How long it takes, in minutes.
    pub n_minutes: fn(u32) -> String,
    /// By how many minutes it is too long.
    pub n_over: fn(u32) -> String,
    /// Heading of the form that adds an item.
    pub add_item: &'static str,
    /// Field: a topic of the backlog.
    pub topic: &'static str,
    /// No topic.
    pub no_topic: &'static str,
    /// Field: what an item is about.
    pub title: &'static str,
    /// Below that field.
    pub title_hint: &'static str,
    /// Field: how many minutes an item takes.
    pub duration: &'static str,
    /// Button: adds the item.
    pub add: &'static str,
    /// Button: moves an item one place up.
    pub up: &'static str,
    /// Button: moves an item one place down.
    pub down: &'static str,
    /// How long an item takes.
    pub minutes: fn(u32) -> String,
    /// Heading of who comes.
    pub attendance: &'static str,
    /// Nobody answered yet.
    pub no_attendance: &'static str,
    /// Field: who.
    pub participant: &'static str,
    /// The filter of that field.
    pub participant_filter: &'static str,
    /// Field: the answer.
    pub answer: &'static str,
    /// The answer of this one.
    pub answer_of: fn(&str) -> String,
    /// Takes an answer back.
    pub no_answer: &'static str,
    /// States an answer.
    pub set_answer: &'static str,
    /// Folds the form out.
    pub add_participant: &'static str,
    /// Heading of the status round.
    pub round: &'static str,
    /// What it is for.
    pub round_hint: &'static str,
    /// Link to the status round.
    pub to_round: &'static str,
    /// Title of its page, with that of the meeting.
    pub round_title: fn(&str) -> String,
    /// How many of how many were heard.
    pub n_heard: fn(usize, usize) -> String,
    /// Nobody is left under this filter.
    pub all_heard: &'static str,
    /// The field for another step of this municipality.
    pub other_step: fn(&str) -> String,
    /// Button: states the chosen step.
    pub report: &'static str,
    /// It was heard.
    pub heard: &'static str,
    /// Source of what is reported, with the day.
    pub source: fn(&str) -> String,
    /// Source where the meeting has no day.
    pub source_undated: &'static str,
    /// Source of what is reported before the meeting, with its day.
    pub source_before: fn(&str) -> String,
    /// Source of what is reported for a meeting that does not take place, with its day.
    pub source_instead: fn(&str) -> String,
    /// The meeting of this round is still to come, on this day.
    pub round_before: fn(&str) -> String,
    /// It does not take place.
    pub called_off: &'static str,
    /// The same as a sentence.
    pub is_called_off: &'static str,
    /// Button: calls the meeting off.
    pub call_off: &'static str,
    /// Button: says that the meeting takes place after all.
    pub take_place: &'static str,
    /// Back to the meeting.
    pub back: &'static str,
    /// Heading of what was agreed.
    pub agreements: &'static str,
    /// None yet.
    pub no_agreements: &'static str,
    /// Adds one.
    pub add_agreement: &'static str,
    /// Column: what was agreed.
    pub what: &'static str,
    /// Column: who is to do it.
    pub who: &'static str,
    /// Column: the day by which it is to be done.
    pub until: &'static str,
    /// Column: whether, and when, it was done.
    pub done: &'static str,
    /// Done on this day.
    pub done_on: fn(&str) -> String,
    /// To be done until this day.
    pub due: fn(&str) -> String,
    /// Button: says that an agreement is done today.
    pub finish: &'static str,
    /// Button: says that an agreement is open after all.
    pub reopen: &'static str,
    /// Heading of the files.
    pub files: &'static str,
    /// What they are for.
    pub files_hint: &'static str,
    /// Hands over the calendar file.
    pub calendar: &'static str,
    /// There is no file.
    pub no_file: &'static str,
    /// The first part of its name.
    pub calendar_file: &'static str,
}

pub(super) static DE: Meeting = Meeting {
    agenda: "Tagesordnung",
    no_agenda: "Noch nichts auf der Tagesordnung.",
    ends_at: |time, n| format!("Ende gegen {time} Uhr ({n} Minuten)."),
    n_minutes: |n| format!("Zusammen {n} Minuten."),
    n_over: |n| match n {
        1 => "1 Minute länger als das Treffen.".into(),
        n => format!("{n} Minuten länger als das Treffen."),
    },
    add_item: "Punkt hinzufügen",
    topic: "Aus dem Themenspeicher",
    no_topic: "kein Thema, freier Titel",
    title: "Titel",
    title_hint: "Kann leer bleiben, wenn ein Thema gewählt ist. Das Thema ist dann „eingeplant“.",
    duration: "Dauer in Minuten",
    add: "Hinzufügen",
    up: "Nach oben",
    down: "Nach unten",
    minutes: |n| format!("{n} Min."),
    attendance: "Teilnehmende",
    no_attendance: "Noch keine Rückmeldungen.",
    participant: "Kommune, Person oder Organisation",
    participant_filter: "Namen suchen",
    answer: "Rückmeldung",
    answer_of: |name| format!("Rückmeldung: {name}"),
    no_answer: "keine Rückmeldung",
    set_answer: "Rückmeldung speichern",
    add_participant: "Rückmeldung hinzufügen",
    round: "Statusrunde",
    round_hint: "Reihum den Schritt der Wärmeplanung erfassen: einmal antippen je Kommune. Jede Meldung wird mit Datum und Quelle gespeichert.",
    to_round: "Zur Statusrunde",
    round_title: |title| format!("Statusrunde: {title}"),
    n_heard: |n, all| format!("{n} von {all} Kommunen haben berichtet"),
    all_heard: "Hier haben alle berichtet.",
    other_step: |name| format!("{name}: anderer Schritt"),
    report: "melden",
    heard: "hat berichtet",
    source: |day| format!("mündlich im Treffen am {day}"),
    source_undated: "mündlich im Treffen",
    source_before: |day| format!("vorab zum Treffen am {day}"),
    source_instead: |day| format!("zum ausgefallenen Treffen am {day}"),
    round_before: |day| format!("Dieses Treffen findet erst am {day} statt; Meldungen erhalten das heutige Datum."),
    called_off: "fällt aus",
    is_called_off: "Dieses Treffen fällt aus.",
    call_off: "Treffen absagen",
    take_place: "Findet doch statt",
    back: "Zum Treffen",
    agreements: "Vereinbarungen",
    no_agreements: "Noch keine Vereinbarungen.",
    add_agreement: "Vereinbarung hinzufügen",
    what: "Was",
    who: "Wer",
    until: "Bis wann",
    done: "Erledigt",
    done_on: |day| format!("erledigt am {day}"),
    due: |day| format!("bis {day}"),
    finish: "Heute erledigt",
    reopen: "Wieder öffnen",
    files: "Protokoll und Termin",
    files_hint: "Wenn sich der Termin ändert, laden Sie die Datei erneut: Ihr Kalender aktualisiert den vorhandenen Eintrag.",
    calendar: "Termin herunterladen (.ics)",
    no_file: "Der Browser hat keine Datei erstellt.",
    calendar_file: "Treffen",
};

pub(super) static EN: Meeting = Meeting {
    agenda: "Agenda",
    no_agenda: "Nothing on the agenda yet.",
    ends_at: |time, n| format!("Ends around {time} ({n} minutes)."),
    n_minutes: |n| format!("{n} minutes in total."),
    n_over: |n| match n {
        1 => "1 minute longer than the meeting.".into(),
        n => format!("{n} minutes longer than the meeting."),
    },
    add_item: "Add an item",
    topic: "From the topic backlog",
    no_topic: "no topic, a title of its own",
    title: "Title",
    title_hint: "May stay empty if a topic is chosen. The topic is then “planned”.",
    duration: "Duration in minutes",
    add: "Add",
    up: "Move up",
    down: "Move down",
    minutes: |n| format!("{n} min"),
    attendance: "Participants",
    no_attendance: "No replies yet.",
    participant: "Municipality, person or organisation",
    participant_filter: "Find a name",
    answer: "Reply",
    answer_of: |name| format!("Reply: {name}"),
    no_answer: "no reply",
    set_answer: "Save the reply",
    add_participant: "Add a reply",
    round: "Status round",
    round_hint: "Record the step of heat planning, one municipality after the other: one tap each. Every report is saved with date and source.",
    to_round: "To the status round",
    round_title: |title| format!("Status round: {title}"),
    n_heard: |n, all| format!("{n} of {all} municipalities have reported"),
    all_heard: "Everyone here has reported.",
    other_step: |name| format!("{name}: another step"),
    report: "report",
    heard: "has reported",
    source: |day| format!("orally at the meeting on {day}"),
    source_undated: "orally at the meeting",
    source_before: |day| format!("ahead of the meeting on {day}"),
    source_instead: |day| format!("for the meeting on {day} that was called off"),
    round_before: |day| format!("This meeting takes place only on {day}; reports are dated today."),
    called_off: "called off",
    is_called_off: "This meeting is called off.",
    call_off: "Call the meeting off",
    take_place: "It takes place after all",
    back: "To the meeting",
    agreements: "Agreements",
    no_agreements: "No agreements yet.",
    add_agreement: "Add an agreement",
    what: "What",
    who: "Who",
    until: "Until when",
    done: "Done",
    done_on: |day| format!("done on {day}"),
    due: |day| format!("until {day}"),
    finish: "Done today",
    reopen: "Reopen",
    files: "Minutes and calendar",
    files_hint: "If the date changes, download the file again: your calendar updates the entry it has.",
    calendar: "Download the date (.ics)",
    no_file: "The browser did not create a file.",
    calendar_file: "Meeting",
};

impl Text {
    /// A meeting's day and times: `23.11.2026, 14:00–16:00 Uhr`, or from the first day until the last.
    pub fn when(&self, meeting: &Held) -> String {
        let Some(day) = meeting.day else {
            return String::new();
        };
        let hours = self.hours(meeting);
        match meeting.ends_on {
            Some(last) => {
                let at = |day, time: Option<TimeOfDay>| match time {
                    Some(time) => format!("{}, {time}", self.day(day)),
                    None => self.day(day),
                };
                format!("{} – {}", at(day, meeting.from), at(last, meeting.until))
            }
            None if hours.is_empty() => self.day(day),
            None => format!("{}, {hours}", self.day(day)),
        }
    }

    /// From which time until which, of a meeting on one day; empty if nothing is stated.
    pub fn hours(&self, meeting: &Held) -> String {
        match (meeting.from, meeting.until) {
            (Some(from), Some(until)) => (self.minutes.from_until)(&from.to_string(), &until.to_string()),
            (Some(from), None) => (self.minutes.from)(&from.to_string()),
            _ => String::new(),
        }
    }

    /// The source of what is reported on `today` in the round of a meeting: nobody has said anything at one that is to come.
    pub fn report_source(&self, meeting: &Held, today: Day) -> String {
        let words = &self.meeting;
        let Some(day) = meeting.day else {
            return words.source_undated.to_owned();
        };
        let source = match () {
            () if meeting.is_called_off => words.source_instead,
            () if today < day => words.source_before,
            () => words.source,
        };
        source(&self.day(day))
    }
}
