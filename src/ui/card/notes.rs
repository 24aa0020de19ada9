//! „Meine Notizen“: all of them, by tag and search.
use crate::session::Session;
use crate::ui::block::{Siblings, in_bin};
use crate::ui::part::{Badge, Button, ButtonLink, Emphasis, Empty, Link, Notice, SearchField, Tone};
use crate::ui::sight::{PAGE, Pages};
use klimanetz_core::catalogue::kind;
use klimanetz_core::route::Route;
use klimanetz_core::summary::notes;
use leptos::prelude::*;

#[component]
pub fn Notes() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let query = session.remembered_privately("query", String::new());
    let tag = session.remembered_privately("tag", None::<String>);
    let view = Memo::new(move |_| {
        let (query, tag) = (query.get(), tag.get());
        session.with_private(move |private| notes(private, &query, tag.as_deref()))
    });
    let status = Signal::derive(move || view.with(|list| (text.directory.found)(list.notes.len(), list.n_all)));
    let tags = Memo::new(move |_| view.with(|list| list.tags.clone()));
    let tags = move || {
        let choice = |label: String, chosen: Option<String>| {
            let is_chosen = {
                let chosen = chosen.clone();
                Signal::derive(move || Some(tag.with(|tag| *tag == chosen)))
            };
            let choose = Callback::new(move |()| tag.set(chosen.clone()));
            view! { <li><Button label=label emphasis=Emphasis::Tertiary pressed=is_chosen on_click=choose /></li> }
        };
        let tags = tags.get();
        (!tags.is_empty()).then(|| {
            view! {
                <div role="group" aria-label=text.note.tags>
                    <ul class="row link_list">
                        {choice(text.note.all_tags.to_owned(), None)}
                        {tags
                            .into_iter()
                            .map(|(name, n)| choice(format!("{name} ({n})"), Some(name)))
                            .collect_view()}
                    </ul>
                </div>
            }
        })
    };
    let n_shown = session.remembered("shown", PAGE);
    let list = move || {
        if view.with(|list| list.n_all == 0) {
            return view! { <Empty title=text.note.none><p>{text.note.none_hint}</p></Empty> }.into_any();
        }
        if view.with(|list| list.notes.is_empty()) {
            return view! { <Empty title=text.directory.nothing /> }.into_any();
        }
        view.with(|list| {
            let shown = list.notes.iter().take(n_shown.get()).cloned().map(line);
            view! {
                <ul class="link_list">{shown.collect_view()}</ul>
                {Pages::of(n_shown).more(list.notes.len())}
            }
            .into_any()
        })
    };
    let binned = move || in_bin(view.with(|list| list.binned.clone()), line);
    view! {
        <Siblings />
        <div class="page-head">
            <h1>{text.note.heading}</h1>
            <ButtonLink label=text.add(kind::NOTE) href=Route::new(kind::NOTE, None).href() icon="add" />
        </div>
        <Notice tone=Tone::Info title=text.note.private_hint />
        <SearchField id="notes-search" label=text.directory.search value=query status=status />
        {tags}
        {list}
        {binned}
    }
}

fn line(note: klimanetz_core::domain::Note) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let title = match note.title() {
        title if title.is_empty() => text.note.untitled.to_owned(),
        title => title,
    };
    let tags = note
        .tags
        .into_iter()
        .map(|tag| view! { <Badge tone=Tone::Neutral text=tag /> })
        .collect_view();
    view! {
        <li class="row">
            <Link href=Route::one(kind::NOTE, &note.id).href() label=title />
            {tags}
            <span class="muted">{text.day(session.day_of(note.at))}</span>
        </li>
    }
}
