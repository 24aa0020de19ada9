//! The form for a contribution to a topic.
use super::problem::{Flaw, Problem, Problems};
use super::text_write;
use crate::catalogue::kind;
use crate::domain::{ABOUT, Contribution, Day, write_set};
use crate::edit::Edit;
use crate::order::gathered;
use crate::replica::Document;
use std::collections::BTreeSet;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContributionDraft {
    /// What was reported.
    pub text: String,
    /// The day it was said.
    pub day: String,
    /// Key of the municipality that said it; empty: „ohne Nennung“.
    pub said_by: String,
    /// Code of its sort.
    pub sort: String,
    /// Id of the meeting at which it was said.
    pub meeting: String,
    /// Keys and ids it is linked to.
    pub about: BTreeSet<String>,
}

impl ContributionDraft {
    /// The form filled with what is shown of `contribution`.
    pub fn of(contribution: &Contribution) -> ContributionDraft {
        ContributionDraft {
            text: contribution.text.clone(),
            day: contribution.day.map_or_else(String::new, |day| day.to_string()),
            said_by: contribution.said_by.clone(),
            sort: contribution.sort.clone(),
            meeting: contribution.meeting.clone(),
            about: gathered(contribution.about.iter().cloned()),
        }
    }

    /// The edit for the contribution `id` to `topic`; only what differs from `shown` is written.
    pub fn read(
        &self,
        document: &Document,
        (topic, id): (&str, &str),
        shown: &ContributionDraft,
        today: Day,
    ) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        let text = problems.text("text", &self.text);
        if text.trim().is_empty() {
            problems.add("text", Flaw::Missing);
        }
        let day = problems
            .past_day("day", &self.day, today)
            .map_or_else(String::new, |day| day.to_string());
        let mut writes: Vec<_> = text_write(kind::CONTRIBUTION, id, "topic", topic).into_iter().collect();
        let fields = [
            ("text", &text, &shown.text),
            ("day", &day, &shown.day),
            ("saidBy", &self.said_by, &shown.said_by),
            ("sort", &self.sort, &shown.sort),
            ("meeting", &self.meeting, &shown.meeting),
        ];
        let changed = fields.into_iter().filter(|(_, typed, shown)| typed != shown);
        writes.extend(changed.filter_map(|(field, typed, _)| text_write(kind::CONTRIBUTION, id, field, typed)));
        if self.about != shown.about {
            writes.extend(write_set(
                document,
                (kind::CONTRIBUTION, id),
                ABOUT,
                self.about.iter().map(String::as_str),
            ));
        }
        problems.done(Some(Edit::Write(writes)))
    }
}
