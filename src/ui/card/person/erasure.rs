//! Part of the question before a person is erased: which own notes go too, and which texts name the person.
use crate::session::Session;
use crate::ui::block::link_to;
use crate::ui::part::{CheckGroup, Choice, Link};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::domain::{HISTORY, Note};
use klimanetz_core::summary::{Mention, Traces, record_title, traces};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The notes that are to go too end up in `chosen`; at first all of them.
#[component]
pub fn ErasureTraces(id: String, chosen: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let session = Session::here();
    let found = session.view_both(move |shared, private| traces(&shared.0, private.reveal(), &id));
    chosen.set(found.with_untracked(|found| found.notes.iter().map(|note| note.id.clone()).collect()));
    move || {
        let Traces {
            notes,
            mentions,
            labels,
        } = found.get();
        view! {
            {own_notes(session, notes, chosen)}
            {named_in(session, mentions)}
            {labels.into_iter().map(|(label, n)| view! { <p><bdi>{(session.text().person.erase_label)(&label, n)}</bdi></p> }).collect_view()}
        }
    }
}

fn own_notes(session: Session, notes: Vec<Note>, chosen: RwSignal<BTreeSet<String>>) -> Option<impl IntoView> {
    let text = session.text();
    let option = |note: &Note| Choice {
        value: note.id.clone(),
        label: Some(note.title())
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| text.note.untitled.to_owned()),
        note: text.day(session.day_of(note.at)),
    };
    let options: Vec<Choice> = notes.iter().map(option).collect();
    (!options.is_empty()).then(|| {
        view! {
            <CheckGroup
                id="erase-notes"
                legend=text.person.erase_notes
                hint=text.person.erase_notes_hint
                options=options
                values=chosen
            />
        }
    })
}

fn named_in(session: Session, mentions: Vec<Mention>) -> Option<impl IntoView> {
    let text = session.text();
    let line = move |mention: Mention| {
        let title = title(session, &mention);
        let title = match mention.page {
            Some((kind, id)) => view! { <Link href=link_to(kind, &id).href() label=title /> }.into_any(),
            None => view! { <bdi>{title}</bdi> }.into_any(),
        };
        view! { <li>{title} " " <span class="muted">{text.field(&mention.record.0, &mention.field)} ": "</span> <bdi>{mention.excerpt}</bdi></li> }
    };
    (!mentions.is_empty()).then(|| {
        view! {
            <p><strong>{text.person.erase_mentions}</strong></p>
            <p>{text.person.erase_mentions_hint}</p>
            <ul class="link_list">{mentions.into_iter().map(line).collect_view()}</ul>
        }
    })
}

/// What the record is called; what has no page of its own is called after the one it stands on.
fn title(session: Session, mention: &Mention) -> String {
    let text = session.text();
    let (kind_name, id) = &mention.record;
    let named = |kind_name: &str, id: &str| session.with_untracked(|shared, _| record_title(&shared.0, kind_name, id));
    match (kind_of(kind_name), &mention.page) {
        (None, Some((kind, subject))) if kind_name == HISTORY => {
            format!("{}, {}", named(kind, subject), text.common.history)
        }
        (Some(kind), _) if kind.is_private() => text.kind(kind_name),
        (Some(kind), Some((whole, id))) if kind.shown_with().is_some() => {
            (text.common.contribution_to)(&named(whole, id))
        }
        _ => named(kind_name, id),
    }
}
