//! Municipalities that are like one of them, each with why; narrowed by what has to hold.
use crate::session::Session;
use crate::ui::block::{NotFound, contact_links, invented};
use crate::ui::part::{CheckGroup, Choice, Empty, Link, Words};
use crate::ui::sight::{Column, LongList, PAGE, Pages, Shape};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::Told;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Contact, Peer, PeerReason, Peers as View, peers};
use klimanetz_core::text::Text;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The page, or the notice that there is no such municipality.
#[component]
pub fn Peers(key: String) -> impl IntoView {
    let session = Session::here();
    let own = key.clone();
    let view = session.view(move |document| peers(document, &own, session.starting()));
    let is_here = Memo::new(move |_| view.with(Option::is_some));
    move || match is_here.get() {
        true => view! { <Known key=key.clone() view=view /> }.into_any(),
        false => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Known(key: String, view: Memo<Option<View>>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.support;
    let chosen = session.remembered("reasons", BTreeSet::<String>::new());
    let pages = Pages::of(session.remembered("shown", PAGE));
    let name = view.with_untracked(|view| view.as_ref().map(|view| view.own.name.clone()).unwrap_or_default());
    let reasons = PeerReason::ALL.iter().zip(words.reasons).map(|(reason, label)| Choice {
        value: code(reason).to_owned(),
        label: label.to_owned(),
        note: String::new(),
    });
    let has_all = move |peer: &&Peer| {
        chosen.with(|chosen| {
            let has = |wanted: &String| peer.reasons.iter().any(|reason| code(reason) == wanted);
            chosen.iter().all(has)
        })
    };
    let found = Memo::new(move |_| {
        view.with(|view| {
            let rows = |view: &View| {
                view.peers
                    .iter()
                    .filter(has_all)
                    .map(|peer| row(text, view, peer))
                    .collect()
            };
            view.as_ref().map_or_else(Vec::new, rows)
        })
    });
    let n_all = Memo::new(move |_| view.with(|view| view.as_ref().map_or(0, |view| view.peers.len())));
    let caption = (words.peers_title)(&name);
    let list = move || match n_all.get() {
        0 => view! { <Empty title=words.peers_none /> }.into_any(),
        n_all => {
            let shape = Shape::table(caption.clone(), columns());
            view! {
                <p role="status">{move || (words.peers_found)(found.with(Vec::len), n_all)}</p>
                <LongList rows=found shape=shape pages=pages />
            }
            .into_any()
        }
    };
    let title = (words.peers_title)(&klimanetz_core::visible::isolated(&name));
    view! {
        <h1>{title}</h1>
        <p class="row"><Link href=Route::one(kind::MUNICIPALITY, &key).href() label=name /></p>
        <p>{words.peers_intro}</p>
        <CheckGroup
            id="reasons"
            legend=words.peers_filter
            hint=words.peers_filter_hint
            options=reasons.collect()
            values=chosen
        />
        {list}
    }
}

/// What tells the reasons apart in the form.
fn code(reason: &PeerReason) -> &'static str {
    match reason {
        PeerReason::OneStepAhead => "ahead",
        PeerReason::FewStepsAhead => "few",
        PeerReason::SameStep => "step",
        PeerReason::SameTarget => "target",
        PeerReason::SameConvoy => "convoy",
        PeerReason::SimilarSize => "size",
        PeerReason::SameDistrict => "district",
    }
}

/// A line of the list.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Row {
    key: String,
    name: String,
    why: Vec<String>,
    contact: Option<Contact>,
}

fn columns() -> Vec<Column<Row>> {
    let text = Session::here().text();
    let name = |row: &Row| {
        let href = Route::one(kind::MUNICIPALITY, &row.key).href();
        view! { <Link href=href label=row.name.clone() />{invented()} }.into_any()
    };
    let why = |row: &Row| {
        let lines = row
            .why
            .iter()
            .map(|line| view! { <li><Words text=line.clone() /></li> });
        view! { <ul class="link_list">{lines.collect_view()}</ul> }.into_any()
    };
    let contact =
        |row: &Row| {
            row.contact.as_ref().map(|person| {
            let href = Route::one(kind::PERSON, &person.id).href();
            view! { <Link href=href label=person.name.clone() /> {contact_links(&[&person.phone], &person.email)} }
        })
        .into_any()
        };
    vec![
        Column::new(text.directory.name, name),
        Column::new(text.support.why, why),
        Column::new(text.step.contact, contact),
    ]
}

fn row(text: &'static Text, view: &View, peer: &Peer) -> Row {
    let words = &text.support;
    let facts = &peer.facts;
    let with_source = |said: String, is_reported: bool| match is_reported {
        true => format!("{said} ({})", text.region.reported),
        false => said,
    };
    let step = || {
        let said = |phase: &Told<String>| with_source(text.phase_code(phase.value()), phase.reported().is_some());
        facts.phase.as_ref().map(said).unwrap_or_default()
    };
    let year = || {
        facts.year.map_or_else(String::new, |year| {
            with_source((words.same_target)(*year.value()), year.reported().is_some())
        })
    };
    let line = |reason: &PeerReason| match reason {
        PeerReason::OneStepAhead => (words.one_ahead)(&step()),
        PeerReason::FewStepsAhead => (text.step.few_ahead)(peer.n_ahead, &step()),
        PeerReason::SameStep => (words.same_step)(&step()),
        PeerReason::SameTarget => year(),
        PeerReason::SameConvoy => (words.same_convoy)(&view.convoy),
        PeerReason::SimilarSize => (words.similar_size)(&text.number(facts.population.unwrap_or_default())),
        PeerReason::SameDistrict => (words.same_district)(&view.district),
    };
    Row {
        key: facts.key.clone(),
        name: facts.name.clone(),
        why: peer.reasons.iter().map(line).collect(),
        contact: peer.contact.clone(),
    }
}
