//! „Neu seit Ihrem letzten Besuch“: what files have brought since, what concerns the member in front.
use crate::session::Session;
use crate::ui::block::link_to;
use crate::ui::part::{Badge, Button, Link, Tone, Words};
use klimanetz_core::domain::Arrivals;
use klimanetz_core::replica::Timestamp;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Concern, News as Row, news, title_of, whom_to_ask};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// So many are shown at once; the page of all changes has the others.
const SHOWN: usize = 6;

/// What is new, or that nothing is.
#[component]
pub fn News() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().own;
    let settings = session.settings;
    // Before any visit was kept nothing had come: all that files have brought is new.
    let visit = settings.last_visit.get_value();
    let since = visit.unwrap_or(Timestamp(0));
    let all = session.view_documents(move |shared, private| {
        let own = settings.own.get();
        let asking = own.first().and_then(|key| whom_to_ask(shared, key, session.starting()));
        let mut asked = BTreeSet::new();
        asked.extend(asking.into_iter().flat_map(|asking| asking.first).map(|one| one.key));
        news(shared, &Arrivals::of(private), since, (&own, &asked))
    });
    let wanted = RwSignal::new(Concern::Other);
    // Begins with what concerns the member most, if there is anything.
    Effect::new(move |_| {
        wanted.set(all.with(|all| all.first().map_or(Concern::Other, |news| news.concern)));
    });
    let n = move |concern: Concern| all.with(|all| all.iter().filter(|news| news.concern <= concern).count());
    let chip = move |concern: Concern, label: String| {
        let is_on = Signal::derive(move || Some(wanted.get() == concern));
        view! { <Button label=label pressed=is_on on_click=Callback::new(move |()| wanted.set(concern)) /> }
    };
    let name = move |key: Option<String>| {
        let named = |key: String| {
            session
                .with_shared(|shared| title_of(shared, &key))
                .map(|(_, title)| title)
        };
        key.and_then(named).unwrap_or_default()
    };
    let own = move || settings.own.with(|own| own.first().map(str::to_owned));
    let chips = move || {
        let own = own()?;
        let district = own.get(..5).map(str::to_owned);
        Some(view! {
            <div class="row" role="group" aria-label=session.text().home.news>
                {chip(Concern::Own, (words.news_own)(&name(Some(own)), n(Concern::Own)))}
                {chip(Concern::District, (words.news_district)(&name(district), n(Concern::District)))}
                {chip(Concern::Other, (words.news_all)(n(Concern::Other)))}
            </div>
        })
    };
    let list = move || {
        all.with(|all| {
            let shown = all.iter().filter(|news| news.concern <= wanted.get()).take(SHOWN);
            let lines = shown.map(|news| line(session, news)).collect_view();
            view! { <ul class="rows rows--ruled">{lines}</ul> }
        })
    };
    move || match all.with(Vec::is_empty) {
        true => view! {
            <p class="muted">{words.news_none}</p>
            <p class="row">
                <Link href=Route::Exchange.href() label=words.news_open />
                <Link href=Route::Changes.href() label=words.news_more />
            </p>
        }
        .into_any(),
        false => {
            let since = visit.map(|since| (words.news_since)(&session.text().day(session.day_of(since))));
            view! {
                {chips}
                {list}
                <p class="row"><Link href=Route::Changes.href() label=words.news_more /> <span class="muted">{since}</span></p>
            }
            .into_any()
        }
    }
}

fn line(session: Session, news: &Row) -> impl IntoView + use<> {
    let text = session.text();
    let kind = &news.changed.kind;
    let title = match &news.page {
        Some((kind, id)) => view! { <Link href=link_to(kind, id).href() label=news.title.clone() /> }.into_any(),
        None => view! { <Words text=news.title.clone() /> }.into_any(),
    };
    let name_of = |id: &str| {
        session
            .with_shared(|shared| title_of(shared, id))
            .map(|(_, title)| title)
    };
    let said = news.changed.statements.first().map(|statement| {
        let value = text.value((kind, &statement.field), &statement.value, &name_of);
        format!("{}: {value}", text.field(kind, &statement.field))
    });
    let said = match news.changed.is_new {
        true => text.kind(kind).to_owned(),
        false => said.unwrap_or_default(),
    };
    let mark = news
        .changed
        .is_new
        .then(|| view! { " " <Badge tone=Tone::Info text=text.own.is_new /> });
    let day = news
        .changed
        .statements
        .first()
        .map(|statement| text.day(session.day_of(statement.at)));
    view! {
        <li>
            <div class="rows__text">
                <p>{title} {mark}</p>
                <p class="muted rows__cut"><Words text=said /></p>
            </div>
            <span class="muted">{day}</span>
        </li>
    }
}
