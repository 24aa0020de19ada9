//! The page of one record of the catalogue: what is stated, what is undecided, what links here, own notes; edit, bin, erase.
use super::NotFound;
use super::meeting::{MeetingCards, MeetingStatus};
use super::offers::Matches;
use crate::session::Session;
use crate::ui::block::{
    About, BinActions, Binnable, Earlier, FollowUpsAbout, LinkList, NotesAbout, RecordForm, StillTrue, ToBin,
    UndecidedFields, erase_question, history, last_said, record_facts, step_words, withdraw_button,
};
use crate::ui::part::{Button, Card, Words};
use klimanetz_core::catalogue::{Kind, kind};
use klimanetz_core::domain::HeatPlan;
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::replica::Document;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{RecordView, record as view_of};
use leptos::prelude::*;

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
    let (form_id, note_id, due_id) = (id.clone(), id.clone(), id.clone());
    let body = move || {
        if editing.get() {
            let shown =
                session.documents(|shared, own| RecordDraft::open(kind, (lies_in(kind, shared, own), own), &form_id));
            let id = form_id.clone();
            view! { <RecordForm name=kind.code() kind=kind id=id draft=shown.clone() shown=shown on_saved=close on_cancel=close /> }
                .into_any()
        } else {
            view! { {move || view.with(|view| view.as_ref().map(|view| read(kind, view)))} }.into_any()
        }
    };
    view! {
        <div class="page-head">
            <h1><Words text=title /></h1>
            <Show when=move || !(editing.get() || binnable.is_binned.get())>
                <Button label=text.common.edit icon="edit" on_click=Callback::new(move |()| editing.set(true)) />
            </Show>
        </div>
        <BinActions
            of=binnable
            question=erase_question(title)
            warning=text.person.erase_text
            after=Route::List(kind.head)
        />
        {(kind.code() == kind::MEETING).then(|| view! { <MeetingStatus id=id.clone() /> })}
        {body}
        {of_kind(kind, &id)}
        {(!kind.is_private()).then(|| view! {
            <div class="split">
                <Card title=text.common.links_here id="links"><LinkList links=links /></Card>
                <div class="stack">
                    <NotesAbout id=note_id />
                    <FollowUpsAbout kind=kind.code() id=due_id />
                </div>
            </div>
        })}
        <ToBin of=binnable />
    }
}

/// What only the page of one kind has.
fn of_kind(kind: &'static Kind, id: &str) -> Option<AnyView> {
    match kind.code() {
        kind::OFFER => Some(view! { <Matches id=id.to_owned() /> }.into_any()),
        kind::MEETING => Some(view! { <MeetingCards id=id.to_owned() /> }.into_any()),
        _ => None,
    }
}

fn read(kind: &'static Kind, view: &RecordView) -> impl IntoView + use<> {
    let session = Session::here();
    let text = session.text();
    let last = last_said(&view.last_said);
    let confirmed = view
        .confirmed_on
        .map(|day| view! { <p class="muted">{(text.common.confirmed_on)(&text.day(day))}</p> });
    let id = view.row.id.clone();
    let (undecided, facts) = (view.undecided.clone(), view.facts.clone());
    let steps = (kind.code() == kind::CONVOY).then(|| steps(view));
    view! {
        <UndecidedFields fields=undecided />
        <Card title=text.label(&kind.one) id="record">
            {record_facts(facts)}
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
fn steps(view: &RecordView) -> impl IntoView + use<> {
    let about = About {
        subject: (kind::CONVOY, view.row.id.clone()),
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
