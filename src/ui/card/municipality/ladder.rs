//! The ladder of steps that states how far a heat planning is, in two taps.
use super::AuthorityPage;
use crate::ui::block::{FormState, LabelOnce, RecordPick, Slot, SourceFields};
use crate::ui::part::{Button, CheckGroup, Choice, Folded, Picked, RadioGroup, Submit, TextField};
use klimanetz_core::catalogue::{Bucket, PHASES, Phase, kind, phase, skipped};
use klimanetz_core::domain::{Day, day_of};
use klimanetz_core::draft::HeatPlanDraft;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The form; what it asks beside the step appears with the choice of one.
pub fn ladder(place: AuthorityPage) -> impl IntoView {
    let (session, text) = (place.session, place.session.text());
    let form = FormState::new("heat");
    let (chosen, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (active, reported_by) = (RwSignal::new(BTreeSet::new()), RwSignal::new(String::new()));
    let (as_of, source) = (session.typed_today(), RwSignal::new(text.form.own_source.to_owned()));
    form.keep(vec![
        ("phase", chosen.into()),
        ("reason", reason.into()),
        ("active", active.into()),
        ("reportedBy", reported_by.into()),
        ("asOf", Slot::Day(as_of)),
        ("source", Slot::Offered(source)),
    ]);
    let begin_anew = move || {
        // The button that was pressed is about to go.
        session.focus(form.id("phase"));
        chosen.set(String::new());
        reason.set(String::new());
        active.set(BTreeSet::new());
        reported_by.set(String::new());
        as_of.set(session.today().to_string());
        source.set(text.form.own_source.to_owned());
    };
    let cancel = Callback::new(move |()| {
        form.let_go();
        begin_anew();
    });
    // While members disagree no step is the current one.
    let current = place.part(|view| match (view.heat.len(), &view.step) {
        (0 | 1, Some(step)) => step.plan.phase.clone(),
        _ => String::new(),
    });
    let newest = place.part(|view| view.heat.iter().filter_map(|stated| day_of(&stated.value)).max());
    // What is entered as an earlier statement goes neither back nor over a step.
    let is_earlier = move || {
        as_of
            .with(|typed| Day::parse(typed))
            .is_some_and(|day| Some(day) < newest.get())
    };
    let goes_back = Memo::new(move |_| {
        if is_earlier() {
            return false;
        }
        let ordinal = |code: &str| phase(code).map(|phase| phase.ordinal);
        let (from, to) = (current.with(|code| ordinal(code)), chosen.with(|code| ordinal(code)));
        from.zip(to).is_some_and(|(from, to)| to < from)
    });
    let passed_over = Memo::new(move |_| {
        if is_earlier() {
            return String::new();
        }
        let steps = current.with(|from| chosen.with(|to| skipped(from, to)));
        steps
            .into_iter()
            .map(|step| text.phase(step))
            .collect::<Vec<_>>()
            .join(", ")
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let reason_now = if goes_back.get_untracked() {
            reason.get()
        } else {
            String::new()
        };
        let draft = HeatPlanDraft {
            phase: chosen.get(),
            as_of: as_of.get(),
            source: source.get(),
            reason: reason_now,
            active: active.get(),
            reported_by: reported_by.get(),
            meeting: String::new(),
        };
        let read =
            session.with_untracked(|shared, _| place.key.with_value(|key| draft.read(&shared.0, key, session.today())));
        if form.send(session, read) {
            begin_anew();
        }
    };
    let step = |phase: &Phase| Choice {
        value: phase.code.to_owned(),
        label: text.phase(phase).to_owned(),
        note: phase.section.to_owned(),
    };
    let steps: Vec<Choice> = PHASES.iter().map(step).collect();
    let parallel = move || {
        let working = PHASES.iter().filter(|phase| phase.bucket == Bucket::Working);
        working.map(step).collect::<Vec<_>>()
    };
    let reporter = move || {
        let is_anybody = session.with_untracked(|shared, _| shared.0.of_kind(kind::PERSON).next().is_some());
        is_anybody.then(|| {
            view! {
                <Folded summary=text.fact.reported_by is_used=Signal::derive(move || !reported_by.with(String::is_empty))>
                    <RecordPick
                        id=form.id("reportedBy")
                        legend=text.fact.reported_by
                        kinds=&[kind::PERSON]
                        picked=Picked::One(reported_by)
                        nothing=text.common.pick_nothing
                        optional_mark=text.common.optional
                    />
                </Folded>
            }
        })
    };
    view! {
        <form class="stack" novalidate on:submit=submit>
            {form.summary()}
            <div class="ladder">
                <RadioGroup
                    id=form.id("phase")
                    legend=text.municipality.heat_state
                    hint=text.municipality.heat_hint
                    options=steps
                    value=chosen
                    columns=true
                    current=current
                    current_label=text.municipality.heat_current
                    problem=form.problem("phase", chosen)
                />
            </div>
            <Show when=move || !chosen.with(String::is_empty)>
                <Show when=move || !passed_over.with(String::is_empty) && !goes_back.get()>
                    <p class="muted">{move || passed_over.with(|steps| (text.fact.skipped)(steps))}</p>
                </Show>
                <Show when=move || goes_back.get()>
                    <TextField
                        id=form.id("reason")
                        label=text.municipality.heat_reason
                        hint=text.municipality.heat_reason_hint
                        optional_mark=text.common.optional
                        value=reason
                        problem=form.problem("reason", reason)
                    />
                </Show>
                <SourceFields form=form as_of=as_of source=source newest=newest.into() />
                <Folded summary=text.fact.parallel is_used=Signal::derive(move || !active.with(BTreeSet::is_empty))>
                    <CheckGroup
                        id=form.id("active")
                        legend=text.fact.parallel_legend
                        hint=text.fact.parallel_hint
                        options=parallel()
                        values=active
                    />
                </Folded>
                {reporter()}
                <LabelOnce form=form />
                <div class="row">
                    <Submit label=text.municipality.heat_send />
                    <Button label=text.common.cancel on_click=cancel />
                </div>
            </Show>
        </form>
    }
}
