//! The member's follow-ups: a list with one click that says „Erledigt“, and the card with those about a record.
use crate::session::Session;
use crate::ui::block::{about_list, due_badge, link_to};
use crate::ui::part::{Badge, Button, ButtonLink, Card, Emphasis, Link, Tone};
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::domain::ABOUT;
use klimanetz_core::draft::done;
use klimanetz_core::order::gathered;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{FollowUp, FollowUps, RecordRow, follow_ups, follow_ups_about};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

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
            <Card title=text.label(&follow_up.many) id="follow-ups">
                <p class="row"><Badge tone=Tone::Info text=text.common.private /></p>
                {move || {
                    let none = text.due.follow_ups_none;
                    all.with(|all| all.open.is_empty().then(|| view! { <p class="muted">{none}</p> }))
                }}
                {follow_up_list(all, false)}
                <ButtonLink label=text.add(follow_up.code()) href=new icon="add" />
            </Card>
        }
    })
}

/// The follow-ups that were found, open ones in front.
pub fn due_list(found: Memo<Vec<Arc<RecordRow>>>) -> AnyView {
    let all = Session::here().view_documents(|shared, own| follow_ups(own, shared));
    let shown = Memo::new(move |_| {
        let ids: BTreeSet<String> = found.with(|rows| gathered(rows.iter().map(|row| row.id.clone())));
        let wanted = |of: &[FollowUp]| of.iter().filter(|one| ids.contains(&one.id)).cloned().collect();
        all.with(|all| FollowUps {
            open: wanted(&all.open),
            done: wanted(&all.done),
        })
    });
    follow_up_list(shown, true).into_any()
}

/// The open ones, the first due in front, and the done ones folded; with what each is about if that is not clear.
fn follow_up_list(all: Memo<FollowUps>, with_about: bool) -> impl IntoView {
    let text = Session::here().text();
    let open = Memo::new(move |_| all.with(|all| all.open.clone()));
    let done = Memo::new(move |_| all.with(|all| all.done.clone()));
    let lines = move |of: Memo<Vec<FollowUp>>| {
        view! {
            <ul class="link_list">
                <For each=move || of.get() key=|one| one.clone() let:one>{line(one, with_about)}</For>
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

fn line(one: FollowUp, with_about: bool) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let (id, title) = (one.id.clone(), one.title.clone());
    let (label, day) = match one.done {
        None => ((text.due.done_name)(&isolated(&title)), Some(session.today())),
        Some(_) => ((text.due.reopen_name)(&isolated(&title)), None),
    };
    let say = Callback::new(move |()| {
        session.tell(session.commit_private(done((kind::FOLLOW_UP, &id), day)));
    });
    let when = match (one.done, one.day) {
        (Some(done), _) => view! { <span class="muted">{(text.due.done_on)(&text.day(done))}</span> }.into_any(),
        (None, Some(day)) => due_badge(session.today(), day).into_any(),
        (None, None) => ().into_any(),
    };
    let about = with_about.then(|| about_list(one.about));
    view! {
        <li>
            <div class="row">
                <Link href=link_to(kind::FOLLOW_UP, &one.id).href() label=title />
                {when}
                <Button label=label icon="check" emphasis=Emphasis::Tertiary on_click=say />
            </div>
            {about}
        </li>
    }
}
