//! The page of one record of any kind: what is stated, what is undecided, what links here, own notes; edit, bin, erase; and the
//! cards that its kind has.
use crate::session::Session;
use crate::ui::block::{
    About, AddLinks, BinActions, Binnable, Earlier, LinkList, MoreFacts, NotFound, RecordForm, StillTrue, ToBin,
    UndecidedFields, asked_facts, erase_question, history, last_said, record_facts, step_words, withdraw_button,
};
use crate::ui::card::{
    AccountCard, Contributions, Doubles, ErasureTraces, FollowUpsAbout, Matches, MeetingCards, MeetingStatus,
    NotesAbout, TopicSide, not_in_thread, topic_text,
};
use crate::ui::part::{Button, Card, Words};
use klimanetz_core::catalogue::{self, Kind};
use klimanetz_core::domain::HeatPlan;
use klimanetz_core::draft::{RecordDraft, erase_all};
use klimanetz_core::replica::Document;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{RecordView, record as view_of};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The page, or the notice that no such record is here.
#[component]
pub fn RecordPage(kind: &'static Kind, id: String) -> impl IntoView {
    let session = Session::here();
    let view = {
        let id = id.clone();
        session.view_documents(move |shared, own| view_of(kind, (lies_in(kind, shared, own), shared, own), &id))
    };
    let is_here = Memo::new(move |_| view.with(Option::is_some));
    move || {
        let id = id.clone();
        if is_here.get() {
            view! { <Known kind=kind id=id view=view /> }.into_any()
        } else {
            view! { <NotFound /> }.into_any()
        }
    }
}

/// The document a kind's records are in.
pub(super) fn lies_in<'a>(kind: &Kind, shared: &'a Document, own: &'a Document) -> &'a Document {
    if kind.is_private() { own } else { shared }
}

#[component]
fn Known(kind: &'static Kind, id: String, view: Memo<Option<RecordView>>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let editing = RwSignal::new(session.is_unsaved_here(kind.code()));
    let title = Signal::derive(move || {
        let title = view
            .with(|view| view.as_ref().map(|view| view.row.title.clone()))
            .unwrap_or_default();
        if title.is_empty() {
            text.common.unnamed.to_owned()
        } else {
            title
        }
    });
    let is_binned = Signal::derive(move || view.with(|view| view.as_ref().is_some_and(|view| view.is_binned)));
    let binnable = Binnable::new(kind.code(), &id, is_binned).private(kind.is_private());
    let links = Signal::derive(move || {
        view.with(|view| view.as_ref().map(|view| view.links.clone()))
            .unwrap_or_default()
    });
    let close = Callback::new(move |()| editing.set(false));
    let (form_id, add_id, note_id, due_id) = (id.clone(), id.clone(), id.clone(), id.clone());
    let body = move || {
        if editing.get() {
            let shown = session.documents_untracked(|shared, own| {
                RecordDraft::open(kind, (lies_in(kind, shared, own), own), &form_id)
            });
            let id = form_id.clone();
            view! { <RecordForm name=kind.code() kind=kind id=id draft=shown.clone() shown=shown on_saved=close on_cancel=close /> }
                .into_any()
        } else {
            let undecided = move || {
                view.with(|view| view.as_ref().map(|view| view.undecided.clone()))
                    .unwrap_or_default()
            };
            view! {
                {move || view! { <UndecidedFields fields=undecided() /> }}
                {facts(kind, &form_id, view)}
            }
            .into_any()
        }
    };
    let is_thread = kind.page.has(catalogue::Card::Contributions);
    let links = if is_thread { not_in_thread(&id, links) } else { links };
    let linked = move || {
        view! {
            <Card title=text.common.links_here id="links">
                <LinkList links=links />
                {(!kind.page.added.is_empty()).then(|| view! { <AddLinks id=add_id to=kind.code() /> })}
            </Card>
        }
    };
    let notes = move || view! { <NotesAbout id=note_id /> <FollowUpsAbout kind=kind.code() id=due_id /> };
    view! {
        <div class="page-head">
            <h1><Words text=title /></h1>
            <Show when=move || !(editing.get() || binnable.is_binned.get())>
                <Button label=text.common.edit icon="edit" on_click=Callback::new(move |()| editing.set(true)) />
            </Show>
        </div>
        {bin_actions(kind, (binnable, title), &id)}
        {kind.page.has(catalogue::Card::Status).then(|| view! { <MeetingStatus id=id.clone() /> })}
        {kind.page.has(catalogue::Card::Doubles).then(|| view! { <Doubles id=id.clone() /> })}
        {match is_thread {
            true => view! {
                <div class="split split--thread">
                    <div class="stack">
                        {body}
                        <Contributions id=id.clone() />
                    </div>
                    <div class="stack">
                        <TopicSide id=id.clone() />
                        {notes()}
                        {linked()}
                    </div>
                </div>
            }.into_any(),
            false => view! {
                {body}
                {kind.page.has(catalogue::Card::Meeting).then(|| view! { <MeetingCards id=id.clone() /> })}
                {kind.page.has(catalogue::Card::Matches).then(|| view! { <Matches id=id.clone() /> })}
                {kind.page.more.map(|more| view! { <MoreFacts kind=kind more=more id=id.clone() /> })}
                {(!kind.is_private()).then(|| view! {
                    <div class="split">
                        {linked()}
                        <div class="stack">{notes()}</div>
                    </div>
                })}
            }.into_any(),
        }}
        {kind.page.has(catalogue::Card::Account).then(|| view! { <AccountCard id=id.clone() /> })}
        <ToBin of=binnable />
    }
}

/// The way out of the bin, and the question before an erasure; of a person with what it does not reach.
fn bin_actions(kind: &'static Kind, (of, title): (Binnable, Signal<String>), id: &str) -> AnyView {
    let session = Session::here();
    let (question, warning) = (erase_question(title), session.text().person.erase_text);
    let after = Route::List(kind.head);
    if !kind.page.has(catalogue::Card::Account) {
        return view! { <BinActions of=of question=question warning=warning after=after /> }.into_any();
    }
    let chosen = RwSignal::new(BTreeSet::<String>::new());
    let erase_notes = Callback::new(move |()| {
        let edit = chosen.with_untracked(|ids| erase_all(ids.iter().map(String::as_str)));
        session.tell(session.commit_private(edit));
    });
    let id = id.to_owned();
    view! {
        <BinActions of=of question=question warning=warning after=after on_erased=erase_notes>
            <ErasureTraces id=id.clone() chosen=chosen />
        </BinActions>
    }
    .into_any()
}

/// The card of what is stated.
fn facts(kind: &'static Kind, id: &str, view: Memo<Option<RecordView>>) -> AnyView {
    if kind.page.has(catalogue::Card::Contributions) {
        return topic_text(id.to_owned(), view).into_any();
    }
    view! { {move || view.with(|view| view.as_ref().map(|view| read(kind, view)))} }.into_any()
}

fn read(kind: &'static Kind, view: &RecordView) -> impl IntoView + use<> {
    let session = Session::here();
    let text = session.text();
    let last = last_said(&view.last_said);
    let confirmed = view
        .confirmed_on
        .map(|day| view! { <p class="muted">{(text.common.confirmed_on)(&text.day(day))}</p> });
    let id = view.row.id.clone();
    let (title, anchor, facts) = match kind.page.has(catalogue::Card::Contact) {
        true => (
            text.person.contact,
            "contact",
            asked_facts(kind, &view.facts).into_any(),
        ),
        false => (
            text.label(&kind.one),
            "record",
            record_facts(view.facts.clone()).into_any(),
        ),
    };
    let steps = kind.page.has(catalogue::Card::Steps).then(|| steps(kind, view));
    view! {
        <Card title=title id=anchor>
            {facts}
            {steps}
            {last}
            {confirmed}
            {(!kind.is_private()).then(|| view! {
                <p class="row"><StillTrue kind=kind.code() id=id /></p>
            })}
        </Card>
    }
}

/// The step of a convoy, to be withdrawn where it is the only one that holds, and what was stated before.
fn steps(kind: &Kind, view: &RecordView) -> impl IntoView + use<> {
    let about = About {
        subject: (kind.code(), view.row.id.clone()),
        field: HeatPlan::FIELD.to_owned(),
    };
    let withdraw = match view.step.as_slice() {
        [only] => Some(withdraw_button(
            about.clone(),
            &step_words(only).0,
            only.entry.clone(),
            true,
        )),
        _ => None,
    };
    let earlier = view.earlier_steps.iter();
    let earlier = earlier.map(|stated| Earlier::of(stated, step_words(stated)));
    view! { {withdraw.map(|button| view! { <p class="row">{button}</p> })} {history(about, earlier.collect())} }
}
