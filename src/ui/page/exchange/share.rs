//! Makes a share file, after showing exactly what leaves.
use crate::session::Session;
use crate::ui::part::{Button, Card, Emphasis, Fact, Facts, Words};
use klimanetz_core::domain::kind;
use klimanetz_core::summary::{ShareItem, ShareView, share};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The card.
#[component]
pub fn Share() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.exchange;
    let view = session.view_both(|shared, _| share(shared));
    let told = RwSignal::new(String::new());
    let make = move |extension: &'static str| {
        told.set(match session.make_share(extension) {
            Ok(name) => (words.file_made)(&name),
            Err(_) => words.not_made.to_owned(),
        });
    };
    let copy = move |()| {
        session.copy(&session.share_text(), move |is_copied| {
            told.set(if is_copied { words.copied } else { words.not_copied }.to_owned());
        });
    };
    view! {
        <Card title=words.share_title id="share">
            <p>{words.share_text}</p>
            <Facts>
                <Fact label=words.stand>
                    <code id="stand">{move || view.with(|view| view.stand.clone())}</code>
                    " "
                    <span class="muted">{words.stand_hint}</span>
                </Fact>
            </Facts>
            {move || view.with(what_leaves)}
            <div class="row">
                <Button
                    label=words.share_file
                    icon="download"
                    emphasis=Emphasis::Primary
                    on_click=Callback::new(move |()| make("json"))
                />
                <Button
                    label=words.share_mail
                    icon="mail"
                    on_click=Callback::new(move |()| make("txt"))
                    describedby="share-mail-hint"
                />
                <Button label=words.share_copy on_click=Callback::new(copy) />
            </div>
            <p class="muted" id="share-mail-hint">{words.share_mail_hint}</p>
            <p role="status">{move || told.get()}</p>
        </Card>
    }
}

fn what_leaves(view: &ShareView) -> AnyView {
    let text = Session::here().text();
    let words = &text.exchange;
    if view.items.is_empty() && view.n_erased == 0 {
        return view! { <p class="muted">{words.share_nothing}</p> }.into_any();
    }
    let mut by_kind: BTreeMap<&str, Vec<&ShareItem>> = BTreeMap::new();
    for item in &view.items {
        by_kind.entry(&item.kind).or_default().push(item);
    }
    let groups = by_kind.into_iter().map(|(name, items)| {
        let heading = format!("{} ({})", text.kind(name), items.len());
        let lines = items.into_iter().map(|item| line(name, item)).collect_view();
        view! { <li><strong>{heading}</strong><ul class="link_list">{lines}</ul></li> }
    });
    let groups = groups.collect_view();
    view! {
        <details id="share-preview">
            <summary>{(words.share_what)(view.items.len())}</summary>
            <ul class="link_list">{groups}</ul>
            <p class="muted">{(words.share_rest)(view.n_history, view.n_erased)} " " {words.share_private}</p>
        </details>
    }
    .into_any()
}

/// One record with the fields that leave; the elements of a set count as one field.
fn line(kind: &str, item: &ShareItem) -> impl IntoView + use<> {
    let text = Session::here().text();
    let mut names: Vec<String> = item
        .fields
        .iter()
        .map(|field| match field.split_once(':') {
            // Two targets of different scope are two fields; links are one list.
            Some((set, _)) if kind != kind::MUNICIPALITY => text.field(set),
            _ => text.field(field),
        })
        .collect();
    names.sort();
    names.dedup();
    let title = item.title.clone();
    view! { <li><Words text=title /> " – " <span class="muted">{names.join(", ")}</span></li> }
}
