//! One or any number of the records there are, out of however many.
use crate::session::Session;
use crate::ui::part::{Choice, PickField, Picked};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::search::{Index, Query};
use klimanetz_core::summary::{choices, told_apart};
use leptos::prelude::*;

/// The pick with the records of these kinds, by kind and name; `nothing` is offered first unless empty.
#[component]
pub fn RecordPick(
    #[prop(into)] id: String,
    legend: &'static str,
    kinds: &'static [&'static str],
    picked: Picked,
    #[prop(optional)] nothing: &'static str,
    #[prop(optional)] hint: &'static str,
    #[prop(optional)] optional_mark: &'static str,
    #[prop(optional, into)] problem: Signal<Option<String>>,
) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().common;
    let (options, found) = pick_choices(session, kinds, nothing);
    view! {
        <PickField
            id=id
            legend=legend
            hint=hint
            optional_mark=optional_mark
            options=options
            picked=picked
            found=found
            filter_label=(words.pick_filter)(legend)
            more=words.pick_more
            problem=problem
        />
    }
}

/// What a pick among the records of these kinds offers, and how a typed text finds among it; `nothing` is offered first unless empty.
pub fn pick_choices(
    session: Session,
    kinds: &[&'static str],
    nothing: &str,
) -> (Vec<Choice>, Callback<String, Vec<usize>>) {
    let text = session.text();
    let found = session.with_untracked(|shared, _| choices(&shared.0, kinds));
    let mut options: Vec<Choice> = Vec::with_capacity(found.len() + 1);
    if !nothing.is_empty() {
        options.push(Choice {
            label: nothing.to_owned(),
            ..Choice::default()
        });
    }
    let notes = session.with_untracked(|shared, _| {
        let note = |at: usize| {
            let (kind, id, name) = found.get(at)?;
            let is_like = |other: Option<&(&str, String, String)>| other.is_some_and(|(.., theirs)| theirs == name);
            let is_namesake = is_like(at.checked_sub(1).and_then(|at| found.get(at))) || is_like(found.get(at + 1));
            let is_of_region = kind_of(kind).is_some_and(|kind| kind.is_of_region);
            let is_plain = is_of_region || kinds.len() == 1;
            let kind_of_it = (!is_plain).then(|| text.kind(kind));
            let apart = is_namesake.then(|| told_apart(&shared.0, kind, id)).flatten();
            Some(kind_of_it.into_iter().chain(apart).collect::<Vec<_>>().join(", "))
        };
        (0..found.len()).filter_map(note).collect::<Vec<String>>()
    });
    options.extend(found.into_iter().zip(notes).map(|((_, value, label), note)| Choice {
        value,
        label: if label.is_empty() {
            text.common.unnamed.to_owned()
        } else {
            label
        },
        note,
    }));
    // The own municipalities in front: most of what a member enters is about them.
    let (own, others): (Vec<Choice>, Vec<Choice>) = session
        .settings
        .own
        .with_untracked(|own| options.into_iter().partition(|option| own.has(&option.value)));
    let at = usize::from(!nothing.is_empty());
    let mut options = others;
    options.splice(at..at, own);
    let found = finder(&options);
    (options, found)
}

/// The places of the options that a typed text finds.
pub fn finder(options: &[Choice]) -> Callback<String, Vec<usize>> {
    let mut index = Index::default();
    for option in options {
        // Of many with one name the one is found by where it belongs.
        index.add(&option.label, [option.note.as_str()]);
    }
    Callback::new(move |typed: String| index.narrow(&Query::new(&typed)))
}
