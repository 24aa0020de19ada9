//! One note, saved while it is written.
use crate::session::Session;
use crate::ui::block::{BinActions, Binnable, FormState, RecordPick, ToBin, about_list};
use crate::ui::part::{Badge, Card, Folded, Notice, Picked, RichText, TextArea, TextField, Tone};
use klimanetz_core::catalogue::{LINKABLE, kind};
use klimanetz_core::draft::NoteDraft;
use klimanetz_core::route::Route;
use klimanetz_core::summary::note;
use leptos::prelude::*;
use std::time::Duration;

/// How long after the last keystroke a note is saved.
const PAUSE: Duration = Duration::from_millis(600);

/// The note `id`, or a new one about `about`.
#[component]
pub fn Note(id: String, about: Option<String>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.note;
    let opened = session
        .with_untracked(|shared, private| note(private.reveal(), &shared.0, &id))
        .map(|(note, _)| NoteDraft::of(&note));
    let draft = opened.clone().unwrap_or_else(|| NoteDraft {
        about: about.into_iter().collect(),
        ..NoteDraft::default()
    });
    let saved = RwSignal::new(opened.unwrap_or_default());
    let (body, tags, about) = (
        RwSignal::new(draft.text),
        RwSignal::new(draft.tags),
        RwSignal::new(draft.about),
    );
    // What is not saved, because it is too long or there is no room, is kept all the same.
    let form = FormState::new("note");
    form.keep(vec![
        ("text", body.into()),
        ("tags", tags.into()),
        ("about", about.into()),
    ]);
    let typed = move || NoteDraft {
        text: body.get(),
        tags: tags.get(),
        about: about.get(),
    };
    let id = StoredValue::new(id);
    let trouble = RwSignal::new(None::<String>);
    // The last events of a field may come while the page is being taken away: then there is nothing left to read.
    let typed_now = move || {
        let (text, tags) = (body.try_get_untracked()?, tags.try_get_untracked()?);
        Some(NoteDraft {
            text,
            tags,
            about: about.try_get_untracked()?,
        })
    };
    let save = move || {
        let (Some(draft), Some(kept)) = (typed_now(), saved.try_get_untracked()) else {
            return;
        };
        // A new note that nobody has written anything into leaves no trace.
        let is_blank = kept == NoteDraft::default() && draft.text.trim().is_empty() && draft.tags.is_empty();
        if is_blank || draft == kept {
            return;
        }
        let stored_now =
            session.with_untracked(|shared, private| id.with_value(|id| note(private.reveal(), &shared.0, id)));
        let draft = match stored_now {
            Some((note, _)) => draft.joined(&kept, &NoteDraft::of(&note)),
            None => draft,
        };
        let read = session.with_untracked(|_, private| id.with_value(|id| draft.read(private.reveal(), id, &kept)));
        match read.map(|edit| session.commit_private(edit)) {
            Ok(Ok(())) => {
                trouble.set(None);
                if body.with_untracked(|text| *text != draft.text) {
                    body.set(draft.text.clone());
                }
                saved.set(draft);
                form.mark_stored();
            }
            Ok(Err(not_done)) => trouble.set(Some(text.not_done(&not_done).to_owned())),
            Err(problems) => trouble.set(problems.first().map(|problem| text.flaw(problem.flaw))),
        }
    };
    // Saves a moment after the last change, and when the page is left.
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<()>| {
        typed();
        if before.is_some() {
            if let Some(earlier) = waiting.get_value() {
                earlier.clear();
            }
            waiting.set_value(set_timeout_with_handle(save, PAUSE).ok());
        }
    });
    if form.is_kept() {
        set_timeout(save, PAUSE);
    }
    on_cleanup(move || {
        if let Some(last) = waiting.try_get_value().flatten() {
            last.clear();
        }
        save();
    });
    let leaving = window_event_listener(leptos::ev::visibilitychange, move |_| save());
    let closing = window_event_listener(leptos::ev::pagehide, move |_| save());
    on_cleanup(move || {
        leaving.remove();
        closing.remove();
    });
    let state = move || {
        let is_saved = saved.with(|saved| *saved == typed());
        match trouble.get() {
            Some(sentence) => {
                // What was not saved is kept, unless there is no room for that either.
                let kept = move || (!form.is_refused()).then(|| view! { <p>{words.kept}</p> });
                view! { <Notice tone=Tone::Danger title=sentence>{kept}</Notice> }.into_any()
            }
            None if saved.with(|saved| *saved == NoteDraft::default()) => ().into_any(),
            None => view! { <p class="muted" role="status">{if is_saved { words.saved } else { words.saving }}</p> }
                .into_any(),
        }
    };
    let stored = session.view_both(move |shared, private| id.with_value(|id| note(private.reveal(), &shared.0, id)));
    // Another tab wrote: the fields follow as long as nothing of their own is unsaved, else the next word would undo it.
    Effect::new(move |_| {
        let Some(now) = stored.with(|stored| stored.as_ref().map(|(note, _)| NoteDraft::of(note))) else {
            return;
        };
        let kept = saved.get_untracked();
        let is_untouched = untrack(typed).says_the_same(&kept);
        if is_untouched && !now.says_the_same(&kept) {
            body.set(now.text.clone());
            tags.set(now.tags.clone());
            about.set(now.about.clone());
            saved.set(now);
            form.mark_stored();
        }
    });
    let preview = move || {
        let text = body.get();
        (!text.trim().is_empty())
            .then(|| view! { <Card title=words.preview id="preview"><RichText text=text /></Card> })
    };
    let is_binned =
        Signal::derive(move || stored.with(|stored| stored.as_ref().is_some_and(|(note, _)| note.is_binned)));
    let binnable = id
        .with_value(|id| Binnable::new(kind::NOTE, id, is_binned))
        .private(true);
    view! {
        <div class="page-head">
            <h1>{words.heading}</h1>
            <Badge tone=Tone::Info text=text.common.private />
        </div>
        <BinActions
            of=binnable
            question=Signal::stored(words.erase_title.to_owned())
            warning=words.erase_text
            after=Route::list(kind::NOTE)
        />
        <p class="muted">{words.private_hint}</p>
        {move || stored.with(|stored| stored.as_ref().map(|(_, about)| about_list(about.clone())))}
        <div class="split">
            <Show when=move || !is_binned.get()>
                <Card title=words.text id="write">
                    {form.summary()}
                    <TextArea
                        id="note-text"
                        label=words.text
                        hint=text.topic.text_hint
                        value=body
                        rows=10
                        is_private=true
                    />
                    <TextField
                        id="note-tags"
                        label=words.tags
                        hint=words.tags_hint
                        optional_mark=text.common.optional
                        value=tags
                        is_private=true
                    />
                    <Folded summary=text.common.linked_to>
                        <RecordPick
                            id="note-about"
                            legend=text.common.linked_to
                            kinds=&LINKABLE
                            picked=Picked::Many(about)
                            hint=words.about_hint
                        />
                    </Folded>
                    {state}
                </Card>
            </Show>
            <div class="stack">{preview}</div>
        </div>
        <Show when=move || stored.with(Option::is_some)><ToBin of=binnable /></Show>
    }
}
