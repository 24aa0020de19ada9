//! Opens files or pasted text and shows for each what taking it over would do.
use super::preview::Preview;
use crate::session::{IncomingFile, NotRead, Session};
use crate::ui::part::{Button, Card, FilePick, Notice, TextArea, Tone};
use klimanetz_core::visible::isolated;
use leptos::ev::Event;
use leptos::prelude::*;

/// The card, and below it one preview or refusal for each file.
#[component]
pub fn Import() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.exchange;
    // Each with a number of its own, so that the same file can be opened twice.
    let opened = RwSignal::new(Vec::<(u32, IncomingFile)>::new());
    let next = StoredValue::new(0_u32);
    let add = move |files: Vec<IncomingFile>| {
        opened.update(|opened| {
            for file in files {
                next.update_value(|next| *next += 1);
                opened.push((next.get_value(), file));
            }
        });
    };
    let close = move |number: u32| opened.update(|opened| opened.retain(|(own, _)| *own != number));
    let pasted = RwSignal::new(String::new());
    let pick = Callback::new(move |event: Event| session.read_picked(&event, add));
    let read_pasted = Callback::new(move |()| add(vec![session.read_pasted(words.pasted, &pasted.get_untracked())]));
    view! {
        <Card title=words.import_title id="import">
            <p>{words.import_text}</p>
            <FilePick id="import-file" label=words.import_pick hint=words.import_hint on_pick=pick multiple=true />
            <details>
                <summary>{words.import_paste}</summary>
                <div class="stack">
                <TextArea id="import-text" label=words.import_paste value=pasted rows=6 />
                <p class="row"><Button label=words.import_paste_read on_click=read_pasted /></p>
                </div>
            </details>
        </Card>
        <For each=move || opened.get() key=|(number, _)| *number let:file>
            {one(file.0, file.1, Callback::new(move |()| close(file.0)))}
        </For>
    }
}

fn one(number: u32, file: IncomingFile, on_close: Callback<()>) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let reason = match file.content {
        Ok(snapshot) => {
            return view! { <Preview number=number name=file.name snapshot=snapshot on_close=on_close /> }.into_any();
        }
        Err(NotRead::ByBrowser) => text.exchange.unreadable_file.to_owned(),
        Err(NotRead::Unreadable(reason)) => text.unreadable(&reason),
    };
    view! {
        <div role="alert">
            <Notice tone=Tone::Danger title=(text.exchange.refused_title)(&isolated(&file.name))>
                <p>{reason}</p>
                <p>{text.exchange.refused_same}</p>
                <Button label=text.exchange.discard on_click=on_close />
            </Notice>
        </div>
    }
    .into_any()
}
