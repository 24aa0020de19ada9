//! What only the page of a topic has: its text with the votes, and the contributions.
mod contribution;

use crate::session::Session;
use crate::ui::block::{JustBinned, about_list, last_said, other_facts};
use crate::ui::card::vote::vote_button;
use crate::ui::part::{Badge, ButtonLink, Card, RichText, Tone};
use contribution::{Contributions as Shown, NextContribution, binned, contribution};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::{ABOUT, Topic};
use klimanetz_core::route::{Audience, Route};
use klimanetz_core::summary::{RecordView, contributions, references_in};
use leptos::prelude::*;

/// The fields that the card draws by itself.
const DRAWN: [&str; 5] = ["title", "text", "state", ABOUT, Topic::VOTE];

/// What it is about, and who wants it talked about.
pub fn topic_text(id: String, record: Memo<Option<RecordView>>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let topic = session.view(move |document| Topic::find(document, &id));
    let card = move |topic: &Topic| {
        let body = (!topic.text.is_empty()).then(|| view! { <RichText text=topic.text.clone() /> });
        let votes = vote_button(&topic.id, &topic.votes, String::new());
        let state = text.topic_state(topic.state);
        let to = Audience::Topic(topic.id.clone());
        let letter = view! { <ButtonLink label=text.mail.write icon="mail" href=Route::mail(&to).href() /> };
        let last = move || record.with(|view| view.as_ref().map(|view| last_said(&view.last_said)));
        let about = move || record.with(|view| view.as_ref().map(|view| about_list(references_in(&view.facts, ABOUT))));
        let rest = move || record.with(|view| view.as_ref().and_then(|view| other_facts(&view.facts, &DRAWN)));
        view! {
            <Card title=text.common.kind_topic id="topic">
                <p class="row"><Badge tone=Tone::Neutral text=state /> {votes} {letter}</p>
                {body}
                {about}
                {rest}
                {last}
            </Card>
        }
    };
    move || topic.with(|topic| topic.as_ref().map(card))
}

/// The contributions, and the form for the next one.
#[component]
pub fn Contributions(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let view = {
        let id = id.clone();
        session.view(move |document| contributions(document, &id))
    };
    let all = Shown {
        shown: Memo::new(move |_| view.with(|view| view.shown.clone())),
        binned: Memo::new(move |_| view.with(|view| view.binned.clone())),
    };
    let just_binned = JustBinned::of(kind::CONTRIBUTION);
    let ids = Memo::new(move |_| just_binned.among(all.ids(), |id| all.binned(id).is_some()));
    view! {
        <Card title=text.topic.contributions id="contributions">
            <Show when=move || all.shown.with(Vec::is_empty)>
                <p class="muted">{text.topic.no_contributions}</p>
            </Show>
            <For each=move || ids.get() key=|id| id.clone() let:own>{contribution(all, (ids, just_binned), own)}</For>
            {move || binned(all.binned.get())}
        </Card>
        <Card title=text.topic.contribute id="contribute"><NextContribution topic=id /></Card>
    }
}
