//! The first page of somebody who has not chosen a municipality: what this is, three doors, the region, and where data is.
use super::beside;
use crate::session::{DEMO, Session};
use crate::ui::later::{Later, Part, Wanted};
use crate::ui::part::{ButtonLink, Card, Icon, Link};
use klimanetz_core::route::Route;
use klimanetz_core::summary::home;
use leptos::prelude::*;

/// The page.
pub fn welcome(later: Later) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.welcome;
    let counts = session.view(home);
    let lead = move || counts.with(|home| (words.lead)(home.n_municipalities, home.n_districts, home.n_people));
    let [look, look_text, look_link] = words.look;
    let [file, file_text, file_link] = words.file;
    let [own, own_text] = words.own;
    let is_filled = Memo::new(move |_| session.n_records() > 0);
    let news = move || {
        is_filled.get().then(|| {
            view! {
                <div class="split">
                    <Card title=text.home.news id="news">{move || later.show(Wanted::Part(Part::News))}</Card>
                    {beside(later)}
                </div>
            }
        })
    };
    let answer = |([title, sentence], icon): ([&'static str; 2], &'static str)| {
        view! { <div class="welcome__answer"><Icon name=icon /> <div><h3>{title}</h3> <p>{sentence}</p></div></div> }
    };
    let answers = words
        .answers
        .into_iter()
        .zip(["note", "mail", "download"])
        .map(answer)
        .collect_view();
    // A button that opens a file opens the browser's choice of files.
    let choose_file = Callback::new(move |()| session.press("import-file"));
    let demo = (!session.is_demo).then(|| {
        view! { {door("people", look, look_text, view! { <Link href=DEMO label=look_link /> }.into_any())} }
    });
    view! {
        <div class="welcome">
            <div>
                <h1 class="welcome__title">{words.title}</h1>
                <p class="welcome__lead muted">{lead}</p>
                {door("flag", own, own_text, view! { <div class="door__place">{move || later.show(Wanted::Part(Part::Door))}</div> }.into_any())}
                {door(
                    "drive-folder-upload",
                    file,
                    file_text,
                    view! { <ButtonLink label=file_link href=Route::Exchange.href() on_click=choose_file /> }.into_any(),
                )}
                {demo}
                <section class="welcome__data" aria-labelledby="where">
                    <h2 id="where">{words.data}</h2>
                    <div class="welcome__answers">{answers}</div>
                </section>
            </div>
            <section class="welcome__region" aria-labelledby="region">
                <h2 id="region">{words.map}</h2>
                {move || later.show(Wanted::Part(Part::RegionAtFirst))}
            </section>
        </div>
        {news}
    }
}

fn door(icon: &'static str, title: &'static str, text: &'static str, inside: AnyView) -> impl IntoView {
    view! {
        <div class="door">
            <Icon name=icon />
            <div>
                <h2>{title}</h2>
                <p class="muted">{text}</p>
                {inside}
            </div>
        </div>
    }
}
