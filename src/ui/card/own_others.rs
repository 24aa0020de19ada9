//! Below the own municipality, of a member who works for several or for a Kreis: how far the others are.
use super::directory::mini;
use crate::session::{NotDone, Session};
use crate::ui::part::{Button, Emphasis, Link};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::Told;
use klimanetz_core::list::Filter;
use klimanetz_core::replica::Document;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{OwnOthers as View, Region, RegionRow, filter, own_others};
use leptos::prelude::*;

/// The list of the others, and the sentence about the municipalities of the own Kreis; nothing for one municipality.
#[component]
pub fn OwnOthers() -> impl IntoView {
    let session = Session::here();
    let own = session.settings.own;
    let others = session.view(move |document: &Document| own.with(|own| own_others(document, own, session.starting())));
    move || others.with(|others| shown(session, others))
}

fn shown(session: Session, others: &View) -> impl IntoView + use<> {
    let words = &session.text().own;
    let of_district = others.of_district.as_ref().map(|region| of_district(session, region));
    let rows = others.rows.iter().map(|row| line(session, row)).collect_view();
    let districts = others
        .districts
        .iter()
        .map(|(key, name)| view! { <li class="own__other">{name_of(key, name)} {to_front(session, key, name)}</li> })
        .collect_view();
    let is_any = !others.rows.is_empty() || !others.districts.is_empty();
    let list = is_any.then(|| {
        view! {
            <h2>{words.others}</h2>
            <ul class="own__others">{rows} {districts}</ul>
        }
    });
    view! { {of_district} {list} }
}

/// „8 von 19 Kommunen haben begonnen, …“, and the way to them.
fn of_district(session: Session, region: &Region) -> impl IntoView + use<> {
    let text = session.text();
    let key = session
        .settings
        .own
        .with_untracked(|own| own.first().map(str::to_owned));
    let all = Route::filtered(&Filter::of([(filter::DISTRICT, key.unwrap_or_default().as_str())]));
    view! {
        <p>{text.region_sentence(region)}</p>
        <p><Link href=all.href() label=(text.own.of_district)(region.rows.len()) /></p>
    }
}

fn line(session: Session, row: &RegionRow) -> impl IntoView + use<> {
    let text = session.text();
    let step = match &row.phase {
        Some(told) => text.phase_code(told.value()),
        None => text.own.not_stated.to_owned(),
    };
    let when = match (&row.phase, &row.as_of) {
        (Some(Told::Reported(_, reported)), _) => Some(text.reported_on(reported)),
        (_, Some(day)) => Some((text.region.as_of)(&text.day(*day.value()))),
        _ => None,
    };
    view! {
        <li class="own__other">
            {name_of(&row.key, &row.name)}
            <span>{mini(row.stage())} {step}</span>
            <span class="muted">{when}</span>
            {to_front(session, &row.key, &row.name)}
        </li>
    }
}

fn name_of(key: &str, name: &str) -> impl IntoView + use<> {
    view! { <Link href=Route::one(kind::MUNICIPALITY, key).href() label=name.to_owned() /> }
}

/// Shows this one in the panel from now on.
fn to_front(session: Session, key: &str, name: &str) -> impl IntoView + use<> {
    let key = key.to_owned();
    let first = Callback::new(move |()| {
        let now = session.settings.own.with_untracked(|own| own.with_first(&key));
        session.tell(session.settings.set_own(now).map_err(NotDone::from));
        session.remember_choices();
        session.focus_page();
    });
    let label = (session.text().own.to_front)(&klimanetz_core::visible::isolated(name));
    view! { <Button label=label emphasis=Emphasis::Tertiary on_click=first /> }
}
