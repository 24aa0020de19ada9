//! What taking over a file would do, in numbers and record by record; the button does exactly that.
use super::records::{ShownRecords, records};
use crate::session::{Incoming, Session};
use crate::ui::part::{Button, Card, CheckField, Emphasis, Notice, Progress, Tone, Words};
use klimanetz_core::replica::Plan;
use klimanetz_core::stored::{Arrived, Origin};
use klimanetz_core::summary::{Arrival, doubles_after, outcomes, private_kinds};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;
use std::sync::Arc;

/// The preview of one file; `number` tells it from the others on the page.
#[component]
pub fn Preview(number: u32, name: String, arrived: Arc<Arrived>, on_close: Callback<()>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.exchange;
    let from = from(session, &arrived.origin);
    let is_newer = matches!(arrived.origin, Origin::Snapshot { is_newer: true, .. });
    let has_private = arrived.private.is_some();
    let by = match &arrived.origin {
        Origin::Snapshot { by: Some(by), .. } => by.clone(),
        _ => String::new(),
    };
    let (is_at_work, trouble) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let percent = RwSignal::new(0);
    // After a failure the plan is made again.
    let incoming = session.plan(Arc::clone(&arrived), percent, move || !is_at_work.get());
    let with_private = RwSignal::new(session.is_own(&arrived));
    let is_foreign = has_private && !with_private.get_untracked();
    let shown_name = isolated(&name);
    let apply = Callback::new(move |()| {
        let Some(plan) = incoming.try_update(Option::take).flatten() else {
            return;
        };
        percent.set(0);
        is_at_work.set(true);
        let (name, by, with_private) = (name.clone(), by.clone(), with_private.get_untracked());
        session.beside(async move {
            match session.adopt(plan, with_private, by, percent).await {
                Ok(merged) => {
                    session.desk.finish(number, name, merged);
                    session.focus(format!("merged-{number}-card"));
                }
                Err(not_done) => {
                    trouble.try_set(Some(text.not_done(&not_done)));
                    is_at_work.try_set(false);
                }
            }
        });
    });
    // Not if everything private is here already.
    let news = Memo::new(move |_| {
        let kinds = |incoming: &Incoming| Some(private_kinds(incoming.plans.private_news()?));
        incoming.with(|incoming| incoming.as_ref().and_then(kinds))
    });
    let shown = ShownRecords::of(incoming, arrived);
    let sums =
        move || {
            incoming.with(|incoming| match incoming {
            Some(incoming) => in_short(incoming),
            None => {
                let label = if is_at_work.get() { words.taking_over } else { words.reading };
                view! { <Progress id=format!("planning-{number}") label=label percent=percent worded=words.percent /> }
                    .into_any()
            }
        })
        };
    let list = move || incoming.with(|incoming| incoming.as_ref().map(|incoming| records(incoming, shown)));
    let may_apply = Memo::new(move |_| {
        incoming.with(|incoming| {
            incoming
                .as_ref()
                .is_some_and(|incoming| incoming.plans.has_news(with_private.get()))
        })
    });
    let (apply_name, discard_name) = (
        format!("{}: {shown_name}", words.apply),
        format!("{}: {shown_name}", words.discard),
    );
    view! {
        <Card title=(words.preview_title)(&shown_name) id=format!("preview-{number}") takes_focus=true>
            <p class="muted"><bdi>{from}</bdi></p>
            {is_newer.then(|| view! { <Notice tone=Tone::Info title=words.newer_file /> })}
            {move || news.get().map(|kinds| view! {
                {is_foreign.then(|| view! { <Notice tone=Tone::Warning title=words.private_foreign /> })}
                <CheckField
                    id=format!("import-private-{number}")
                    label=text.private_part(&kinds)
                    hint=words.private_part_hint
                    value=with_private
                />
            })}
            <div class="import__bar">
                <div>{sums}</div>
                <div class="row">
                    <Show when=move || may_apply.get()>
                        <Button label=words.apply name=apply_name.clone() emphasis=Emphasis::Primary on_click=apply />
                    </Show>
                    <Show when=move || !is_at_work.get()>
                        <Button label=words.discard name=discard_name.clone() on_click=on_close />
                    </Show>
                </div>
            </div>
            {move || trouble.get().map(|sentence| view! { <Notice tone=Tone::Danger title=sentence /> })}
            {list}
        </Card>
    }
}

/// Who made the file, and when.
fn from(session: Session, origin: &Origin) -> String {
    let Origin::Snapshot { at, by, .. } = origin else {
        return String::new();
    };
    let text = session.text();
    let words = &text.exchange;
    // An empty label is none.
    let by = by.as_deref();
    let by = by.filter(|by| text.who(Some(by)) != text.common.nobody);
    match (by, *at) {
        (Some(by), Some(at)) => (words.preview_from)(&isolated(by), &text.day(session.day_of(at))),
        (None, Some(at)) => (words.preview_from_nobody)(&text.day(session.day_of(at))),
        _ => String::new(),
    }
}

/// The sums, or why nothing is to be seen.
fn in_short(incoming: &Incoming) -> AnyView {
    let text = Session::here().text();
    let words = &text.exchange;
    let plan = match &incoming.plans.shared {
        Ok(plan) => plan,
        Err(conflation) => {
            let reason = text.conflation(conflation);
            return view! { <Notice tone=Tone::Danger title=words.refused_same><p>{reason}</p></Notice> }.into_any();
        }
    };
    let sums = match (incoming.arriving.is_empty(), plan.is_empty()) {
        (true, true) if incoming.plans.private_news().is_some() => view! { <p>{words.preview_private}</p> }.into_any(),
        (true, true) if incoming.again.1 > 0 => again(incoming).into_any(),
        (true, true) => view! { <p>{words.preview_same}</p> }.into_any(),
        (true, false) => view! { <p>{words.preview_context}</p> }.into_any(),
        (false, _) => {
            let counts = text.outcomes(&outcomes(&incoming.arriving));
            view! { <p class="import__counts"><strong>{counts}</strong></p> }.into_any()
        }
    };
    view! { {sums} {doubles(plan, &incoming.arriving)} {kept_erased(plan)} }.into_any()
}

/// All of it was here, and some of it was taken back: the way to say it again.
fn again(incoming: &Incoming) -> impl IntoView + use<> {
    let session = Session::here();
    let words = &session.text().taken_back;
    let (edits, n) = incoming.again.clone();
    let say = Callback::new(move |()| {
        session.tell(session.commit_all(edits.clone()));
    });
    view! {
        <p>{(words.was_here)(n)}</p>
        <p class="muted">{words.again_hint}</p>
        <p class="row"><Button label=words.again on_click=say /></p>
    }
}

/// People in the file who may be here already.
fn doubles(plan: &Plan, arriving: &[Arrival]) -> impl IntoView + use<> {
    let session = Session::here();
    let all = session.with_untracked(|shared, _| doubles_after(&shared.0, plan, arriving));
    let names: Vec<String> = all.into_iter().map(|person| person.title).collect();
    (!names.is_empty()).then(|| {
        let line = format!("{}: {}", session.text().person.maybe_double, names.join(", "));
        view! { <p><Words text=line /></p> }
    })
}

fn kept_erased(plan: &Plan) -> impl IntoView + use<> {
    let words = &Session::here().text().exchange;
    let n = plan.n_kept_erased;
    (n > 0).then(|| view! { <p class="muted">{(words.preview_kept_erased)(n)}</p> })
}
