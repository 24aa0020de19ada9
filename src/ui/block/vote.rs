//! „+1“: this browser's member wants a topic talked about.
use crate::session::Session;
use crate::ui::part::{Badge, Button, Emphasis, Tone};
use klimanetz_core::domain::Topic;
use klimanetz_core::draft::vote;
use leptos::prelude::*;

/// The button and the count. `describedby` is the id of what names the topic.
pub fn vote_button(topic: &Topic, describedby: String) -> impl IntoView + use<> {
    let session = Session::here();
    let words = &session.text().backlog;
    let n = topic.votes.len();
    let voter = session.settings.voter.get_untracked();
    let is_wanted = voter.is_some_and(|voter| topic.votes.contains(&voter));
    let id = topic.id.clone();
    let button_id = format!("vote-{id}");
    let again = button_id.clone();
    let cast = Callback::new(move |()| {
        let done = match session.settings.voter_or_new() {
            Ok(voter) => session.commit(vote(&id, &voter, !is_wanted)),
            Err(error) => Err(error.into()),
        };
        session.tell(done);
        // The list is sorted by votes: the focus goes where the topic goes.
        session.focus_when_drawn(again.clone());
    });
    view! {
        <Button
            label=words.vote
            id=button_id
            emphasis=Emphasis::Tertiary
            pressed=Some(is_wanted)
            describedby=describedby
            on_click=cast
        />
        {(n > 0).then(|| view! { <Badge tone=Tone::Neutral text=(words.n_votes)(n) /> })}
    }
}
