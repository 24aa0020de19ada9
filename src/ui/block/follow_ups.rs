//! The member's follow-ups: a list with one click that says „Erledigt“, and the card with those about a record.
use super::{about_list, link_to};
use crate::session::Session;
use crate::ui::part::{Badge, Button, ButtonLink, Card, Emphasis, Link, Tone};
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::domain::{ABOUT, Day};
use klimanetz_core::draft::done;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{FollowUp, FollowUps, follow_ups_about};
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

/// The open ones, the first due in front, and the done ones folded; with what each is about if that is not clear.
pub fn follow_up_list(all: Memo<FollowUps>, with_about: bool) -> impl IntoView {
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
        session.tell(session.commit_private(done(&id, day)));
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

/// By when something is due, in words.
pub fn due_badge(today: Day, day: Day) -> impl IntoView {
    let text = Session::here().text();
    let words = &text.due;
    match today.days_until(day) {
        0 => view! { <Badge tone=Tone::Warning text=words.due_today /> },
        days if days < 0 => view! { <Badge tone=Tone::Danger text=(words.overdue)(&text.day(day)) /> },
        _ => view! { <Badge tone=Tone::Neutral text=(words.due_on)(&text.day(day)) /> },
    }
}
