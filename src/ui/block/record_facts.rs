//! What is stated about a record of the catalogue, as a list of facts.
use super::link_to;
use crate::session::Session;
use crate::ui::part::{Badge, Fact, Facts, Link, MailLink, PageLink, PhoneLink, RichText, Tone, Words};
use klimanetz_core::catalogue::{Asked, Field, Form, Kind};
use klimanetz_core::domain::Day;
use klimanetz_core::summary::{FactView, Piece};
use leptos::prelude::*;

/// The facts, in the order of the catalogue.
pub fn record_facts(facts: Vec<FactView>) -> impl IntoView {
    let text = Session::here().text();
    let one = move |fact: FactView| {
        let held_back = fact
            .is_own
            .then(|| view! { " " <Badge tone=Tone::Info text=text.common.held_back /> });
        let earlier = earlier(&fact);
        view! {
            <Fact label=text.label(&fact.field.label)>
                {pieces(fact.field, fact.pieces)}
                {held_back}
                {earlier}
            </Fact>
        }
    };
    view! { <Facts>{facts.into_iter().map(one).collect_view()}</Facts> }
}

/// The facts that a card does not draw by itself; nothing if there are none.
pub fn other_facts(facts: &[FactView], drawn: &[&str]) -> Option<AnyView> {
    let others = facts.iter().filter(|fact| !drawn.contains(&fact.field.name));
    let others: Vec<FactView> = others.cloned().collect();
    (!others.is_empty()).then(|| record_facts(others).into_any())
}

/// What the form of a kind asks for beside the name, also where nobody has stated it: as in the columns of the list, then the rest.
pub fn asked_facts(kind: &'static Kind, facts: &[FactView]) -> impl IntoView + use<> {
    let text = Session::here().text();
    let said = |name: &str| {
        let fact = facts.iter().find(|fact| fact.field.name == name);
        fact.map_or_else(Vec::new, |fact| fact.pieces.clone())
    };
    let one = |field: &'static Field| {
        let day = field.stated_on.and_then(|day| match said(day).first() {
            Some(Piece::Text(day)) => Day::parse(day),
            _ => None,
        });
        let day = day.map(|day| view! { " " <span class="muted">{(text.common.as_of)(&text.day(day))}</span> });
        let pieces = pieces(field, said(field.name));
        view! { <Fact label=text.label(&field.label)>{pieces} {day}</Fact> }
    };
    let columns = kind.columns.iter().filter_map(|name| kind.field(name));
    let is_beside = |field: &&Field| {
        let is_told = kind.title.contains(&field.name) || kind.columns.contains(&field.name);
        field.asked == Asked::InForm && !is_told
    };
    let rest = kind.fields.iter().filter(is_beside);
    let shown: Vec<_> = columns.chain(rest).map(one).collect();
    view! { <Facts>{shown}</Facts> }
}

/// What a field says: several things as a list.
pub fn pieces(field: &'static Field, pieces: Vec<Piece>) -> AnyView {
    let text = Session::here().text();
    let mut shown: Vec<AnyView> = pieces.into_iter().map(|piece| one_piece(field, piece)).collect();
    match shown.len() {
        0 => view! { <span class="muted">{text.nothing(field)}</span> }.into_any(),
        1 => shown.pop().into_any(),
        _ => {
            let items = shown.into_iter().map(|piece| view! { <li>{piece}</li> }).collect_view();
            view! { <ul class="link_list">{items}</ul> }.into_any()
        }
    }
}

fn one_piece(field: &'static Field, piece: Piece) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let words = match &piece {
        // Of the day here, and not in Greenwich.
        Piece::At(at) => text.day(session.day_of(*at)),
        said => text.piece(field, said),
    };
    match (piece, field.form) {
        (Piece::Reference(reference), _) => match reference.kind {
            Some(kind) => view! { <Link href=link_to(kind, &reference.id).href() label=words /> }.into_any(),
            None => view! { <span class="muted">{words}</span> }.into_any(),
        },
        // Something else than what usually holds is to be seen.
        (Piece::Term(_), form) if form.default_term().is_some() => {
            view! { <Badge tone=Tone::Warning text=words /> }.into_any()
        }
        (Piece::Text(body), Form::Text) => view! { <RichText text=body /> }.into_any(),
        // Many a line is where something stands, such as where a person is published.
        (Piece::Text(address), Form::Page | Form::Line) => view! { <PageLink address=address /> }.into_any(),
        (Piece::Text(mailbox), Form::Email) => view! { <MailLink mailbox=mailbox /> }.into_any(),
        (Piece::Text(number), Form::Phone) => view! { <PhoneLink number=number /> }.into_any(),
        _ => view! { <Words text=words /> }.into_any(),
    }
}

fn earlier(fact: &FactView) -> Option<impl IntoView + use<>> {
    let session = Session::here();
    let text = session.text();
    let field = fact.field;
    let line = |(pieces, who, at): &(Vec<Piece>, Option<String>, _)| {
        let words: Vec<String> = pieces.iter().map(|piece| text.piece(field, piece)).collect();
        let said = super::said_by(session, who.as_deref(), *at);
        view! { <li><Words text=words.join(", ") /> " " <bdi class="muted">{said}</bdi></li> }
    };
    (!fact.earlier.is_empty()).then(|| {
        let lines = fact.earlier.iter().map(line).collect_view();
        view! {
            <details>
                <summary>{text.common.history}</summary>
                <ul class="link_list">{lines}</ul>
            </details>
        }
    })
}
