//! The status round: one line and one tap for each municipality; every report goes into the history.
mod line;

use super::page_of;
use crate::session::Session;
use crate::ui::block::{FormState, NotFound};
use crate::ui::part::{ButtonLink, Card, CheckField, Choice, Link, Notice, SelectField, Tone, Words};
use klimanetz_core::domain::Meeting;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Round, round};
use leptos::prelude::*;
use line::line;
use std::collections::BTreeSet;

/// The card on the meeting's page.
#[component]
pub fn RoundCard(meeting: String) -> impl IntoView {
    let session = Session::here();
    let words = &session.text().meeting;
    let href = Route::StatusRound(meeting.clone()).href();
    let counts = session.view(move |document| {
        let found = Meeting::find(document, &meeting)?;
        let round = round(document, &found, session.today());
        Some((round.n_heard, round.lines.len()))
    });
    let told = move || {
        let (n, all) = counts.get().unwrap_or_default();
        (words.n_heard)(n, all)
    };
    view! {
        <Card title=words.round id="round">
            <p>{words.round_hint}</p>
            <p class="row"><ButtonLink label=words.to_round href=href /> <span class="muted">{told}</span></p>
        </Card>
    }
}

/// The page, or the notice that no such meeting is here.
#[component]
pub fn StatusRound(id: String) -> impl IntoView {
    let session = Session::here();
    let id = StoredValue::new(id);
    let meeting = session.view(move |document| id.with_value(|id| Meeting::find(document, id)));
    let is_here = Memo::new(move |_| meeting.with(Option::is_some));
    move || match is_here.get() {
        true => view! { <Known id=id meeting=meeting /> }.into_any(),
        false => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Known(id: StoredValue<String>, meeting: Memo<Option<Meeting>>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.meeting;
    let view = session.view(move |document| {
        let found = id.with_value(|id| Meeting::find(document, id));
        found.map_or_else(Round::default, |found| round(document, &found, session.today()))
    });
    // The steps that are chosen and not reported yet, each behind its municipality's key.
    let chosen = RwSignal::new(BTreeSet::new());
    let form = FormState::new("round");
    form.keep(vec![("chosen", chosen.into())]);
    let title = Signal::derive(move || {
        let title = meeting.with(|meeting| meeting.as_ref().map(|meeting| meeting.title.clone()));
        (words.round_title)(
            title
                .as_deref()
                .filter(|title| !title.is_empty())
                .unwrap_or(text.common.unnamed),
        )
    });
    let district = session.remembered("district", String::new());
    let only_unheard = session.remembered("only-unheard", false);
    let shown = Memo::new(move |_| view.with(|view| keys(view, &district.get(), only_unheard.get())));
    let told = move || view.with(|view| (words.n_heard)(view.n_heard, view.lines.len()));
    let all = Choice {
        label: text.directory.all_districts.to_owned(),
        ..Choice::default()
    };
    let districts = view
        .with_untracked(|view| view.districts.clone())
        .into_iter()
        .map(|(value, label)| Choice {
            value,
            label,
            note: String::new(),
        });
    let options = std::iter::once(all).chain(districts).collect::<Vec<_>>();
    // Says so when a report is made ahead of the meeting.
    let before = move || {
        meeting.with(|meeting| {
            let meeting = meeting.as_ref()?;
            let coming = meeting.day.filter(|day| session.today() < *day);
            let title = match coming {
                _ if meeting.is_called_off => words.is_called_off.to_owned(),
                day => (words.round_before)(&text.day(day?)),
            };
            Some(view! { <Notice tone=Tone::Info title=title /> })
        })
    };
    view! {
        <p><Link href=page_of(&id.get_value()).href() label=words.back /></p>
        <h1><Words text=title /></h1>
        {before}
        <p class="round__count" role="status">{told}</p>
        <div class="round__filters">
            <SelectField id="round-district" label=text.directory.district_filter options=options value=district />
            <CheckField id="round-unheard" label=words.only_unheard value=only_unheard />
        </div>
        {form.summary()}
        <Show when=move || shown.with(Vec::is_empty)><p class="muted">{words.all_heard}</p></Show>
        <ul class="round link_list">
            <For each=move || shown.get() key=|key| key.clone() let:key>{line(meeting, (view, shown), chosen, key)}</For>
        </ul>
    }
}

/// The lines to show, by key.
fn keys(round: &Round, district: &str, only_unheard: bool) -> Vec<String> {
    let lines = round.lines.iter();
    lines
        .filter(|line| district.is_empty() || line.district == district)
        .filter(|line| !(only_unheard && line.is_heard))
        .map(|line| line.key.clone())
        .collect()
}
