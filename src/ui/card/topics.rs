//! The network's topics by state; and what lies in the bin.
use super::vote::vote_button;
use crate::session::Session;
use crate::ui::block::{in_bin, undecided_badge};
use crate::ui::part::{Badge, Button, ButtonLink, Card, Emphasis, Empty, Link, Tone};
use crate::ui::sight::{PAGE, Pages};
use klimanetz_core::catalogue::{STANDING_TOPICS, Standing, kind};
use klimanetz_core::domain::TopicState;
use klimanetz_core::draft::suggest;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{TopicRow, standing_topics, topics};
use leptos::prelude::*;

/// The standing topics are offered while there are at most this many topics.
const FEW: usize = STANDING_TOPICS.len();

#[component]
pub fn Topics() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let view = session.view(topics);
    let groups = TopicState::ALL.map(|state| (state, session.remembered(format!("shown-{}", state.code()), PAGE)));
    let group = move |(state, n_shown): (TopicState, RwSignal<usize>)| {
        let (rows, n): (Vec<TopicRow>, usize) = view.with(|list| {
            let all = || list.topics.iter().filter(|row| row.topic.state == state);
            (all().take(n_shown.get()).cloned().collect(), all().count())
        });
        (n > 0).then(|| {
            view! {
                <Card title=text.topic_state(state) id=format!("topics-{}", state.code())>
                    <ul class="link_list">{rows.into_iter().map(line).collect_view()}</ul>
                    {Pages::of(n_shown).more(n)}
                </Card>
            }
        })
    };
    let binned = move || in_bin(view.with(|list| list.binned.clone()), line);
    let offered = session.view(standing_topics);
    let standing = move || {
        let offered = offered.get();
        let n_own = view.with(|list| list.topics.len());
        (n_own <= FEW && !offered.is_empty()).then(|| {
            view! {
                <Card title=text.backlog.standing id="standing">
                    <p class="muted">{text.backlog.standing_hint}</p>
                    <ul class="link_list">{offered.into_iter().map(suggestion).collect_view()}</ul>
                </Card>
            }
        })
    };
    view! {
        <div class="page-head">
            <h1>{text.topic.heading}</h1>
            <ButtonLink label=text.add(kind::TOPIC) href=Route::new(kind::TOPIC, None).href() icon="add" />
        </div>
        <Show when=move || view.with(|list| list.topics.is_empty())>
            <Empty title=text.topic.none><p>{text.topic.none_hint}</p></Empty>
        </Show>
        {groups.map(|one| move || group(one)).into_iter().collect_view()}
        {standing}
        {binned}
    }
}

/// A standing topic, to take up with one tap.
fn suggestion(standing: &'static Standing) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let title = text.label(&standing.title);
    let title_id = format!("standing-{}", standing.id);
    let take_up = Callback::new(move |()| {
        session.tell(session.commit(suggest(standing.id, title)));
    });
    view! {
        <li class="row">
            <span id=title_id.clone()>{title}</span>
            <Button label=text.backlog.take_up icon="add" emphasis=Emphasis::Tertiary describedby=title_id on_click=take_up />
        </li>
    }
}

fn line(row: TopicRow) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let title_id = format!("topic-{}", row.topic.id);
    let votes = vote_button(&row.topic, title_id.clone());
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
            <span id=title_id><Link href=Route::one(kind::TOPIC, &row.topic.id).href() label=title /></span>
            <Badge tone=Tone::Neutral text=n />
            {undecided_badge(row.is_undecided)}
            <span class="muted">{text.day(session.day_of(row.at))}</span>
            {votes}
        </li>
    }
}
