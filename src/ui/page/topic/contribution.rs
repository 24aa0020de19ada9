//! One contribution to a topic, and the form that writes it.
use crate::session::Session;
use crate::ui::block::{
    FormState, JustBinned, LabelOnce, RecordPick, Slot, UndecidedFields, about_list, link_to, references, said_by,
    to_bin_id,
};
use crate::ui::part::{
    Badge, Button, Choice, ConfirmPanel, Emphasis, FieldKind, Folded, Link, Picked, RichText, SelectField, Submit,
    TextArea, TextField, Tone,
};
use klimanetz_core::catalogue::{CONTRIBUTION_SORTS, LINKABLE, Term, contribution_sort, kind};
use klimanetz_core::domain::{Meeting, plain_line};
use klimanetz_core::draft::{ContributionDraft, bin, erase};
use klimanetz_core::summary::{ContributionView, Reference, meetings};
use klimanetz_core::visible::isolated;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

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
            let shown = ContributionDraft::of(&view.contribution);
            let topic = view.contribution.topic;
            let id = Some(id.clone());
            return view! { <ContributionForm name=format!("contribution-{}", view.contribution.id) topic=topic id=id shown=shown on_saved=close /> }.into_any();
        }
        let day = view.contribution.day.map(|day| text.day(day)).unwrap_or_default();
        let said_id = format!("said-{}", view.contribution.id);
        // The first sort is what everything is; it is not said.
        let sort = contribution_sort(&view.contribution.sort).filter(|sort| Some(*sort) != CONTRIBUTION_SORTS.first());
        let who = match view.said_by {
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
            {references(text.backlog.meeting, view.meeting.into_iter().collect())}
            {about_list(view.about)}
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

/// The contributions in the bin, to take out again or to erase.
pub fn binned(views: Vec<ContributionView>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let n = views.len();
    let one = move |view: ContributionView| {
        let (asking, ask_id) = (RwSignal::new(false), format!("erase-{}", view.contribution.id));
        let title = (text.person.erase_title)(&isolated(&plain_line(&view.contribution.text)));
        let back = ask_id.clone();
        let id = StoredValue::new(view.contribution.id);
        let restore = move |()| {
            session.tell(session.commit(id.with_value(|id| bin(kind::CONTRIBUTION, id, None))));
        };
        let erase_now = move |()| {
            if let Some(edit) = session.with(|shared, _| id.with_value(|id| erase(&shared.0, id))) {
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
                    on_cancel=Callback::new(move |()| session.focus(&back))
                >
                    <p>{text.person.erase_text}</p>
                </ConfirmPanel>
            </li>
        }
    };
    (n > 0).then(|| {
        view! {
            <details>
                <summary>{(text.person.bin_title)(n)}</summary>
                <ul class="link_list">{views.into_iter().map(one).collect_view()}</ul>
            </details>
        }
    })
}

/// The form; without an `id` it writes a new contribution each time.
#[component]
pub fn ContributionForm(
    #[prop(into)] name: String,
    topic: String,
    id: Option<String>,
    shown: ContributionDraft,
    /// Id of the meeting a new one starts out with.
    #[prop(optional)]
    meeting: String,
    on_saved: Callback<()>,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.backlog;
    let form = FormState::hiding(&name);
    let is_new = id.is_none();
    let (body, about) = (RwSignal::new(shown.text.clone()), RwSignal::new(shown.about.clone()));
    let day = if is_new {
        session.typed_today()
    } else {
        RwSignal::new(shown.day.clone())
    };
    let (said_by, sort) = (
        RwSignal::new(shown.said_by.clone()),
        RwSignal::new(sort_of(&shown.sort)),
    );
    let said_at = RwSignal::new(if is_new { meeting } else { shown.meeting.clone() });
    let lines = [
        ("text", body),
        ("saidBy", said_by),
        ("sort", sort),
        ("meeting", said_at),
    ];
    let slots = lines.into_iter().map(|(name, line)| (name, Slot::from(line)));
    let day_slot = if is_new { Slot::Day(day) } else { Slot::Line(day) };
    form.keep("", slots.chain([("day", day_slot), ("about", about.into())]).collect());
    let n_saved = RwSignal::new(0);
    // Drawn anew for the next one, with an empty filter.
    let who = move || {
        n_saved.get();
        view! {
            <RecordPick
                id=form.id("said-by")
                legend=words.said_by
                kinds=&[kind::MUNICIPALITY]
                picked=Picked::One(said_by)
                nothing=words.anonymous
                hint=words.said_by_hint
            />
        }
    };
    // Another element for the next one: what was opened would stay open.
    let linked = view! {
        <For each=move || [n_saved.get()] key=|n| *n let:_n>
            <Folded summary=text.common.linked_to>
                <RecordPick
                    id=form.id("about")
                    legend=text.common.linked_to
                    kinds=&LINKABLE
                    picked=Picked::Many(about)
                    hint=text.common.link_hint
                />
            </Folded>
        </For>
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = ContributionDraft {
            text: body.get(),
            day: day.get(),
            said_by: said_by.get(),
            // What is no code yet stays none, unless it is chosen.
            sort: match sort.get() {
                chosen if chosen == sort_of(&shown.sort) && !is_new => shown.sort.clone(),
                chosen => chosen,
            },
            meeting: said_at.get(),
            about: about.get(),
        };
        let id = id.clone().unwrap_or_else(|| session.new_id());
        let read = session.with(|documents, _| typed.read(&documents.0, (&topic, &id), &shown, session.today()));
        if form.send(session, read) {
            if is_new {
                body.set(String::new());
                about.set(Default::default());
                said_by.set(String::new());
                n_saved.update(|n| *n += 1);
                day.set(session.today().to_string());
            }
            on_saved.run(());
        }
    };
    view! {
        <form class="stack" novalidate on:submit=submit>
            {form.summary()}
            <TextArea
                id=form.id("text")
                label=text.topic.contribution_text
                hint=text.topic.text_hint
                value=body
                problem=form.problem("text", body)
                rows=5
            />
            <SelectField id=form.id("sort") label=words.sort options=sorts(session) value=sort />
            {who}
            <TextField id=form.id("day") label=text.topic.day kind=FieldKind::Date value=day problem=form.problem("day", day) />
            <SelectField id=form.id("meeting") label=words.meeting options=said_where(session, said_at) value=said_at />
            {linked}
            <LabelOnce form=form />
            <div class="row">
                <Submit label=text.topic.contribution_save />
                {(!is_new).then(|| view! { <Button label=text.common.cancel on_click=on_saved /> })}
            </div>
        </form>
    }
}

/// The code of a sort; nothing stated counts as the first.
fn sort_of(code: &str) -> String {
    match (code, CONTRIBUTION_SORTS.first()) {
        ("", Some(first)) => first.code.to_owned(),
        _ => code.to_owned(),
    }
}

fn sorts(session: Session) -> Vec<Choice> {
    let text = session.text();
    let choice = |term: &Term| Choice {
        value: term.code.to_owned(),
        label: text.term(term).to_owned(),
        note: String::new(),
    };
    CONTRIBUTION_SORTS.iter().map(choice).collect()
}

/// The meetings, the latest first; one that is gone stays what it is until another is chosen.
fn said_where(session: Session, chosen: RwSignal<String>) -> Vec<Choice> {
    let text = session.text();
    let mut options = vec![Choice {
        label: text.backlog.no_meeting.to_owned(),
        ..Choice::default()
    }];
    let all = session.with(|shared, _| meetings(&shared.0)).into_iter();
    let note = |meeting: &Meeting| {
        let day = meeting.day.map(|day| text.day(day));
        let off = meeting.is_called_off.then(|| text.meeting.called_off.to_owned());
        day.into_iter().chain(off).collect::<Vec<_>>().join(", ")
    };
    options.extend(all.map(|meeting| Choice {
        note: note(&meeting),
        value: meeting.id,
        label: if meeting.title.is_empty() {
            text.common.unnamed.to_owned()
        } else {
            meeting.title
        },
    }));
    let chosen = chosen.get_untracked();
    if !options.iter().any(|option| option.value == chosen) {
        options.push(Choice {
            value: chosen,
            label: text.common.gone.to_owned(),
            ..Choice::default()
        });
    }
    options
}
