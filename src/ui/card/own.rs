//! The municipalities the member works for: where they are chosen, and the way to the first.
use crate::session::{NotDone, Session};
use crate::ui::block::{RecordPick, pick_choices};
use crate::ui::part::{Card, Choice, Link, PickField, Picked, SelectField, Submit};
use klimanetz_core::catalogue::kind;
use klimanetz_core::choices::OwnMunicipalities;
use klimanetz_core::route::Route;
use klimanetz_core::stored::StoreError;
use klimanetz_core::summary::own_municipality;
use leptos::ev::SubmitEvent;
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

/// More than this many are not looked through in a list that opens.
const FEW: usize = 400;

/// The first door: one municipality or Kreis is chosen, and the overview is its own from then on.
#[component]
pub fn OwnDoor() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().welcome;
    let chosen = RwSignal::new(String::new());
    let go = move |event: SubmitEvent| {
        event.prevent_default();
        let key = chosen.get_untracked();
        if key.is_empty() {
            session.focus(FIELD);
            return;
        }
        session.tell(
            session
                .settings
                .set_own(OwnMunicipalities::parse(&key))
                .map_err(NotDone::from),
        );
        session.remember_choices();
        request_animation_frame(move || session.focus_page());
    };
    let (options, found) = pick_choices(session, &[kind::MUNICIPALITY], "");
    let field = if options.len() > FEW {
        let legend = words.own_field;
        let filter = (session.text().common.pick_filter)(legend);
        view! {
            <PickField
                id=FIELD
                legend=legend
                options=options
                picked=Picked::One(chosen)
                found=found
                filter_label=filter
                more=session.text().common.pick_more
            />
        }
        .into_any()
    } else {
        let none = Choice {
            label: words.own_first.to_owned(),
            ..Choice::default()
        };
        let options = std::iter::once(none).chain(options).collect::<Vec<_>>();
        view! { <SelectField id=FIELD label=words.own_field options=options value=chosen /> }.into_any()
    };
    view! {
        <form class="door__form" on:submit=go>
            {field}
            <Submit label=words.own_go />
        </form>
    }
}

/// The field of that door.
const FIELD: &str = "door-own";

/// Those that stay keep their order, and a new one is the last.
fn chosen_in_order(before: &OwnMunicipalities, chosen: &BTreeSet<String>) -> OwnMunicipalities {
    let kept = before.keys().iter().filter(|key| chosen.contains(*key));
    let new = chosen.iter().filter(|key| !before.has(key));
    OwnMunicipalities::parse(&kept.chain(new).cloned().collect::<Vec<_>>().join(" "))
}

/// The page of one of the own municipalities.
pub fn own_page(key: &str) -> Route {
    Route::one(kind::MUNICIPALITY, key)
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
            let to = own_page(&key);
            view! { <Link href=to.href() label=(words.own_is)(&name) /> }
        }
        None => view! { <Link href=Route::Settings.href() label=words.own_choose /> },
    }
}
