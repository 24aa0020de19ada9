//! Everybody in the directory, to search; and who lies in the bin.
use crate::session::Session;
use crate::ui::block::{LongTable, Siblings, link_to, mark_of, undecided_badge};
use crate::ui::part::{Badge, ButtonLink, Empty, Link, MailLink, PhoneLink, SearchField, Tone, Words};
use klimanetz_core::catalogue::kind;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{People as List, PersonRow};
use leptos::prelude::*;
use std::sync::Arc;

/// The column of the addresses.
const EMAIL: usize = 3;

/// The list.
#[component]
pub fn People() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let query = session.remembered("query", String::new());
    let all = session.view(List::of);
    let found = Memo::new(move |_| all.with(|all| all.found(&query.get())));
    let n_all = Memo::new(move |_| all.with(|all| all.rows.len()));
    let status = Signal::derive(move || (text.directory.found)(found.with(Vec::len), n_all.get()));
    let row = move |at: usize| found.with_untracked(|rows| rows.get(at).cloned());
    let is_nothing = Memo::new(move |_| found.with(Vec::is_empty));
    let list = move || {
        if n_all.get() == 0 {
            return view! { <Empty title=text.person.none><p>{text.person.none_hint}</p></Empty> }.into_any();
        }
        if is_nothing.get() {
            return view! { <Empty title=text.directory.nothing /> }.into_any();
        }
        let words = &text.person;
        let headers = [words.name, words.function, words.works_for, words.email, words.phone]
            .map(str::to_owned)
            .to_vec();
        let cells = move |at| row(at).map(|row| line(&row)).into_any();
        let mark = move |at| found.with(|rows: &Vec<Arc<PersonRow>>| mark_of(rows.get(at)));
        let n = Signal::derive(move || found.with(Vec::len));
        view! { <LongTable caption=text.person.title headers=headers n=n wide=EMAIL mark=mark cells=cells /> }
            .into_any()
    };
    let binned = move || {
        let rows = all.with(|all| all.binned.clone());
        (!rows.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{(text.person.bin_title)(rows.len())}</summary>
                    <ul class="link_list">{rows.into_iter().map(|row| view! { <li>{name(&row)}</li> }).collect_view()}</ul>
                </details>
            }
        })
    };
    view! {
        <Siblings />
        <div class="page-head">
            <h1>{text.person.title}</h1>
            <ButtonLink label=text.add(kind::PERSON) href=Route::new(kind::PERSON, None).href() icon="add" />
        </div>
        <SearchField
            id="people-search"
            label=text.directory.search
            hint=text.person.search_hint
            value=query
            status=status
        />
        {list}
        {binned}
    }
}

fn name(row: &PersonRow) -> impl IntoView + use<> {
    let text = Session::here().text();
    let label = if row.person.name.is_empty() {
        text.common.unnamed.to_owned()
    } else {
        row.person.name.clone()
    };
    view! { <Link href=Route::one(kind::PERSON, &row.person.id).href() label=label /> }
}

fn line(row: &PersonRow) -> AnyView {
    let words = &Session::here().text().person;
    let authority = |(key, name): &(String, String)| {
        view! { <li><Link href=link_to(kind::MUNICIPALITY, key).href() label=name.clone() /></li> }
    };
    let name = name(row);
    let double = row
        .is_double
        .then(|| view! { " " <Badge tone=Tone::Warning text=words.maybe_double /> });
    let PersonRow {
        person,
        works_for,
        is_undecided,
        ..
    } = row;
    let email = (!person.email.is_empty()).then(|| view! { <MailLink mailbox=person.email.clone() /> });
    let phone = (!person.phone.is_empty()).then(|| view! { <PhoneLink number=person.phone.clone() /> });
    view! {
            <th scope="row">{name}{undecided_badge(*is_undecided)}{double}</th>
            <td data-label=words.function><Words text=person.function.clone() /></td>
            <td data-label=words.works_for><ul class="link_list">{works_for.iter().map(authority).collect_view()}</ul></td>
            <td data-label=words.email>{email}</td>
            <td data-label=words.phone>{phone}</td>
    }
    .into_any()
}
