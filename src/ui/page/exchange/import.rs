//! Opens files or pasted text and shows for each what taking it over would do.
use super::preview::Preview;
use crate::session::{IncomingFile, NotRead, Session};
use crate::ui::part::{Button, Card, FilePick, Notice, Progress, TextArea, Tone};
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
        opened.try_update(|opened| {
            for file in files {
                next.update_value(|next| *next += 1);
                opened.push((next.get_value(), file));
            }
        });
    };
    let close = move |number: u32| {
        opened.update(|opened| {
            opened.retain(|(own, file)| {
                if *own == number {
                    file.close();
                }
                *own != number
            })
        })
    };
    on_cleanup(move || opened.with_untracked(|opened| opened.iter().for_each(|(_, file)| file.close())));
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
                <TextArea id="import-text" label=words.import_paste value=pasted rows=6 is_private=true />
                <p class="row"><Button label=words.import_paste_read on_click=read_pasted /></p>
                </div>
            </details>
        </Card>
        <For each=move || opened.get() key=|(number, _)| *number let:file>
            {one(file.0, file.1, Callback::new(move |()| close(file.0)))}
        </For>
    }
}

fn one(number: u32, file: IncomingFile, on_close: Callback<()>) -> impl IntoView {
    let text = Session::here().text();
    let words = &text.exchange;
    move || {
        let reason = match file.content.get() {
            None => return reading(number, file.clone(), on_close),
            Some(Ok(snapshot)) => {
                let name = file.name.clone();
                return view! { <Preview number=number name=name snapshot=snapshot on_close=on_close /> }.into_any();
            }
            Some(Err(NotRead::ByBrowser)) => words.unreadable_file.to_owned(),
            Some(Err(NotRead::Unreadable(reason))) => text.unreadable(&reason),
        };
        view! {
            <div role="alert">
                <Notice tone=Tone::Danger title=(words.refused_title)(&isolated(&file.name))>
                    <p>{reason}</p>
                    <p>{words.refused_same}</p>
                    <Button label=words.discard on_click=on_close />
                </Notice>
            </div>
        }
        .into_any()
    }
}

fn reading(number: u32, file: IncomingFile, on_close: Callback<()>) -> AnyView {
    let text = Session::here().text();
    let words = &text.exchange;
    view! {
        <Card title=(words.reading_title)(&isolated(&file.name)) id=format!("reading-{number}")>
            <Progress id=format!("reading-share-{number}") label=words.reading percent=file.percent worded=words.percent />
            <p class="row"><Button label=text.common.cancel on_click=on_close /></p>
        </Card>
    }
    .into_any()
}
