//! The form for the next contribution: one field at the end of the thread, and the others as soon as somebody writes.
use crate::session::Session;
use crate::ui::block::RecordForm;
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::draft::RecordDraft;
use klimanetz_core::summary::{meetings, title_of};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// The form; once it was begun, it stays open for the next one.
#[component]
pub fn NextContribution(topic: String) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().topic;
    let meeting = meeting_of(session);
    let own = session.settings.own;
    // At a meeting one writes down what others say.
    let said_by = match meeting.is_empty() {
        true => own
            .with_untracked(|own| own.first().map(str::to_owned))
            .unwrap_or_default(),
        false => String::new(),
    };
    let for_own = session.with_untracked(|shared, _| title_of(&shared.0, &said_by));
    let for_own = for_own.map(|(_, name)| view! { <p class="muted">{(words.for_own)(&isolated(&name))}</p> });
    let known = [
        ("topic", topic.as_str()),
        ("meeting", meeting.as_str()),
        ("saidBy", said_by.as_str()),
    ];
    let is_open = RwSignal::new(session.is_unsaved_here("contribution"));
    let form = kind_of(kind::CONTRIBUTION).map(|kind| {
        view! {
            <RecordForm
                name="contribution"
                kind=kind
                id=session.new_id()
                draft=RecordDraft::new(kind, &known)
                shown=RecordDraft::default()
                save=words.contribution_save
                is_on_card=true
                on_saved=Callback::new(|()| ())
            />
        }
    });
    view! {
        <div class="composer" data-open=move || is_open.get().then_some("") on:focusin=move |_| is_open.set(true)>
            {for_own}
            {form}
            <p class="muted">{words.read_later}</p>
        </div>
    }
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
