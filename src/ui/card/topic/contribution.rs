//! The contributions to a topic, each edited in place, and the form for the next one.
use crate::session::Session;
use crate::ui::block::{
    JustBinned, RecordForm, UndecidedFields, about_list, in_bin, link_to, other_facts, references, said_by, to_bin_id,
};
use crate::ui::part::{Badge, Button, ConfirmPanel, Emphasis, Link, RichText, Tone};
use klimanetz_core::catalogue::{CONTRIBUTION_SORTS, contribution_sort, kind, kind_of};
use klimanetz_core::domain::{ABOUT, plain_line};
use klimanetz_core::draft::{RecordDraft, bin, erase};
use klimanetz_core::summary::{ContributionView, Reference, meetings, references_in};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// The fields that a contribution draws by itself.
const DRAWN: [&str; 7] = ["topic", "text", "sort", "saidBy", "day", "meeting", ABOUT];

/// The contributions to a topic.
#[derive(Clone, Copy)]
pub struct Contributions {
    /// Those that are shown, in their order.
    pub shown: Memo<Vec<ContributionView>>,
    /// Those in the bin.
    pub binned: Memo<Vec<ContributionView>>,
}

impl Contributions {
    /// The ids of those that are shown.
    pub fn ids(self) -> Vec<String> {
        self.shown
            .with(|all| all.iter().map(|view| view.contribution.id.clone()).collect())
    }

    /// One of those in the bin.
    pub fn binned(self, id: &str) -> Option<ContributionView> {
        let is_it = |view: &&ContributionView| view.contribution.id == id;
        self.binned.with(|all| all.iter().find(is_it).cloned())
    }
}

/// The contribution `id` of the list, following it; edited in place. One that was put into the bin leaves a line.
pub fn contribution(
    all: Contributions,
    (ids, just_binned): (Memo<Vec<String>>, JustBinned),
    id: String,
) -> impl IntoView {
    let editing = RwSignal::new(Session::here().is_unsaved_here(&format!("contribution-{id}")));
    let own = id.clone();
    let view = Memo::new(move |_| {
        all.shown
            .with(|all| all.iter().find(|view| view.contribution.id == own).cloned())
    });
    let is_there = Memo::new(move |_| view.with(Option::is_some));
    move || {
        let id = id.clone();
        if is_there.get() {
            let own = id.clone();
            let to_bin = Callback::new(move |()| just_binned.put(&own, &ids.get_untracked()));
            view! { <article class="stack">{one(view, id, editing, to_bin)}</article> }.into_any()
        } else {
            let gone = untrack(|| all.binned(&id));
            let name = gone.map(|view| plain_line(&view.contribution.text)).unwrap_or_default();
            just_binned.line(id, &name).into_any()
        }
    }
}

fn one(
    view: Memo<Option<ContributionView>>,
    id: String,
    editing: RwSignal<bool>,
    to_bin: Callback<()>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let close = Callback::new(move |()| editing.set(false));
    move || {
        let Some(view) = (if editing.get() {
            view.get_untracked()
        } else {
            view.get()
        }) else {
            return ().into_any();
        };
        if editing.get() {
            return form(&id, close).into_any();
        }
        let day = view.contribution.day.map(|day| text.day(day)).unwrap_or_default();
        let said_id = format!("said-{}", view.contribution.id);
        // The first sort is what everything is; it is not said.
        let sort = contribution_sort(&view.contribution.sort).filter(|sort| Some(*sort) != CONTRIBUTION_SORTS.first());
        let said_by_whom = references_in(&view.facts, "saidBy").into_iter().next();
        let who = match said_by_whom {
            Some(Reference {
                kind: Some(kind),
                id,
                title,
            }) => view! { <Link href=link_to(kind, &id).href() label=title /> }.into_any(),
            Some(_) => view! { <span class="muted">{text.common.gone}</span> }.into_any(),
            None => view! { <span class="muted">{text.backlog.anonymous}</span> }.into_any(),
        };
        let said = said_by(session, view.contribution.who.as_deref(), view.contribution.at);
        view! {
            <UndecidedFields fields=view.undecided />
            <p class="row" id=said_id.clone()>
                <strong>{day}</strong>
                {who}
                {sort.map(|sort| view! { <Badge tone=Tone::Info text=text.term(sort) /> })}
                <bdi class="muted">{said}</bdi>
            </p>
            <RichText text=view.contribution.text />
            {references(text.backlog.meeting, references_in(&view.facts, "meeting"))}
            {about_list(references_in(&view.facts, ABOUT))}
            {other_facts(&view.facts, &DRAWN)}
            <p class="row">
                <Button
                    label=text.common.edit
                    emphasis=Emphasis::Tertiary
                    describedby=said_id.clone()
                    on_click=Callback::new(move |()| editing.set(true))
                />
                <Button
                    label=text.common.to_bin
                    id=to_bin_id(&id)
                    emphasis=Emphasis::Tertiary
                    describedby=said_id
                    on_click=to_bin
                />
            </p>
        }
        .into_any()
    }
}

/// The form of a contribution that is there.
fn form(id: &str, close: Callback<()>) -> Option<AnyView> {
    let session = Session::here();
    let kind = kind_of(kind::CONTRIBUTION)?;
    let shown = session.documents_untracked(|shared, own| RecordDraft::open(kind, (shared, own), id));
    Some(
        view! {
            <RecordForm
                name=format!("contribution-{id}")
                kind=kind
                id=id.to_owned()
                draft=shown.clone()
                shown=shown
                save=session.text().topic.contribution_save
                is_on_card=true
                on_saved=close
                on_cancel=close
            />
        }
        .into_any(),
    )
}

/// The form for the next contribution to a topic; it stays open.
#[component]
pub fn NextContribution(topic: String) -> impl IntoView {
    let session = Session::here();
    let meeting = meeting_of(session);
    let known = [("topic", topic.as_str()), ("meeting", meeting.as_str())];
    kind_of(kind::CONTRIBUTION).map(|kind| {
        view! {
            <RecordForm
                name="contribution"
                kind=kind
                id=session.new_id()
                draft=RecordDraft::new(kind, &known)
                shown=RecordDraft::default()
                save=session.text().topic.contribution_save
                is_on_card=true
                on_saved=Callback::new(|()| ())
            />
        }
    })
}

/// The meeting of today: what is written down now was most likely said there.
fn meeting_of(session: Session) -> String {
    let today = session.today();
    let all = session.with_untracked(|shared, _| meetings(&shared.0));
    let found = all
        .into_iter()
        .find(|meeting| meeting.is_on(today) && !meeting.is_called_off);
    found.map_or_else(String::new, |meeting| meeting.id)
}

/// The contributions in the bin, to take out again or to erase.
pub fn binned(views: Vec<ContributionView>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let one = move |view: ContributionView| {
        let (asking, ask_id) = (RwSignal::new(false), format!("erase-{}", view.contribution.id));
        let title = (text.person.erase_title)(&isolated(&plain_line(&view.contribution.text)));
        let back = ask_id.clone();
        let id = StoredValue::new(view.contribution.id);
        let restore = move |()| {
            session.tell(session.commit(id.with_value(|id| bin(kind::CONTRIBUTION, id, None))));
        };
        let erase_now = move |()| {
            if let Some(edit) = session.with_untracked(|shared, _| id.with_value(|id| erase(&shared.0, id))) {
                session.tell(session.commit(edit));
            }
        };
        view! {
            <li class="stack">
                <RichText text=view.contribution.text />
                <p class="row">
                    <Button label=text.common.restore on_click=Callback::new(restore) />
                    <Button
                        label=text.common.erase
                        id=ask_id
                        icon="delete"
                        on_click=Callback::new(move |()| asking.set(true))
                    />
                </p>
                <ConfirmPanel
                    open=asking
                    title=title
                    confirm=text.common.erase
                    cancel=text.common.cancel
                    on_confirm=Callback::new(erase_now)
                    on_cancel=Callback::new(move |()| session.focus(back.clone()))
                >
                    <p>{text.person.erase_text}</p>
                </ConfirmPanel>
            </li>
        }
    };
    in_bin(views, one)
}
