//! A meeting of the network: when, where, and who comes.
use super::{Day, is_binned, owned};
use crate::catalogue::kind;
use crate::replica::{Document, Entity, EntityId, Timestamp};
use std::fmt;
use std::ops::RangeInclusive;

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
    /// The day on which it ends, if that is a later one.
    pub ends_on: Option<Day>,
    /// Whether it is called off.
    pub is_called_off: bool,
    /// Code of its form: digital, in person, hybrid.
    pub form: String,
    /// Where.
    pub place: String,
    /// The address of the video conference.
    pub link: String,
    /// Key or id of the host.
    pub host: String,
    /// Invitation, in several lines.
    pub text: String,
    /// Whether the minutes are agreed.
    pub is_agreed: bool,
    /// Whether it lies in the bin.
    pub is_binned: bool,
    /// When it was last written.
    pub at: Timestamp,
}

impl Meeting {
    /// The set of answers: `attendance:<key or id>` holds a code of `catalogue::ATTENDANCE`.
    pub const ATTENDANCE: &'static str = "attendance";
    /// The code of minutes that are not agreed yet.
    pub const DRAFT: &'static str = "entwurf";
    /// The field that says whether it takes place.
    pub const STATUS: &'static str = "status";
    /// Its code for a meeting that does not.
    pub const CALLED_OFF: &'static str = "faellt_aus";
    /// The code of agreed minutes.
    pub const AGREED: &'static str = "abgestimmt";

    /// Reads what is shown of a meeting.
    pub fn read(id: &EntityId, entity: &Entity) -> Meeting {
        let time = |field: &str| entity.text(field).and_then(TimeOfDay::parse);
        let day = |field: &str| entity.text(field).and_then(Day::parse);
        let begins_on = day("day");
        Meeting {
            id: id.to_string(),
            title: owned(entity, "title"),
            day: begins_on,
            from: time("from"),
            until: time("until"),
            ends_on: day("endDay").filter(|end| begins_on.is_some_and(|day| day < *end)),
            is_called_off: entity.text(Meeting::STATUS) == Some(Meeting::CALLED_OFF),
            form: owned(entity, "form"),
            place: owned(entity, "place"),
            link: owned(entity, "link"),
            host: owned(entity, "host"),
            text: owned(entity, "text"),
            is_agreed: entity.text("minutes") == Some(Meeting::AGREED),
            is_binned: is_binned(entity),
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

    /// Its last day, which is nearly always its only one.
    pub fn last_day(&self) -> Option<Day> {
        self.ends_on.or(self.day)
    }

    /// Whether `day` is one of its days.
    pub fn is_on(&self, day: Day) -> bool {
        self.day.is_some_and(|first| first <= day) && self.last_day().is_some_and(|last| day <= last)
    }

    /// How long it takes, in minutes; `None` if that is not known, or nothing.
    pub fn n_minutes(&self) -> Option<u32> {
        let (from, until) = self.from.zip(self.until)?;
        let days = self.day.zip(self.ends_on).map_or(0, |(day, last)| day.days_until(last));
        let until = u32::try_from(days)
            .ok()?
            .saturating_mul(TimeOfDay::DAY)
            .saturating_add(until.0);
        until.checked_sub(from.0).filter(|minutes| *minutes > 0)
    }

    /// Those who have answered whether they come: key or id, and the code of the answer.
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
    /// When a day begins.
    pub const MIDNIGHT: TimeOfDay = TimeOfDay(0);
    const DAY: u32 = 24 * 60;

    /// Reads `14:30`, and what people type: `9:05`, `9.05`.
    pub fn parse(text: &str) -> Option<TimeOfDay> {
        let (hour, minute) = text.split_once([':', '.'])?;
        let number = |part: &str, lengths: RangeInclusive<usize>, end: u32| {
            let is_number = lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            is_number
                .then(|| part.parse::<u32>().ok())?
                .filter(|number| *number < end)
        };
        Some(TimeOfDay(number(hour, 1..=2, 24)? * 60 + number(minute, 2..=2, 60)?))
    }

    /// The time `minutes` minutes later; after midnight it starts again at zero.
    pub fn plus(self, minutes: u32) -> TimeOfDay {
        TimeOfDay(self.0.saturating_add(minutes) % TimeOfDay::DAY)
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
