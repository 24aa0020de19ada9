//! The status round: one line and one tap for each municipality; every report goes into the history.
mod line;

use super::page_of;
use crate::session::Session;
use crate::ui::block::NotFound;
use crate::ui::card::step::step_sheet;
use crate::ui::part::{ButtonLink, Card, Choice, Link, Notice, SearchField, SelectField, Tone, Words};
use klimanetz_core::domain::Meeting;
use klimanetz_core::order::gathered;
use klimanetz_core::route::Route;
use klimanetz_core::search::folded;
use klimanetz_core::summary::{Round, RoundLine, round};
use leptos::prelude::*;
use line::{first_id, line};
use std::collections::BTreeSet;
use std::time::Duration;

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

/// Which municipality is asked for another step than the two that its line offers.
#[derive(Clone, Copy)]
struct Asked {
    session: Session,
    key: RwSignal<Option<String>>,
    round: Memo<Round>,
    shown: Memo<Vec<String>>,
}

impl Asked {
    fn ask(self, key: String) {
        self.key.set(Some(key));
    }

    /// The focus goes on to the next line that is still open.
    fn go_on(self, key: &str) {
        let next = self.round.with_untracked(|round| {
            let is_open = |key: &String| round.lines.iter().any(|line| line.key == *key && !line.is_heard);
            let behind = |shown: &Vec<String>| {
                shown
                    .iter()
                    .skip_while(|own| *own != key)
                    .skip(1)
                    .find(|key| is_open(key))
                    .cloned()
            };
            self.shown.with_untracked(behind)
        });
        if let Some(next) = next {
            self.session.focus(first_id(&next));
        }
    }
}

/// How long those that have reported stay among the open ones, once nothing more is reported: nothing moves under a finger.
const STAYS: Duration = Duration::from_secs(5);

/// The municipalities that have reported some time ago; who reports now is in sight for another moment.
fn heard_before(view: Memo<Round>) -> RwSignal<BTreeSet<String>> {
    let heard = move || -> BTreeSet<String> {
        view.with(|view| {
            let heard = view.lines.iter().filter(|line| line.is_heard);
            gathered(heard.map(|line| line.key.clone()))
        })
    };
    let before = RwSignal::new(untrack(heard));
    let n_reports = StoredValue::new(0_u32);
    Effect::new(move |known: Option<BTreeSet<String>>| {
        let now = heard();
        if known.is_some_and(|known| known != now) {
            n_reports.update_value(|n| *n = n.wrapping_add(1));
            let n = n_reports.get_value();
            let leave = move || {
                if n_reports.try_get_value() == Some(n) {
                    before.set(untrack(heard));
                }
            };
            set_timeout(leave, STAYS);
        }
        now
    });
    before
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
    let title = Signal::derive(move || {
        let title = meeting.with(|meeting| meeting.as_ref().map(|meeting| meeting.title.clone()));
        (words.round_title)(
            title
                .as_deref()
                .filter(|title| !title.is_empty())
                .unwrap_or(text.common.unnamed),
        )
    });
    let typed = RwSignal::new(String::new());
    let district = session.remembered("district", String::new());
    let shows_all = session.remembered("all", false);
    let before_now = heard_before(view);
    let shown = Memo::new(move |_| {
        let (typed, district) = (folded(&typed.get()), district.get());
        let is_shown = |line: &&RoundLine| {
            (district.is_empty() || line.district == district)
                && (typed.is_empty() || folded(&line.name).contains(&typed))
                && (shows_all.get() || !line.is_heard || !before_now.with(|before| before.contains(&line.key)))
        };
        view.with(|view| {
            view.lines
                .iter()
                .filter(is_shown)
                .map(|line| line.key.clone())
                .collect::<Vec<_>>()
        })
    });
    let asked = Asked {
        session,
        key: RwSignal::new(None),
        round: view,
        shown,
    };
    let n = Memo::new(move |_| view.with(|view| (view.n_heard, view.lines.len())));
    let told = move || {
        let (n_heard, all) = n.get();
        (words.n_heard)(n_heard, all)
    };
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
    let which = move |all: bool| {
        let label = move || {
            let (n_heard, n_all) = n.get();
            if all {
                (text.step.all)(n_all)
            } else {
                (text.step.open)(n_all.saturating_sub(n_heard))
            }
        };
        view! {
            <button
                type="button"
                class="round__which"
                aria-pressed=move || (shows_all.get() == all).to_string()
                on:click=move |_| shows_all.set(all)
            >
                {label}
            </button>
        }
    };
    let close = Callback::new(move |()| {
        let Some(key) = asked.key.get_untracked() else { return };
        asked.key.set(None);
        let is_heard = view.with_untracked(|view| view.lines.iter().any(|line| line.key == key && line.is_heard));
        // What it has reported goes away soon, and the way to change it with it.
        match is_heard {
            true => asked.go_on(&key),
            false => session.focus(format!("more-{key}")),
        }
    });
    let nothing = move || {
        let sentence = if typed.with(String::is_empty) {
            words.all_heard
        } else {
            text.step.none_found
        };
        shown
            .with(Vec::is_empty)
            .then(|| view! { <p class="muted">{sentence}</p> })
    };
    let n_shown = Signal::derive(move || match typed.with(String::is_empty) {
        true => String::new(),
        false => (text.directory.found)(shown.with(Vec::len), n.get().1),
    });
    view! {
        <p><Link href=page_of(&id.get_value()).href() label=words.back /></p>
        <h1><Words text=title /></h1>
        {before}
        <div class="round__bar">
            <p class="round__count" role="status">{told}</p>
            <SearchField id="round-search" label=text.directory.search value=typed status=n_shown />
        </div>
        <div class="round__filters">
            <div class="row" role="group" aria-label=words.round>{which(false)} {which(true)}</div>
            <SelectField id="round-district" label=text.directory.district_filter options=options value=district />
        </div>
        {nothing}
        <ul class="round link_list">
            <For each=move || shown.get() key=|key| key.clone() let:key>{line(meeting, view, asked, key)}</For>
        </ul>
        {move || asked.key.get().map(|key| step_sheet(key, meeting.get_untracked(), close))}
    }
}
