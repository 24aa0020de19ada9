//! The result of taking over a file: how much, where it is, and what is to be decided now.
use crate::session::Session;
use crate::ui::block::{choice_links, link_to};
use crate::ui::part::{Button, Card, Folded, Link, Notice, Tone, Words};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Came, Merged, Reference, to_decide};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// The result of one file; `number` tells it from the others on the page.
#[component]
pub fn MergeResult(number: u32, name: String, merged: Merged) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let open = session.view(to_decide);
    let so_far = Memo::new(move |_| open.with(|open| merged.so_far(open)));
    let close = Callback::new(move |()| session.desk.put_away(number));
    let name = StoredValue::new(isolated(&name));
    let choices = move |merged: &Merged| {
        (!merged.to_decide.is_empty()).then(|| {
            let links = choice_links(&merged.to_decide);
            let n = merged.to_decide.iter().map(|one| one.n).sum::<usize>();
            view! {
                <Notice tone=Tone::Warning title=text.home.undecided_title>
                    <p>{text.merging.choose}</p>
                    {links}
                    <p><Link href=Route::Settling.href() label=(text.settling.all)(n) /></p>
                </Notice>
            }
        })
    };
    let card = move |merged: &Merged| {
        let name = name.get_value();
        let came = merged.came.iter().cloned().map(came).collect_view();
        let (title, choices) = (text.merged(merged), choices(merged));
        let private = private(&merged.private);
        let doubles = doubles(merged.doubles.clone());
        view! {
            <Card title=title id=format!("merged-{number}") takes_focus=true>
                <p class="muted"><bdi>{(text.merging.from)(&name)}</bdi></p>
                {choices}
                {doubles}
                <div>{came}</div>
                {private}
                <p class="row">
                    <Button
                        label=text.exchange.close
                        name=format!("{}: {name}", text.exchange.close)
                        on_click=close
                    />
                </p>
            </Card>
        }
    };
    move || so_far.with(card)
}

/// Links to the people that came and may have been here already.
fn doubles(people: Vec<Reference>) -> impl IntoView {
    let text = Session::here().text();
    let line = |Reference { kind, id, title }: Reference| {
        kind.map(|kind| view! { <li><Link href=link_to(kind, &id).href() label=title /></li> })
    };
    (!people.is_empty()).then(|| {
        let lines = people.into_iter().map(line).collect_view();
        view! { <Notice tone=Tone::Info title=text.person.maybe_double><ul class="link_list">{lines}</ul></Notice> }
    })
}

/// What came of the private part.
fn private(all: &[Came]) -> impl IntoView + use<> {
    let title = Session::here().text().merging.private_title;
    let lines = all.iter().cloned().map(came).collect_view();
    (!all.is_empty()).then(|| view! { <section><h3>{title}</h3> {lines}</section> })
}

/// The records of one kind, those named as links to their pages.
fn came(came: Came) -> impl IntoView {
    let text = Session::here().text();
    let summary = format!("{} ({})", text.kind(&came.kind), came.n);
    let n_more = came.n - came.first.len();
    let line = |(page, title): &(Option<(&'static str, String)>, String)| {
        let title = match title.as_str() {
            "" => text.common.unnamed.to_owned(),
            title => title.to_owned(),
        };
        let name = match page {
            Some((kind, id)) => view! { <Link href=link_to(kind, id).href() label=title /> }.into_any(),
            None => view! { <Words text=title /> }.into_any(),
        };
        view! { <li>{name}</li> }
    };
    let lines = move || {
        let lines = came.first.iter().map(line).collect_view();
        let more = (n_more > 0).then(|| view! { <li class="muted">{(text.merging.more)(n_more)}</li> });
        view! { <ul class="link_list">{lines}{more}</ul> }
    };
    view! { <Folded summary=summary>{lines()}</Folded> }
}
