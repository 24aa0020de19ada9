//! The page that writes to several, and the ready texts it begins with.
use crate::interop::Occasion;
use crate::summary::Circle;

/// The page, and what its letters say.
pub struct Mail {
    /// Heading: how many are written to.
    pub title: fn(usize) -> String,
    /// Title of the window.
    pub page: &'static str,
    /// Link to the page from a topic.
    pub write: &'static str,
    /// In place of that link, where none of those picked has an address.
    pub nobody_picked: &'static str,
    /// Link to the page from a meeting.
    pub invite: &'static str,
    /// The same from one that is called off.
    pub tell: &'static str,
    /// What the page does, and what it does not.
    pub lead: &'static str,
    /// The group of ready texts.
    pub occasion: &'static str,
    /// A ready text.
    pub occasion_name: fn(Occasion) -> &'static str,
    /// The group of those one can write to.
    pub whom: &'static str,
    /// Those one can write to.
    pub circle: fn(Circle) -> &'static str,
    /// Field: the meeting a text is about.
    pub meeting: &'static str,
    /// The field with the addresses, and how many they are.
    pub addresses: fn(usize) -> String,
    /// How many of them are of functions, and how many of persons.
    pub sorts: fn(usize, usize) -> String,
    /// Before those of whom no address is known.
    pub without: &'static str,
    /// The same where they are many.
    pub n_without: fn(usize) -> String,
    /// How many more there are.
    pub others: fn(usize) -> String,
    /// What stands between two addresses.
    pub separator: &'static str,
    /// For Outlook.
    pub semicolon: &'static str,
    /// For the others.
    pub comma: &'static str,
    /// Field.
    pub subject: &'static str,
    /// Field.
    pub body: &'static str,
    /// Button.
    pub copy_addresses: &'static str,
    /// Button.
    pub copy_text: &'static str,
    /// Link that opens the mail program.
    pub open: &'static str,
    /// The same for a part of the addresses: its number, and how many addresses.
    pub open_piece: fn(usize, usize) -> String,
    /// Why there are several parts.
    pub pieces: &'static str,
    /// The text is too long to be handed to the mail program.
    pub no_body: &'static str,
    /// The addresses are copied.
    pub copied: fn(usize) -> String,
    /// Nothing could be copied.
    pub not_copied: &'static str,
    /// Subject and text are copied.
    pub text_copied: &'static str,
    /// The mail program was asked for.
    pub opened: &'static str,
    /// An entry was made in the log.
    pub logged: &'static str,
    /// Beside the calendar file.
    pub attach: &'static str,
    /// Nobody can be written to.
    pub nobody: &'static str,
    /// What to do about it.
    pub nobody_text: &'static str,
    /// Of the log: how many addresses, and whose.
    pub log_to: fn(usize, &str) -> String,
    /// Begins a letter to one.
    pub greeting: &'static str,
    /// Begins a letter to several.
    pub greeting_all: &'static str,
    /// Ends a letter.
    pub closing: &'static str,
    /// Subject of the request for the step.
    pub status_subject: &'static str,
    /// What is known of one municipality: its name, step, day.
    pub status_one: fn(&str, &str, &str) -> String,
    /// Nothing is known of the one.
    pub status_none: fn(&str) -> String,
    /// Before what is known of several.
    pub status_many: &'static str,
    /// What is known of one of several.
    pub status_line: fn(&str, &str, &str) -> String,
    /// Nothing is known of one of several.
    pub status_unknown: fn(&str) -> String,
    /// Asks whether it still holds.
    pub status_ask: &'static str,
    /// Asks for the step.
    pub status_ask_new: &'static str,
    /// Subject of an invitation to what, and on which day.
    pub invitation_subject: fn(&str) -> String,
    /// Invites.
    pub invitation: fn(&str) -> String,
    /// Before day and time.
    pub when: fn(&str) -> String,
    /// Before the place.
    pub place: fn(&str) -> String,
    /// Before the address of the video conference.
    pub link: fn(&str) -> String,
    /// Asks for a reply.
    pub invitation_ask: &'static str,
    /// Subject of an agenda of what, and on which day.
    pub agenda_subject: fn(&str) -> String,
    /// Before the agenda.
    pub agenda: fn(&str) -> String,
    /// Asks what is missing.
    pub agenda_ask: &'static str,
    /// Asks for items where there is none.
    pub agenda_none: &'static str,
    /// Subject where the meeting is called off.
    pub off_subject: fn(&str) -> String,
    /// The meeting is called off.
    pub off: fn(&str) -> String,
    /// Subject of a question about a topic.
    pub question_subject: fn(&str) -> String,
    /// Begins the question about a topic.
    pub question_about: fn(&str) -> String,
    /// Begins a question.
    pub question: &'static str,
    /// Asks for experience.
    pub question_ask: &'static str,
}

pub(super) static DE: Mail = Mail {
    title: |n| match n {
        0 => "Schreiben".to_owned(),
        1 => "An 1 Person schreiben".to_owned(),
        n => format!("An {n} Personen schreiben"),
    },
    page: "Schreiben",
    write: "An die Beteiligten schreiben",
    nobody_picked: "Niemand davon hat eine E-Mail-Adresse.",
    tell: "Allen Bescheid geben",
    invite: "Zum Treffen einladen",
    lead: "Klimanetz verschickt nichts selbst. Sie kopieren Adressen und Text in Ihr Mailprogramm oder öffnen es von hier.",
    occasion: "Anlass",
    occasion_name: |occasion| match occasion {
        Occasion::Status => "Nach dem Schritt fragen",
        Occasion::Invitation => "Zum Treffen einladen",
        Occasion::Agenda => "Tagesordnung schicken",
        Occasion::Question => "Frage ans Netzwerk",
        Occasion::Empty => "Leer",
    },
    whom: "An wen",
    circle: |circle| match circle {
        Circle::Named => "Beteiligte",
        Circle::Everyone => "Alle im Verzeichnis",
        Circle::Coming => "Wer kommt",
        Circle::Unanswered => "Ohne Rückmeldung",
    },
    meeting: "Treffen",
    addresses: |n| match n {
        1 => "Blindkopie (BCC), 1 Adresse".to_owned(),
        n => format!("Blindkopie (BCC), {n} Adressen"),
    },
    sorts: |n_function, n_personal| {
        let functions = match n_function {
            0 => String::new(),
            1 => "1 Funktionspostfach".to_owned(),
            n => format!("{n} Funktionspostfächer"),
        };
        let people = match n_personal {
            0 => String::new(),
            1 => "1 persönliche Adresse".to_owned(),
            n => format!("{n} persönliche Adressen"),
        };
        match (n_function, n_personal) {
            (0, _) | (_, 0) => format!("{functions}{people}."),
            _ => format!("{functions}, {people}."),
        }
    },
    without: "Ohne Adresse:",
    n_without: |n| format!("Ohne Adresse: {n}"),
    others: |n| format!("und {n} weitere"),
    separator: "Zwischen den Adressen",
    semicolon: "Semikolon (Outlook)",
    comma: "Komma (andere Programme)",
    subject: "Betreff",
    body: "Text",
    copy_addresses: "Adressen kopieren",
    copy_text: "Text kopieren",
    open: "Mailprogramm öffnen",
    open_piece: |nth, n| format!("Teil {nth} öffnen ({n} Adressen)"),
    pieces: "Ein Mailprogramm nimmt nur wenige Adressen auf einmal an. Öffnen Sie die Teile nacheinander, oder kopieren Sie die Adressen.",
    no_body: "Der Text ist zu lang, um ihn dem Mailprogramm zu übergeben: Kopieren Sie ihn dort hinein.",
    copied: |n| match n {
        1 => "1 Adresse kopiert. Setzen Sie sie in das Feld „Bcc“.".to_owned(),
        n => format!("{n} Adressen kopiert. Setzen Sie sie in das Feld „Bcc“, damit niemand die anderen sieht."),
    },
    not_copied: "Der Browser erlaubt das Kopieren nicht. Markieren Sie den Inhalt des Feldes, und kopieren Sie ihn mit der Tastatur.",
    text_copied: "Betreff und Text kopiert.",
    opened: "Das Mailprogramm wird geöffnet. Geschieht nichts, kopieren Sie Adressen und Text.",
    logged: "Eingetragen, nur für Sie, unter:",
    attach: "Hängen Sie die Datei in Ihrem Mailprogramm an: Dann steht der Termin mit einem Klick im Kalender.",
    nobody: "Hier gibt es noch keine Adresse",
    nobody_text: "Tragen Sie bei einer Person die dienstliche E-Mail ein, am besten ein Funktionspostfach.",
    log_to: |n, names| match n {
        1 => format!("1 Adresse per E-Mail: {names}"),
        n => format!("{n} Adressen per E-Mail: {names}"),
    },
    greeting: "Guten Tag,",
    greeting_all: "Guten Tag zusammen,",
    closing: "Mit freundlichen Grüßen",
    status_subject: "Wärmeplanung: Stimmt der Schritt noch?",
    status_one: |name, step, day| {
        format!("in unserem Verzeichnis steht die Wärmeplanung von {name} beim Schritt „{step}“, Stand vom {day}.")
    },
    status_none: |name| format!("in unserem Verzeichnis steht für {name} noch kein Schritt der Wärmeplanung."),
    status_many: "in unserem Verzeichnis steht zur Wärmeplanung:",
    status_line: |name, step, day| format!("{name}: {step}, Stand vom {day}"),
    status_unknown: |name| format!("{name}: noch keine Angabe"),
    status_ask: "Stimmt das noch? Eine kurze Antwort genügt; ich trage es für alle ein.",
    status_ask_new: "Wo stehen Sie gerade? Eine kurze Antwort genügt; ich trage es für alle ein.",
    invitation_subject: |what| format!("Einladung: {what}"),
    invitation: |title| format!("wir laden Sie herzlich ein zum Treffen „{title}“."),
    when: |when| format!("Wann: {when}"),
    place: |place| format!("Wo: {place}"),
    link: |link| format!("Videokonferenz: {link}"),
    invitation_ask: "Bitte antworten Sie kurz, ob Sie dabei sind. Der Termin für Ihren Kalender liegt als Datei bei.",
    agenda_subject: |what| format!("Tagesordnung: {what}"),
    agenda: |title| format!("hier ist die Tagesordnung für das Treffen „{title}“."),
    agenda_ask: "Fehlt etwas? Dann antworten Sie bitte kurz.",
    agenda_none: "Die Tagesordnung ist noch leer. Worüber möchten Sie sprechen?",
    off_subject: |what| format!("Fällt aus: {what}"),
    off: |title| format!("das Treffen „{title}“ fällt aus."),
    question_subject: |title| format!("Frage ans Netzwerk: {title}"),
    question_about: |title| format!("im Netzwerk geht es gerade um „{title}“."),
    question: "ich habe eine Frage an das Netzwerk:",
    question_ask: "Was können Sie dazu berichten? Eine kurze Antwort hilft allen weiter.",
};

pub(super) static EN: Mail = Mail {
    title: |n| match n {
        0 => "Write".to_owned(),
        1 => "Write to 1 person".to_owned(),
        n => format!("Write to {n} people"),
    },
    page: "Write",
    write: "Write to those involved",
    nobody_picked: "None of them has an e-mail address.",
    tell: "Tell everyone",
    invite: "Invite to the meeting",
    lead: "Klimanetz sends nothing itself. You copy addresses and text into your mail program, or open it from here.",
    occasion: "Occasion",
    occasion_name: |occasion| match occasion {
        Occasion::Status => "Ask for the step",
        Occasion::Invitation => "Invite to the meeting",
        Occasion::Agenda => "Send the agenda",
        Occasion::Question => "Ask the network",
        Occasion::Empty => "Empty",
    },
    whom: "To whom",
    circle: |circle| match circle {
        Circle::Named => "Those involved",
        Circle::Everyone => "Everyone in the directory",
        Circle::Coming => "Who is coming",
        Circle::Unanswered => "No reply yet",
    },
    meeting: "Meeting",
    addresses: |n| match n {
        1 => "Blind copy (BCC), 1 address".to_owned(),
        n => format!("Blind copy (BCC), {n} addresses"),
    },
    sorts: |n_function, n_personal| {
        let functions = match n_function {
            0 => String::new(),
            1 => "1 function mailbox".to_owned(),
            n => format!("{n} function mailboxes"),
        };
        let people = match n_personal {
            0 => String::new(),
            1 => "1 personal address".to_owned(),
            n => format!("{n} personal addresses"),
        };
        match (n_function, n_personal) {
            (0, _) | (_, 0) => format!("{functions}{people}."),
            _ => format!("{functions}, {people}."),
        }
    },
    without: "Without an address:",
    n_without: |n| format!("Without an address: {n}"),
    others: |n| format!("and {n} more"),
    separator: "Between the addresses",
    semicolon: "Semicolon (Outlook)",
    comma: "Comma (other programs)",
    subject: "Subject",
    body: "Text",
    copy_addresses: "Copy addresses",
    copy_text: "Copy text",
    open: "Open mail program",
    open_piece: |nth, n| format!("Open part {nth} ({n} addresses)"),
    pieces: "A mail program takes only a few addresses at a time. Open the parts one after the other, or copy the addresses.",
    no_body: "The text is too long to be handed to the mail program: copy it there.",
    copied: |n| match n {
        1 => "1 address copied. Paste it into the field “Bcc”.".to_owned(),
        n => format!("{n} addresses copied. Paste them into the field “Bcc”, so that nobody sees the others."),
    },
    not_copied: "The browser does not allow copying. Select what is in the field and copy it with the keyboard.",
    text_copied: "Subject and text copied.",
    opened: "The mail program is being opened. If nothing happens, copy addresses and text.",
    logged: "Entered, for you only, under:",
    attach: "Attach the file in your mail program: then the date is in the calendar with one click.",
    nobody: "There is no address here yet",
    nobody_text: "Add the work e-mail of a person, preferably a function mailbox.",
    log_to: |n, names| match n {
        1 => format!("1 address by e-mail: {names}"),
        n => format!("{n} addresses by e-mail: {names}"),
    },
    greeting: "Hello,",
    greeting_all: "Hello everyone,",
    closing: "Kind regards",
    status_subject: "Heat planning: is the step still right?",
    status_one: |name, step, day| {
        format!("our directory has the heat planning of {name} at the step “{step}”, as of {day}.")
    },
    status_none: |name| format!("our directory has no step of heat planning for {name} yet."),
    status_many: "our directory says about heat planning:",
    status_line: |name, step, day| format!("{name}: {step}, as of {day}"),
    status_unknown: |name| format!("{name}: nothing stated yet"),
    status_ask: "Is that still right? A short answer is enough; I will enter it for all.",
    status_ask_new: "Where are you now? A short answer is enough; I will enter it for all.",
    invitation_subject: |what| format!("Invitation: {what}"),
    invitation: |title| format!("you are warmly invited to the meeting “{title}”."),
    when: |when| format!("When: {when}"),
    place: |place| format!("Where: {place}"),
    link: |link| format!("Video conference: {link}"),
    invitation_ask: "Please reply briefly whether you are coming. The date for your calendar is attached as a file.",
    agenda_subject: |what| format!("Agenda: {what}"),
    agenda: |title| format!("here is the agenda for the meeting “{title}”."),
    agenda_ask: "Is anything missing? Then please reply briefly.",
    agenda_none: "The agenda is still empty. What would you like to talk about?",
    off_subject: |what| format!("Called off: {what}"),
    off: |title| format!("the meeting “{title}” is called off."),
    question_subject: |title| format!("Question to the network: {title}"),
    question_about: |title| format!("the network is talking about “{title}”."),
    question: "I have a question to the network:",
    question_ask: "What can you tell about it? A short answer helps everyone.",
};
