//! One topic: its text, its contributions, what links here, own notes; edit, bin, erase.
mod contribution;

use super::NotFound;
use super::topic_form::TopicForm;
use crate::session::Session;
use crate::ui::block::{
    BinActions, Binnable, FollowUpsAbout, JustBinned, LinkList, NotesAbout, ToBin, UndecidedFields, about_list,
    erase_question, last_said, vote_button,
};
use crate::ui::part::{Badge, Button, Card, RichText, Tone, Words};
use contribution::{ContributionForm, Contributions, binned, contribution};
use klimanetz_core::catalogue::kind;
use klimanetz_core::draft::{ContributionDraft, TopicDraft};
use klimanetz_core::route::Route;
use klimanetz_core::summary::{ContributionView, TopicView, meetings, topic};
use leptos::prelude::*;

/// The page, or the notice that no topic of this id is here.
#[component]
pub fn Topic(id: String) -> impl IntoView {
    let session = Session::here();
    let is_here = {
        let id = id.clone();
        session.view(move |document| document.entity(kind::TOPIC, &id).is_some())
    };
    move || {
        let id = id.clone();
        if is_here.get() {
            view! { <Known id=id /> }.into_any()
        } else {
            view! { <NotFound /> }.into_any()
        }
    }
}

#[component]
fn Known(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let view = {
        let id = id.clone();
        session.view(move |document| topic(document, &id))
    };
    let editing = RwSignal::new(session.is_unsaved_here("topic"));
    let title = Signal::derive(move || {
        let title = view
            .with(|view| view.as_ref().map(|view| view.topic.title.clone()))
            .unwrap_or_default();
        if title.is_empty() {
            text.common.unnamed.to_owned()
        } else {
            title
        }
    });
    let is_binned = Signal::derive(move || view.with(|view| view.as_ref().is_some_and(|view| view.topic.is_binned)));
    let binnable = Binnable::new(kind::TOPIC, &id, is_binned);
    let links = Signal::derive(move || {
        view.with(|view| view.as_ref().map(|view| view.links.clone()))
            .unwrap_or_default()
    });
    let of = move |part: fn(&TopicView) -> &Vec<ContributionView>| {
        Memo::new(move |_| view.with(|view| view.as_ref().map_or_else(Vec::new, |view| part(view).clone())))
    };
    let all = Contributions {
        shown: of(|view| &view.contributions),
        binned: of(|view| &view.binned),
    };
    let just_binned = JustBinned::of(kind::CONTRIBUTION);
    let ids = Memo::new(move |_| just_binned.among(all.ids(), |id| all.binned(id).is_some()));
    let close = Callback::new(move |()| editing.set(false));
    let (form_id, topic_id, note_id) = (id.clone(), id.clone(), id);
    let body = move || {
        if editing.get() {
            let shown = view
                .with_untracked(|view| view.as_ref().map(|view| TopicDraft::of(&view.topic)))
                .unwrap_or_default();
            let id = form_id.clone();
            view! { <TopicForm id=id draft=shown.clone() shown=shown on_saved=close on_cancel=close /> }.into_any()
        } else {
            view! { {move || view.with(|view| view.as_ref().map(read))} }.into_any()
        }
    };
    view! {
        <div class="page-head">
            <h1><Words text=title /></h1>
            <Show when=move || !(editing.get() || binnable.is_binned.get())>
                <Button label=text.common.edit icon="edit" on_click=Callback::new(move |()| editing.set(true)) />
            </Show>
        </div>
        <BinActions of=binnable question=erase_question(title) warning=text.person.erase_text after=Route::list(kind::TOPIC) />
        {body}
        <Card title=text.topic.contributions id="contributions">
            <Show when=move || all.shown.with(Vec::is_empty)>
                <p class="muted">{text.topic.no_contributions}</p>
            </Show>
            <For each=move || ids.get() key=|id| id.clone() let:own>{contribution(all, (ids, just_binned), own)}</For>
            {move || binned(all.binned.get())}
        </Card>
        <Card title=text.topic.contribute id="contribute">
            <ContributionForm
                name="contribution"
                topic=topic_id
                id=None
                shown=ContributionDraft::default()
                meeting=meeting_of(session)
                on_saved=Callback::new(|()| ())
            />
        </Card>
        <div class="split">
            <Card title=text.common.links_here id="links"><LinkList links=links /></Card>
            <div class="stack">
                <NotesAbout id=note_id.clone() />
                <FollowUpsAbout kind=kind::TOPIC id=note_id />
            </div>
        </div>
        <ToBin of=binnable />
    }
}

/// The meeting of today: what is written down now was most likely said there.
fn meeting_of(session: Session) -> String {
    let today = session.today();
    let all = session.with(|shared, _| meetings(&shared.0));
    let found = all
        .into_iter()
        .find(|meeting| meeting.is_on(today) && !meeting.is_called_off);
    found.map_or_else(String::new, |meeting| meeting.id)
}

fn read(view: &TopicView) -> impl IntoView + use<> {
    let text = Session::here().text();
    let body = (!view.topic.text.is_empty()).then(|| view! { <RichText text=view.topic.text.clone() /> });
    let last = last_said(&view.last_said);
    let votes = vote_button(&view.topic, String::new());
    let (undecided, state, about) = (view.undecided.clone(), view.topic.state, about_list(view.about.clone()));
    view! {
        <UndecidedFields fields=undecided />
        <Card title=text.common.kind_topic id="topic">
            <p class="row"><Badge tone=Tone::Neutral text=text.topic_state(state) /> {votes}</p>
            {body}
            {about}
            {last}
        </Card>
    }
}
