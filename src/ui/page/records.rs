//! All records of a kind of the catalogue, to search; and what lies in the bin.
use super::record::lies_in;
use crate::session::Session;
use crate::ui::block::{Siblings, in_bin, pieces, undecided_badge};
use crate::ui::card::{Position, by_question, due_list};
use crate::ui::part::{Badge, ButtonLink, Empty, Link, SearchField, Tone};
use crate::ui::sight::{Column, LongList, Shape};
use klimanetz_core::catalogue::{Form, Kind, Listing};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{RecordRow, Records as List};
use leptos::prelude::*;

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
    let is_nothing = Memo::new(move |_| found.with(Vec::is_empty));
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
        let shape = Shape::table(text.label(&kind.many), columns(kind));
        view! { <LongList rows=found shape=shape /> }.into_any()
    };
    let binned = move || {
        let rows = all.with(|all| all.binned.clone());
        in_bin(rows, |row| view! { <li>{name(kind, &row)}</li> })
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

/// The title, and the fields that a list of this kind shows.
fn columns(kind: &'static Kind) -> Vec<Column<RecordRow>> {
    let text = Session::here().text();
    let name_of_title = kind.title.first().and_then(|name| kind.field(name));
    let title = name_of_title.map_or("", |field| text.label(&field.label));
    let title = Column::new(title, move |row: &RecordRow| {
        let double = row
            .is_double
            .then(|| view! { " " <Badge tone=Tone::Warning text=text.person.maybe_double /> });
        view! { {name(kind, row)}{undecided_badge(row.is_undecided)}{double} }.into_any()
    });
    let fields = kind.columns.iter().filter_map(|name| kind.field(name));
    let others = fields.enumerate().map(|(at, field)| {
        let said = move |row: &RecordRow| row.columns.get(at).map(|said| pieces(field, said.clone())).into_any();
        Column::new(text.label(&field.label), said).wide(field.form == Form::Email)
    });
    std::iter::once(title).chain(others).collect()
}
