//! A letter to several: whom it goes to, a ready text to change, and the ways to hand both to the mail program. Nothing is sent from here.
mod hand;
mod whom;

use crate::session::Session;
use crate::ui::block::NotFound;
use crate::ui::card::meeting::CalendarFile;
use crate::ui::part::{Button, Choice, Emphasis, SelectField, TextArea, TextField};
use klimanetz_core::domain::{Meeting, Topic};
use klimanetz_core::interop::{Letter as Ready, Matter, Occasion, Separator, letter};
use klimanetz_core::route::Audience;
use klimanetz_core::summary::{Circle, Recipients, meetings, recipients};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is chosen and typed on the page.
#[derive(Clone, Copy)]
struct Draft {
    recipients: Memo<Recipients>,
    occasion: Memo<Occasion>,
    subject: RwSignal<String>,
    body: RwSignal<String>,
    is_comma: RwSignal<bool>,
}

impl Draft {
    /// What stands between the addresses.
    fn separator(self) -> Separator {
        match self.is_comma.get() {
            true => Separator::Comma,
            false => Separator::Semicolon,
        }
    }

    /// Every mailbox that is written to.
    fn addresses(self) -> Vec<String> {
        let all = |all: &Recipients| all.mailboxes.iter().map(|mailbox| mailbox.address.clone()).collect();
        self.recipients.with(all)
    }

    /// What stands in the fields.
    fn letter(self) -> Ready {
        Ready {
            subject: self.subject.get(),
            body: self.body.get(),
        }
    }
}

/// The page; of a meeting or a topic that is gone, the notice of that.
#[component]
pub fn Letter(to: Audience) -> impl IntoView {
    let session = Session::here();
    let about = to.clone();
    let is_here = session.view(move |document| match &about {
        Audience::Meeting(id) => Meeting::find(document, id).is_some(),
        Audience::Topic(id) => Topic::find(document, id).is_some(),
        _ => true,
    });
    move || match is_here.get() {
        true => view! { <Written to=to.clone() /> }.into_any(),
        false => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Written(to: Audience) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.mail;
    let coming = coming_meetings(session);
    let offered = offered(&to, !coming.is_empty());
    let circles = Circle::of(&to);
    let (nth, circle) = (
        session.remembered("occasion", 0_usize),
        session.remembered("circle", 0_usize),
    );
    let meeting = session.remembered(
        "meeting",
        match &to {
            Audience::Meeting(id) => id.clone(),
            _ => coming.first().map(|(id, _)| id.clone()).unwrap_or_default(),
        },
    );
    let is_chosen_there = matches!(to, Audience::Meeting(_));
    let occasion = Memo::new({
        let offered = offered.clone();
        move |_| nth.with(|nth| offered.get(*nth).copied().unwrap_or(Occasion::Empty))
    });
    let recipients = session.view({
        let to = to.clone();
        move |document| {
            let circle = circle.with(|nth| circles.get(*nth).or(circles.first()).copied());
            circle.map_or_else(Recipients::default, |circle| recipients(document, &to, circle))
        }
    });
    let draft = Draft {
        recipients,
        occasion,
        subject: session.remembered_privately("subject", String::new()),
        body: session.remembered_privately("body", String::new()),
        is_comma: session.remembered("comma", false),
    };
    let ready = session.view_both(move |shared, _| {
        let from = session.settings.kept_label.get().unwrap_or_default();
        recipients.with(|recipients| {
            let topic = if let Audience::Topic(id) = &to { id } else { "" };
            let matter = Matter {
                places: &recipients.places,
                n: recipients.mailboxes.len(),
                meeting: &meeting.read(),
                topic,
                from: &from,
            };
            letter(shared, occasion.get(), matter, text)
        })
    });
    fill(draft, ready);
    let names = offered
        .iter()
        .map(|occasion| (words.occasion_name)(*occasion))
        .collect();
    let whom = circles.iter().map(|circle| (words.circle)(*circle)).collect();
    let needs_meeting = Memo::new(move |_| occasion.get().needs_meeting());
    let which = move || {
        (!is_chosen_there && coming.len() > 1 && needs_meeting.get())
            .then(|| meeting_field(words.meeting, &coming, meeting))
    };
    let calendar = move || {
        (occasion.get() == Occasion::Invitation)
            .then(|| view! { <CalendarFile meeting=meeting.get() hint=words.attach /> })
    };
    let n = Memo::new(move |_| recipients.with(|recipients| recipients.mailboxes.len()));
    view! {
        <div class="letter">
            <div class="letter__head">
                <h1>{move || (words.title)(n.get())}</h1>
            </div>
            <div class="letter__body stack">
                <p class="muted">{words.lead}</p>
                {choices(words.occasion, names, nth)}
                {(circles.len() > 1).then(|| choices(words.whom, whom, circle))}
                {which}
                <whom::Whom draft=draft />
                <TextField id="letter-subject" label=words.subject value=draft.subject />
                <TextArea id="letter-body" label=words.body value=draft.body rows=8 />
                {calendar}
            </div>
            <hand::Hand draft=draft />
        </div>
    }
}

/// The ready texts that fit those who are written to, the likeliest first.
fn offered(to: &Audience, is_meeting_near: bool) -> Vec<Occasion> {
    let all: &[Occasion] = match to {
        Audience::Meeting(_) => &[Occasion::Invitation, Occasion::Agenda, Occasion::Empty],
        Audience::Topic(_) => &[Occasion::Question, Occasion::Invitation, Occasion::Empty],
        _ => &Occasion::ALL,
    };
    let has_meeting = is_meeting_near || matches!(to, Audience::Meeting(_));
    let fits = |occasion: &Occasion| has_meeting || !occasion.needs_meeting();
    all.iter().copied().filter(fits).collect()
}

/// Id and title with the day of the meetings that are not over, the next one first.
fn coming_meetings(session: Session) -> Vec<(String, String)> {
    let text = session.text();
    let today = session.today();
    let mut coming = session.with_untracked(|shared, _| meetings(&shared.0));
    coming.retain(|meeting| meeting.last_day().is_some_and(|last| today <= last));
    coming.reverse();
    let named = |meeting: Meeting| {
        let day = meeting.day.map(|day| text.day(day)).unwrap_or_default();
        (meeting.id, format!("{}, {day}", meeting.title))
    };
    coming.into_iter().map(named).collect()
}

/// A ready text fills the fields as long as nobody has changed it; what was typed into one is there again when it is chosen again.
fn fill(draft: Draft, ready: Memo<Ready>) {
    let typed = StoredValue::new(BTreeMap::<usize, Ready>::new());
    let place = |occasion: Occasion| {
        Occasion::ALL
            .iter()
            .position(|one| *one == occasion)
            .unwrap_or_default()
    };
    let now_there = move || untrack(|| draft.letter());
    let put = move |letter: Ready| {
        draft.subject.set(letter.subject);
        draft.body.set(letter.body);
    };
    Effect::new(move |before: Option<(Occasion, Ready)>| {
        let (occasion, now) = (draft.occasion.get(), ready.get());
        match before {
            None if now_there() != Ready::default() => {}
            None => put(now.clone()),
            Some((same, was)) if same == occasion => {
                let there = now_there();
                put(Ready {
                    subject: if there.subject == was.subject {
                        now.subject.clone()
                    } else {
                        there.subject
                    },
                    body: if there.body == was.body {
                        now.body.clone()
                    } else {
                        there.body
                    },
                });
            }
            Some((other, was)) => {
                let there = now_there();
                let kept = typed.try_update_value(|typed| {
                    typed.remove(&place(other));
                    if there != was {
                        typed.insert(place(other), there);
                    }
                    typed.get(&place(occasion)).cloned()
                });
                put(kept.flatten().unwrap_or_else(|| now.clone()));
            }
        }
        (occasion, now)
    });
}

/// One of several, as buttons beside each other.
fn choices(legend: &'static str, names: Vec<&'static str>, chosen: RwSignal<usize>) -> impl IntoView {
    let button = |(at, name): (usize, &'static str)| {
        let pressed = Signal::derive(move || Some(chosen.get() == at));
        let choose = Callback::new(move |()| chosen.set(at));
        view! { <Button label=name emphasis=Emphasis::Tertiary pressed=pressed on_click=choose /> }
    };
    let buttons = names.into_iter().enumerate().map(button).collect_view();
    view! { <div class="letter__choices row" role="group" aria-label=legend>{buttons}</div> }
}

fn meeting_field(label: &'static str, coming: &[(String, String)], value: RwSignal<String>) -> AnyView {
    let option = |(id, title): &(String, String)| Choice {
        value: id.clone(),
        label: title.clone(),
        note: String::new(),
    };
    let options: Vec<Choice> = coming.iter().map(option).collect();
    view! { <SelectField id="letter-meeting" label=label options=options value=value /> }.into_any()
}
