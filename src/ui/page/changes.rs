//! „Was hat sich geändert“: what was stated since a day, the last import or a meeting, of everybody or of one organisation.
use crate::session::Session;
use crate::ui::block::{finder, link_to, said_by};
use crate::ui::part::{
    Badge, Choice, Empty, FieldKind, Link, PickField, Picked, SelectField, Table, TextField, Tone, Words,
};
use crate::ui::sight::{FIRST, Frame, LongList, Pages, Shape};
use klimanetz_core::domain::{Arrivals, Day};
use klimanetz_core::draft::Flaw;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{Changed, Statement, changes, meetings, record_title, shown_at, title_of};
use leptos::prelude::*;
use std::sync::Arc;

/// How many days back the page begins.
const BACK: i64 = 30;
const TYPED: &str = "day";
const IMPORT: &str = "import";

#[component]
pub fn Changes() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let words = &text.changes;
    let options = since_options(session);
    let first = options.first().map(|choice| choice.value.clone()).unwrap_or_default();
    let chosen = session.remembered("since", first);
    let typed = session.remembered("day", session.today().plus(-BACK).to_string());
    let organisation = session.remembered("organisation", String::new());
    let n_shown = session.remembered("shown", FIRST);
    let start = move |day: &str| Day::parse(day).map(|day| session.start_of(day));
    let since = Memo::new(move |_| match chosen.get() {
        chosen if chosen == TYPED => start(&typed.get()),
        chosen if chosen == IMPORT => session.documents_untracked(|_, own| Arrivals::of(own).last()),
        chosen => start(&chosen),
    });
    let problem = Signal::derive(move || {
        let is_no_day = typed.with(|typed| !typed.is_empty() && Day::parse(typed).is_none());
        is_no_day.then(|| text.flaw(Flaw::NotADay))
    });
    let all = Memo::new(move |_| {
        since.get().map_or_else(Default::default, |since| {
            session.documents_untracked(|document, own| changes(document, &Arrivals::of(own), since))
        })
    });
    let found = Memo::new(move |_| {
        organisation.with(|organisation| {
            all.with(|all| {
                let of = all.records.iter().filter(|record| record.is_of(organisation));
                of.cloned().map(Arc::new).collect::<Vec<_>>()
            })
        })
    });
    let list = move || match found.with(Vec::is_empty) {
        true => view! { <Empty title=words.nothing /> }.into_any(),
        false => {
            let n = move || {
                found.with(|found| {
                    let n_statements = found.iter().map(|record| record.statements.len()).sum();
                    (words.found)(n_statements, found.len())
                })
            };
            let line = move |record: &Changed| session.with_shared(|_| of_record(session, record).into_any());
            let shape = Shape::lines(Frame::None, line);
            view! {
                <p role="status">{n}</p>
                <LongList rows=found shape=shape pages=Pages::of(n_shown) />
            }
            .into_any()
        }
    };
    let organisations = move || {
        let all_of_them = Choice {
            label: words.all.to_owned(),
            ..Choice::default()
        };
        let one = |(value, label): (String, String)| Choice {
            value,
            label,
            ..Choice::default()
        };
        let known = all.with(|all| all.organisations.clone());
        // What is chosen stays in sight, also where nothing was stated since.
        let is_chosen = organisation.with_untracked(|organisation| !organisation.is_empty());
        let is_offered = is_chosen || !known.is_empty();
        let known = known.into_iter().map(one);
        let options = std::iter::once(all_of_them).chain(known).collect::<Vec<_>>();
        let found = finder(&options);
        is_offered.then(|| {
            view! {
                <details open=is_chosen>
                <summary>{words.organisation}</summary>
                <PickField
                    id="changes-organisation"
                    legend=words.organisation
                    options=options
                    picked=Picked::One(organisation)
                    found=found
                    filter_label=(text.common.pick_filter)(words.organisation)
                    more=text.common.pick_more
                />
                </details>
            }
        })
    };
    view! {
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <div class="row">
            <SelectField id="changes-since" label=words.since options=options value=chosen />
            <Show when=move || chosen.with(|chosen| chosen == TYPED)>
                <TextField id="changes-day" label=words.day kind=FieldKind::Date value=typed problem=problem />
            </Show>
        </div>
        {organisations}
        {list}
    }
}

/// A day to be typed, the last import, and the meetings that were held, the latest first.
fn since_options(session: Session) -> Vec<Choice> {
    let text = session.text();
    let words = &text.changes;
    let today = session.today();
    let choice = |value: String, label: String| Choice {
        value,
        label,
        ..Choice::default()
    };
    let mut options = vec![choice(TYPED.to_owned(), words.since_day.to_owned())];
    if let Some(at) = session.documents_untracked(|_, own| Arrivals::of(own).last()) {
        let day = text.day(session.day_of(at));
        options.push(choice(IMPORT.to_owned(), (words.since_import)(&day)));
    }
    let held = |document: &Document| {
        let all = meetings(document).into_iter().filter(|meeting| !meeting.is_called_off);
        let held = all.filter_map(|meeting| Some((meeting.day?, meeting.title)));
        held.filter(|(day, _)| *day <= today).collect::<Vec<_>>()
    };
    let meetings = session.with_untracked(|shared, _| held(&shared.0));
    options.extend(
        meetings
            .into_iter()
            .map(|(day, title)| choice(day.to_string(), (words.since_meeting)(&title, &text.day(day)))),
    );
    options
}

fn of_record(session: Session, record: &Changed) -> impl IntoView + use<> {
    let text = session.text();
    let words = &text.changes;
    let page = session.with_untracked(|shared, _| shown_at(&shared.0, &record.kind, &record.id));
    let page = page.map(|(kind, id)| link_to(kind, &id).href());
    let title = session.with_untracked(|shared, _| record_title(&shared.0, &record.kind, &record.id));
    let caption = format!("{title} ({})", text.kind(&record.kind));
    let name = match page {
        Some(href) => view! { <Link href=href label=title /> }.into_any(),
        None => view! { <Words text=title /> }.into_any(),
    };
    let is_new = record
        .is_new
        .then(|| view! { " " <Badge tone=Tone::Info text=words.is_new /> });
    let name_of = |id: &str| {
        session
            .with_untracked(|shared, _| title_of(&shared.0, id))
            .map(|(_, title)| title)
    };
    let [field, value, who] = words.columns;
    let row = |statement: &Statement| {
        let at = (record.kind.as_str(), statement.field.as_str());
        let said = text.value(at, &statement.value, &name_of);
        let by = said_by(session, statement.who.as_deref(), statement.at);
        view! {
            <tr>
                <th scope="row"><Words text=text.field(&record.kind, &statement.field) /></th>
                <td data-label=value><Words text=said /></td>
                <td data-label=who><Words text=by class="muted" /></td>
            </tr>
        }
    };
    let rows = record.statements.iter().map(row).collect_view();
    view! {
        <article>
            <h2>{name} " " <span class="muted">{text.kind(&record.kind)}</span> {is_new}</h2>
            <Table caption=caption headers=vec![field.to_owned(), value.to_owned(), who.to_owned()] caption_hidden=true>
                <tbody class="kern-table__body">{rows}</tbody>
            </Table>
        </article>
    }
}
