//! The statements of a fact that are not current, folded away, each with the way to withdraw it.
use super::Said;
use crate::session::Session;
use crate::ui::part::{Badge, Button, Emphasis, Tone, Words};
use klimanetz_core::domain::{Fact, HeatPlan, Source, Stated};
use klimanetz_core::draft::withdraw;
use klimanetz_core::replica::Timestamp;
use klimanetz_core::summary::title_of;
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// A dated fact: the kind and the id of what it is about, and its field.
#[derive(Clone)]
pub struct About {
    /// What it is about.
    pub subject: (&'static str, String),
    pub field: String,
}

/// One statement.
pub struct Earlier {
    /// What it said, in words.
    words: String,
    who: Option<String>,
    at: Timestamp,
    source: Option<Source>,
    /// The id of its entry.
    entry: String,
    is_withdrawn: bool,
}

impl Earlier {
    /// A statement, with what it says in words, and since when and from where.
    pub fn of<T: Fact>(stated: &Stated<T>, (words, source): (String, Option<Source>)) -> Earlier {
        Earlier {
            words,
            who: stated.who.clone(),
            at: stated.at,
            source,
            entry: stated.entry.clone(),
            is_withdrawn: stated.is_withdrawn,
        }
    }
}

/// What a statement of the step says, and where it comes from.
pub fn step_words(stated: &Stated<HeatPlan>) -> (String, Option<Source>) {
    let session = Session::here();
    let text = session.text();
    let name_of = |id: &str| {
        session
            .with_untracked(|shared, _| title_of(&shared.0, id))
            .map(|(_, name)| name)
    };
    match &stated.fact {
        Some(plan) => (text.heat_step(plan, &name_of), Some(plan.source.clone())),
        None if stated.value.is_null() => (text.common.not_stated.to_owned(), None),
        None => (stated.value.to_string(), None),
    }
}

/// The list, the latest day first; nothing if there is none.
pub fn history(about: About, entries: Vec<Earlier>) -> impl IntoView {
    let text = Session::here().text();
    let line = move |entry: Earlier| {
        let mark = entry
            .is_withdrawn
            .then(|| view! { <Badge tone=Tone::Neutral text=text.common.withdrawn /> " " });
        let button = withdraw_button(about.clone(), &entry.words, entry.entry, !entry.is_withdrawn);
        view! {
            <li>{mark} <Words text=entry.words /> <Said who=entry.who at=entry.at source=entry.source /> {button}</li>
        }
    };
    (!entries.is_empty()).then(|| {
        view! {
            <details>
                <summary>{text.common.history}</summary>
                <ul class="link_list">{entries.into_iter().map(line).collect_view()}</ul>
            </details>
        }
    })
}

/// Says that a statement does not hold, or (`is_withdrawn` is false) that it does after all; `words` is what it says.
pub fn withdraw_button(about: About, words: &str, entry: String, is_withdrawn: bool) -> impl IntoView + use<> {
    let session = Session::here();
    let words_of = &session.text().common;
    let label = if is_withdrawn {
        words_of.withdraw
    } else {
        words_of.hold_again
    };
    let press = move |()| {
        let (kind, id) = &about.subject;
        let edit =
            session.with_untracked(|shared, _| withdraw(&shared.0, (kind, id), &about.field, (&entry, is_withdrawn)));
        session.tell(session.commit(edit));
    };
    view! {
        <Button label=label name=format!("{label}: {}", isolated(words)) emphasis=Emphasis::Tertiary on_click=Callback::new(press) />
    }
}
