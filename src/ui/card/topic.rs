//! What only the page of a topic has: its text with the votes, the contributions as a thread, and beside them what there is on it.
mod composer;
mod contribution;
mod side;

pub use side::TopicSide;

use crate::session::Session;
use crate::ui::block::{JustBinned, about_list, link_to, other_facts};
use crate::ui::card::vote::vote_button;
use crate::ui::part::{Badge, Button, ButtonLink, Card, Emphasis, Link, RichText, Tone};
use composer::NextContribution;
use contribution::{Contributions as Shown, binned, contribution, contribution_id};
use klimanetz_core::catalogue::kind;
use klimanetz_core::domain::{ABOUT, Arrivals, Day, Topic};
use klimanetz_core::replica::Timestamp;
use klimanetz_core::route::{Audience, Route};
use klimanetz_core::summary::{Linked, RecordView, Reference, Thread, contributions, references_in, thread};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// The fields that the head draws by itself.
const DRAWN: [&str; 5] = ["title", "text", "state", ABOUT, Topic::VOTE];

/// What stands around the contributions.
fn thread_of(session: Session, id: String) -> Memo<Thread> {
    // Before any visit was kept nothing had come: all that files have brought is new.
    let since = session.settings.last_visit.get_value().unwrap_or(Timestamp(0));
    session
        .view_documents(move |shared, private| thread(shared, &id, (&Arrivals::of(private), since), session.starting()))
}

/// What links to a topic and has no place of its own on its page: its meetings, documents and helpers have.
pub fn not_in_thread(id: &str, links: Signal<Vec<Linked>>) -> Signal<Vec<Linked>> {
    let thread = thread_of(Session::here(), id.to_owned());
    Signal::derive(move || {
        let mut links = links.get();
        links.retain(|link| match link.kind {
            kind::AGENDA_ITEM | kind::MATERIAL => false,
            kind::OFFER => thread.with(|thread| thread.helpers.iter().all(|(answer, _)| answer.id != link.id)),
            _ => true,
        });
        links
    })
}

/// How far it is, what it asks, and who wants it talked about.
pub fn topic_text(id: String, record: Memo<Option<RecordView>>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let thread = thread_of(session, id.clone());
    let topic = session.view(move |document| Topic::find(document, &id));
    let card = move |topic: &Topic| {
        let body = (!topic.text.is_empty()).then(|| {
            view! {
                <div class="thread__question">
                    <h2 class="visually-hidden">{text.topic.question}</h2>
                    <RichText text=topic.text.clone() />
                </div>
            }
        });
        let votes = vote_button((&topic.id, &topic.votes), Emphasis::Secondary, String::new());
        let state = text.topic_state(topic.state);
        let to = Audience::Topic(topic.id.clone());
        let letter = view! { <ButtonLink label=text.mail.write icon="mail" href=Route::mail(&to).href() /> };
        let about = move || record.with(|view| view.as_ref().map(|view| about_list(references_in(&view.facts, ABOUT))));
        let rest = move || record.with(|view| view.as_ref().and_then(|view| other_facts(&view.facts, &DRAWN)));
        view! {
            <section class="thread__head stack">
                <p class="row thread__facts muted"><Badge tone=Tone::Neutral text=state /> {move || thread.with(facts)}</p>
                {body}
                {about}
                {rest}
                <p class="row">{votes} {letter}</p>
            </section>
        }
    };
    move || topic.with(|topic| topic.as_ref().map(card))
}

/// In one line: when it is talked about, who began it, how much was said.
fn facts(thread: &Thread) -> AnyView {
    let session = Session::here();
    let (text, words) = (session.text(), &session.text().topic);
    let meeting = |(meeting, day): &(Reference, Option<Day>)| {
        let day = day.map(|day| view! { " " {text.day(day)} });
        let href = link_to(kind::MEETING, &meeting.id).href();
        view! { " " <Link href=href label=meeting.title.clone() />{day} }
    };
    let meetings = (!thread.meetings.is_empty()).then(|| {
        let all = thread.meetings.iter().map(meeting).collect_view();
        view! { <span>{words.on_agenda} {all}</span> }
    });
    let begun = thread.begun.as_ref().map(|(who, at)| {
        let who = isolated(text.who(who.as_deref()));
        view! { <bdi>{(words.begun)(&who, &text.day(session.day_of(*at)))}</bdi> }
    });
    let said = (words.said)(thread.n, thread.n_places);
    view! { {meetings} {begun} <span>{said}</span> }.into_any()
}

/// The contributions from the first to the last, and the form for the next one.
#[component]
pub fn Contributions(id: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let thread = thread_of(session, id.clone());
    let view = {
        let id = id.clone();
        session.view(move |document| contributions(document, &id))
    };
    let all = Shown {
        shown: Memo::new(move |_| view.with(|view| view.shown.clone())),
        binned: Memo::new(move |_| view.with(|view| view.binned.clone())),
        thread,
    };
    let just_binned = JustBinned::of(kind::CONTRIBUTION);
    let ids = Memo::new(move |_| just_binned.among(all.ids(), |id| all.binned(id).is_some()));
    let n_new = Memo::new(move |_| thread.with(|thread| thread.new.len()));
    let to_first = move |()| {
        let first = thread.with_untracked(|thread| all.ids().into_iter().find(|id| thread.new.contains(id)));
        if let Some(id) = first {
            session.focus(contribution_id(&id));
        }
    };
    view! {
        <Card title=text.topic.contributions id="contributions">
            <Show when=move || all.shown.with(Vec::is_empty)>
                <p class="muted">{text.topic.no_contributions}</p>
            </Show>
            <Show when=move || { n_new.get() > 0 }>
                <p class="row">
                    <span>{move || (text.topic.n_new)(n_new.get())}</span>
                    <Button label=text.topic.first_new emphasis=Emphasis::Tertiary on_click=Callback::new(to_first) />
                </p>
            </Show>
            <div class="thread">
                <For each=move || ids.get() key=|id| id.clone() let:own>{contribution(all, (ids, just_binned), own)}</For>
            </div>
            {move || binned(all.binned.get())}
        </Card>
        <Card title=text.topic.contribute id="contribute"><NextContribution topic=id /></Card>
    }
}
