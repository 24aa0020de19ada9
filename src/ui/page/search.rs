//! What the field in the frame finds: everything, by kind, with what matches marked.
use crate::session::Session;
use crate::ui::part::{Badge, Button, Card, Emphasis, Empty, Marked, MarkedLink, Tone};
use crate::ui::sight::{AtRest, Frame, InSight, LongList, Pages, Rows, Shape, below_each_other};
use klimanetz_core::search::Query;
use klimanetz_core::summary::{FoundKind, FoundRecord};
use leptos::prelude::*;

/// How many of a kind are shown at first, and how many more each time.
const PAGE: usize = 20;

/// The page; the field for the search is in the frame.
#[component]
pub fn Search() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.search;
    let search = session.search;
    let query = Memo::new(move |_| search.typed.with(|typed| Query::new(typed)));
    let found = Memo::new(move |_| query.with(|query| search.find(query)));
    let chosen = session.remembered("kind", None::<usize>);
    let is_empty = Memo::new(move |_| query.with(Query::is_empty));
    // The same may be found by other words, which are marked then.
    let rest = AtRest::following(move || {
        found.track();
        query.track();
        search.track();
    });
    let n = move || found.with(|found| found.iter().map(FoundKind::n).sum::<usize>());
    let status = move || {
        if is_empty.get() {
            String::new()
        } else {
            (words.found)(n())
        }
    };
    let results = move || {
        if is_empty.get() {
            let key = session.settings.slash.get().then(|| view! { <p>{words.start_key}</p> });
            return view! { <Empty title=words.start_title><p>{words.start}</p>{key}</Empty> }.into_any();
        }
        // The same records may be found by other words, which are then marked, and may say something else since.
        search.track();
        let sought = query.get();
        let groups = found.with(|found| {
            // A kind that is no longer found is no longer asked for.
            let is_there = |number: &usize| found.iter().any(|found| found.number() == *number);
            let only = chosen.get().filter(is_there);
            let wanted = found
                .iter()
                .filter(|found| only.is_none_or(|number| found.number() == number));
            wanted.cloned().collect::<Vec<FoundKind>>()
        });
        if groups.is_empty() {
            return view! { <Empty title=text.directory.nothing><p>{words.nothing_hint}</p></Empty> }.into_any();
        }
        let draw = move |found: &FoundKind, in_sight: InSight| {
            view! { <Group found=found.clone() in_sight=in_sight query=sought.clone() /> }.into_any()
        };
        below_each_other(groups.into_iter().map(|found| (found.n(), found)), rest, draw)
    };
    view! {
        <h1>{words.title}</h1>
        <p class="search__status" role="status">{status}</p>
        {move || found.with(|found| filters(found, chosen))}
        {results}
    }
}

fn kind_of(found: &FoundKind) -> &'static str {
    found.searched().map_or("", |searched| searched.kind.code())
}

/// A button for each kind, with how many there are; none where there is nothing to choose.
fn filters(found: &[FoundKind], chosen: RwSignal<Option<usize>>) -> impl IntoView + use<> {
    let text = Session::here().text();
    let button = |label: String, number: Option<usize>| {
        let pressed = Signal::derive(move || Some(chosen.get() == number));
        let choose = Callback::new(move |()| chosen.set(number));
        view! { <li><Button label=label emphasis=Emphasis::Tertiary pressed=pressed on_click=choose /></li> }
    };
    (found.len() > 1).then(|| {
        let n = found.iter().map(FoundKind::n).sum::<usize>();
        let all = button(format!("{} {n}", text.search.all), None);
        let kinds = found.iter().map(|found| {
            let label = format!("{} {}", text.kinds(kind_of(found)), found.n());
            button(label, Some(found.number()))
        });
        view! {
            <div role="group" aria-label=text.search.kinds>
                <ul class="row link_list">{all}{kinds.collect_view()}</ul>
            </div>
        }
    })
}

/// What was found of one kind.
#[component]
fn Group(found: FoundKind, in_sight: InSight, query: Query) -> impl IntoView {
    let session = Session::here();
    let kind = kind_of(&found);
    let (n, number) = (found.n(), found.number());
    // Other words begin again at the first page.
    let words = session.search.typed.get_untracked();
    let n_shown = session.remembered(format!("shown-{number}-{words}"), PAGE);
    let is_private = found.searched().is_some_and(|searched| searched.is_private);
    let rows = Rows::made(Signal::stored(n), move |at| session.found(&found, at, &query));
    let line = move |record: &FoundRecord| line(kind, is_private, record).into_any();
    let shape = Shape::lines_in_sight(Frame::List(&["found", "link_list"]), in_sight, line);
    view! {
        <Card title=format!("{} ({n})", session.text().kinds(kind)) id=format!("found-{number}")>
            <LongList rows=rows shape=shape pages=Pages::by(PAGE, n_shown) />
        </Card>
    }
}

fn line(kind: &str, is_private: bool, record: &FoundRecord) -> impl IntoView + use<> {
    let text = Session::here().text();
    let title = if record.title.is_empty() {
        vec![(text.unnamed(kind).to_owned(), false)]
    } else {
        record.title.clone()
    };
    let mark =
        is_private.then(|| view! { <Badge tone=Tone::Neutral icon="visibility-off" text=text.search.private /> });
    let excerpt = (!record.excerpt.is_empty())
        .then(|| view! { <p class="found__excerpt muted"><Marked pieces=record.excerpt.clone() /></p> });
    view! {
        <li>
            <span class="row"><MarkedLink href=record.page.href() pieces=title />{mark}</span>
            {excerpt}
        </li>
    }
}
