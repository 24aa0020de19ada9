//! A meeting of the network: when, where, and who comes.
use super::{Day, kind, owned};
use crate::replica::{Document, Entity, EntityId, Timestamp};
use std::fmt;

/// What is stated about a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Random id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The day; `None` only where a file says none.
    pub day: Option<Day>,
    /// When it begins.
    pub from: Option<TimeOfDay>,
    /// When it ends.
    pub until: Option<TimeOfDay>,
    /// Code of its form: digital, in person, hybrid.
    pub form: String,
    /// Where.
    pub place: String,
    /// The address of the video conference.
    pub link: String,
    /// Key or id of the host.
    pub host: String,
    /// Invitation, in Markdown.
    pub text: String,
    /// Whether the minutes are agreed.
    pub is_agreed: bool,
    /// When it was last written.
    pub at: Timestamp,
}

impl Meeting {
    /// The set of answers: `attendance:<key or id>` holds a code of `catalogue::ATTENDANCE`.
    pub const ATTENDANCE: &'static str = "attendance";
    /// The code of minutes that are not agreed yet.
    pub const DRAFT: &'static str = "entwurf";
    /// The code of agreed minutes.
    pub const AGREED: &'static str = "abgestimmt";

    /// Reads what is shown of a meeting.
    pub fn read(id: &EntityId, entity: &Entity) -> Meeting {
        let time = |field: &str| entity.text(field).and_then(TimeOfDay::parse);
        Meeting {
            id: id.to_string(),
            title: owned(entity, "title"),
            day: entity.text("day").and_then(Day::parse),
            from: time("from"),
            until: time("until"),
            form: owned(entity, "form"),
            place: owned(entity, "place"),
            link: owned(entity, "link"),
            host: owned(entity, "host"),
            text: owned(entity, "text"),
            is_agreed: entity.text("minutes") == Some(Meeting::AGREED),
            at: entity.latest().map_or(Timestamp::default(), |version| version.at),
        }
    }

    /// The meeting with this id.
    pub fn find(document: &Document, id: &str) -> Option<Meeting> {
        let (id, entity) = document.entities.get(kind::MEETING)?.get_key_value(id)?;
        Some(Meeting::read(id, entity))
    }

    /// As of which day a report at this meeting is stated: never of a day to come, also where the round is prepared before it.
    pub fn report_day(&self, today: Day) -> Day {
        self.day.map_or(today, |day| day.min(today))
    }

    /// Who said whether they come: key or id, and the code of the answer.
    pub fn answers(entity: &Entity) -> impl Iterator<Item = (&str, &str)> {
        entity.fields().filter_map(move |(field, _)| {
            let who = field.as_str().strip_prefix(Meeting::ATTENDANCE)?.strip_prefix(':')?;
            Some((who, entity.text(field.as_str())?))
        })
    }
}

/// A time of day, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u32);

impl TimeOfDay {
    const DAY: u32 = 24 * 60;

    /// Reads `14:30`.
    pub fn parse(text: &str) -> Option<TimeOfDay> {
        let (hour, minute) = text.split_once(':')?;
        let number = |part: &str, end: u32| {
            let is_number = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            is_number
                .then(|| part.parse::<u32>().ok())?
                .filter(|number| *number < end)
        };
        Some(TimeOfDay(number(hour, 24)? * 60 + number(minute, 60)?))
    }

    /// The time so many minutes later; after midnight it is early again.
    pub fn plus(self, minutes: u32) -> TimeOfDay {
        TimeOfDay(self.0.saturating_add(minutes) % TimeOfDay::DAY)
    }

    /// Minutes from this time until `later` on the same day; none if `later` is not later.
    pub fn minutes_until(self, later: TimeOfDay) -> u32 {
        later.0.saturating_sub(self.0)
    }

    /// Hour and minute.
    pub fn hm(self) -> (u32, u32) {
        (self.0 / 60, self.0 % 60)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.hm();
        write!(f, "{hour:02}:{minute:02}")
    }
}
