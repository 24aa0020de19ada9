//! The member's follow-ups: one click says „Erledigt“ in their list, and on the card with those about a record.
use crate::session::Session;
use crate::ui::block::{LIST_SEARCH, due_badge, link_to, name_id};
use crate::ui::part::{Badge, Button, Card, Emphasis, Link, Tone};
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::domain::{ABOUT, Day};
use klimanetz_core::draft::done;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{FollowUp, FollowUps, Piece, RecordRow, follow_ups_about};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// The follow-ups about a record, and the way to a new one; nothing on pages of kinds a follow-up cannot be about.
#[component]
pub fn FollowUpsAbout(kind: &'static str, id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let follow_up = kind_of(kind::FOLLOW_UP)?;
    let is_possible = follow_up.field(ABOUT)?.form.kinds().contains(&kind);
    let new = Route::new(follow_up.code(), Some((ABOUT, &id))).href();
    let all = session.view_documents(move |shared, own| follow_ups_about(own, shared, &id));
    is_possible.then(|| {
        view! {
            <Card title=text.label(&follow_up.many) id="follow-ups" act=view! { <Link href=new label=text.add(follow_up.code()) /> }.into_any()>
                <p class="row"><Badge tone=Tone::Info text=text.common.private /></p>
                {move || {
                    let none = text.due.follow_ups_none;
                    all.with(|all| all.open.is_empty().then(|| view! { <p class="muted">{none}</p> }))
                }}
                {follow_up_list(all)}
            </Card>
        }
    })
}

/// The open ones, the first due in front, and the done ones folded.
fn follow_up_list(all: Memo<FollowUps>) -> impl IntoView {
    let text = Session::here().text();
    let open = Memo::new(move |_| all.with(|all| all.open.clone()));
    let done = Memo::new(move |_| all.with(|all| all.done.clone()));
    let lines = move |of: Memo<Vec<FollowUp>>| {
        view! {
            <ul class="link_list">
                <For each=move || of.get() key=|one| one.clone() let:one>{line(one)}</For>
            </ul>
        }
    };
    view! {
        <Show when=move || !open.with(Vec::is_empty)>{lines(open)}</Show>
        <Show when=move || !done.with(Vec::is_empty)>
            <details>
                <summary>{move || (text.due.done_title)(done.with(Vec::len))}</summary>
                {lines(done)}
            </details>
        </Show>
    }
}

fn line(one: FollowUp) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let (id, title) = (one.id.clone(), one.title.clone());
    let is_done = one.done.is_some();
    let name = if is_done {
        text.due.reopen_name
    } else {
        text.due.done_name
    };
    let say = Callback::new(move |()| tick(session, &id, !is_done));
    let when = match (one.done, one.day) {
        (Some(done), _) => view! { <span class="muted">{(text.due.done_on)(&text.day(done))}</span> }.into_any(),
        (None, Some(day)) => due_badge(session.today(), day).into_any(),
        (None, None) => ().into_any(),
    };
    view! {
        <li class="row">
            <Link href=link_to(kind::FOLLOW_UP, &one.id).href() label=title.clone() />
            {when}
            <Button label=name(&isolated(&title)) icon="check" emphasis=Emphasis::Tertiary on_click=say />
        </li>
    }
}

/// Says that a follow-up is done today, or takes that back.
fn tick(session: Session, id: &str, is_done: bool) {
    let day = is_done.then(|| session.today());
    session.tell(session.commit_private(done((kind::FOLLOW_UP, id), day)));
}

/// In the list: the day it is due, in words as long as it is not done.
pub fn due_day(row: &RecordRow) -> AnyView {
    let session = Session::here();
    let day = stated_day(row, "day");
    match (is_done(row), day) {
        (false, Some(day)) => due_badge(session.today(), day).into_any(),
        (true, Some(day)) => session.text().day(day).into_any(),
        (_, None) => ().into_any(),
    }
}

/// In the list: says with one click that it is done.
pub fn tick_button(row: &RecordRow) -> AnyView {
    let session = Session::here();
    let words = &session.text().due;
    let (is_done, id) = (is_done(row), row.id.clone());
    let button = format!("tick-{id}");
    let focused = button.clone();
    let say = Callback::new(move |()| {
        tick(session, &id, !is_done);
        // It may have left the view.
        session.focus(LIST_SEARCH);
        session.focus(focused.clone());
    });
    let label = if is_done { words.reopen } else { words.done };
    let name = name_id(&row.id);
    view! { <Button label=label id=button icon="check" emphasis=Emphasis::Tertiary describedby=name on_click=say /> }
        .into_any()
}

fn is_done(row: &RecordRow) -> bool {
    matches!(row.said(kind::DONE_OR_NOT).first(), Some(Piece::Term(term)) if term.code == kind::DONE)
}

fn stated_day(row: &RecordRow, column: &str) -> Option<Day> {
    match row.said(column).first()? {
        Piece::Text(day) => Day::parse(day),
        _ => None,
    }
}
