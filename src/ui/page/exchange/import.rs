//! Opens files or pasted text and shows for each what taking it over would do, and what has come of it.
use super::preview::Preview;
use super::result::MergeResult;
use crate::session::{IncomingFile, NotRead, Session};
use crate::ui::block::{FormState, Slot};
use crate::ui::part::{Button, Card, FilePick, Link, Notice, Progress, TextArea, Tone};
use klimanetz_core::visible::isolated;
use leptos::ev::Event;
use leptos::prelude::*;

/// Longest pasted text, in bytes, that is kept until it is opened: a longer one would take the room of what is saved.
const MOST_KEPT: usize = 100_000;

/// The card, and below it one result, preview or refusal for each file.
#[component]
pub fn Import() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.exchange;
    let desk = session.desk;
    on_cleanup(move || desk.clear());
    let pasted = RwSignal::new(String::new());
    let pick = Callback::new(move |event: Event| session.open_picked(&event));
    let form = FormState::new("paste");
    form.keep(vec![("text", Slot::UpTo(pasted, MOST_KEPT))]);
    let opened = RwSignal::new(None::<(u32, String)>);
    let read_pasted = Callback::new(move |()| {
        let typed = pasted.get_untracked();
        opened.set(Some((session.open_pasted(words.pasted, &typed), typed)));
    });
    // What was taken over or put away is no longer needed.
    Effect::new(move |_| {
        let is_done = |(number, _): &(u32, String)| !desk.is_open(*number);
        if opened.with(|opened| opened.as_ref().is_some_and(is_done)) {
            let typed = opened.get_untracked().map(|(_, typed)| typed);
            opened.set(None);
            if typed == Some(pasted.get_untracked()) {
                pasted.set(String::new());
                form.let_go();
            }
        }
    });
    let left = move || {
        desk.left.get().map(|route| {
            view! {
                <Notice tone=Tone::Info title=text.merging.form_kept>
                    <p><Link href=route.href() label=text.merging.to_form /></p>
                </Notice>
            }
        })
    };
    view! {
        <div role="status">{left}</div>
        <Show when=move || desk.is_held_over.get()><p class="import__drop">{text.merging.drop_here}</p></Show>
        <Card title=words.import_title id="import">
            <p>{words.import_text}</p>
            <FilePick id="import-file" label=words.import_pick hint=words.import_hint on_pick=pick multiple=true />
            <p class="muted">{text.merging.drop}</p>
            <details open=form.is_kept()>
                <summary>{words.import_paste}</summary>
                <div class="stack">
                {form.summary()}
                <TextArea id="import-text" label=words.import_paste value=pasted rows=6 is_private=true />
                <p class="row"><Button label=words.import_paste_read on_click=read_pasted /></p>
                </div>
            </details>
        </Card>
        <For each=move || desk.results.get() key=|(number, ..)| *number let((number, name, merged))>
            <MergeResult number=number name=name merged=merged />
        </For>
        <For each=move || desk.files.get() key=|(number, _)| *number let((number, file))>
            {one(number, file, Callback::new(move |()| desk.close(number)))}
        </For>
    }
}

fn one(number: u32, file: IncomingFile, on_close: Callback<()>) -> impl IntoView {
    let text = Session::here().text();
    let words = &text.exchange;
    move || {
        let reason = match file.content.get() {
            None => return reading(number, file.clone(), on_close),
            Some(Ok(arrived)) => {
                let name = file.name.clone();
                return view! { <Preview number=number name=name arrived=arrived on_close=on_close /> }.into_any();
            }
            Some(Err(NotRead::ByBrowser)) => words.unreadable_file.to_owned(),
            Some(Err(NotRead::Unreadable(reason))) => text.unreadable(&reason),
        };
        let name = isolated(&file.name);
        view! {
            <div role="alert" id=format!("preview-{number}-card") tabindex="-1">
                <Notice tone=Tone::Danger title=(words.refused_title)(&name)>
                    <p>{reason}</p>
                    <p>{words.refused_same}</p>
                    <Button label=words.discard name=format!("{}: {name}", words.discard) on_click=on_close />
                </Notice>
            </div>
        }
        .into_any()
    }
}

fn reading(number: u32, file: IncomingFile, on_close: Callback<()>) -> AnyView {
    let text = Session::here().text();
    let words = &text.exchange;
    let name = isolated(&file.name);
    view! {
        <Card title=(words.reading_title)(&name) id=format!("reading-{number}")>
            <Progress id=format!("reading-share-{number}") label=words.reading percent=file.percent worded=words.percent />
            <p class="row">
                <Button label=text.common.cancel name=format!("{}: {name}", text.common.cancel) on_click=on_close />
            </p>
        </Card>
    }
    .into_any()
}
