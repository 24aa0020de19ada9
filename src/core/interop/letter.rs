//! Ready texts for a letter to several: a request for the step of heat planning, an invitation, an agenda, a question.
use crate::catalogue::PHASES;
use crate::documents::Shared;
use crate::domain::{Convoys, Meeting, Municipality, Topic};
use crate::prose;
use crate::replica::Document;
use crate::summary::agenda;
use crate::text::Text;
use crate::visible::without_hidden;

/// What a letter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Asks how far heat planning is, and says what is known.
    Status,
    /// Invites to a meeting; says that it is called off where it is.
    Invitation,
    /// Sends the agenda of a meeting.
    Agenda,
    /// Asks about a topic, or anything.
    Question,
    /// Says nothing yet.
    Empty,
}

impl Occasion {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Occasion; 5] = [
        Occasion::Status,
        Occasion::Invitation,
        Occasion::Agenda,
        Occasion::Question,
        Occasion::Empty,
    ];

    /// Whether it is about a meeting.
    pub fn needs_meeting(self) -> bool {
        matches!(self, Occasion::Invitation | Occasion::Agenda)
    }
}

/// A letter as it is offered; the member changes it before it is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Several lines.
    pub body: String,
}

/// What a letter is about, as far as it is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Matter<'a> {
    /// Keys of the municipalities that are written to.
    pub places: &'a [String],
    /// How many mailboxes it goes to.
    pub n: usize,
    /// Id of the meeting.
    pub meeting: &'a str,
    /// Id of the topic.
    pub topic: &'a str,
    /// Who signs it.
    pub from: &'a str,
}

/// The letter. Nothing private can stand in it: it is made of the directory, and of the label the member signs with.
pub fn letter(shared: &Shared, occasion: Occasion, matter: Matter, text: &Text) -> Letter {
    let document = &shared.0;
    let words = &text.mail;
    let (subject, parts) = match occasion {
        Occasion::Status => (words.status_subject.to_owned(), status(document, matter.places, text)),
        Occasion::Invitation | Occasion::Agenda => match Meeting::find(document, matter.meeting) {
            Some(meeting) if meeting.is_called_off => called_off(&meeting, text),
            Some(meeting) if occasion == Occasion::Invitation => invitation(document, &meeting, text),
            Some(meeting) => sent_agenda(document, &meeting, text),
            None => (String::new(), Vec::new()),
        },
        Occasion::Question => question(document, matter.topic, text),
        Occasion::Empty => (String::new(), Vec::new()),
    };
    let greeting = if matter.n == 1 {
        words.greeting
    } else {
        words.greeting_all
    };
    let closing = [words.closing, matter.from].join("\n");
    let mut all = vec![greeting.to_owned()];
    all.extend(parts.into_iter().filter(|part| !part.is_empty()));
    if occasion == Occasion::Empty {
        // Room to write between greeting and close.
        all.push(String::new());
    }
    all.push(closing.trim_end().to_owned());
    Letter {
        subject: line(&subject),
        body: all
            .join("\n\n")
            .lines()
            .map(without_hidden)
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

/// In one line, without what nobody sees.
fn line(text: &str) -> String {
    without_hidden(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What is known of the step of each municipality.
fn status(document: &Document, places: &[String], text: &Text) -> Vec<String> {
    let words = &text.mail;
    let convoys = Convoys::of(document);
    let plans_heat = places
        .iter()
        .filter_map(|key| Municipality::find(document, key))
        .filter(|authority| !authority.is_district());
    let known: Vec<(String, Option<(String, String)>)> = plans_heat
        .map(|authority| {
            let step = convoys.step(document, &authority);
            // The first of them says that nothing is stated.
            let stated = step.filter(|step| PHASES.first().is_none_or(|none| none.code != step.plan.phase));
            let said = stated.map(|step| (text.phase_code(&step.plan.phase), text.day(step.plan.source.as_of)));
            (line(&authority.name), said)
        })
        .collect();
    match known.as_slice() {
        [] => vec![words.status_ask_new.to_owned()],
        [(name, None)] => vec![(words.status_none)(name), words.status_ask_new.to_owned()],
        [(name, Some((step, day)))] => vec![(words.status_one)(name, step, day), words.status_ask.to_owned()],
        several => {
            let lines: Vec<String> = several
                .iter()
                .map(|(name, said)| match said {
                    Some((step, day)) => (words.status_line)(name, step, day),
                    None => (words.status_unknown)(name),
                })
                .collect();
            let ask = if several.iter().any(|(_, said)| said.is_some()) {
                words.status_ask
            } else {
                words.status_ask_new
            };
            vec![words.status_many.to_owned(), lines.join("\n"), ask.to_owned()]
        }
    }
}

fn named(title: &str, text: &Text) -> String {
    let title = line(title);
    if title.is_empty() {
        text.common.unnamed.to_owned()
    } else {
        title
    }
}

/// What a subject calls a meeting: its title, and its day.
fn with_day(meeting: &Meeting, text: &Text) -> String {
    let title = named(&meeting.title, text);
    meeting
        .day
        .map_or_else(|| title.clone(), |day| format!("{title}, {}", text.day(day)))
}

/// When and where, a line each.
fn facts(meeting: &Meeting, text: &Text) -> String {
    let words = &text.mail;
    let stated = [
        Some(text.when(meeting))
            .filter(|when| !when.is_empty())
            .map(|when| (words.when)(&when)),
        Some(line(&meeting.place))
            .filter(|place| !place.is_empty())
            .map(|place| (words.place)(&place)),
        Some(line(&meeting.link))
            .filter(|link| !link.is_empty())
            .map(|link| (words.link)(&link)),
    ];
    let lines: Vec<String> = stated.into_iter().flatten().collect();
    lines.join("\n")
}

/// The items with their times, under their heading; empty if there is none.
fn items(document: &Document, meeting: &Meeting, text: &Text) -> String {
    let lines = agenda(document, &meeting.id).lines;
    if lines.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let time = item.starts_at.map_or_else(String::new, |time| format!("{time} "));
            format!("{}. {time}{}", at + 1, named(&item.title, text))
        })
        .collect();
    format!("{}:\n{}", text.meeting.agenda, lines.join("\n"))
}

fn invitation(document: &Document, meeting: &Meeting, text: &Text) -> (String, Vec<String>) {
    let words = &text.mail;
    let parts = vec![
        (words.invitation)(&named(&meeting.title, text)),
        facts(meeting, text),
        prose::alone(&meeting.text).trim().to_owned(),
        items(document, meeting, text),
        words.invitation_ask.to_owned(),
    ];
    ((words.invitation_subject)(&with_day(meeting, text)), parts)
}

fn sent_agenda(document: &Document, meeting: &Meeting, text: &Text) -> (String, Vec<String>) {
    let words = &text.mail;
    let items = items(document, meeting, text);
    let ask = if items.is_empty() {
        words.agenda_none
    } else {
        words.agenda_ask
    };
    let parts = vec![
        (words.agenda)(&named(&meeting.title, text)),
        facts(meeting, text),
        items,
        ask.to_owned(),
    ];
    ((words.agenda_subject)(&with_day(meeting, text)), parts)
}

fn called_off(meeting: &Meeting, text: &Text) -> (String, Vec<String>) {
    let words = &text.mail;
    let parts = vec![(words.off)(&named(&meeting.title, text)), facts(meeting, text)];
    ((words.off_subject)(&with_day(meeting, text)), parts)
}

fn question(document: &Document, topic: &str, text: &Text) -> (String, Vec<String>) {
    let words = &text.mail;
    let Some(topic) = Topic::find(document, topic) else {
        return (
            String::new(),
            vec![words.question.to_owned(), words.question_ask.to_owned()],
        );
    };
    let title = named(&topic.title, text);
    let parts = vec![
        (words.question_about)(&title),
        prose::alone(&topic.text).trim().to_owned(),
        words.question_ask.to_owned(),
    ];
    ((words.question_subject)(&title), parts)
}
