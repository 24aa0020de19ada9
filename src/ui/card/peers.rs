//! Municipalities that are like one of them, each with why; narrowed by what has to hold.
use crate::session::Session;
use crate::ui::block::{NotFound, PAGE, invented, more};
use crate::ui::part::{CheckGroup, Choice, Empty, Link, Table, Words};
use klimanetz_core::catalogue::kind;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Peer, PeerReason, Peers as View, peers};
use klimanetz_core::text::Text;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The page, or the notice that there is no such municipality.
#[component]
pub fn Peers(key: String) -> impl IntoView {
    let session = Session::here();
    let own = key.clone();
    let view = session.view(move |document| peers(document, &own));
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
    let n_shown = session.remembered("shown", PAGE);
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
    let list = move || {
        view.with(|view| {
            let view = view.as_ref()?;
            if view.peers.is_empty() {
                return Some(view! { <Empty title=words.peers_none /> }.into_any());
            }
            let found: Vec<&Peer> = view.peers.iter().filter(has_all).collect();
            let rows = found
                .iter()
                .take(n_shown.get())
                .map(|peer| row(text, view, peer))
                .collect_view();
            let headers = vec![text.directory.name.to_owned(), words.why.to_owned()];
            let n = (words.peers_found)(found.len(), view.peers.len());
            Some(
                view! {
                    <p role="status">{n}</p>
                    <Table caption=(words.peers_title)(&view.own.name) headers=headers caption_hidden=true>
                        <tbody class="kern-table__body">{rows}</tbody>
                    </Table>
                    {more(found.len(), n_shown)}
                }
                .into_any(),
            )
        })
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
        PeerReason::SameStep => "step",
        PeerReason::SameTarget => "target",
        PeerReason::SameConvoy => "convoy",
        PeerReason::SimilarSize => "size",
        PeerReason::SameDistrict => "district",
    }
}

fn row(text: &'static Text, view: &View, peer: &Peer) -> impl IntoView + use<> {
    let words = &text.support;
    let facts = &peer.facts;
    let step = || {
        facts
            .phase
            .as_deref()
            .map(|code| text.phase_code(code))
            .unwrap_or_default()
    };
    let line = |reason: &PeerReason| match reason {
        PeerReason::OneStepAhead => (words.one_ahead)(&step()),
        PeerReason::SameStep => (words.same_step)(&step()),
        PeerReason::SameTarget => (words.same_target)(facts.year.unwrap_or_default()),
        PeerReason::SameConvoy => (words.same_convoy)(&view.convoy),
        PeerReason::SimilarSize => (words.similar_size)(&text.number(facts.population.unwrap_or_default())),
        PeerReason::SameDistrict => (words.same_district)(&view.district),
    };
    let lines = peer
        .reasons
        .iter()
        .map(|reason| view! { <li><Words text=line(reason) /></li> })
        .collect_view();
    let href = Route::one(kind::MUNICIPALITY, &facts.key).href();
    view! {
        <tr>
            <th scope="row"><Link href=href label=facts.name.clone() />{invented()}</th>
            <td data-label=words.why><ul class="link_list">{lines}</ul></td>
        </tr>
    }
}
