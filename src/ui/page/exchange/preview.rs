//! What taking over a file would do, record by record; the button does exactly that.
use crate::session::{Incoming, Session, painted};
use crate::ui::block::{FIRST, more, said_by};
use crate::ui::part::{Badge, Button, Card, CheckField, Emphasis, Notice, Progress, Tone, Words};
use klimanetz_core::domain::Municipality;
use klimanetz_core::domain::kind::{MUNICIPALITY, NOTE};
use klimanetz_core::replica::{Document, FieldChange, Outcome, Plan, RecordChange, Version};
use klimanetz_core::snapshot::Snapshot;
use klimanetz_core::summary::{arriving, outcome, outcomes, record_title, title_of};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;
use std::sync::Arc;

/// So many records are drawn before the others: one with all its fields takes some milliseconds.
const IN_SIGHT: usize = 8;

/// The preview of one file; `number` tells it from the others on the page.
#[component]
pub fn Preview(number: u32, name: String, snapshot: Arc<Snapshot>, on_close: Callback<()>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.exchange;
    // An empty label is none.
    let by = snapshot
        .by
        .as_deref()
        .filter(|by| text.who(Some(by)) != text.common.nobody);
    let from = match (by, snapshot.at) {
        (Some(by), Some(at)) => (words.preview_from)(&isolated(by), &text.day(session.day_of(at))),
        (None, Some(at)) => (words.preview_from_nobody)(&text.day(session.day_of(at))),
        _ => String::new(),
    };
    let is_newer = snapshot.is_newer;
    let n_notes = snapshot
        .private
        .as_ref()
        .map_or(0, |private| private.reveal().of_kind(NOTE).count());
    let has_private = snapshot.private.is_some();
    let (stage, trouble) = (RwSignal::new(Stage::Shown), RwSignal::new(None::<&'static str>));
    let is_done = move || stage.get() == Stage::Done;
    let percent = RwSignal::new(0);
    // Once it is taken over nothing is left to be planned. After a failure it is planned anew.
    let is_open = move || stage.get() == Stage::Shown;
    let incoming = session.plan(Arc::clone(&snapshot), percent, is_open);
    let with_private = RwSignal::new(session.is_own(&snapshot));
    let is_foreign = has_private && !with_private.get_untracked();
    let apply = Callback::new(move |()| {
        let Some(plan) = incoming.try_update(Option::take).flatten() else {
            return;
        };
        percent.set(0);
        stage.set(Stage::TakingOver);
        let with_private = with_private.get_untracked();
        session.beside(async move {
            match session.adopt(plan, with_private, percent).await {
                Ok(()) => stage.try_set(Stage::Done),
                Err(not_done) => {
                    trouble.try_set(Some(text.not_done(&not_done)));
                    stage.try_set(Stage::Shown)
                }
            };
        });
    });
    // Not if everything private is here already.
    let asks_for_private =
        Memo::new(move |_| incoming.with(|incoming| incoming.as_ref().is_some_and(has_private_news)));
    let title = (words.preview_title)(&isolated(&name));
    let shown = Shown {
        incoming,
        theirs: StoredValue::new(snapshot),
        n: RwSignal::new(FIRST),
    };
    let changes = move || match stage.get() {
        Stage::Done => view! { <p>{words.preview_same}</p> }.into_any(),
        stage => incoming.with(|incoming| match incoming {
            Some(incoming) => shared_part(incoming, shown),
            None => {
                let label = if stage == Stage::Shown {
                    words.reading
                } else {
                    words.taking_over
                };
                view! { <Progress id=format!("planning-{number}") label=label percent=percent worded=words.percent /> }
                    .into_any()
            }
        }),
    };
    let may_apply = Memo::new(move |_| {
        incoming.with(|incoming| {
            incoming
                .as_ref()
                .is_some_and(|incoming| has_news(incoming, with_private.get()))
        })
    });
    view! {
        <Card title=title id=format!("preview-{number}")>
            <p class="muted"><bdi>{from}</bdi></p>
            {is_newer.then(|| view! { <Notice tone=Tone::Info title=words.newer_file /> })}
            {changes}
            <Show when=move || has_private && asks_for_private.get() && !is_done()>
                {is_foreign.then(|| view! { <Notice tone=Tone::Warning title=words.private_foreign /> })}
                <CheckField
                    id=format!("import-private-{number}")
                    label=(words.private_part)(n_notes)
                    hint=words.private_part_hint
                    value=with_private
                />
            </Show>
            {move || trouble.get().map(|sentence| view! { <Notice tone=Tone::Danger title=sentence /> })}
            <div role="status">
                {move || is_done().then(|| view! { <Notice tone=Tone::Success title=words.applied /> })}
            </div>
            <div class="row">
                <Show when=move || may_apply.get()>
                    <Button label=words.apply emphasis=Emphasis::Primary on_click=apply />
                </Show>
                {move || {
                    let label = match stage.get() {
                        Stage::Shown => words.discard,
                        Stage::TakingOver => return None,
                        Stage::Done => words.close,
                    };
                    Some(view! { <Button label=label on_click=on_close /> })
                }}
            </div>
        </Card>
    }
}

/// How far a member is with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// It is shown what would happen.
    Shown,
    /// It is happening.
    TakingOver,
    /// It has happened.
    Done,
}

fn has_news(incoming: &Incoming, with_private: bool) -> bool {
    let shared = incoming.shared.as_ref();
    shared.is_ok_and(|plan| !plan.is_empty()) || (shared.is_ok() && with_private && has_private_news(incoming))
}

fn has_private_news(incoming: &Incoming) -> bool {
    let plan = incoming.private.as_ref().and_then(|plan| plan.as_ref().ok());
    plan.is_some_and(|plan| !plan.is_empty())
}

/// What is shown of a file.
#[derive(Clone, Copy)]
struct Shown {
    incoming: RwSignal<Option<Incoming>>,
    theirs: StoredValue<Arc<Snapshot>>,
    /// How many records.
    n: RwSignal<usize>,
}

impl Shown {
    /// The records in these places; nothing once the plan is gone.
    fn records(self, from: usize, to: usize) -> Vec<AnyView> {
        let theirs = self.theirs.get_value();
        self.incoming.with_untracked(|incoming| {
            let plan = incoming.as_ref().and_then(|incoming| incoming.shared.as_ref().ok());
            let Some(plan) = plan else { return Vec::new() };
            let records = arriving(plan).take(to).skip(from);
            records
                .map(|record| one_record(&theirs.shared.0, record, &plan.fields(record)))
                .collect()
        })
    }
}

fn shared_part(incoming: &Incoming, shown: Shown) -> AnyView {
    let text = Session::here().text();
    let words = &text.exchange;
    let plan = match &incoming.shared {
        Ok(plan) => plan,
        Err(conflation) => {
            let reason = text.conflation(conflation);
            return view! { <Notice tone=Tone::Danger title=words.refused_same><p>{reason}</p></Notice> }.into_any();
        }
    };
    let n_records = arriving(plan).count();
    if n_records == 0 {
        let sentence = if plan.is_empty() {
            words.preview_same
        } else {
            words.preview_context
        };
        return view! { <p>{sentence}</p> {kept_erased(plan)} }.into_any();
    }
    let counts = Session::here().with(|mine, _| text.outcomes(&outcomes(&mine.0, plan)));
    let is_painted = painted();
    let others = move || match is_painted.get() {
        true => shown.records(IN_SIGHT, shown.n.get()),
        false => Vec::new(),
    };
    view! {
        <p class="import__counts"><strong>{counts}</strong></p>
        {kept_erased(plan)}
        <ol class="import__records">{shown.records(0, IN_SIGHT)} {others}</ol>
        {move || more(n_records, shown.n)}
    }
    .into_any()
}

fn kept_erased(plan: &Plan) -> impl IntoView + use<> {
    let words = &Session::here().text().exchange;
    let n = plan.n_kept_erased;
    (n > 0).then(|| view! { <p class="muted">{(words.preview_kept_erased)(n)}</p> })
}

fn one_record(theirs: &Document, record: &RecordChange, fields: &[FieldChange]) -> AnyView {
    let session = Session::here();
    let text = session.text();
    let words = &text.exchange;
    let (kind, id) = (record.kind.as_str(), record.id.as_str());
    let (title, sort, outcome) = session.with(|mine, _| {
        let own = record_title(&mine.0, kind, id);
        let title = if own == id { record_title(theirs, kind, id) } else { own };
        let authority = || Municipality::find(&mine.0, id).or_else(|| Municipality::find(theirs, id));
        let authority = (kind == MUNICIPALITY).then(authority).flatten();
        let sort = match authority.and_then(|authority| authority.kind) {
            Some(sort) => text.authority_kind(Some(sort)).to_owned(),
            None => text.kind(kind),
        };
        (title, sort, outcome(&mine.0, record))
    });
    let (tone, outcome, mark) = match outcome {
        Outcome::New => (Tone::Success, words.outcome_new, "new"),
        Outcome::Changed => (Tone::Info, words.outcome_changed, "changed"),
        Outcome::Conflicting => (Tone::Warning, words.outcome_conflicting, "conflicting"),
        Outcome::Erased => (Tone::Danger, words.outcome_erased, "erased"),
    };
    let fields = fields
        .iter()
        .map(|change| one_field(theirs, kind, change))
        .collect_view();
    view! {
        <li class="import__record" data-outcome=mark>
            <p class="import__title">
                <strong><Words text=title /></strong>
                " "
                <span class="muted">{sort}</span>
                " "
                <Badge tone=tone text=outcome />
            </p>
            <dl class="import__fields">{fields}</dl>
        </li>
    }
    .into_any()
}

fn one_field(theirs: &Document, kind: &str, change: &FieldChange) -> impl IntoView + use<> {
    let text = Session::here().text();
    let words = &text.exchange;
    let field = change.field.as_str();
    let (before, after) = (
        statements(theirs, (kind, field), &change.before),
        statements(theirs, (kind, field), &change.after),
    );
    let line = |(words, said): (String, String)| {
        view! { <span class="import__line"><Words text=words /> " · " <bdi class="muted">{said}</bdi> " "</span> }
    };
    let side = |label: &'static str, lines: Vec<(String, String)>| {
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(line).collect_view();
            view! { <span class="visually-hidden">{label} ": "</span> {lines} }
        })
    };
    view! {
        <div class="import__field">
            <dt>{text.field(kind, field)}</dt>
            <dd class="import__before">{side(words.before, before)}</dd>
            <dd class="import__after">{side(words.after, after)}</dd>
        </div>
    }
}

/// What each statement says, and who said it when.
fn statements(theirs: &Document, field: (&str, &str), versions: &[Version]) -> Vec<(String, String)> {
    let session = Session::here();
    let text = session.text();
    let name_of = |id: &str| {
        let own = session.with(|mine, _| title_of(&mine.0, id));
        own.or_else(|| title_of(theirs, id)).map(|(_, title)| title)
    };
    let line = |version: &Version| {
        let words = text.value(field, &version.value, &name_of);
        (words, said_by(session, version.who.as_deref(), version.at))
    };
    versions.iter().map(line).collect()
}
