//! One municipality of the status round.
use crate::session::Session;
use crate::ui::part::{Badge, Button, Choice, Emphasis, Link, SelectField, Tone, Words};
use klimanetz_core::catalogue::{PHASES, kind};
use klimanetz_core::domain::{Fact, HeatPlan, Meeting};
use klimanetz_core::draft::{Reported, report};
use klimanetz_core::replica::Value;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Round, RoundLine};
use klimanetz_core::text::Text;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The line of the municipality `key`, following it; only what changes in it is drawn again.
pub fn line(
    meeting: Memo<Option<Meeting>>,
    (round, shown): (Memo<Round>, Memo<Vec<String>>),
    chosen: RwSignal<BTreeSet<String>>,
    key: String,
) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.meeting;
    let own = key.clone();
    let own = Memo::new(move |_| round.with(|round| round.lines.iter().find(|line| line.key == own).cloned()));
    let name = own
        .with_untracked(|line| line.as_ref().map(|line| line.name.clone()))
        .unwrap_or_default();
    let of = move |part: fn(&RoundLine) -> bool| Memo::new(move |_| own.with(|line| line.as_ref().is_some_and(part)));
    let (is_heard, is_clear) = (of(|line| line.is_heard), of(|line| line.stated.len() == 1));
    let stated =
        Signal::derive(move || own.with(|line| line.as_ref().map_or_else(String::new, |line| said(text, line))));
    let begun = format!("{key} ");
    let step = RwSignal::new(String::new());
    let is_begun = begun.clone();
    // Runs before the next effect, which would otherwise replace a kept step by an empty one.
    Effect::new(move |_| {
        let kept = chosen.with(|chosen| {
            let kept = chosen.iter().find_map(|one| one.strip_prefix(&is_begun));
            kept.unwrap_or_default().to_owned()
        });
        if step.with_untracked(|step| *step != kept) {
            step.set(kept);
        }
    });
    Effect::new(move |before: Option<()>| {
        let step = step.get();
        if before.is_some() {
            chosen.update(|chosen| {
                chosen.retain(|one| !one.starts_with(&begun));
                chosen.extend((!step.is_empty()).then(|| format!("{begun}{step}")));
            });
        }
    });
    let key = StoredValue::new(key);
    let tell = move |reported: Reported| {
        let next = next(round, shown, &key.get_value());
        let edit = meeting.with_untracked(|meeting| {
            let meeting = meeting.as_ref()?;
            let source = text.report_source(meeting, session.today());
            session.with_untracked(|shared, _| {
                key.with_value(|key| report(&shared.0, meeting, (key, reported), &source, session.today()))
            })
        });
        if edit.is_some_and(|edit| session.tell(session.commit(edit)))
            && let Some(next) = next
        {
            session.focus(next);
        }
    };
    let same = Callback::new(move |()| tell(Reported::Same));
    let other = Callback::new(move |()| {
        tell(Reported::Step(&step.get_untracked()));
        step.set(String::new());
    });
    let id = move |what: &str| key.with_value(|key| format!("{what}-{key}"));
    let nothing = Choice {
        label: words.choose.to_owned(),
        ..Choice::default()
    };
    let steps = PHASES.iter().map(|phase| Choice {
        value: phase.code.to_owned(),
        label: text.phase(phase).to_owned(),
        note: String::new(),
    });
    let options: Vec<Choice> = std::iter::once(nothing).chain(steps).collect();
    view! {
        <li class="round__line">
            <p class="round__name">
                <strong id=id("name")><Link href=Route::one(kind::MUNICIPALITY, &key.get_value()).href() label=name.clone() /></strong>
                <Show when=move || is_heard.get()>" " <Badge tone=Tone::Success text=words.heard /></Show>
            </p>
            <p class="round__stated"><Words text=stated /></p>
            <div class="round__answers">
                <Show when=move || is_clear.get()>
                    <Button label=words.same id=id("same") describedby=id("name") on_click=same />
                </Show>
                <SelectField id=id("step") label=(words.other_step)(&name) options=options value=step />
                <Button
                    label=words.report
                    emphasis=Emphasis::Tertiary
                    describedby=id("name")
                    disabled=Signal::derive(move || step.with(String::is_empty))
                    on_click=other
                />
            </div>
        </li>
    }
}

/// What is stated, each statement in words with its day.
fn said(text: &'static Text, line: &RoundLine) -> String {
    let session = Session::here();
    let name_of = |id: &str| {
        let found = session.with_untracked(|shared, _| klimanetz_core::summary::title_of(&shared.0, id));
        found.map(|(_, title)| title)
    };
    let one = |value: &Value| {
        let plan = HeatPlan::from_value(value).map(|plan| HeatPlan {
            meeting: String::new(),
            ..plan
        });
        plan.map_or_else(|| value.to_string(), |plan| text.heat_plan(&plan, &name_of))
    };
    match line.stated.is_empty() {
        true => text.common.not_stated.to_owned(),
        false => line.stated.iter().map(one).collect::<Vec<_>>().join(" · "),
    }
}

/// Where the focus goes on: the first control of the line after this one.
fn next(round: Memo<Round>, shown: Memo<Vec<String>>, key: &str) -> Option<String> {
    let next = shown.with_untracked(|shown| shown.iter().skip_while(|own| *own != key).nth(1).cloned())?;
    round.with_untracked(|round| {
        let line = round.lines.iter().find(|line| line.key == next)?;
        let what = if line.stated.len() == 1 { "same" } else { "step" };
        Some(format!("{what}-{next}"))
    })
}
