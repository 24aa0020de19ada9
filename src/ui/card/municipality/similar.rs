//! The three municipalities that are most like this one, each with why, and the way to all of them.
use super::AuthorityPage;
use crate::ui::part::{Card, Link, Tile};
use klimanetz_core::catalogue::{Stage, kind, tile};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Peer, PeerReason, peers};
use leptos::prelude::*;

const SHOWN: usize = 3;

/// The card; nothing where nobody is like it.
pub fn similar(place: AuthorityPage) -> impl IntoView {
    let session = place.session;
    let text = session.text();
    let key = place.key.get_value();
    let all = Route::Peers(key.clone()).href();
    let like = session.view(move |document| {
        let found = peers(document, &key, session.starting()).map(|found| found.peers);
        found.unwrap_or_default().into_iter().take(SHOWN).collect::<Vec<Peer>>()
    });
    let is_any = Memo::new(move |_| like.with(|like| !like.is_empty()));
    let line = move |peer: &Peer| {
        let facts = &peer.facts;
        let stage = Stage::of(facts.phase.as_ref().map(|phase| phase.value().as_str())).number();
        let mark = tile(&facts.key).map(|tile| view! { <Tile letters=tile.letters tone=stage /> });
        let named = PeerReason::ALL.iter().zip(text.plan.reasons);
        let why = named
            .filter(|(reason, _)| peer.reasons.contains(*reason))
            .map(|(_, said)| said);
        let why = why.collect::<Vec<_>>().join(", ");
        view! {
            <li class="similar">
                {mark}
                <span>
                    <Link href=Route::one(kind::MUNICIPALITY, &facts.key).href() label=facts.name.clone() />
                    <span class="similar__why">{why}</span>
                </span>
            </li>
        }
    };
    move || {
        is_any.get().then(|| {
            let all = all.clone();
            view! {
                <Card title=text.plan.similar id="similar">
                    <ul class="link_list">{move || like.with(|like| like.iter().map(line).collect_view())}</ul>
                    <p><Link href=all label=text.support.peers_link /></p>
                </Card>
            }
        })
    }
}
