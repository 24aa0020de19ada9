//! One municipality of the status round: two large choices and a way to all others, or what it has reported.
use super::Asked;
use crate::session::Session;
use crate::ui::part::{Badge, Button, Emphasis, Link, Tile, Tone, Words};
use klimanetz_core::catalogue::{HEAT_PLAN, PHASES, Stage, kind, next_phase, phase, reported, tile};
use klimanetz_core::domain::{Fact, HeatPlan, Meeting, Starting};
use klimanetz_core::draft::{Reported, report};
use klimanetz_core::replica::Value;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{Round, RoundLine};
use klimanetz_core::text::Text;
use leptos::prelude::*;

/// What a tap reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// That the step still holds.
    Same,
    /// The step with this code.
    Step(&'static str),
}

/// The line of the municipality `key`, following it; only what changes in it is drawn again.
pub fn line(meeting: Memo<Option<Meeting>>, round: Memo<Round>, asked: Asked, key: String) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let own = key.clone();
    let own = Memo::new(move |_| round.with(|round| round.lines.iter().find(|line| line.key == own).cloned()));
    let name = own.with_untracked(|line| line.as_ref().map(|line| line.name.clone()).unwrap_or_default());
    let part = move |of: fn(&RoundLine) -> bool| Memo::new(move |_| own.with(|line| line.as_ref().is_some_and(of)));
    let is_heard = part(|line| line.is_heard);
    let stated = Signal::derive(move || {
        own.with(|line| {
            line.as_ref()
                .map_or_else(String::new, |line| said(text, line, session.starting()))
        })
    });
    let offers = Memo::new(move |_| {
        let starting = session.starting();
        own.with(|line| line.as_ref().map(|line| offers(line, starting)).unwrap_or_default())
    });
    let stage = Memo::new(move |_| own.with(|line| line.as_ref().map_or(0, |line| stage(line).number())));
    let letters = tile(&key).map(|tile| tile.letters).unwrap_or_default();
    let href = Route::one(kind::MUNICIPALITY, &key).href();
    let (line_id, more_id) = (format!("line-{key}"), format!("more-{key}"));
    let key = StoredValue::new(key);
    let tell = move |offer: Offer| {
        let reported = match offer {
            Offer::Same => Reported::Same,
            Offer::Step(code) => Reported::Step(code),
        };
        let edit = meeting.with_untracked(|meeting| {
            let meeting = meeting.as_ref()?;
            let source = text.report_source(meeting, session.today());
            session.with_untracked(|shared, _| {
                key.with_value(|key| report(&shared.0, meeting, (key, reported), &source, session.today()))
            })
        });
        if edit.is_some_and(|edit| session.tell(session.commit(edit))) {
            asked.go_on(&key.get_value());
        }
    };
    let of = StoredValue::new(name.clone());
    let for_whom = move |what: &str| of.with_value(|name| (text.step.of)(what, name));
    let ask = Callback::new(move |()| asked.ask(key.get_value()));
    let choice = move |(at, offer): (usize, Offer)| {
        let (label, icon) = match offer {
            Offer::Same => (text.common.confirm, "check"),
            Offer::Step(code) => (
                phase(code).map_or(code, |phase| text.short_phase(phase)),
                "chevron-right",
            ),
        };
        let id = match at {
            0 => key.with_value(|key| first_id(key)),
            _ => String::new(),
        };
        view! { <Button label=label icon=icon id=id name=for_whom(label) on_click=Callback::new(move |()| tell(offer)) /> }
    };
    let more_id = StoredValue::new(more_id);
    let answers = move || match is_heard.get() {
        true => view! {
            <Badge tone=Tone::Success text=text.meeting.heard />
            <Button
                label=text.step.change
                id=more_id.get_value()
                name=for_whom(text.step.change)
                emphasis=Emphasis::Tertiary
                on_click=ask
            />
        }
        .into_any(),
        false => view! {
            {offers.get().into_iter().enumerate().map(choice).collect_view()}
            <Button
                label=of.with_value(|name| (text.meeting.other_step)(name))
                id=more_id.get_value()
                icon="more-vert"
                icon_only=true
                emphasis=Emphasis::Tertiary
                on_click=ask
            />
        }
        .into_any(),
    };
    view! {
        <li class="round__line" id=line_id data-heard=move || is_heard.get().then_some("true")>
            {move || view! { <Tile letters=letters tone=stage.get() /> }}
            <p class="round__who">
                <strong><Link href=href label=name /></strong>
                " "
                <span class="round__stated"><Words text=stated /></span>
            </p>
            <div class="round__answers">{answers}</div>
        </li>
    }
}

/// The id of the first choice of a line.
pub fn first_id(key: &str) -> String {
    format!("first-{key}")
}

fn codes(line: &RoundLine) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = Vec::new();
    for value in &line.stated {
        let code = HeatPlan::phase_in(value).and_then(phase).map(|phase| phase.code);
        codes.extend(code.filter(|code| !codes.contains(code)));
    }
    codes
}

fn stage(line: &RoundLine) -> Stage {
    Stage::of(codes(line).first().copied())
}

/// What was publicly reported of a municipality of which nothing is stated.
fn known(line: &RoundLine, starting: Starting) -> Option<&'static str> {
    let is_asked = line.stated.is_empty() && starting == Starting::Shown;
    let row = reported(&line.key, HEAT_PLAN).filter(|_| is_asked)?;
    row.text("phase")
}

/// Two choices: that it still holds and the next step; of several statements each one; where nothing is stated, what is likely.
fn offers(line: &RoundLine, starting: Starting) -> Vec<Offer> {
    let next = |code: &str| next_phase(code).map(|phase| Offer::Step(phase.code));
    let codes = codes(line);
    match (line.stated.len(), codes.as_slice(), known(line, starting)) {
        (1, [code], _) => std::iter::once(Offer::Same).chain(next(code)).collect(),
        // A step of a newer catalogue.
        (1, ..) => vec![Offer::Same],
        (0, _, Some(code)) => std::iter::once(Offer::Step(code)).chain(next(code)).collect(),
        (0, _, None) => PHASES
            .iter()
            .skip(1)
            .take(2)
            .map(|phase| Offer::Step(phase.code))
            .collect(),
        (_, codes, _) => codes.iter().take(2).map(|code| Offer::Step(code)).collect(),
    }
}

/// What is stated, each statement in words; or what was publicly reported.
fn said(text: &'static Text, line: &RoundLine, starting: Starting) -> String {
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
    match (line.stated.as_slice(), known(line, starting)) {
        ([], Some(code)) => (text.step.of)(text.region.reported, text.phase_code(code).as_str()),
        ([], None) => text.common.not_stated.to_owned(),
        (stated, _) => stated.iter().map(one).collect::<Vec<_>>().join(" · "),
    }
}
