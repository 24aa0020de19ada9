//! The municipalities the member works for: where they are chosen, and the way to the first.
use crate::session::Session;
use crate::ui::block::RecordPick;
use crate::ui::part::{Card, Link, Picked};
use klimanetz_core::catalogue::kind;
use klimanetz_core::choices::OwnMunicipalities;
use klimanetz_core::route::Route;
use klimanetz_core::stored::StoreError;
use klimanetz_core::summary::own_municipality;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The card in the settings; each choice holds at once.
#[component]
pub fn OwnChoice(on_kept: Callback<Result<(), StoreError>>) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().settings;
    let own = session.settings.own;
    let mut before = BTreeSet::new();
    before.extend(own.with_untracked(|own| own.keys().to_vec()));
    let picked = RwSignal::new(before);
    Effect::new(move |before: Option<()>| {
        let chosen = picked.get();
        if before.is_some() {
            on_kept.run(session.settings.set_own(chosen_in_order(&own.get_untracked(), &chosen)));
        }
    });
    view! {
        <Card title=words.own id="own">
            <RecordPick
                id="settings-own"
                legend=words.own
                hint=words.own_hint
                kinds=&[kind::MUNICIPALITY]
                picked=Picked::Many(picked)
            />
        </Card>
    }
}

/// Those that stay keep their order, and a new one is the last.
fn chosen_in_order(before: &OwnMunicipalities, chosen: &BTreeSet<String>) -> OwnMunicipalities {
    let kept = before.keys().iter().filter(|key| chosen.contains(*key));
    let new = chosen.iter().filter(|key| !before.has(key));
    OwnMunicipalities::parse(&kept.chain(new).cloned().collect::<Vec<_>>().join(" "))
}

/// The way to the own municipality, or to where it is chosen.
#[component]
pub fn OwnLink() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().frame;
    let own = session.settings.own;
    let chosen = session.view(move |document| own.with(|own| own_municipality(document, own)));
    move || match chosen.get() {
        Some((key, name)) => {
            let to = Route::one(kind::MUNICIPALITY, &key);
            view! { <Link href=to.href() label=(words.own_is)(&name) /> }
        }
        None => view! { <Link href=Route::Settings.href() label=words.own_choose /> },
    }
}
