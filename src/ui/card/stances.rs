//! What the municipalities of the whole region say: their concepts, and how they explain their targets to whom.
use super::write_to;
use crate::session::Session;
use crate::ui::block::{Facet, Fixed, Grouping, Shown, Siblings, grouped_list};
use crate::ui::part::{Badge, Button, ButtonLink, Emphasis, Empty, Link, RichText, Tone, Words};
use crate::ui::sight::{Column, Content, Place};
use klimanetz_core::catalogue::{AUDIENCES, CONCEPT_STATUSES, Term, kind};
use klimanetz_core::list::Filter;
use klimanetz_core::order::gathered;
use klimanetz_core::replica::Document;
use klimanetz_core::route::{Audience, Route};
use klimanetz_core::summary::{Stance, Stances as List, arguments, concepts, costs_view, said};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What differs between the two lists.
#[derive(Clone, Copy)]
struct Sort {
    /// Names it where views and picked rows are kept.
    code: &'static str,
    title: &'static str,
    of: fn(&Document) -> List,
    /// The sentence above it.
    said: fn(&List) -> String,
    /// What a row is grouped by.
    terms: &'static [Term],
    term: &'static str,
    sort: &'static str,
    columns: fn() -> Vec<Column<Stance>>,
}

/// The concepts of all municipalities and Kreise, by how far they are.
#[component]
pub fn Concepts() -> impl IntoView {
    let words = &Session::here().text().stances;
    list_of(Sort {
        code: "concepts",
        title: words.concepts,
        of: concepts,
        said: |list| {
            let words = &Session::here().text().stances;
            let is_decided = |row: &&Arc<Stance>| row.term.is_some_and(|term| DECIDED.contains(&term.code));
            let n_decided = list.rows.iter().filter(is_decided).count();
            let n = (list.n_places > 0).then(|| (words.concepts_n)(list.rows.len(), n_decided));
            format!(
                "{} {}",
                (words.concepts_said)(list.n_places, list.n_all),
                n.unwrap_or_default()
            )
        },
        terms: &CONCEPT_STATUSES,
        term: words.status,
        sort: words.concept,
        columns: concept_columns,
    })
}

/// Codes of concepts that hold.
const DECIDED: [&str; 2] = ["beschlossen", "in_umsetzung"];

/// How all municipalities and Kreise explain their targets, by whom they talk to.
#[component]
pub fn Arguments() -> impl IntoView {
    let words = &Session::here().text().stances;
    list_of(Sort {
        code: "arguments",
        title: words.arguments,
        of: arguments,
        said: |list| {
            let words = &Session::here().text().stances;
            format!(
                "{} {}",
                (words.arguments_said)(list.n_places, list.n_all),
                words.arguments_hint
            )
        },
        terms: &AUDIENCES,
        term: words.audience,
        sort: words.scope,
        columns: argument_columns,
    })
}

/// The ways to what the whole region says.
pub fn of_region() -> impl IntoView {
    let words = &Session::here().text().stances;
    view! {
        <p class="row">
            <Link href=Route::filtered(&costs_view()).href() label=words.award />
            <Link href=Route::Concepts.href() label=words.concepts />
            <Link href=Route::Arguments.href() label=words.arguments />
        </p>
    }
}

fn list_of(sort: Sort) -> impl IntoView {
    let session = Session::here();
    let all = session.view(sort.of);
    let is_none = Memo::new(move |_| all.with(|all| all.rows.is_empty()));
    let drawn = move || match is_none.get() {
        true => nothing(session, sort, all),
        false => table(session, sort, all),
    };
    view! { <Siblings /> {drawn} }
}

/// The sentence, where the first statement is made, and what there is.
fn nothing(session: Session, sort: Sort, all: Memo<List>) -> AnyView {
    let words = &session.text().stances;
    let own = session
        .settings
        .own
        .with_untracked(|own| own.first().map(str::to_owned));
    let (to, label) = match own {
        Some(key) => (
            Route::one(kind::MUNICIPALITY, &key),
            session.text().frame.own.to_owned(),
        ),
        None => (
            Route::list(kind::MUNICIPALITY),
            session.text().directory.title.to_owned(),
        ),
    };
    view! {
        <div class="page-head list-head"><h1>{sort.title}</h1></div>
        <Empty title=words.none>
            <p>{move || all.with(sort.said)}</p>
            <p>{words.none_hint}</p>
            <ButtonLink label=label href=to.href() emphasis=Emphasis::Primary />
        </Empty>
    }
    .into_any()
}

fn table(session: Session, sort: Sort, all: Memo<List>) -> AnyView {
    let text = session.text();
    let own = session.settings.own;
    let named = move |terms: &mut dyn Iterator<Item = &'static Term>| -> Vec<(String, String)> {
        terms
            .map(|term| (term.code.to_owned(), text.term(term).to_owned()))
            .collect()
    };
    let terms = named(&mut sort.terms.iter());
    // Of those that nobody has stated there is nothing to show.
    let is_said = |code: &str| {
        all.with_untracked(|all| {
            all.rows
                .iter()
                .any(|row| row.term.is_some_and(|term| term.code == code))
        })
    };
    let fixed = terms
        .iter()
        .filter(|(code, _)| is_said(code))
        .map(|(code, name)| Fixed {
            name: name.clone(),
            filter: Filter::of([(said::TERM, code.as_str())]),
        });
    let options = terms.clone();
    let facets = vec![
        Facet {
            code: said::TERM,
            label: sort.term,
            options: Arc::new(move |_: &List| options.clone()),
        },
        Facet {
            code: said::SORT,
            label: sort.sort,
            options: Arc::new(move |all: &List| named(&mut all.sorts().into_iter())),
        },
        Facet {
            code: said::DISTRICT,
            label: text.directory.district_filter,
            options: Arc::new(|all: &List| all.districts.clone()),
        },
    ];
    let grouping = Grouping {
        filter: said::TERM,
        label: sort.term,
        groups: StoredValue::new(terms.clone()),
        sign: |_| ().into_any(),
    };
    let intro = view! {
        <div class="row list-intro">
            <p>{move || all.with(sort.said)}</p>
            <Button label=text.minutes.print emphasis=Emphasis::Tertiary on_click=Callback::new(move |()| session.print()) />
        </div>
    };
    let shown = Shown {
        kind: sort.code,
        list: all,
        filter: session.remembered("list", Filter::default()),
        fixed: fixed.collect(),
        facets,
        columns: Arc::new(sort.columns),
        name: |row| row.place.clone(),
        is_own: Callback::new(move |id: String| own.with(|own| own.has(key_of(&id)))),
        title: sort.title,
        search: ("stances-search", text.stances.search_hint),
        actions: Some(Callback::new(|picked| {
            write_to(picked, |ids| {
                let keys: BTreeSet<String> = gathered(ids.iter().map(|id| key_of(id).to_owned()));
                Audience::Municipalities(keys.into_iter().collect())
            })
        })),
        map: None,
        add: ().into_any(),
        intro: intro.into_any(),
        note: ().into_any(),
    };
    grouped_list(shown, Some(grouping))
}

/// The key of the municipality that says it.
fn key_of(id: &str) -> &str {
    id.split('/').next().unwrap_or_default()
}

fn place() -> Column<Stance> {
    let text = Session::here().text();
    let name = move |row: &Stance| {
        let several = (row.n_statements > 1)
            .then(|| view! { " " <Badge tone=Tone::Warning text=(text.common.n_statements)(row.n_statements) /> });
        view! { <Link href=Route::one(kind::MUNICIPALITY, &row.key).href() label=row.place.clone() />{several} }
            .into_any()
    };
    Column::new(text.list.municipality, name)
        .code(said::PLACE)
        .place(Place::Name)
}

fn district() -> Column<Stance> {
    let words = &Session::here().text().directory;
    let cell = |row: &Stance| view! { <Words text=row.district.clone() /> }.into_any();
    Column::new(words.district_filter, cell).code(said::DISTRICT).rare()
}

fn term(words: &'static str) -> Column<Stance> {
    let text = Session::here().text();
    let cell = move |row: &Stance| row.term.map(|term| text.term(term)).into_any();
    Column::new(words, cell).code(said::TERM)
}

fn sort(words: &'static str) -> Column<Stance> {
    let text = Session::here().text();
    let cell = move |row: &Stance| text.term(row.sort).into_any();
    Column::new(words, cell).code(said::SORT)
}

fn day(words: &'static str) -> Column<Stance> {
    let text = Session::here().text();
    let cell = move |row: &Stance| row.day.map(|day| text.day(day)).into_any();
    Column::new(words, cell).code(said::DAY)
}

fn concept_columns() -> Vec<Column<Stance>> {
    let words = &Session::here().text().stances;
    let title = |row: &Stance| view! { <Words text=row.words.clone() /> }.into_any();
    let measures = |row: &Stance| row.n.into_any();
    vec![
        place(),
        sort(words.concept).place(Place::Below).wide(true),
        Column::new(words.concept_title, title).code(said::WORDS),
        term(words.status).place(Place::Beside).wide(true),
        day(words.decided),
        Column::of(Content::Numbers, words.measures, measures).code(said::N),
        district(),
    ]
}

fn argument_columns() -> Vec<Column<Stance>> {
    let text = Session::here().text();
    let words = &text.stances;
    // The whole of it: it is there to be read.
    let said_of =
        |row: &Stance| view! { <div class="list__words"><RichText text=row.words.clone() /></div> }.into_any();
    let who = move |row: &Stance| view! { <Words text=text.who(row.who.as_deref()).to_owned() /> }.into_any();
    vec![
        place(),
        term(words.audience).place(Place::Beside),
        Column::new(words.words, said_of)
            .code(said::WORDS)
            .place(Place::Below)
            .wide(true),
        sort(words.scope),
        Column::new(words.who, who).code(said::WHO),
        day(words.written).rare(),
        district(),
    ]
}
