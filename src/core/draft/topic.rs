//! The form for a topic.
use super::problem::{Problem, Problems};
use super::text_write;
use crate::catalogue::kind;
use crate::domain::{ABOUT, Topic, TopicState, write, write_set};
use crate::edit::Edit;
use crate::order::gathered;
use crate::replica::Document;
use std::collections::BTreeSet;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TopicDraft {
    /// Title.
    pub title: String,
    /// Description.
    pub text: String,
    /// Code of the state.
    pub state: String,
    /// Keys and ids it is linked to.
    pub about: BTreeSet<String>,
}

impl TopicDraft {
    /// An empty form.
    pub fn new() -> TopicDraft {
        TopicDraft {
            state: TopicState::Open.code().to_owned(),
            ..TopicDraft::default()
        }
    }

    /// The form filled with what is shown of `topic`.
    pub fn of(topic: &Topic) -> TopicDraft {
        TopicDraft {
            title: topic.title.clone(),
            text: topic.text.clone(),
            state: topic.state.code().to_owned(),
            about: gathered(topic.about.iter().cloned()),
        }
    }

    /// The edit for the topic `id`; only what differs from `shown`, the form as it was opened, is written.
    pub fn read(&self, document: &Document, id: &str, shown: &TopicDraft) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        let title = problems.required_line("title", &self.title);
        let text = problems.text("text", &self.text);
        let fields = [
            ("title", &title, &shown.title),
            ("text", &text, &shown.text),
            ("state", &self.state, &shown.state),
        ];
        let mut writes: Vec<_> = fields
            .into_iter()
            .filter(|(_, typed, shown)| typed != shown)
            .filter_map(|(field, typed, _)| text_write(kind::TOPIC, id, field, typed))
            .collect();
        if self.about != shown.about {
            writes.extend(write_set(
                document,
                (kind::TOPIC, id),
                ABOUT,
                self.about.iter().map(String::as_str),
            ));
        }
        problems.done(Some(Edit::Write(writes)))
    }
}

/// Says that a member wants the topic talked about, or takes that back, under these ids: one to say so, all that said so to take it back.
pub fn vote<'a>(topic: &str, voters: impl IntoIterator<Item = &'a str>, is_wanted: bool) -> Edit {
    let votes = voters.into_iter().filter_map(|voter| {
        let field = format!("{}:{voter}", Topic::VOTE);
        write(kind::TOPIC, topic, &field, is_wanted.into())
    });
    Edit::Write(votes.collect())
}

/// Takes up a standing topic under its fixed id.
pub fn suggest(id: &str, title: &str) -> Edit {
    let fields = [("title", title), ("state", TopicState::Open.code())];
    let writes = fields
        .into_iter()
        .filter_map(|(field, text)| text_write(kind::TOPIC, id, field, text));
    Edit::Write(writes.collect())
}
