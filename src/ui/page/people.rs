//! Everybody in the directory, to search; and who lies in the bin.
use crate::session::Session;
use crate::ui::block::link_to;
use crate::ui::part::{ButtonLink, ContactLink, Empty, Link, SearchField, Table, Words};
use klimanetz_core::domain::kind;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{PersonRow, people};
use leptos::prelude::*;

/// The list.
#[component]
pub fn People() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let query = RwSignal::new(String::new());
    let view = Memo::new(move |_| {
        let query = query.get();
        session.look(move |document| people(document, &query))
    });
    let status = Signal::derive(move || view.with(|list| (text.directory.found)(list.rows.len(), list.n_all)));
    let list = move || {
        if view.with(|list| list.n_all == 0) {
            return view! { <Empty title=text.person.none><p>{text.person.none_hint}</p></Empty> }.into_any();
        }
        if view.with(|list| list.rows.is_empty()) {
            return view! { <Empty title=text.directory.nothing /> }.into_any();
        }
        let words = &text.person;
        let headers = [words.name, words.function, words.works_for, words.email, words.phone]
            .map(str::to_owned)
            .to_vec();
        let rows = view.with(|list| list.rows.clone());
        view! {
            <Table caption=text.person.title headers=headers caption_hidden=true>
                {rows.into_iter().map(line).collect_view()}
            </Table>
        }
        .into_any()
    };
    let binned = move || {
        let rows = view.with(|list| list.binned.clone());
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
        <div class="page-head">
            <h1>{text.person.title}</h1>
            <ButtonLink label=text.person.add href=Route::NewPerson(None).href() icon="add" />
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
    view! { <Link href=Route::Person(row.person.id.clone()).href() label=label /> }
}

fn line(row: PersonRow) -> impl IntoView {
    let words = &Session::here().text().person;
    let authority = |(key, name): (String, String)| {
        view! { <li><Link href=link_to(kind::MUNICIPALITY, &key).href() label=name /></li> }
    };
    let name = name(&row);
    let PersonRow { person, works_for } = row;
    let email = (!person.email.is_empty())
        .then(|| view! { <ContactLink href=format!("mailto:{}", person.email) label=person.email.clone() /> });
    let phone =
        (!person.phone.is_empty()).then(|| view! { <ContactLink href=person.dial() label=person.phone.clone() /> });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=words.function><Words text=person.function /></td>
            <td data-label=words.works_for><ul class="link_list">{works_for.into_iter().map(authority).collect_view()}</ul></td>
            <td data-label=words.email>{email}</td>
            <td data-label=words.phone>{phone}</td>
        </tr>
    }
}
