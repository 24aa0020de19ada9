//! What only the page of a topic has: its text with the votes, and the contributions.
mod contribution;

use crate::session::Session;
use crate::ui::block::{JustBinned, about_list, last_said};
use crate::ui::card::vote::vote_button;
use crate::ui::part::{Badge, Card, RichText, Tone};
use contribution::{Contributions as Shown, NextContribution, binned, contribution};
use klimanetz_core::catalogue::kind;
use klimanetz_core::summary::{ContributionView, TopicView, topic};
use leptos::prelude::*;

/// What it is about, and who wants it talked about.
#[component]
pub fn TopicText(id: String) -> impl IntoView {
    let view = Session::here().view(move |document| topic(document, &id));
    move || view.with(|view| view.as_ref().map(read))
}

/// The contributions, and the form for the next one.
#[component]
pub fn Contributions(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let view = {
        let id = id.clone();
        session.view(move |document| topic(document, &id))
    };
    let of = move |part: fn(&TopicView) -> &Vec<ContributionView>| {
        Memo::new(move |_| view.with(|view| view.as_ref().map_or_else(Vec::new, |view| part(view).clone())))
    };
    let all = Shown {
        shown: of(|view| &view.contributions),
        binned: of(|view| &view.binned),
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

fn read(view: &TopicView) -> impl IntoView + use<> {
    let text = Session::here().text();
    let body = (!view.topic.text.is_empty()).then(|| view! { <RichText text=view.topic.text.clone() /> });
    let last = last_said(&view.last_said);
    let votes = vote_button(&view.topic, String::new());
    let (state, about) = (view.topic.state, about_list(view.about.clone()));
    view! {
        <Card title=text.common.kind_topic id="topic">
            <p class="row"><Badge tone=Tone::Neutral text=text.topic_state(state) /> {votes}</p>
            {body}
            {about}
            {last}
        </Card>
    }
}
