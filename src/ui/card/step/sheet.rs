//! The sheet that states how far a heat planning is, in two taps: a step, and „Speichern“.
use crate::session::Session;
use crate::ui::block::{FormState, LabelOnce, RecordPick, Slot, earlier_note};
use crate::ui::part::{
    Button, CheckGroup, Choice, ChoiceSet, ChoiceSets, Emphasis, FieldKind, Folded, Picked, Sheet, Submit, TextField,
    choice_id,
};
use klimanetz_core::catalogue::{PHASES, Phase, Stage, kind, phase, skipped};
use klimanetz_core::domain::{Day, Meeting};
use klimanetz_core::draft::HeatPlanDraft;
use klimanetz_core::summary::{Stating, stating};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::time::Duration;

/// How long the sheet stays when it was saved: the second click of a double click finds it, and not what is below.
const STAYS: Duration = Duration::from_millis(250);

/// The fields of the form.
#[derive(Clone, Copy)]
struct Fields {
    chosen: RwSignal<String>,
    reason: RwSignal<String>,
    active: RwSignal<BTreeSet<String>>,
    reported_by: RwSignal<String>,
    as_of: RwSignal<String>,
    source: RwSignal<String>,
}

/// The sheet for the municipality `key`. A report of a status round is made with the day of its meeting and says so. What is typed is
/// kept until it is saved or cancelled.
pub fn step_sheet(key: String, meeting: Option<Meeting>, on_close: Callback<()>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let known = {
        let key = key.clone();
        session.view(move |document| stating(document, &key, session.starting()).unwrap_or_default())
    };
    let form = FormState::new("heat");
    let begin = known.get_untracked();
    let (as_of, source) = match &meeting {
        None => (session.typed_today(), text.form.own_source.to_owned()),
        Some(meeting) => {
            let today = untrack(|| session.today());
            let day = RwSignal::new(meeting.report_day(today).to_string());
            (day, text.report_source(meeting, today))
        }
    };
    let fields = Fields {
        chosen: RwSignal::new(begin.so_far().to_owned()),
        reason: RwSignal::new(String::new()),
        active: RwSignal::new(BTreeSet::new()),
        reported_by: RwSignal::new(String::new()),
        as_of,
        source: RwSignal::new(source),
    };
    let day = match &meeting {
        None => Slot::Day(as_of),
        Some(_) => Slot::Offered(as_of),
    };
    let slots = vec![
        ("phase", fields.chosen.into()),
        ("reason", fields.reason.into()),
        ("active", fields.active.into()),
        ("reportedBy", fields.reported_by.into()),
        ("asOf", day),
        ("source", Slot::Offered(fields.source)),
    ];
    form.keep_about(Signal::stored(key.clone()), slots, Callback::new(|()| false));
    let meeting = meeting.map(|meeting| meeting.id).unwrap_or_default();
    let is_sent = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_sent.get_untracked() {
            return;
        }
        let goes_back = goes_back(known, fields);
        let draft = HeatPlanDraft {
            phase: fields.chosen.get_untracked(),
            as_of: fields.as_of.get_untracked(),
            source: fields.source.get_untracked(),
            reason: if goes_back {
                fields.reason.get_untracked()
            } else {
                String::new()
            },
            active: fields.active.get_untracked(),
            reported_by: fields.reported_by.get_untracked(),
            meeting: meeting.clone(),
        };
        let read = session.with_untracked(|shared, _| draft.read(&shared.0, &key, session.today()));
        if form.send(session, read) {
            is_sent.set(true);
            // By then the page may have been left.
            set_timeout(move || on_close.try_run(()).unwrap_or_default(), STAYS);
        }
    };
    let cancel = Callback::new(move |()| {
        form.let_go();
        on_close.run(());
    });
    let first = begin.next().and_then(|next| place_of(next.code));
    session.focus(choice_id(&form.id("phase"), first.unwrap_or_default()));
    view! {
        <Sheet id="step-sheet" title=text.step.report subject=begin.name close=text.step.close on_close=on_close>
            <form class="sheet__form" novalidate on:submit=submit>
                <div class="sheet__body stack">
                    {form.summary()}
                    <p class="muted">{text.municipality.heat_hint}</p>
                    {steps(form, known, fields)}
                    {more(form, fields)}
                </div>
                <div class="sheet__foot">
                    <TextField
                        id=form.id("asOf")
                        label=text.form.as_of
                        kind=FieldKind::Date
                        value=fields.as_of
                        problem=form.problem("asOf", fields.as_of)
                    />
                    <TextField
                        id=form.id("source")
                        label=text.form.source
                        value=fields.source
                        problem=form.problem("source", fields.source)
                    />
                    {earlier_note(fields.as_of, Signal::derive(move || known.with(|known| known.newest)))}
                    <LabelOnce form=form />
                    <div class="sheet__answers">
                        <Submit label=text.common.save disabled=is_sent />
                        <Button label=text.common.cancel emphasis=Emphasis::Tertiary on_click=cancel />
                    </div>
                </div>
            </form>
        </Sheet>
    }
}

/// What is entered as an earlier statement goes neither back nor over a step.
fn is_earlier(known: Memo<Stating>, fields: Fields) -> bool {
    let day = fields.as_of.with(|typed| Day::parse(typed));
    day.is_some_and(|day| known.with(|known| Some(day) < known.newest))
}

fn goes_back(known: Memo<Stating>, fields: Fields) -> bool {
    let ordinal = |code: &str| phase(code).map(|phase| phase.ordinal);
    let from = known.with(|known| ordinal(&known.current));
    let to = fields.chosen.with(|code| ordinal(code));
    !is_earlier(known, fields) && from.zip(to).is_some_and(|(from, to)| to < from)
}

/// The place of a step among the options, where „keine Angabe“ is the last one.
fn place_of(code: &str) -> Option<usize> {
    PHASES.iter().skip(1).position(|phase| phase.code == code)
}

fn choice(phase: &Phase) -> Choice {
    Choice {
        value: phase.code.to_owned(),
        label: Session::here().text().phase(phase).to_owned(),
        note: phase.section.to_owned(),
    }
}

/// The steps under their stages; below the chosen one what it passes over, or why it goes back.
fn steps(form: FormState, known: Memo<Stating>, fields: Fields) -> impl IntoView {
    let text = Session::here().text();
    let of = |stage: Stage| {
        let phases = PHASES.iter().filter(move |phase| Stage::of(Some(phase.code)) == stage);
        phases.map(choice).collect::<Vec<_>>()
    };
    let [nothing, stages @ ..] = Stage::ALL;
    let named = stages.map(|stage| ChoiceSet {
        stage: stage.number(),
        legend: (text.region.stage)(stage).to_owned(),
        options: of(stage),
    });
    let apart = ChoiceSet {
        options: of(nothing),
        ..ChoiceSet::default()
    };
    let goes_back = Memo::new(move |_| goes_back(known, fields));
    let passed_over = Memo::new(move |_| {
        if is_earlier(known, fields) || goes_back.get() {
            return String::new();
        }
        let steps = known.with(|known| fields.chosen.with(|to| skipped(&known.current, to)));
        let names: Vec<&str> = steps.into_iter().map(|step| text.phase(step)).collect();
        names.join(", ")
    });
    let below = Callback::new(move |place: usize| {
        let is_here = Memo::new(move |_| {
            let chosen = fields.chosen.with(|code| Stage::of(Some(code)));
            Stage::ALL
                .iter()
                .skip(1)
                .position(|stage| *stage == chosen)
                .unwrap_or(stages.len())
                == place
        });
        view! {
            <Show when=move || is_here.get() && !passed_over.with(String::is_empty)>
                <p class="muted">{move || passed_over.with(|steps| (text.fact.skipped)(steps))}</p>
            </Show>
            <Show when=move || is_here.get() && goes_back.get()>
                <TextField
                    id=form.id("reason")
                    label=text.municipality.heat_reason
                    hint=text.municipality.heat_reason_hint
                    optional_mark=text.common.optional
                    value=fields.reason
                    problem=form.problem("reason", fields.reason)
                />
            </Show>
        }
        .into_any()
    });
    view! {
        <ChoiceSets
            id=form.id("phase")
            sets=named.into_iter().chain([apart]).collect()
            value=fields.chosen
            current=Signal::derive(move || known.with(|known| known.so_far().to_owned()))
            current_label=text.step.before
            problem=form.problem("phase", fields.chosen)
            below=below
        />
    }
}

/// What is rarely said beside it.
fn more(form: FormState, fields: Fields) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let parallel = || {
        let working = PHASES.iter().filter(|phase| Stage::of(Some(phase.code)).is_working());
        working.map(choice).collect::<Vec<_>>()
    };
    let is_anybody = session.with_untracked(|shared, _| shared.0.of_kind(kind::PERSON).next().is_some());
    let reporter = is_anybody.then(|| {
        view! {
            <Folded
                summary=text.fact.reported_by
                is_used=Signal::derive(move || !fields.reported_by.with(String::is_empty))
            >
                <RecordPick
                    id=form.id("reportedBy")
                    legend=text.fact.reported_by
                    kinds=&[kind::PERSON]
                    picked=Picked::One(fields.reported_by)
                    nothing=text.common.pick_nothing
                    optional_mark=text.common.optional
                />
            </Folded>
        }
    });
    view! {
        <Folded summary=text.fact.parallel is_used=Signal::derive(move || !fields.active.with(BTreeSet::is_empty))>
            <CheckGroup
                id=form.id("active")
                legend=text.fact.parallel_legend
                hint=text.fact.parallel_hint
                options=parallel()
                values=fields.active
            />
        </Folded>
        {reporter}
    }
}
