//! All records of a kind of the catalogue, to search; and what lies in the bin.
use super::record::lies_in;
use crate::session::Session;
use crate::ui::block::{Facet, Fixed, LIST_SEARCH, Shown, Siblings, in_bin, list, name_id, pieces, undecided_badge};
use crate::ui::card::{Grounds, Position, StandingTopics, actions_of, column_of};
use crate::ui::part::{Badge, ButtonLink, Emphasis, Empty, Link, Tone};
use crate::ui::sight::{Column, Content, Place};
use klimanetz_core::catalogue::{Below, Field, Form, Kind, Page, Term};
use klimanetz_core::list::Filter;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Called, RecordRow, Records as List, TITLE, filters_of};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Records(kind: &'static Kind) -> impl IntoView {
    let session = Session::here();
    let all = session.view_documents(move |shared, own| List::of(kind, (lies_in(kind, shared, own), shared), |_| true));
    let is_none = Memo::new(move |_| all.with(|all| all.rows.is_empty()));
    let binned = move || {
        let rows = all.with(|all| all.binned.clone());
        in_bin(rows, |row| view! { <li>{name(kind, &row)}</li> })
    };
    let drawn = move || match is_none.get() {
        true => empty(kind),
        false => table(kind, all),
    };
    let below = kind.page.below.map(|below| match below {
        Below::Sums => view! { <Position /> }.into_any(),
        Below::Matches => view! { <Grounds /> }.into_any(),
        Below::Standing => view! { <StandingTopics /> }.into_any(),
    });
    view! {
        <Siblings />
        {drawn}
        {below}
        {binned}
    }
}

fn add(kind: &'static Kind, emphasis: Emphasis) -> AnyView {
    let add = Session::here().text().add(kind.code());
    view! { <ButtonLink label=add href=Route::New(kind.head, None).href() icon="add" emphasis=emphasis /> }.into_any()
}

fn private(kind: &'static Kind) -> Option<impl IntoView> {
    let text = Session::here().text();
    kind.is_private()
        .then(|| view! { <Badge tone=Tone::Info text=text.common.private /> })
}

/// What goes there, and the first step.
fn empty(kind: &'static Kind) -> AnyView {
    let text = Session::here().text();
    let none = kind.page.none.map_or(text.common.none_yet, |none| text.label(&none));
    view! {
        <div class="page-head list-head">
            <h1>{text.label(&kind.many)}</h1>
            {private(kind)}
        </div>
        <Empty title=none>
            <p>{text.label(&kind.intro)}</p>
            {add(kind, Emphasis::Primary)}
        </Empty>
    }
    .into_any()
}

/// With all that lists can do. What it shows is kept by the browser, and stands in no address.
fn table(kind: &'static Kind, all: Memo<List>) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let Page { views, opens_with, .. } = kind.page;
    let first = match opens_with {
        "" => Filter::default(),
        term => Filter::of([(views, term)]),
    };
    let filter = match kind.is_private() {
        true => session.remembered_privately("list", first),
        false => session.remembered("list", first),
    };
    let terms = kind.column(views).map_or(&[][..], |field| field.form.terms());
    let view = |term: &'static Term| Fixed {
        name: text.term(term).to_owned(),
        filter: Filter::of([(views, term.code)]),
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
            let all = all.called(field).into_iter();
            all.map(|(code, called)| (code, words(called))).collect()
        }),
    };
    let hint = kind
        .page
        .search_hint
        .map_or(text.directory.search, |hint| text.label(&hint));
    let is_told = kind.page.none.is_none() || kind.is_private();
    let intro = view! {
        <div class="row list-intro">
            {private(kind)}
            {is_told.then(|| view! { <p>{text.label(&kind.intro)}</p> })}
        </div>
    };
    list(Shown {
        kind: kind.code(),
        list: all,
        filter,
        facets: filters_of(kind).map(facet).collect(),
        fixed: terms.iter().map(view).collect(),
        columns: Arc::new(move || columns(kind)),
        name: |row| row.title.clone(),
        is_own: Callback::new(|_| false),
        title: text.label(&kind.many),
        search: (LIST_SEARCH, hint),
        actions: actions_of(kind.code()),
        map: None,
        add: add(kind, Emphasis::Secondary),
        intro: is_told.then_some(intro).into_any(),
        note: ().into_any(),
    })
}

fn name(kind: &'static Kind, row: &RecordRow) -> impl IntoView + use<> {
    let text = Session::here().text();
    let label = if row.title.is_empty() {
        text.common.unnamed.to_owned()
    } else {
        row.title.clone()
    };
    let href = Route::One(kind.head, row.id.clone()).href();
    view! { <span id=name_id(&row.id)><Link href=href label=label /></span> }
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
    .place(Place::Name)
    .wide(kind.family_name.is_none());
    let fields = kind.columns.iter().enumerate();
    let fields = fields.filter_map(|(at, name)| Some((at, kind.column(name)?)));
    let others = fields.map(|(at, field)| {
        let usual = || {
            let said = move |row: &RecordRow| row.columns.get(at).map(|said| pieces(field, said.clone())).into_any();
            // In two lines a row says, beside its name, the first of what it says, and how to reach somebody or when something
            // was written.
            let place = match (field.form, at) {
                (Form::Phone | Form::PastDay, _) => Place::Beside,
                (_, 0) => Place::Below,
                _ => Place::Nowhere,
            };
            let content = match field.form {
                Form::Count(_) => Content::Numbers,
                _ => Content::Words,
            };
            Column::of(content, text.label(&field.label), said)
                .place(place)
                .wide(field.form == Form::Email)
        };
        column_of(kind, field).unwrap_or_else(usual).code(field.name)
    });
    std::iter::once(title).chain(others).collect()
}
