//! One item of the agenda: when it begins, what came out, moved and edited in place.
use crate::session::Session;
use crate::ui::block::{JustBinned, RecordForm, UndecidedFields, references, to_bin_id};
use crate::ui::part::{Button, Emphasis, Link, RichText, Words};
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::draft::{RecordDraft, move_item};
use klimanetz_core::replica::Entity;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Agenda, AgendaLine};
use leptos::prelude::*;

/// The item `own` of the agenda, following it. One that was put into the bin leaves a line.
pub fn item(
    meeting: StoredValue<String>,
    agenda: Memo<Agenda>,
    (ids, just_binned): (Memo<Vec<String>>, JustBinned),
    own: String,
) -> impl IntoView {
    let editing = RwSignal::new(Session::here().is_unsaved_here(&format!("item-{own}")));
    let wanted = own.clone();
    let line =
        Memo::new(move |_| agenda.with(|agenda| agenda.lines.iter().find(|line| line.item.id == wanted).cloned()));
    let id = StoredValue::new(own);
    let is_there = Memo::new(move |_| line.with(Option::is_some));
    let to_bin = Callback::new(move |()| id.with_value(|id| just_binned.put(id, &ids.get_untracked())));
    let gone = move || {
        let id = id.get_value();
        let title = agenda.with_untracked(|agenda| agenda.binned.iter().find(|(own, _)| *own == id).cloned());
        let title = title.map(|(_, title)| title).filter(|title| !title.is_empty());
        let unnamed = Session::here().text().common.unnamed;
        just_binned.line(id, title.as_deref().unwrap_or(unnamed))
    };
    view! {
        <li class="stack stack--tight">
            <Show when=move || is_there.get() fallback=gone>
                {move || if editing.get() { Some(form(id, editing).into_any()) } else { line.get().map(|line| said(line).into_any()) }}
                <Show when=move || !editing.get()>{buttons(meeting, agenda, id, (editing, to_bin))}</Show>
            </Show>
        </li>
    }
}

fn title_id(id: &str) -> String {
    format!("item-{id}")
}

fn said(line: AgendaLine) -> impl IntoView {
    let text = Session::here().text();
    let title = if line.title.is_empty() {
        text.common.unnamed.to_owned()
    } else {
        line.title
    };
    let name = match line.topic.filter(|topic| topic.kind.is_some()) {
        Some(topic) => view! { <Link href=Route::one(kind::TOPIC, &topic.id).href() label=title /> }.into_any(),
        None => view! { <Words text=title /> }.into_any(),
    };
    let time = line
        .starts_at
        .map(|at| view! { <span class="meeting__time">{at.to_string()}</span> });
    let duration = line
        .item
        .duration
        .map(|n| view! { <span class="muted">{(text.meeting.minutes)(n)}</span> });
    let result = (!line.item.result.is_empty()).then(|| view! { <RichText text=line.item.result /> });
    view! {
        <UndecidedFields fields=line.undecided />
        <p class="row">{time} <strong id=title_id(&line.item.id)>{name}</strong> {duration}</p>
        {references(text.minutes.speaker, line.speaker.into_iter().collect())}
        {result}
    }
}

fn form(id: StoredValue<String>, editing: RwSignal<bool>) -> Option<AnyView> {
    let session = Session::here();
    let item = kind_of(kind::AGENDA_ITEM)?;
    let id = id.get_value();
    let shown = session.documents_untracked(|shared, _| {
        let entity = shared.entity(item.code(), &id).cloned().unwrap_or_default();
        RecordDraft::of(item, &entity, &Entity::default())
    });
    let close = Callback::new(move |()| editing.set(false));
    let name = format!("item-{id}");
    Some(
        view! {
            <RecordForm
                name=name
                kind=item
                id=id
                draft=shown.clone()
                shown=shown
                without=&["meeting", "place"]
                on_saved=close
                on_cancel=close
            />
        }
        .into_any(),
    )
}

fn buttons(
    meeting: StoredValue<String>,
    agenda: Memo<Agenda>,
    id: StoredValue<String>,
    (editing, to_bin): (RwSignal<bool>, Callback<()>),
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let place = move || {
        agenda.with(|agenda| {
            let at = id.with_value(|id| agenda.lines.iter().position(|line| line.item.id == *id));
            (at.unwrap_or(0), agenda.lines.len())
        })
    };
    let (is_first, is_last) = (
        Memo::new(move |_| place().0 == 0),
        Memo::new(move |_| place().0 + 1 >= place().1),
    );
    let button_id = move |what: &str| id.with_value(|id| format!("{what}-{id}"));
    let shift = move |is_up: bool| {
        let edit = session.with_untracked(|shared, _| {
            meeting.with_value(|meeting| id.with_value(|id| move_item(&shared.0, meeting, id, is_up)))
        });
        if let Some(edit) = edit {
            session.tell(session.commit(edit));
        }
        // The browser takes the focus away from what moves, and a button at the end of its way takes none.
        let wanted = match is_up {
            true if is_first.get_untracked() => button_id("down"),
            false if is_last.get_untracked() => button_id("up"),
            true => button_id("up"),
            false => button_id("down"),
        };
        session.focus(wanted);
    };
    let described = move || id.with_value(|id| title_id(id));
    view! {
        <p class="row">
            <Button
                label=text.meeting.up
                id=button_id("up")
                icon="arrow-up"
                emphasis=Emphasis::Tertiary
                describedby=described()
                disabled=is_first
                on_click=Callback::new(move |()| shift(true))
            />
            <Button
                label=text.meeting.down
                id=button_id("down")
                icon="arrow-down"
                emphasis=Emphasis::Tertiary
                describedby=described()
                disabled=is_last
                on_click=Callback::new(move |()| shift(false))
            />
            <Button
                label=text.common.edit
                icon="edit"
                emphasis=Emphasis::Tertiary
                describedby=described()
                on_click=Callback::new(move |()| editing.set(true))
            />
            <Button
                label=text.common.to_bin
                id=id.with_value(|id| to_bin_id(id))
                icon="delete"
                emphasis=Emphasis::Tertiary
                describedby=described()
                on_click=to_bin
            />
        </p>
    }
}
