//! What is done in the list of topics: asking for one, taking up a standing one.
use crate::catalogue::kind;
use crate::domain::{Topic, TopicState, write};
use crate::draft::text_write;
use crate::edit::Edit;

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
