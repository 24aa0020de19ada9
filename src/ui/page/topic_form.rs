//! The form for a topic, new or known.
use crate::session::Session;
use crate::ui::block::{FormState, LabelOnce, RecordPick, Slot};
use crate::ui::part::{Button, Card, Choice, Picked, SelectField, Submit, TextArea, TextField};
use klimanetz_core::catalogue::{LINKABLE, kind};
use klimanetz_core::domain::TopicState;
use klimanetz_core::draft::TopicDraft;
use klimanetz_core::route::Route;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The page of the form for a new topic.
#[component]
pub fn NewTopic() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let id = session.new_id();
    let page = Route::one(kind::TOPIC, &id);
    let saved = Callback::new(move |()| session.go(&page));
    let back = Callback::new(move |()| session.go(&Route::list(kind::TOPIC)));
    view! {
        <h1>{text.new_title(kind::TOPIC)}</h1>
        <TopicForm id=id draft=TopicDraft::new() shown=TopicDraft::default() on_saved=saved on_cancel=back />
    }
}

/// The form. `shown` is what was stated when it was opened; only what differs from it is written.
#[component]
pub fn TopicForm(
    id: String,
    draft: TopicDraft,
    shown: TopicDraft,
    on_saved: Callback<()>,
    on_cancel: Callback<()>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.topic;
    let form = FormState::hiding("topic");
    let (title, body) = (RwSignal::new(draft.title), RwSignal::new(draft.text));
    let (state, about) = (RwSignal::new(draft.state), RwSignal::new(draft.about));
    let lines = [("title", title), ("text", body), ("state", state)];
    let lines = lines.into_iter().map(|(name, line)| (name, Slot::from(line)));
    form.keep("", lines.chain([("about", about.into())]).collect());
    let cancel = move |()| {
        form.let_go();
        on_cancel.run(());
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = TopicDraft {
            title: title.get(),
            text: body.get(),
            state: state.get(),
            about: about.get(),
        };
        let read = session.with(|documents, _| typed.read(&documents.0, &id, &shown));
        if form.send(session, read) {
            on_saved.run(());
        }
    };
    let states = TopicState::ALL.map(|state| Choice {
        value: state.code().to_owned(),
        label: text.topic_state(state).to_owned(),
        note: String::new(),
    });
    view! {
        <Card title=text.common.kind_topic>
            <form class="stack" novalidate on:submit=submit>
                {form.summary()}
                <TextField id=form.id("title") label=words.title value=title problem=form.problem("title", title) />
                <TextArea
                    id=form.id("text")
                    label=words.text
                    hint=words.text_hint
                    optional_mark=text.common.optional
                    value=body
                    problem=form.problem("text", body)
                    rows=6
                />
                <SelectField id=form.id("state") label=words.state options=states.to_vec() value=state />
                <RecordPick
                    id=form.id("about")
                    legend=text.common.linked_to
                    kinds=&LINKABLE
                    picked=Picked::Many(about)
                    hint=text.common.link_hint
                />
                <LabelOnce form=form />
                <div class="row">
                    <Submit label=text.common.save />
                    <Button label=text.common.cancel on_click=Callback::new(cancel) />
                </div>
            </form>
        </Card>
    }
}
