//! The contributions to a topic, each edited in place: whose, when, what.
use crate::session::Session;
use crate::ui::block::{
    JustBinned, RecordForm, UndecidedFields, about_list, in_bin, link_to, other_facts, references, said_by, to_bin_id,
};
use crate::ui::part::{Badge, Button, ConfirmPanel, Emphasis, Link, RichText, Tile, Tone};
use klimanetz_core::catalogue::{CONTRIBUTION_SORTS, contribution_sort, kind, kind_of, tile};
use klimanetz_core::domain::{ABOUT, plain_line};
use klimanetz_core::draft::{RecordDraft, bin, erase};
use klimanetz_core::summary::{ContributionView, Reference, Thread, references_in};
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
    /// Which of them are new, and how far those are who speak.
    pub thread: Memo<Thread>,
}

/// Finds a contribution on the page.
pub fn contribution_id(id: &str) -> String {
    format!("contribution-{id}-said")
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
            let (anchor, thread) = (contribution_id(&id), all.thread);
            view! { <article class="thread__post" id=anchor tabindex="-1">{one((view, thread), id, editing, to_bin)}</article> }
                .into_any()
        } else {
            let gone = untrack(|| all.binned(&id));
            let name = gone.map(|view| plain_line(&view.contribution.text)).unwrap_or_default();
            just_binned.line(id, &name).into_any()
        }
    }
}

fn one(
    (view, thread): (Memo<Option<ContributionView>>, Memo<Thread>),
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
            return view! { <div class="thread__form">{form(&id, close)}</div> }.into_any();
        }
        let said = &view.contribution;
        let said_id = format!("said-{}", said.id);
        let (stage, is_new) = thread.with(|thread| (thread.stage(&said.said_by), thread.new.contains(&said.id)));
        let letters = tile(&said.said_by).map(|tile| tile.letters).unwrap_or_default();
        // The first sort is what everything is; it is not said.
        let sort = contribution_sort(&said.sort).filter(|sort| Some(*sort) != CONTRIBUTION_SORTS.first());
        let said_by_whom = references_in(&view.facts, "saidBy").into_iter().next();
        let who = match said_by_whom {
            Some(Reference {
                kind: Some(kind),
                id,
                title,
            }) => view! { <strong><Link href=link_to(kind, &id).href() label=title /></strong> }.into_any(),
            Some(_) => view! { <span class="muted">{text.common.gone}</span> }.into_any(),
            None => view! { <strong>{text.backlog.anonymous}</strong> }.into_any(),
        };
        // Written down on another day than it was said: then both are told.
        let written = session.day_of(said.at);
        let by = match said.day == Some(written) {
            true => isolated(text.who(said.who.as_deref())),
            false => said_by(session, said.who.as_deref(), said.at),
        };
        let day = text.day(said.day.unwrap_or(written));
        view! {
            <Tile letters=letters tone=stage />
            <div class="thread__said">
                <UndecidedFields fields=view.undecided />
                <p class="thread__who" id=said_id.clone()>
                    {who}
                    {is_new.then(|| view! { <Badge tone=Tone::Info text=text.own.is_new /> })}
                    {sort.map(|sort| view! { <Badge tone=Tone::Neutral text=text.term(sort) /> })}
                    <bdi class="muted">{by}</bdi>
                    <span class="thread__day muted">{day}</span>
                </p>
                <RichText text=view.contribution.text />
                {references(text.backlog.meeting, references_in(&view.facts, "meeting"))}
                {about_list(references_in(&view.facts, ABOUT))}
                {other_facts(&view.facts, &DRAWN)}
                <p class="row thread__do">
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
            </div>
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
