//! The records of a preview: what is in conflict, goes or changes with its fields, what is new folded by kind.
use crate::session::{Incoming, Session};
use crate::ui::block::said_by;
use crate::ui::part::{Badge, Folded, Tone, Words};
use crate::ui::sight::{FIRST, Frame, InSight, LongList, Pages, Rows, Shape};
use klimanetz_core::catalogue::{Card, kind_of};
use klimanetz_core::domain::Municipality;
use klimanetz_core::replica::{Document, FieldChange, Outcome, Version};
use klimanetz_core::stored::Arrived;
use klimanetz_core::summary::{Arrival, record_title, sides, title_of};
use leptos::prelude::*;
use std::ops::Range;
use std::sync::Arc;

/// This many records are drawn at once: one with all its fields takes some milliseconds.
const IN_SIGHT: usize = 8;

/// What is shown of a file.
#[derive(Clone, Copy)]
pub struct ShownRecords {
    pub incoming: RwSignal<Option<Incoming>>,
    pub theirs: StoredValue<Arc<Arrived>>,
    /// How many of the records that are not new.
    pub n: RwSignal<usize>,
}

impl ShownRecords {
    /// What is shown of this file.
    pub fn of(incoming: RwSignal<Option<Incoming>>, theirs: Arc<Arrived>) -> ShownRecords {
        ShownRecords {
            incoming,
            theirs: StoredValue::new(theirs),
            n: RwSignal::new(FIRST),
        }
    }

    /// The records in these places.
    fn rows(self, places: Range<usize>) -> Rows<Arrival> {
        Rows::made(Signal::stored(places.len()), move |at| {
            let arrival = |incoming: &Incoming| incoming.arriving.get(places.start + at).cloned();
            self.incoming
                .with_untracked(|incoming| incoming.as_ref().and_then(arrival))
        })
    }

    /// One of them; nothing once the plan is gone.
    fn line(self, arrival: &Arrival) -> AnyView {
        let plan = |incoming: &Incoming| {
            incoming
                .plans
                .shared
                .as_ref()
                .ok()
                .map(|plan| plan.fields(&arrival.record))
        };
        let fields = self
            .incoming
            .with_untracked(|incoming| incoming.as_ref().and_then(plan));
        let theirs = self.theirs.get_value();
        fields
            .map(|fields| one_record(&theirs.shared.0, arrival, &fields))
            .into_any()
    }
}

/// All records of the plan.
pub fn records(incoming: &Incoming, shown: ShownRecords) -> AnyView {
    let is_new = |arrival: &Arrival| arrival.record.outcome == Outcome::New;
    let n_others = incoming.arriving.iter().take_while(|arrival| !is_new(arrival)).count();
    let of_kind = |one: &Arrival, other: &Arrival| one.record.kind == other.record.kind;
    let mut start = n_others;
    let new = incoming.arriving.get(n_others..).unwrap_or_default();
    let folds = new.chunk_by(of_kind).map(|chunk| {
        let places = start..start + chunk.len();
        start = places.end;
        let kind = chunk.first().map_or("", |arrival| arrival.record.kind.as_str());
        fold(kind, places, shown)
    });
    let folds = folds.collect_view();
    let first = (n_others > 0).then(|| {
        let line = move |arrival: &Arrival| shown.line(arrival);
        let shape = Shape::lines_in_sight(Frame::Ordered(&["import__records"]), InSight::first(IN_SIGHT), line);
        view! { <LongList rows=shown.rows(0..n_others) shape=shape pages=Pages::of(shown.n) /> }
    });
    view! { {first} <div>{folds}</div> }.into_any()
}

/// The new records of one kind.
fn fold(kind: &str, places: Range<usize>, shown: ShownRecords) -> impl IntoView + use<> {
    let text = Session::here().text();
    let n = RwSignal::new(FIRST);
    let summary = (text.merging.new)(&text.kind(kind), places.len());
    let inside = move || {
        let line = move |arrival: &Arrival| shown.line(arrival);
        let shape = Shape::lines(Frame::Ordered(&["import__records"]), line);
        view! { <LongList rows=shown.rows(places.clone()) shape=shape pages=Pages::of(n) /> }
    };
    view! { <Folded summary=summary>{inside()}</Folded> }
}

fn one_record(theirs: &Document, arrival: &Arrival, fields: &[FieldChange]) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let words = &text.exchange;
    let record = &arrival.record;
    let (kind, id) = (record.kind.as_str(), record.id.as_str());
    let (title, sort) = session.with_untracked(|mine, _| {
        let own = record_title(&mine.0, kind, id);
        let title = if own == id { record_title(theirs, kind, id) } else { own };
        let authority = || Municipality::find(&mine.0, id).or_else(|| Municipality::find(theirs, id));
        let is_authority = kind_of(kind).is_some_and(|kind| kind.page.has(Card::Authority));
        let authority = is_authority.then(authority).flatten();
        let sort = match authority.and_then(|authority| authority.kind) {
            Some(sort) => text.authority_kind(Some(sort)).to_owned(),
            None => text.kind(kind),
        };
        (title, sort)
    });
    let (tone, outcome, mark) = match record.outcome {
        Outcome::New => (Tone::Success, words.outcome_new, "new"),
        Outcome::Changed => (Tone::Info, words.outcome_changed, "changed"),
        Outcome::Conflicting => (Tone::Warning, words.outcome_conflicting, "conflicting"),
        Outcome::Erased => (Tone::Danger, words.outcome_erased, "erased"),
    };
    // Of a superseded statement that comes alone the record's own fields say nothing.
    let superseded = fields.is_empty() && record.outcome != Outcome::Erased;
    let superseded = superseded.then(|| view! { <p class="muted">{text.common.history}</p> });
    let is_undecided = |change: &FieldChange| arrival.undecided.contains(change.field.as_str());
    let (undecided, others): (Vec<_>, Vec<_>) = fields.iter().partition(|change| is_undecided(change));
    let field = |change: &FieldChange| one_field(theirs, kind, change, is_undecided(change));
    let fields = undecided.into_iter().chain(others).map(field).collect_view();
    view! {
        <li class="import__record" data-outcome=mark>
            <p class="import__title">
                <strong><Words text=title /></strong>
                " "
                <span class="muted">{sort}</span>
                " "
                <Badge tone=tone text=outcome />
            </p>
            {superseded}
            <dl class="import__fields">{fields}</dl>
        </li>
    }
    .into_any()
}

/// The present value beside the arriving one. The words above each side are shown where the member will have to choose.
fn one_field(theirs: &Document, kind: &str, change: &FieldChange, is_undecided: bool) -> impl IntoView + use<> {
    let text = Session::here().text();
    let field = change.field.as_str();
    let sides = sides(change);
    let lines = |versions: &[Version], is_gone: bool| {
        let lines = statements(theirs, (kind, field), versions).into_iter();
        let line = move |(words, said): (String, String)| {
            view! { <span class="import__line" class:import__gone=is_gone><Words text=words /> " · " <bdi class="muted">{said}</bdi> " "</span> }
        };
        lines.map(line).collect::<Vec<_>>()
    };
    let (labels, class) = match is_undecided {
        true => ([text.merging.ours, text.merging.theirs], "import__side"),
        false => ([text.exchange.before, text.exchange.after], "visually-hidden"),
    };
    let side = |label: &'static str, lines: Vec<_>| {
        (!lines.is_empty()).then(|| view! { <span class=class>{label} ": "</span> {lines} })
    };
    let (mut before, kept) = (lines(&sides.gone, true), lines(&sides.kept, false));
    let came = lines(&sides.came, false);
    // Where nothing arrives, something goes: what is left then holds.
    let after = match came.is_empty() {
        true => kept,
        false => {
            before.extend(kept);
            came
        }
    };
    let mark = is_undecided.then_some("");
    view! {
        <div class="import__field" data-undecided=mark>
            <dt>{text.field(kind, field)}</dt>
            <dd class="import__before">{side(labels[0], before)}</dd>
            <dd class="import__after">{side(labels[1], after)}</dd>
        </div>
    }
}

/// What each statement says, and who said it when.
fn statements(theirs: &Document, field: (&str, &str), versions: &[Version]) -> Vec<(String, String)> {
    let session = Session::here();
    let text = session.text();
    let name_of = |id: &str| {
        let own = session.with_untracked(|mine, _| title_of(&mine.0, id));
        own.or_else(|| title_of(theirs, id)).map(|(_, title)| title)
    };
    let line = |version: &Version| {
        let words = text.value(field, &version.value, &name_of);
        (words, said_by(session, version.who.as_deref(), version.at))
    };
    versions.iter().map(line).collect()
}
