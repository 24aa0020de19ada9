//! The minutes of a meeting, out of everything the directory says about it.
use super::paper::{Block, Paper};
use crate::catalogue::{ATTENDANCE, contribution_sort, kind, kind_of};
use crate::documents::Shared;
use crate::domain::{Contribution, Day, Meeting, Municipality, is_binned};
use crate::order::sort_by;
use crate::replica::Document;
use crate::summary::{Agenda, AgendaLine, Agreed, Reference, agenda, agreements, attendance, heard, title_of};
use crate::text::Text;
use crate::visible::shown;

/// The minutes; `None` if there is no such meeting. Nothing private can stand in them: they are made of the directory (T-N-2).
pub fn minutes(shared: &Shared, id: &str, text: &Text) -> Option<Paper> {
    let document = &shared.0;
    let meeting = Meeting::find(document, id)?;
    let agenda = agenda(document, id);
    let mut said = contributions(document, &meeting, &agenda);
    let mut blocks = head(document, &meeting, text);
    blocks.extend(present(document, id, text));
    if !agenda.lines.is_empty() {
        blocks.push(Block::Heading(text.minutes.agenda.to_owned()));
    }
    for (at, line) in agenda.lines.iter().enumerate() {
        let (own, others) = said.into_iter().partition(|one| one.topic == line.item.topic);
        said = others;
        blocks.extend(of_item(document, (at + 1, line), own, text));
    }
    blocks.extend(beside(document, said, text));
    blocks.extend(of_round(document, id, text));
    blocks.extend(agreed(&agreements(document, id), text));
    Some(Paper {
        title: (text.minutes.title)(&named(&meeting.title, text)),
        blocks,
    })
}

fn named(title: &str, text: &Text) -> String {
    if title.is_empty() {
        text.common.unnamed.to_owned()
    } else {
        shown(title)
    }
}

/// The name of a record, in words also where it has none or is gone.
fn reference(reference: &Reference, text: &Text) -> String {
    match reference.kind {
        Some(_) => named(&reference.title, text),
        None => text.common.gone.to_owned(),
    }
}

fn head(document: &Document, meeting: &Meeting, text: &Text) -> Vec<Block> {
    let words = &text.minutes;
    let state = if meeting.is_agreed { words.agreed } else { words.draft };
    let mut facts = Vec::new();
    let label = |name: &str| {
        let field = kind_of(kind::MEETING).and_then(|record| record.field(name));
        field.map_or_else(String::new, |field| text.label(&field.label).to_owned())
    };
    let form = kind_of(kind::MEETING).and_then(|record| record.field("form")?.form.term(&meeting.form));
    let off = meeting.is_called_off.then(|| text.meeting.called_off.to_owned());
    let (day, time) = match (meeting.day, meeting.ends_on) {
        (Some(day), None) => (text.day(day), text.hours(meeting)),
        (Some(_), Some(_)) => (text.when(meeting), String::new()),
        (None, _) => (String::new(), text.hours(meeting)),
    };
    let host = title_of(document, &meeting.host).map_or_else(String::new, |(_, name)| name);
    let stated = [
        (label(Meeting::STATUS), off.unwrap_or_default()),
        (words.state.to_owned(), state.to_owned()),
        (label("day"), day),
        (words.time.to_owned(), time),
        (
            label("form"),
            form.map_or_else(String::new, |term| text.term(term).to_owned()),
        ),
        (label("place"), shown(&meeting.place)),
        (label("host"), shown(&host)),
    ];
    facts.extend(stated.into_iter().filter(|(_, said)| !said.is_empty()));
    vec![Block::Facts(facts)]
}

/// Those who were there first, then the others who answered.
fn present(document: &Document, id: &str, text: &Text) -> Vec<Block> {
    let all = attendance(document, id);
    let mut facts = Vec::new();
    for term in ATTENDANCE.iter().rev() {
        let names: Vec<String> = all
            .iter()
            .filter(|attending| attending.answer == term.code)
            .map(|attending| reference(&attending.who, text))
            .collect();
        if !names.is_empty() {
            facts.push((format!("{} ({})", text.term(term), names.len()), names.join(", ")));
        }
    }
    if facts.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(text.meeting.attendance.to_owned()), Block::Facts(facts)]
}

fn of_item(
    document: &Document,
    (number, line): (usize, &AgendaLine),
    said: Vec<Contribution>,
    text: &Text,
) -> Vec<Block> {
    let words = &text.minutes;
    let mut blocks = vec![Block::Subheading((words.item)(number, &named(&line.title, text)))];
    let mut facts = Vec::new();
    if let Some(at) = line.starts_at {
        facts.push((words.time.to_owned(), (words.from)(&at.to_string())));
    }
    if let Some(speaker) = &line.speaker {
        facts.push((words.speaker.to_owned(), reference(speaker, text)));
    }
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    if !line.item.result.is_empty() {
        blocks.push(Block::Prose(words.result.to_owned(), line.item.result.clone()));
    }
    blocks.extend(said.iter().map(|one| contribution(document, one, text)));
    blocks
}

/// What was said at the meeting about topics that are not on the agenda.
fn beside(document: &Document, said: Vec<Contribution>, text: &Text) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut topic = None;
    for one in &said {
        if blocks.is_empty() {
            blocks.push(Block::Heading(text.minutes.beside.to_owned()));
        }
        if topic != Some(&one.topic) {
            let title = title_of(document, &one.topic).map_or_else(String::new, |(_, title)| title);
            blocks.push(Block::Subheading(named(&title, text)));
            topic = Some(&one.topic);
        }
        blocks.push(contribution(document, one, text));
    }
    blocks
}

fn contribution(document: &Document, one: &Contribution, text: &Text) -> Block {
    let who = match Municipality::find(document, &one.said_by) {
        Some(municipality) => shown(&municipality.name),
        None => text.backlog.anonymous.to_owned(),
    };
    let who = match contribution_sort(&one.sort).filter(|_| one.sort != "beitrag") {
        Some(sort) => format!("{who}, {}", text.term(sort)),
        None => who,
    };
    Block::Prose(who, one.text.clone())
}

/// What was said about the topics of the agenda on the day of the meeting, and whatever is linked to the meeting; by topic and time.
fn contributions(document: &Document, meeting: &Meeting, agenda: &Agenda) -> Vec<Contribution> {
    let is_on_agenda = |topic: &str| agenda.lines.iter().any(|line| line.item.topic == topic);
    let is_of_day = |day: Option<Day>| day.is_some_and(|day| meeting.is_on(day));
    let mut said: Vec<Contribution> = document
        .of_kind(kind::CONTRIBUTION)
        .filter(|(_, entity)| !is_binned(entity))
        .map(|(id, entity)| Contribution::read(id, entity))
        .filter(|one| match one.meeting.as_str() {
            "" => is_of_day(one.day) && is_on_agenda(&one.topic),
            other => other == meeting.id,
        })
        .collect();
    sort_by(&mut said, |one, other| {
        (&one.topic, one.at).cmp(&(&other.topic, other.at))
    });
    said
}

fn of_round(document: &Document, id: &str, text: &Text) -> Vec<Block> {
    let words = &text.minutes;
    let heard = heard(document, id);
    if heard.is_empty() {
        return Vec::new();
    }
    let row = |one: &crate::summary::Heard| {
        let change = match &one.before {
            None => words.first_report.to_owned(),
            Some(before) if *before == one.phase => words.unchanged.to_owned(),
            Some(before) => (words.before)(&text.phase_code(before)),
        };
        vec![shown(&one.name), text.phase_code(&one.phase), change]
    };
    let headers = [text.backlog.municipality, words.step, words.change].map(str::to_owned);
    vec![
        Block::Heading(text.meeting.round.to_owned()),
        Block::Line((words.n_heard)(heard.len())),
        Block::Table {
            caption: words.round_table.to_owned(),
            headers: headers.to_vec(),
            rows: heard.iter().map(row).collect(),
        },
    ]
}

fn agreed(all: &[Agreed], text: &Text) -> Vec<Block> {
    if all.is_empty() {
        return Vec::new();
    }
    let words = &text.meeting;
    let row = |one: &Agreed| {
        let names: Vec<String> = one.who.iter().map(|one| reference(one, text)).collect();
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| text.day(day));
        vec![named(&one.title, text), names.join(", "), day(one.due), day(one.done)]
    };
    let headers = [words.what, words.who, words.until, words.done].map(str::to_owned);
    vec![
        Block::Heading(words.agreements.to_owned()),
        Block::Table {
            caption: text.minutes.agreements_table.to_owned(),
            headers: headers.to_vec(),
            rows: all.iter().map(row).collect(),
        },
    ]
}
