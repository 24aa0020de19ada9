//! Who comes to a meeting or was there, each with an answer.
use crate::session::Session;
use crate::ui::block::{FormState, link_to, pick_choices};
use crate::ui::part::{Badge, Button, Card, Choice, Link, PickField, Picked, SelectField, Tone};
use klimanetz_core::catalogue::{ATTENDANCE, kind};
use klimanetz_core::draft::attend;
use klimanetz_core::summary::{Attending, Reference, attendance};
use leptos::prelude::*;

#[component]
pub fn Attendance(meeting: String) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().meeting;
    let id = StoredValue::new(meeting);
    let view = session.view(move |document| id.with_value(|id| attendance(document, id)));
    let who = move || view.with(|all| all.iter().map(|one| one.who.clone()).collect::<Vec<_>>());
    view! {
        <Card title=words.attendance id="attendance">
            {move || view.with(|all| counts(all))}
            <ul class="meeting__answers link_list">
                <For each=who key=|who| who.clone() let:one>{line(id, view, one)}</For>
            </ul>
            <Add meeting=id view=view />
        </Card>
    }
}

/// How many gave each answer.
fn counts(all: &[Attending]) -> AnyView {
    let text = Session::here().text();
    if all.is_empty() {
        return view! { <p class="muted">{text.meeting.no_attendance}</p> }.into_any();
    }
    let count = |code: &str| all.iter().filter(|one| one.answer == code).count();
    let badges = ATTENDANCE
        .iter()
        .map(|term| view! { <Badge tone=Tone::Neutral text=format!("{} {}", text.term(term), count(term.code)) /> });
    view! { <p class="row">{badges.collect_view()}</p> }.into_any()
}

fn answers() -> impl Iterator<Item = Choice> {
    let text = Session::here().text();
    ATTENDANCE.iter().map(move |term| Choice {
        value: term.code.to_owned(),
        label: text.term(term).to_owned(),
        note: String::new(),
    })
}

fn line(meeting: StoredValue<String>, view: Memo<Vec<Attending>>, who: Reference) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let Reference { kind, id, title } = who;
    let name = match kind {
        Some(_) if title.is_empty() => text.common.unnamed.to_owned(),
        Some(_) => title,
        None => text.common.gone.to_owned(),
    };
    let link = match kind {
        Some(kind) => view! { <Link href=link_to(kind, &id).href() label=name.clone() /> }.into_any(),
        None => view! { <span class="muted">{name.clone()}</span> }.into_any(),
    };
    let own = id.clone();
    let stated = Memo::new(move |_| {
        view.with(|all| all.iter().find(|one| one.who.id == own).map(|one| one.answer.clone()))
            .unwrap_or_default()
    });
    view! {
        <li>
            {link}
            <AnswerField meeting=meeting who=id name=name stated=stated />
        </li>
    }
}

/// Whether somebody comes: the field follows what is stated, and states what is chosen.
#[component]
pub fn AnswerField(meeting: StoredValue<String>, who: String, name: String, stated: Memo<String>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let chosen = RwSignal::new(stated.get_untracked());
    Effect::new(move |_| chosen.set(stated.get()));
    let id = format!("answer-{who}");
    let state = Callback::new(move |()| {
        let now = chosen.get_untracked();
        if now != stated.get_untracked() {
            session.tell(session.commit(meeting.with_value(|meeting| attend(meeting, &who, &now))));
        }
    });
    let nothing = Choice {
        label: text.meeting.no_answer.to_owned(),
        ..Choice::default()
    };
    // A code of a newer catalogue stays what it is.
    let other = stated.get_untracked();
    let is_known = other.is_empty() || ATTENDANCE.iter().any(|term| term.code == other);
    let other = (!is_known).then(|| Choice {
        value: other.clone(),
        label: other,
        note: String::new(),
    });
    let options: Vec<Choice> = answers().chain(other).chain([nothing]).collect();
    view! {
        <SelectField id=id label=(text.meeting.answer_of)(&name) options=options value=chosen on_chosen=state />
    }
}

#[component]
fn Add(meeting: StoredValue<String>, view: Memo<Vec<Attending>>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.meeting;
    let (who, answer) = (
        RwSignal::new(String::new()),
        RwSignal::new(ATTENDANCE.first().map_or("", |term| term.code).to_owned()),
    );
    let form = FormState::new("attend");
    form.keep(vec![("who", who.into()), ("answer", answer.into())]);
    let n_added = RwSignal::new(0);
    let add = Callback::new(move |()| {
        let (id, code) = (who.get_untracked(), answer.get_untracked());
        if !id.is_empty() && session.tell(session.commit(meeting.with_value(|meeting| attend(meeting, &id, &code)))) {
            form.let_go();
            who.set(String::new());
            n_added.update(|n| *n += 1);
            session.focus("attend-who");
        }
    });
    // Drawn again after each answer, so that the next search begins with an empty filter; those who answered are not offered.
    let pick = move || {
        n_added.get();
        let kinds = [kind::MUNICIPALITY, kind::PERSON, kind::ORGANISATION];
        let (options, found) = pick_choices(session, &kinds, "");
        let is_new: Vec<bool> = view.with_untracked(|all| {
            let is_new = |option: &Choice| !all.iter().any(|one| one.who.id == option.value);
            options.iter().map(is_new).collect()
        });
        let found = Callback::new(move |typed: String| {
            let mut found = found.run(typed);
            found.retain(|at| is_new.get(*at).copied().unwrap_or(false));
            found
        });
        view! {
            <PickField
                id="attend-who"
                legend=words.participant
                options=options
                picked=Picked::One(who)
                found=found
                filter_label=words.participant_filter
                more=text.common.pick_more
            />
        }
    };
    view! {
        <details open=form.is_kept()>
            <summary>{words.add_participant}</summary>
            <div class="stack">
                {form.summary()}
                {pick}
                <SelectField id="attend-answer" label=words.answer options=answers().collect() value=answer />
                <div class="row">
                    <Button label=words.set_answer disabled=Signal::derive(move || who.with(String::is_empty)) on_click=add />
                </div>
            </div>
        </details>
    }
}
