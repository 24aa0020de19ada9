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
    view! { <span class="row">{vote_button((&row.id, &votes), Emphasis::Tertiary, name_id(&row.id))}</span> }.into_any()
}

/// The button and the count: in a list as short as it gets. `describedby` is the id of what names the topic.
pub fn vote_button(
    (topic, votes): (&str, &BTreeSet<String>),
    emphasis: Emphasis,
    describedby: String,
) -> impl IntoView + use<> {
    let session = Session::here();
    let words = &session.text().backlog;
    let label = match emphasis {
        Emphasis::Tertiary => words.vote,
        _ => words.interested,
    };
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
            label=label
            id=button_id
            emphasis=emphasis
            pressed=Some(is_wanted)
            describedby=describedby
            on_click=cast
        />
        {(n > 0).then(|| view! { <Badge tone=Tone::Neutral text=(words.n_votes)(n) /> })}
    }
}
