//! The agenda of a meeting: its items with their times, and the form that puts something on it.
use super::item::item;
use crate::session::Session;
use crate::ui::block::{FormState, JustBinned, LabelOnce, in_bin};
use crate::ui::part::{Card, Choice, FieldKind, Link, Notice, SelectField, Submit, TextField, Tone};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::Topic;
use klimanetz_core::draft::ItemDraft;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{agenda, waiting_topics};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

#[component]
pub fn Agenda(meeting: String) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().meeting;
    let id = StoredValue::new(meeting);
    let view = session.view(move |document| id.with_value(|id| agenda(document, id)));
    let just_binned = JustBinned::of(kind::AGENDA_ITEM);
    let ids = Memo::new(move |_| {
        view.with(|view| {
            let shown = view.lines.iter().map(|line| line.item.id.clone()).collect();
            just_binned.among(shown, |id| view.binned.iter().any(|(own, _)| own == id))
        })
    });
    let sum = move || {
        view.with(|view| match view.ends_at {
            Some(at) => Some((words.ends_at)(&at.to_string(), view.n_minutes)),
            None => (view.n_minutes > 0).then(|| (words.n_minutes)(view.n_minutes)),
        })
    };
    let n_over = Memo::new(move |_| view.with(|view| view.n_over));
    view! {
        <Card title=words.agenda id="agenda">
            <Show when=move || view.with(|view| view.lines.is_empty())>
                <p class="muted">{words.no_agenda}</p>
            </Show>
            <ol class="meeting__items">
                <For each=move || ids.get() key=|id| id.clone() let:own>{item(id, view, (ids, just_binned), own)}</For>
            </ol>
            {move || sum().map(|sum| view! { <p class="muted">{sum}</p> })}
            {move || match n_over.get() {
                0 => None,
                n => Some(view! { <Notice tone=Tone::Warning title=(words.n_over)(n) /> }),
            }}
            {move || binned(view.with(|view| view.binned.clone()))}
            <AddItem meeting=id />
        </Card>
    }
}

/// The items in the bin, to restore or erase on their own pages.
fn binned(items: Vec<(String, String)>) -> Option<AnyView> {
    let text = Session::here().text();
    in_bin(items, |(id, title)| {
        let title = if title.is_empty() {
            text.common.unnamed.to_owned()
        } else {
            title
        };
        view! { <li><Link href=Route::one(kind::AGENDA_ITEM, &id).href() label=title /></li> }
    })
}

/// The form, which stays open: an agenda is put together in one go.
#[component]
fn AddItem(meeting: StoredValue<String>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.meeting;
    let form = FormState::new("item");
    let topics = session.view(move |document| meeting.with_value(|meeting| waiting_topics(document, meeting)));
    let (topic, title) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let duration = RwSignal::new(String::new());
    form.keep(vec![
        ("topic", topic.into()),
        ("title", title.into()),
        ("duration", duration.into()),
    ]);
    let was_kept = form.is_kept();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = ItemDraft {
            topic: topic.get(),
            title: title.get(),
            duration: duration.get(),
        };
        let id = session.new_id();
        let read =
            session.with_untracked(|shared, _| meeting.with_value(|meeting| typed.read(&shared.0, (meeting, &id))));
        if form.send(session, read) {
            topic.set(String::new());
            title.set(String::new());
        }
    };
    let choice = move |topic: &Topic| {
        let votes = (!topic.votes.is_empty()).then(|| (text.backlog.n_votes)(topic.votes.len()));
        let state = text.topic_state(topic.state).to_owned();
        Choice {
            value: topic.id.clone(),
            label: if topic.title.is_empty() {
                text.common.unnamed.to_owned()
            } else {
                topic.title.clone()
            },
            note: std::iter::once(state).chain(votes).collect::<Vec<_>>().join(", "),
        }
    };
    let options = move || {
        let nothing = Choice {
            label: words.no_topic.to_owned(),
            ..Choice::default()
        };
        std::iter::once(nothing)
            .chain(topics.with(|topics| topics.iter().map(choice).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    };
    view! {
        <details open=was_kept>
            <summary>{words.add_item}</summary>
            <form class="stack" novalidate on:submit=submit>
                {form.summary()}
                {move || view! { <SelectField id=form.id("topic") label=words.topic options=options() value=topic /> }}
                <TextField id=form.id("title") label=words.title hint=words.title_hint value=title problem=form.problem("title", title) />
                <TextField
                    id=form.id("duration")
                    label=words.duration
                    kind=FieldKind::Whole
                    optional_mark=text.common.optional
                    value=duration
                    problem=form.problem("duration", duration)
                />
                <LabelOnce form=form />
                <div class="row"><Submit label=words.add /></div>
            </form>
        </details>
    }
}
