//! Makes a share file, after showing exactly what leaves.
use super::making::Making;
use crate::session::Session;
use crate::ui::part::{Button, Card, Emphasis, Fact, Facts, Words};
use crate::ui::sight::{PAGE, Pages};
use klimanetz_core::catalogue::{Card, kind_of};
use klimanetz_core::order::sort;
use klimanetz_core::summary::{ShareCounts, ShareItem, ShareView, share, share_counts};
use klimanetz_core::text::Text;
use leptos::html::Details;
use leptos::prelude::*;
use std::collections::BTreeMap;

#[component]
pub fn Share() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.exchange;
    let counts = session.view_both(|shared, _| share_counts(shared));
    let stand = session.stand();
    let told = RwSignal::new(String::new());
    let is_nothing = move || counts.get() == ShareCounts::default();
    let (is_open, n_shown) = (RwSignal::new(false), RwSignal::new(PAGE));
    let details = NodeRef::<Details>::new();
    let toggle = move |_| is_open.set(details.get_untracked().is_some_and(|details| details.open()));
    // What takes no longer than a moment is done at once, and the browser still knows it for the member's own wish.
    let making = Making::new(session, told);
    let make = move |extension: &'static str| {
        making.begin(async move {
            match session.make_share(extension).await {
                Ok(name) => (words.file_made)(&name),
                Err(_) => words.not_made.to_owned(),
            }
        });
    };
    let copy = move |()| {
        making.begin(async move {
            let is_copied = session.copy(&session.share_text().await).await;
            (if is_copied { words.copied } else { words.not_copied }).to_owned()
        });
    };
    view! {
        <Card title=words.share_title id="share">
            <p>{words.share_text}</p>
            <Facts>
                <Fact label=words.stand>
                    {move || stand.get().map(|stand| view! { <code id="stand">{stand}</code> })}
                    " "
                    <span class="muted">{words.stand_hint}</span>
                </Fact>
            </Facts>
            <Show when=move || !is_nothing() fallback=move || view! { <p class="muted">{words.share_nothing}</p> }>
                <details id="share-preview" node_ref=details on:toggle=toggle>
                    <summary>{move || (words.share_what)(counts.get().n_items)}</summary>
                    // Listed only for those who look.
                    {move || is_open.get().then(|| listed(n_shown))}
                    <p class="muted">
                        {move || (words.share_rest)(counts.get().n_history, counts.get().n_erased)} " " {words.share_private}
                    </p>
                </details>
            </Show>
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

fn listed(n_shown: RwSignal<usize>) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let view = session.view_both(|shared, _| share(shared));
    (move || view.with(|view| list(text, view, n_shown))).into_any()
}

fn list(text: &Text, view: &ShareView, n_shown: RwSignal<usize>) -> AnyView {
    let n_listed = n_shown.get();
    let mut by_kind: BTreeMap<&str, (usize, Vec<&ShareItem>)> = BTreeMap::new();
    for (at, item) in view.items.iter().enumerate() {
        let (n, shown) = by_kind.entry(&item.kind).or_default();
        *n += 1;
        if at < n_listed {
            shown.push(item);
        }
    }
    let groups = by_kind.into_iter().map(|(name, (n, shown))| {
        let heading = format!("{} ({n})", text.kind(name));
        let lines: Vec<_> = shown.into_iter().map(|item| line(name, item)).collect();
        let lines = (!lines.is_empty()).then(|| view! { <ul class="link_list">{lines}</ul> });
        view! { <li><strong>{heading}</strong>{lines}</li> }
    });
    let groups = groups.collect_view();
    let more = Pages::of(n_shown).more(view.items.len());
    view! { <ul class="link_list">{groups}</ul> {more} }.into_any()
}

/// One record with the fields that leave; the elements of a set count as one field.
fn line(kind: &str, item: &ShareItem) -> impl IntoView + use<> {
    let text = Session::here().text();
    let is_authority = kind_of(kind).is_some_and(|kind| kind.page.has(Card::Authority));
    let mut names: Vec<String> = item
        .fields
        .iter()
        .map(|field| match field.split_once(':') {
            // Two targets of different scope are two fields; links are one list.
            Some((set, _)) if !is_authority => text.field(kind, set),
            _ => text.field(kind, field),
        })
        .collect();
    sort(&mut names);
    names.dedup();
    let title = item.title.clone();
    view! { <li><Words text=title /> " – " <span class="muted">{names.join(", ")}</span></li> }
}
