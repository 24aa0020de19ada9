//! The network's topics by state; and what lies in the bin.
use crate::session::Session;
use crate::ui::part::{Badge, ButtonLink, Card, Empty, Link, Tone};
use klimanetz_core::domain::TopicState;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{TopicRow, topics};
use leptos::prelude::*;

/// The list.
#[component]
pub fn Topics() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let view = session.view(topics);
    let group = move |state: TopicState| {
        let rows: Vec<TopicRow> = view.with(|list| {
            list.topics
                .iter()
                .filter(|row| row.topic.state == state)
                .cloned()
                .collect()
        });
        (!rows.is_empty()).then(|| {
            view! {
                <Card title=text.topic_state(state) id=format!("topics-{}", state.code())>
                    <ul class="link_list">{rows.into_iter().map(line).collect_view()}</ul>
                </Card>
            }
        })
    };
    let binned = move || {
        let rows = view.with(|list| list.binned.clone());
        (!rows.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{(text.person.bin_title)(rows.len())}</summary>
                    <ul class="link_list">{rows.into_iter().map(line).collect_view()}</ul>
                </details>
            }
        })
    };
    view! {
        <div class="page-head">
            <h1>{text.topic.heading}</h1>
            <ButtonLink label=text.topic.add href=Route::NewTopic.href() icon="add" />
        </div>
        <Show when=move || view.with(|list| list.topics.is_empty())>
            <Empty title=text.topic.none><p>{text.topic.none_hint}</p></Empty>
        </Show>
        {move || TopicState::ALL.into_iter().map(group).collect_view()}
        {binned}
    }
}

fn line(row: TopicRow) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let title = if row.topic.title.is_empty() {
        text.common.unnamed.to_owned()
    } else {
        row.topic.title
    };
    let n = match row.n_contributions {
        1 => text.topic.one_contribution.to_owned(),
        n => (text.topic.n_contributions)(n),
    };
    view! {
        <li class="row">
            <Link href=Route::Topic(row.topic.id).href() label=title />
            <Badge tone=Tone::Neutral text=n />
            <span class="muted">{text.day(session.day_of(row.at))}</span>
        </li>
    }
}
