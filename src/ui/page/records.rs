//! All records of a kind of the catalogue, to search; and what lies in the bin.
use super::record::lies_in;
use crate::session::Session;
use crate::ui::block::{Facet, Shown, Siblings, in_bin, list, pieces, undecided_badge};
use crate::ui::card::{Position, actions_of, by_question, due_list};
use crate::ui::part::{Badge, ButtonLink, Empty, Link, SearchField, Tone};
use crate::ui::sight::{Column, Place};
use klimanetz_core::catalogue::{Field, Form, Kind, Listing};
use klimanetz_core::list::Filter;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Called, RecordRow, Records as List, TITLE, filters_of};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Records(kind: &'static Kind) -> impl IntoView {
    let session = Session::here();
    let all = session.view_documents(move |shared, own| List::of(kind, (lies_in(kind, shared, own), shared), |_| true));
    let n_all = Memo::new(move |_| all.with(|all| all.rows.len()));
    let is_none = Memo::new(move |_| n_all.get() == 0);
    let binned = move || {
        let rows = all.with(|all| all.binned.clone());
        in_bin(rows, |row| view! { <li>{name(kind, &row)}</li> })
    };
    let drawn = move || {
        if is_none.get() || matches!(kind.page.list, Listing::Questions | Listing::Due) {
            return plain(kind, all);
        }
        table(kind, all)
    };
    view! {
        <Siblings />
        {drawn}
        {(kind.page.list == Listing::Sums).then(|| view! { <Position /> })}
        {binned}
    }
}

fn add(kind: &'static Kind) -> AnyView {
    let add = Session::here().text().add(kind.code());
    view! { <ButtonLink label=add href=Route::New(kind.head, None).href() icon="add" /> }.into_any()
}

fn private(kind: &'static Kind) -> Option<impl IntoView> {
    let text = Session::here().text();
    kind.is_private()
        .then(|| view! { <p class="row"><Badge tone=Tone::Info text=text.common.private /></p> })
}

/// With a search alone: there is nothing, or it is listed in a way of its own.
fn plain(kind: &'static Kind, all: Memo<List>) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let query = match kind.is_private() {
        true => session.remembered_privately("query", String::new()),
        false => session.remembered("query", String::new()),
    };
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
            Listing::Questions => by_question(kind, found),
            _ => due_list(found),
        }
    };
    let hint = kind.page.search_hint.map_or("", |hint| text.label(&hint));
    view! {
        <div class="page-head">
            <h1>{text.label(&kind.many)}</h1>
            {add(kind)}
        </div>
        {private(kind)}
        {kind.page.none.is_none().then(|| view! { <p>{text.label(&kind.intro)}</p> })}
        <SearchField id="records-search" label=text.directory.search hint=hint value=query status=status />
        {list}
    }
    .into_any()
}

/// As a table with all that lists can do. What it shows is kept by the browser, and stands in no address.
fn table(kind: &'static Kind, all: Memo<List>) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let filter = match kind.is_private() {
        true => session.remembered_privately("list", Filter::default()),
        false => session.remembered("list", Filter::default()),
    };
    let facet = move |field: &'static Field| Facet {
        code: field.name,
        label: text.label(&field.label),
        options: Arc::new(move |all: &List| {
            let words = |called: Called| match called {
                Called::Term(term) => text.term(term).to_owned(),
                Called::Phase(code) => text.phase_code(&code),
                Called::Name(name) => name,
            };
            let all = all.called(field.name).into_iter();
            all.map(|(code, called)| (code, words(called))).collect()
        }),
    };
    let hint = kind
        .page
        .search_hint
        .map_or(text.directory.search, |hint| text.label(&hint));
    let shown = list(Shown {
        kind: kind.code(),
        list: all,
        filter,
        facets: filters_of(kind).map(facet).collect(),
        fixed: Vec::new(),
        columns: Arc::new(move || columns(kind)),
        name: |row| row.title.clone(),
        is_own: Callback::new(|_| false),
        title: text.label(&kind.many),
        search: ("records-search", hint),
        actions: actions_of(kind.code()),
        map: None,
        add: add(kind),
        note: ().into_any(),
    });
    view! {
        {private(kind)}
        {kind.page.none.is_none().then(|| view! { <p>{text.label(&kind.intro)}</p> })}
        {shown}
    }
    .into_any()
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
    })
    .code(TITLE)
    .place(Place::Name);
    let fields = kind.columns.iter().filter_map(|name| kind.field(name));
    let others = fields.enumerate().map(|(at, field)| {
        let said = move |row: &RecordRow| row.columns.get(at).map(|said| pieces(field, said.clone())).into_any();
        // In two lines a row says, beside its name, the first of what it says, and how to reach somebody.
        let place = match (field.form, at) {
            (Form::Phone, _) => Place::Beside,
            (_, 0) => Place::Below,
            _ => Place::Nowhere,
        };
        let column = Column::new(text.label(&field.label), said)
            .code(field.name)
            .place(place);
        column.wide(field.form == Form::Email)
    });
    std::iter::once(title).chain(others).collect()
}
