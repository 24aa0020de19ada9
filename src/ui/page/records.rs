//! All records of a kind of the catalogue, to search; and what lies in the bin.
use super::record::lies_in;
use crate::session::Session;
use crate::ui::block::{LongTable, Siblings, mark_of, pieces, undecided_badge};
use crate::ui::card::{Position, by_question, due_list};
use crate::ui::part::{Badge, ButtonLink, Empty, Link, SearchField, Tone};
use klimanetz_core::catalogue::{Field, Form, Kind, Listing};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{RecordRow, Records as List};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Records(kind: &'static Kind) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let query = match kind.is_private() {
        true => session.remembered_privately("query", String::new()),
        false => session.remembered("query", String::new()),
    };
    let all = session.view_documents(move |shared, own| List::of(kind, (lies_in(kind, shared, own), shared), |_| true));
    let found = Memo::new(move |_| all.with(|all| all.found(&query.get())));
    let n_all = Memo::new(move |_| all.with(|all| all.rows.len()));
    let status = Signal::derive(move || (text.directory.found)(found.with(Vec::len), n_all.get()));
    let row = move |at: usize| found.with_untracked(|rows| rows.get(at).cloned());
    let is_nothing = Memo::new(move |_| found.with(Vec::is_empty));
    let columns = || kind.columns.iter().filter_map(|name| kind.field(name));
    let name_of_title = kind.title.first().and_then(|name| kind.field(name));
    let list = move || {
        if n_all.get() == 0 {
            let none = kind.page.none.map_or(text.common.none_yet, |none| text.label(&none));
            return view! { <Empty title=none><p>{text.label(&kind.intro)}</p></Empty> }.into_any();
        }
        if is_nothing.get() {
            return view! { <Empty title=text.directory.nothing /> }.into_any();
        }
        match kind.page.list {
            Listing::Questions => return by_question(kind, found),
            Listing::Due => return due_list(found),
            _ => {}
        }
        let title = name_of_title.map_or("", |field| text.label(&field.label)).to_owned();
        let headers = std::iter::once(title).chain(columns().map(|field| text.label(&field.label).to_owned()));
        let cells = move |at| row(at).map(|row| line(kind, columns(), &row)).into_any();
        let mark = move |at| found.with(|rows: &Vec<Arc<RecordRow>>| mark_of(rows.get(at)));
        let n = Signal::derive(move || found.with(Vec::len));
        let headers: Vec<String> = headers.collect();
        // The title is the first column.
        let wide = columns().position(|field| field.form == Form::Email).map(|at| at + 1);
        let caption = text.label(&kind.many);
        match wide {
            Some(wide) => {
                view! { <LongTable caption=caption headers=headers n=n wide=wide mark=mark cells=cells /> }.into_any()
            }
            None => view! { <LongTable caption=caption headers=headers n=n mark=mark cells=cells /> }.into_any(),
        }
    };
    let binned = move || {
        let rows = all.with(|all| all.binned.clone());
        (!rows.is_empty()).then(|| {
            let lines = rows
                .iter()
                .map(|row| view! { <li>{name(kind, row)}</li> })
                .collect_view();
            view! {
                <details>
                    <summary>{(text.person.bin_title)(rows.len())}</summary>
                    <ul class="link_list">{lines}</ul>
                </details>
            }
        })
    };
    let add = text.add(kind.code());
    let hint = kind.page.search_hint.map_or("", |hint| text.label(&hint));
    view! {
        <Siblings />
        <div class="page-head">
            <h1>{text.label(&kind.many)}</h1>
            <ButtonLink label=add href=Route::New(kind.head, None).href() icon="add" />
        </div>
        {kind.is_private().then(|| view! { <p class="row"><Badge tone=Tone::Info text=text.common.private /></p> })}
        {kind.page.none.is_none().then(|| view! { <p>{text.label(&kind.intro)}</p> })}
        <SearchField id="records-search" label=text.directory.search hint=hint value=query status=status />
        {list}
        {(kind.page.list == Listing::Sums).then(|| view! { <Position /> })}
        {binned}
    }
}

fn name(kind: &'static Kind, row: &RecordRow) -> impl IntoView + use<> {
    let text = Session::here().text();
    let label = if row.title.is_empty() {
        text.common.unnamed.to_owned()
    } else {
        row.title.clone()
    };
    view! { <Link href=Route::One(kind.head, row.id.clone()).href() label=label /> }
}

fn line(kind: &'static Kind, columns: impl Iterator<Item = &'static Field>, row: &RecordRow) -> AnyView {
    let text = Session::here().text();
    let cell = |(field, said): (&'static Field, &Vec<_>)| {
        view! { <td data-label=text.label(&field.label)>{pieces(field, said.clone())}</td> }
    };
    let cells = columns.zip(&row.columns).map(cell).collect_view();
    let double = row
        .is_double
        .then(|| view! { " " <Badge tone=Tone::Warning text=text.person.maybe_double /> });
    view! { <th scope="row">{name(kind, row)}{undecided_badge(row.is_undecided)}{double}</th> {cells} }.into_any()
}
