//! The statements of a fact that are not current, folded away, each with the way to withdraw it.
use super::Said;
use crate::session::Session;
use crate::ui::part::{Badge, Button, Emphasis, Tone, Words};
use klimanetz_core::domain::{Fact, Source, Stated};
use klimanetz_core::draft::withdraw;
use klimanetz_core::replica::Timestamp;
use leptos::prelude::*;

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

/// The list, the latest day first; nothing if there is none. `about` is the key of the authority and the field.
pub fn history(about: (String, String), entries: Vec<Earlier>) -> impl IntoView {
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
pub fn withdraw_button(
    (key, field): (String, String),
    words: &str,
    entry: String,
    is_withdrawn: bool,
) -> impl IntoView + use<> {
    let session = Session::here();
    let words_of = &session.text().common;
    let label = if is_withdrawn {
        words_of.withdraw
    } else {
        words_of.hold_again
    };
    let press = move |()| {
        let edit = session.with(|shared, _| withdraw(&shared.0, &key, &field, (&entry, is_withdrawn)));
        session.tell(session.commit(edit));
    };
    view! {
        <Button label=label name=format!("{label}: {words}") emphasis=Emphasis::Tertiary on_click=Callback::new(press) />
    }
}
