//! One note, saved while it is written.
use crate::session::Session;
use crate::ui::block::{BinActions, Binnable, FormState, ToBin, Typed, about_list, in_sight};
use crate::ui::part::{Badge, Card, Folded, Notice, RichText, Tone};
use klimanetz_core::catalogue::{Field, Kind};
use klimanetz_core::draft::Autosave;
use klimanetz_core::route::{Known, Route};
use klimanetz_core::summary::note;
use leptos::prelude::*;
use std::time::Duration;

/// How long after the last keystroke a note is saved.
const PAUSE: Duration = Duration::from_millis(600);

/// The note `id`, or a new one of which this is known: the name of a field, and an id.
#[component]
pub fn Note(kind: &'static Kind, id: String, known: Option<Known>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.note;
    let opened = session.documents_untracked(|_, own| Autosave::open(kind, own, &id));
    let known: Vec<(&str, &str)> = known.iter().map(|(field, id)| (field.as_str(), id.as_str())).collect();
    let typed = StoredValue::new(Typed::of(kind, &opened.form(&known), false));
    let draft = move || typed.with_value(Typed::draft);
    let saved = RwSignal::new(opened);
    // What is not saved, because it is too long or there is no room, is kept all the same.
    let form = FormState::of_writing(kind.code(), kind);
    form.keep(typed.with_value(Typed::slots));
    let id = StoredValue::new(id);
    let trouble = RwSignal::new(None::<String>);
    let save = move || {
        // The last events of a field may come while the page is being taken away: then there is nothing left to read.
        let now = typed.try_with_value(Typed::try_draft_untracked).flatten();
        let (Some(now), Some(kept)) = (now, saved.try_get_untracked()) else {
            return;
        };
        let today = untrack(|| session.today());
        let read = session.documents_untracked(|_, own| id.with_value(|id| kept.save(now.clone(), own, id, today)));
        let done = match read {
            Some(Ok((next, edits))) => session.commit_record(kind, edits).map(|()| next),
            Some(Err(problems)) => return trouble.set(problems.first().map(|problem| text.flaw(problem.flaw))),
            // A new note that nobody has written anything into leaves no trace.
            None => return,
        };
        match done {
            Ok(next) => {
                trouble.set(None);
                if !next.holds(&now) {
                    typed.with_value(|typed| typed.fill(&next.form(&[])));
                }
                saved.set(next);
                form.mark_stored();
            }
            Err(not_done) => trouble.set(Some(text.not_done(&not_done).to_owned())),
        }
    };
    // Saves a moment after the last change, and when the page is left.
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<()>| {
        draft();
        if before.is_some() {
            if let Some(earlier) = waiting.get_value() {
                earlier.clear();
            }
            waiting.set_value(set_timeout_with_handle(save, PAUSE).ok());
        }
    });
    // Who begins a note wants to write.
    if saved.with_untracked(Autosave::is_new)
        && let Some(first) = kind.fields.first()
    {
        session.focus(form.id(first.name));
    }
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
        let is_saved = saved.with(|saved| saved.holds(&draft()));
        match trouble.get() {
            Some(sentence) => {
                // What was not saved is kept, unless there is no room for that either.
                let kept = move || (!form.is_refused()).then(|| view! { <p>{words.kept}</p> });
                view! { <Notice tone=Tone::Danger title=sentence>{kept}</Notice> }.into_any()
            }
            None if saved.with(Autosave::is_new) => ().into_any(),
            None => view! { <p class="muted" role="status">{if is_saved { words.saved } else { words.saving }}</p> }
                .into_any(),
        }
    };
    let stored = session.view_both(move |shared, private| id.with_value(|id| note(private.reveal(), &shared.0, id)));
    // Another tab wrote: the fields follow as long as nothing of their own is unsaved.
    Effect::new(move |_| {
        stored.track();
        let now = untrack(draft);
        let follow =
            |kept: &Autosave| session.documents_untracked(|_, own| id.with_value(|id| kept.follow(&now, own, id)));
        if let Some(next) = saved.with_untracked(follow) {
            typed.with_value(|typed| typed.fill(&next.form(&[])));
            saved.set(next);
            form.mark_stored();
        }
    });
    let preview = move || {
        let text = kind
            .title
            .first()
            .map(|title| draft().line(title).to_owned())
            .unwrap_or_default();
        (!text.trim().is_empty())
            .then(|| view! { <Card title=words.preview id="preview"><RichText text=text /></Card> })
    };
    let is_binned =
        Signal::derive(move || stored.with(|stored| stored.as_ref().is_some_and(|(note, _)| note.is_binned)));
    let binnable = id
        .with_value(|id| Binnable::new(kind.code(), id, is_binned))
        .private(true);
    // What it is about is said in a click; most notes are about nothing.
    let field = move |field: &'static Field| {
        let drawn = move || typed.with_value(|typed| in_sight(session, form, field, typed));
        match field.form.kinds() {
            [] => drawn(),
            _ => Some(view! { <Folded summary=text.label(&field.label)>{drawn()}</Folded> }.into_any()),
        }
    };
    let fields = move || kind.fields.iter().map(field).collect::<Vec<_>>();
    view! {
        <div class="page-head">
            <h1>{words.heading}</h1>
            <Badge tone=Tone::Info text=text.common.private />
        </div>
        <BinActions
            of=binnable
            question=Signal::stored(words.erase_title.to_owned())
            warning=words.erase_text
            after=Route::List(kind.head)
        />
        <p class="muted">{words.private_hint}</p>
        {move || stored.with(|stored| stored.as_ref().map(|(_, about)| about_list(about.clone())))}
        <div class="split">
            <Show when=move || !is_binned.get()>
                <Card title=words.text id="write">
                    {form.summary()}
                    {fields()}
                    {state}
                </Card>
            </Show>
            <div class="stack">{preview}</div>
        </div>
        <Show when=move || stored.with(Option::is_some)><ToBin of=binnable /></Show>
    }
}
