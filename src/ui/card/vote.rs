//! „+1“: this member wants a topic talked about.
use crate::session::Session;
use crate::ui::block::name_id;
use crate::ui::part::{Badge, Button, Emphasis, Tone};
use klimanetz_core::catalogue::kind;
use klimanetz_core::draft::vote;
use klimanetz_core::summary::{Piece, RecordRow};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// In the list of topics.
pub fn votes(row: &RecordRow) -> AnyView {
    let votes = row.said(kind::SUPPORT).first();
    let votes = match votes {
        Some(Piece::Votes(votes)) => votes.clone(),
        _ => BTreeSet::new(),
    };
    view! { <span class="row">{vote_button(&row.id, &votes, name_id(&row.id))}</span> }.into_any()
}

/// The button and the count. `describedby` is the id of what names the topic.
pub fn vote_button(topic: &str, votes: &BTreeSet<String>, describedby: String) -> impl IntoView + use<> {
    let session = Session::here();
    let words = &session.text().backlog;
    let n = votes.len();
    // Restored backups bring ids of their own: a vote under any of them is this member's.
    let own: Vec<String> = votes.intersection(&session.voters_untracked()).cloned().collect();
    let is_wanted = !own.is_empty();
    let id = topic.to_owned();
    let button_id = format!("vote-{id}");
    let again = button_id.clone();
    let cast = Callback::new(move |()| {
        let voters = match is_wanted {
            true => Ok(own.clone()),
            false => session.voter().map(|voter| vec![voter]),
        };
        let done = voters.and_then(|own| session.commit(vote(&id, own.iter().map(String::as_str), !is_wanted)));
        session.tell(done);
        // The list is sorted by votes: the focus goes where the topic goes.
        session.focus(again.clone());
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
