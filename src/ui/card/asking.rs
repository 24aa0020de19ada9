//! „Wen ich fragen kann“: municipalities that are further, with the reason and the person to call.
use crate::session::Session;
use crate::ui::part::{ButtonLink, Link, Reach, Tile, Words};
use klimanetz_core::catalogue::{Stage, kind, tile};
use klimanetz_core::replica::Document;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{AskReason, Asking as View, ToAsk, whom_to_ask};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// Three of them, and the way to all.
#[component]
pub fn Asking() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let own = session.settings.own;
    let key = Memo::new(move |_| own.with(|own| own.first().map(str::to_owned)));
    let asking = session
        .view(move |document: &Document| key.with(|key| whom_to_ask(document, key.as_deref()?, session.starting())));
    move || {
        asking.with(|asking| match asking {
            None => view! { <p class="muted">{text.own.district}</p> }.into_any(),
            Some(asking) => key.with(|key| shown(session, key.as_deref().unwrap_or_default(), asking)),
        })
    }
}

fn shown(session: Session, key: &str, asking: &View) -> AnyView {
    let words = &session.text().own;
    let all = (asking.n_ahead > 0).then(|| {
        let peers = Route::Peers(key.to_owned()).href();
        view! { <p><Link href=peers label=(words.ask_all)(asking.n_ahead) /></p> }
    });
    if asking.first.is_empty() {
        let (sentence, add) = match asking.n_ahead {
            0 => (words.ask_nobody.to_owned(), None),
            n => {
                let add = Route::new(kind::PERSON, None).href();
                let label = session.text().add(kind::PERSON);
                (
                    (words.ask_unreachable)(n),
                    Some(view! { <p><ButtonLink label=label href=add icon="add" /></p> }),
                )
            }
        };
        return view! { <p class="muted">{sentence}</p> {add} {all} }.into_any();
    }
    let lines = asking.first.iter().map(|one| line(session, one)).collect_view();
    view! { <ul class="rows rows--ruled">{lines}</ul> {all} }.into_any()
}

fn line(session: Session, one: &ToAsk) -> impl IntoView + use<> {
    let text = session.text();
    let words = &text.own;
    let stage = Stage::of(Some(one.phase.value()));
    let letters = tile(&one.key).map(|tile| tile.letters).unwrap_or_default();
    let ahead = match one.n_stages {
        0 => (words.steps_ahead)(one.n_steps),
        n => (words.stages_ahead)(n),
    };
    let reported = one.phase.reported().map(|_| format!(" · {}", text.region.reported));
    let reason = match &one.reason {
        AskReason::SameOffice(office) => (words.same_office)(&isolated(office)),
        AskReason::SameDistrict => words.same_district.to_owned(),
        AskReason::SimilarSize => words.similar_size.to_owned(),
        AskReason::Further => String::new(),
    };
    let person = &one.contact;
    let page = Route::one(kind::PERSON, &person.id).href();
    let name = isolated(&person.name);
    let shown = match person.phone.as_str() {
        "" => person.email.clone(),
        phone => phone.to_owned(),
    };
    view! {
        <li>
            <Tile letters=letters tone=stage.number() />
            <div class="rows__text">
                <p><Link href=Route::one(kind::MUNICIPALITY, &one.key).href() label=one.name.clone() /></p>
                <p>{text.phase_code(one.phase.value())} <span class="muted">" · "{ahead}{reported}</span></p>
                <p class="muted"><bdi>{reason}</bdi></p>
            </div>
            <div class="rows__person">
                <p><Link href=page label=person.name.clone() /></p>
                <p class="muted"><Words text=shown /></p>
            </div>
            <Reach
                phone=person.phone.clone()
                call=(text.list.call)(&name)
                mailbox=person.email.clone()
                write=(text.list.mail)(&name)
            />
        </li>
    }
}
