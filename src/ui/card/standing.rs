//! The standing topics of the network, offered below the list of topics.
use crate::session::Session;
use crate::ui::part::{Button, Card, Emphasis};
use klimanetz_core::catalogue::{STANDING_TOPICS, Standing, kind};
use klimanetz_core::domain::is_binned;
use klimanetz_core::draft::suggest;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::standing_topics;
use leptos::prelude::*;

/// They are offered while there are at most this many topics.
const FEW: usize = STANDING_TOPICS.len();

#[component]
pub fn StandingTopics() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().backlog;
    let offered = session.view(|document: &Document| {
        let n_own = document
            .of_kind(kind::TOPIC)
            .filter(|(_, topic)| !is_binned(topic))
            .count();
        match n_own <= FEW {
            true => standing_topics(document),
            false => Vec::new(),
        }
    });
    move || {
        let offered = offered.get();
        (!offered.is_empty()).then(|| {
            view! {
                <Card title=words.standing id="standing">
                    <p class="muted">{words.standing_hint}</p>
                    <ul class="rows rows--ruled standing">{offered.into_iter().map(suggestion).collect_view()}</ul>
                </Card>
            }
        })
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
        <li>
            <span id=title_id.clone() class="rows__text">{title}</span>
            <Button label=text.backlog.take_up icon="add" emphasis=Emphasis::Tertiary describedby=title_id on_click=take_up />
        </li>
    }
}
