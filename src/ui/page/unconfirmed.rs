//! „Noch aktuell?“: what nobody has confirmed for a year, each with one click that does.
use crate::session::Session;
use crate::ui::block::{StillTrue, link_to};
use crate::ui::part::{Badge, Empty, Link, Tone};
use crate::ui::sight::{Column, Content, LongList, PAGE, Pages, Shape};
use klimanetz_core::summary::{Unconfirmed as Row, unconfirmed};
use leptos::prelude::*;

#[component]
pub fn Unconfirmed() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().due;
    let all = session.view(move |document| unconfirmed(document, session.today()));
    let pages = Pages::of(session.remembered("shown", PAGE));
    let is_nothing = Memo::new(move |_| all.with(Vec::is_empty));
    let list = move || match is_nothing.get() {
        true => view! { <Empty title=words.confirm_none /> }.into_any(),
        false => {
            let shape = Shape::table(words.confirm_title, columns());
            view! { <LongList rows=all shape=shape pages=pages /> }.into_any()
        }
    };
    view! {
        <h1>{words.confirm_title}</h1>
        <p>{words.confirm_intro}</p>
        {list}
    }
}

fn columns() -> Vec<Column<Row>> {
    let text = Session::here().text();
    let words = &text.due;
    let title = |row: &Row| match row.title.as_str() {
        "" => text.common.unnamed.to_owned(),
        title => title.to_owned(),
    };
    let name = move |row: &Row| view! { <Link href=link_to(row.kind, &row.id).href() label=title(row) /> }.into_any();
    let last = |row: &Row| {
        let proposal = row
            .is_to_be_erased
            .then(|| view! { " " <Badge tone=Tone::Warning text=words.erase_proposed /> });
        view! { {(words.last)(&text.day(row.last))} {proposal} }.into_any()
    };
    let confirm = move |row: &Row| view! { <StillTrue kind=row.kind id=row.id.clone() name=title(row) /> }.into_any();
    vec![
        Column::new(text.directory.name, name),
        Column::new(text.directory.kind, |row: &Row| text.kind(row.kind).into_any()),
        Column::new(words.last_column, last),
        Column::of(Content::Action, text.common.confirm, confirm),
    ]
}
