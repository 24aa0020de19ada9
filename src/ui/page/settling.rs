//! „Bitte klären“: everything with more than one statement, decided one by one with a choice that only a button takes.
use crate::session::Session;
use crate::ui::block::{Said, link_to, said_by};
use crate::ui::part::{Button, Empty, Link, Words};
use klimanetz_core::catalogue::kind_of;
use klimanetz_core::draft::decide;
use klimanetz_core::replica::{Timestamp, Value};
use klimanetz_core::summary::{ToSettle, differing, source_of, title_of, to_settle};
use klimanetz_core::visible::{excerpt, isolated};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The page.
#[component]
pub fn Settling() -> impl IntoView {
    let session = Session::here();
    let words = &session.text().settling;
    let all = session.view(to_settle);
    let n = Memo::new(move |_| all.with(Vec::len));
    // What was decided here keeps its place and says so: nothing below it jumps.
    let answered: RwSignal<BTreeMap<String, String>> = RwSignal::new(BTreeMap::new());
    let shown = Memo::new(move |before: Option<&Vec<String>>| {
        let open = all.with(|all| all.iter().map(ToSettle::id).collect::<Vec<_>>());
        let mut ids = before.cloned().unwrap_or_default();
        ids.retain(|id| open.contains(id) || answered.with_untracked(|answered| answered.contains_key(id)));
        ids.extend(
            open.into_iter()
                .filter(|id| before.is_none_or(|before| !before.contains(id))),
        );
        ids
    });
    let one = move |id: String| {
        let own = id.clone();
        let open = Memo::new(move |_| all.with(|all| all.iter().find(|one| one.id() == own).cloned()));
        move || match open.get() {
            Some(open) => view! { <Choice of=open answered=answered /> }.into_any(),
            None => answered
                .with(|answered| answered.get(&id).map(|said| done(&id, said)))
                .into_any(),
        }
    };
    let list = move || match shown.with(Vec::is_empty) {
        true => view! { <Empty title=words.none><p>{words.none_hint}</p></Empty> }.into_any(),
        false => view! {
            <p>{words.intro}" "<span class="muted">{words.marked}</span></p>
            <p role="status" class="settling__left">{move || (words.left)(n.get())}</p>
            <div class="settling">
                <For each=move || shown.get() key=|id| id.clone() let:id>{one(id)}</For>
            </div>
        }
        .into_any(),
    };
    view! {
        <h1>{words.title}</h1>
        {list}
    }
}

fn done_id(id: &str) -> String {
    format!("settled-{id}")
}

fn done(id: &str, said: &str) -> AnyView {
    view! { <p class="settling__done" id=done_id(id) tabindex="-1"><Words text=said.to_owned() /></p> }.into_any()
}

/// One statement.
#[derive(Clone)]
struct Claim {
    words: String,
    value: Value,
    who: Option<String>,
    at: Timestamp,
}

/// The statements about one field, and the button that takes the chosen one.
#[component]
fn Choice(of: ToSettle, answered: RwSignal<BTreeMap<String, String>>) -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.settling;
    let id = of.id();
    let (kind, record) = of.undecided.subject.clone();
    let field = of.undecided.field.clone();
    let name_of = |id: &str| {
        session
            .with_untracked(|shared, _| title_of(&shared.0, id))
            .map(|(_, title)| title)
    };
    let claims = of.undecided.statements.iter().map(|(value, who, at)| Claim {
        words: text.value((&kind, &field), value, &name_of),
        value: value.clone(),
        who: who.clone(),
        at: *at,
    });
    let claims: Vec<Claim> = claims.collect();
    let page = match of.title.as_str() {
        "" => text.common.unnamed.to_owned(),
        title => title.to_owned(),
    };
    let label = text.field(&kind, &field);
    let what = format!("{}, {label}", isolated(&page));
    let is_of_region = kind_of(of.page.0).is_some_and(|kind| kind.is_of_region);
    let sort = (!is_of_region).then(|| text.kind(of.page.0));
    let href = link_to(of.page.0, &of.page.1).href();
    // Nothing is chosen for the member: what is not decided stays as it is.
    let chosen: RwSignal<Option<usize>> = RwSignal::new(None);
    let radio = |at: Option<usize>, n: usize, inside: AnyView| {
        let own = format!("settle-{id}-{n}");
        view! {
            <div class="choice__option kern-form-check" data-later=at.is_none().then_some("")>
                <input
                    id=own.clone()
                    class="kern-form-check__radio"
                    type="radio"
                    name=format!("settle-{id}")
                    prop:checked=move || chosen.get() == at
                    on:change=move |_| chosen.set(at)
                />
                <label class="kern-label" for=own>{inside}</label>
            </div>
        }
    };
    let other = |at: usize| {
        claims
            .get(usize::from(at == 0))
            .map_or("", |claim| claim.words.as_str())
    };
    let statement = |(at, claim): (usize, &Claim)| {
        let runs = differing(&claim.words, other(at)).into_iter().map(run).collect_view();
        let said = view! { <Said who=claim.who.clone() at=claim.at source=source_of(&claim.value) /> };
        radio(
            Some(at),
            at,
            view! { <span class="choice__label settling__value">{runs}</span> {said} }.into_any(),
        )
    };
    let options = claims.iter().enumerate().map(statement).collect_view();
    let n = claims.len();
    let later = radio(
        None,
        n,
        view! { <span class="choice__label">{(words.later)(n)}</span> }.into_any(),
    );
    let says = claims
        .iter()
        .map(|claim| {
            format!(
                "{} ({})",
                excerpt(&claim.words),
                said_by(session, claim.who.as_deref(), claim.at)
            )
        })
        .collect::<Vec<_>>();
    let told = what.clone();
    let back = id.clone();
    let left = RwSignal::new(String::new());
    let take = move |()| {
        let chosen = chosen.get_untracked();
        let Some((at, claim)) = chosen.and_then(|at| Some((at, claims.get(at)?))) else {
            left.set((words.stays)(&told));
            return;
        };
        let edit = session.with_untracked(|shared, _| decide(&shared.0, (&kind, &record), &field, &claim.value));
        let said = (words.taken)(&told, says.get(at).map_or("", String::as_str));
        answered.update(|answered| drop(answered.insert(back.clone(), said)));
        if session.tell(session.commit(edit)) {
            session.focus(done_id(&back));
        }
    };
    view! {
        <article class="settling__one">
            <fieldset class="choice kern-fieldset">
                <legend class="kern-label">
                    <Link href=href label=page /> ", " {label} " " <span class="muted">{sort}</span>
                </legend>
                <div class="choice__options">{options} {later}</div>
            </fieldset>
            <p class="row">
                <Button label=words.take name=format!("{}: {what}", words.take) on_click=Callback::new(take) />
                <span role="status" class="muted">{move || left.get()}</span>
            </p>
        </article>
    }
}

/// Words that the other statement has too, or lacks.
fn run((words, differs): (String, bool)) -> AnyView {
    match differs {
        false => view! { <Words text=words /> }.into_any(),
        true => {
            // The space behind the last word is not different.
            let said = words.trim_end();
            let behind = words.get(said.len()..).unwrap_or_default().to_owned();
            view! {
                <mark>
                    <span class="visually-hidden">{Session::here().text().settling.differs} " "</span>
                    <Words text=said.to_owned() />
                </mark>
                {behind}
            }
            .into_any()
        }
    }
}
