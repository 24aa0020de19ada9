//! „Ich biete / Ich suche“: the answers by the four questions, and what fits together with what they have in common.
use crate::session::Session;
use crate::ui::block::{link_to, undecided_badge};
use crate::ui::part::{Card, Link, Words};
use crate::ui::sight::{Frame, LongList, PAGE, Pages, Shape};
use klimanetz_core::catalogue::{Kind, QUESTIONS, Term, kind};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Answer, Common, Ground, Match, Piece, RecordRow, grounds, matches};
use leptos::prelude::*;
use std::sync::Arc;

/// The answers that were found, question by question.
pub fn by_question(kind: &'static Kind, found: Memo<Vec<Arc<RecordRow>>>) -> AnyView {
    let text = Session::here().text();
    let question_of = |row: &RecordRow| match row.columns.first().and_then(|pieces| pieces.first()) {
        Some(Piece::Term(term)) => Some(*term),
        _ => None,
    };
    let card = |question: Option<&'static Term>| {
        let rows = Memo::new(move |_| {
            let wanted = |row: &&Arc<RecordRow>| question_of(row) == question;
            found.with(|rows| rows.iter().filter(wanted).cloned().collect::<Vec<_>>())
        });
        let title = question.map_or(text.support.other_question, |question| text.term(question));
        let is_needed = Memo::new(move |_| question.is_some() || !rows.with(Vec::is_empty));
        move || {
            is_needed.get().then(|| {
                let id = question.map_or("other", |question| question.code);
                view! { <Card title=title id=id>{answers(kind, id, rows)}</Card> }
            })
        }
    };
    let cards = QUESTIONS.iter().map(Some).chain([None]).map(card).collect_view();
    view! {
        <div class="split split--even">{cards}</div>
        <Grounds />
    }
    .into_any()
}

fn answers(kind: &'static Kind, question: &str, rows: Memo<Vec<Arc<RecordRow>>>) -> impl IntoView + use<> {
    let session = Session::here();
    let text = session.text();
    let pages = Pages::of(session.remembered(format!("shown-{question}"), PAGE));
    let line = move |row: &RecordRow| {
        let said = kind.columns.iter().skip(1).filter_map(|name| kind.field(name));
        let said = said.zip(row.columns.iter().skip(1)).flat_map(|(field, pieces)| {
            let words = pieces.iter().map(|piece| text.piece(field, piece));
            words.collect::<Vec<_>>()
        });
        let detail = said.collect::<Vec<_>>().join(" · ");
        let title = match row.title.as_str() {
            "" => text.common.unnamed.to_owned(),
            title => title.to_owned(),
        };
        view! {
            <li>
                <Link href=Route::One(kind.head, row.id.clone()).href() label=title />
                " "
                <Words text=detail class="muted" />
                {undecided_badge(row.is_undecided)}
            </li>
        }
        .into_any()
    };
    let is_nothing = Memo::new(move |_| rows.with(Vec::is_empty));
    move || match is_nothing.get() {
        true => view! { <p class="muted">{text.support.question_none}</p> }.into_any(),
        false => {
            let shape = Shape::lines(Frame::List(&["link_list"]), line);
            view! { <LongList rows=rows shape=shape pages=pages /> }.into_any()
        }
    }
}

/// Everything that is both offered and needed.
#[component]
fn Grounds() -> impl IntoView {
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
