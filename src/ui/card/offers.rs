//! „Ich biete / Ich suche“: what fits together, with what it has in common.
use crate::session::Session;
use crate::ui::block::link_to;
use crate::ui::part::{Card, Link, Words};
use crate::ui::sight::{Frame, LongList, PAGE, Pages, Shape};
use klimanetz_core::catalogue::kind;
use klimanetz_core::summary::{Answer, Common, Ground, Match, grounds, matches};
use leptos::prelude::*;

/// Everything that is both offered and needed.
#[component]
pub fn Grounds() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let all = session.view(grounds);
    let pages = Pages::of(session.remembered("shown-together", PAGE));
    let one = move |ground: &Ground| {
        let side = |title: &'static str, answers: &[Answer]| {
            let lines = answers
                .iter()
                .map(|answer| view! { <li>{named(answer)}</li> })
                .collect_view();
            view! { <div><p class="muted">{title}</p> <ul class="link_list">{lines}</ul></div> }
        };
        let title = common(&ground.common);
        let (offered, needed) = (
            side(text.support.offered, &ground.offered),
            side(text.support.needed, &ground.needed),
        );
        view! {
            <article>
                <h3><Words text=title /></h3>
                <div class="split split--even">{offered} {needed}</div>
            </article>
        }
        .into_any()
    };
    let is_nothing = Memo::new(move |_| all.with(Vec::is_empty));
    let list = move || match is_nothing.get() {
        true => view! { <p class="muted">{text.support.matches_none}</p> }.into_any(),
        false => view! {
            <p>{text.support.matches_intro}</p>
            <LongList rows=all shape=Shape::lines(Frame::None, one) pages=pages />
        }
        .into_any(),
    };
    view! { <Card title=text.support.matches_title id="matches">{list}</Card> }
}

/// What fits one answer, on its page.
#[component]
pub fn Matches(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let all = session.view(move |document| matches(document, &id));
    let pages = Pages::of(session.remembered("shown-together", PAGE));
    let line = move |found: &Match| {
        let common = found.common.iter().map(common).collect::<Vec<_>>().join(", ");
        let why = (text.support.both)(&common);
        view! { <li>{named(&found.answer)} " " <Words text=why class="muted" /></li> }.into_any()
    };
    let is_nothing = Memo::new(move |_| all.with(Vec::is_empty));
    let list = move || match is_nothing.get() {
        true => view! { <p class="muted">{text.support.matches_none}</p> }.into_any(),
        false => {
            let shape = Shape::lines(Frame::List(&["link_list"]), line);
            view! { <LongList rows=all shape=shape pages=pages /> }.into_any()
        }
    };
    view! { <Card title=text.support.matches_title id="matches">{list}</Card> }
}

fn common(common: &Common) -> String {
    let text = Session::here().text();
    match common {
        Common::Theme(theme) => text.term(theme).to_owned(),
        Common::Topic(topic) if topic.title.is_empty() => text.common.unnamed.to_owned(),
        Common::Topic(topic) => topic.title.clone(),
    }
}

/// An answer as a link, with whose it is.
fn named(answer: &Answer) -> impl IntoView + use<> {
    let text = Session::here().text();
    let title = match answer.title.as_str() {
        "" => text.common.unnamed.to_owned(),
        title => title.to_owned(),
    };
    let owner = answer.organisation.as_ref().map(|owner| match owner.kind {
        Some(kind) => {
            view! { " · " <Link href=link_to(kind, &owner.id).href() label=owner.title.clone() /> }.into_any()
        }
        None => view! { " · " <span class="muted">{text.common.gone}</span> }.into_any(),
    });
    view! { <Link href=link_to(kind::OFFER, &answer.id).href() label=title /> {owner} }
}
