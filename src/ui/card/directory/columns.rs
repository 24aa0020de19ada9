//! The columns of the list of municipalities.
use crate::session::Session;
use crate::ui::block::undecided_badge;
use crate::ui::part::{Badge, Icon, Link, Reach, Tone, Words};
use crate::ui::sight::{Column, Content, Place};
use klimanetz_core::catalogue::{Reported, Stage, kind};
use klimanetz_core::domain::is_in_nrw;
use klimanetz_core::list::Filter;
use klimanetz_core::route::Route;
use klimanetz_core::summary::{DirectoryRow, column, filter, ways};
use klimanetz_core::text::Text;
use klimanetz_core::visible::isolated;
use leptos::prelude::*;

/// What the code of a way of planning means; one of a newer catalogue is its code.
fn way(text: &Text, code: &str) -> String {
    let known = ways().iter().find(|term| term.code == code);
    known.map_or_else(|| code.to_owned(), |term| text.term(term).to_owned())
}

type Said = fn(&'static Text, &DirectoryRow) -> Option<String>;

pub fn columns() -> Vec<Column<DirectoryRow>> {
    let session = Session::here();
    let text = session.text();
    let (words, own) = (&text.list, session.settings.own);
    let name = move |row: &DirectoryRow| {
        let href = Route::one(kind::MUNICIPALITY, &row.key).href();
        let key = row.key.clone();
        let own = move || {
            own.with(|own| own.has(&key))
                .then(|| view! { " " <span class="muted">{words.own}</span> })
        };
        view! { <Link href=href label=row.name.clone() />{own}{undecided_badge(row.is_undecided)} }.into_any()
    };
    let mut all = vec![
        Column::new(words.municipality, name)
            .code(column::NAME)
            .place(Place::Name),
        Column::new(text.directory.district_filter, district).code(column::DISTRICT),
        Column::of(Content::Numbers, words.population, move |row: &DirectoryRow| {
            known(row.population.map(|n| text.number(n)))
        })
        .code(column::POPULATION),
        Column::new(text.directory.phase, step)
            .code(column::STEP)
            .place(Place::Below),
        Column::new(words.as_of, as_of).code(column::AS_OF),
        Column::new(words.award, award).code(column::AWARD),
        Column::of(Content::Numbers, text.directory.target, year)
            .code(column::YEAR)
            .place(Place::Beside),
        Column::new(words.contact, contact).code(column::CONTACT),
        Column::of(Content::Action, words.reach, reach).place(Place::Action),
    ];
    let rare: [(&'static str, &'static str, Said); 5] = [
        (column::PEOPLE, text.directory.people, |_, row| {
            Some(row.n_people.to_string())
        }),
        (column::COST, words.cost, |text, row| {
            Some(text.number(row.award.as_ref()?.cost?))
        }),
        (column::PER_HEAD, words.per_head, |text, row| {
            text.cents(row.cents_per_head()?)
        }),
        (column::MONTHS, words.months, |_, row| {
            Some(row.award.as_ref()?.months?.to_string())
        }),
        (column::KEY, text.directory.key, |_, row| Some(row.key.clone())),
    ];
    let rare = rare.into_iter().map(|(code, header, said)| {
        let cell = move |row: &DirectoryRow| known(said(text, row));
        Column::of(Content::Numbers, header, cell).code(code).rare()
    });
    all.extend(rare);
    let again = move |row: &DirectoryRow| {
        let code = row.award.as_ref().map_or("", |award| award.again.as_str());
        known(text.yes_or_no(code).map(str::to_owned))
    };
    all.push(Column::new(words.again, again).code(column::AGAIN).rare());
    let sort = move |row: &DirectoryRow| text.authority_kind(row.kind).into_any();
    all.push(Column::new(text.directory.kind, sort).code(column::SORT).rare());
    all
}

/// A dash where nothing is known.
fn known(said: Option<String>) -> AnyView {
    match said {
        Some(said) => said.into_any(),
        None => nothing(),
    }
}

fn nothing() -> AnyView {
    view! { <span class="muted">"–"</span> }.into_any()
}

fn several(n: usize) -> Option<impl IntoView> {
    let text = Session::here().text();
    (n > 1).then(|| view! { " " <Badge tone=Tone::Warning text=(text.common.n_statements)(n) /> })
}

/// By the letters people know it by, if it has any.
fn district(row: &DirectoryRow) -> AnyView {
    let (name, letters) = (row.district.clone(), row.district_letters());
    match (name.is_empty(), letters.is_empty()) {
        (true, _) => ().into_any(),
        (_, true) => view! { <Words text=name /> }.into_any(),
        _ => view! { <abbr class="muted" title=isolated(&name)>{letters}</abbr> }.into_any(),
    }
}

/// Six boxes and the words.
fn step(row: &DirectoryRow) -> AnyView {
    let text = Session::here().text();
    if !row.plans_heat && is_in_nrw(&row.key) {
        return view! { <span class="muted">{text.directory.no_task}</span> }.into_any();
    }
    let Some(code) = row.told_phase() else {
        return view! { {mini(Stage::NotStated)} <span class="muted">{text.common.not_stated}</span> }.into_any();
    };
    let full = text.phase_code(code);
    let short = (text.list.step)(code).map_or_else(|| full.clone(), str::to_owned);
    let joint = row
        .is_joint
        .then(|| view! { " " <Badge tone=Tone::Info text=text.fact.joint_step /> });
    view! { {mini(row.stage())} {said_by(row.reported_phase, &full, short)}{joint}{several(row.n_phases)} }.into_any()
}

/// What no member has stated is slanted, and says who has; `full` is what is too long for the row.
fn said_by(reported: Option<&'static Reported>, full: &str, short: String) -> AnyView {
    let text = Session::here().text();
    let Some(reported) = reported else {
        return view! { <span title=isolated(full)><Words text=short /></span> }.into_any();
    };
    let source = text.reported_on(reported);
    let title = if full.is_empty() {
        source.clone()
    } else {
        format!("{}, {source}", isolated(full))
    };
    view! {
        <span class="reported" title=title>
            <Words text=short />
            <span class="visually-hidden">" (" {source} ")"</span>
        </span>
    }
    .into_any()
}

/// As many filled boxes as the stage has come; the words beside them say the same.
pub fn mini(stage: Stage) -> impl IntoView {
    let n = stage.number();
    let one = move |at: u8| view! { <i data-on=(at <= n).then_some("")></i> };
    view! { <span class="mini" aria-hidden="true">{(1..=6).map(one).collect_view()}</span> }
}

fn as_of(row: &DirectoryRow) -> AnyView {
    let text = Session::here().text();
    match (row.as_of, row.reported_phase) {
        (Some(day), _) => {
            let stale = row.is_stale.then(|| {
                view! {
                    " "
                    <span class="stale" title=text.list.is_stale>
                        <Icon name="clock" />
                        <span class="visually-hidden">{text.list.is_stale}</span>
                    </span>
                }
            });
            view! { {text.day(day)}{stale} }.into_any()
        }
        (None, Some(row)) => view! { <span class="reported">{text.when_reported(row.when)}</span> }.into_any(),
        (None, None) => ().into_any(),
    }
}

/// The office leads to all that have it; without one the way of planning is said.
fn award(row: &DirectoryRow) -> AnyView {
    let text = Session::here().text();
    let Some((code, office)) = row.told_award() else {
        return ().into_any();
    };
    if office.is_empty() {
        return said_by(row.reported_award, "", way(text, code));
    }
    let all = Route::filtered(&Filter::of([(filter::OFFICE, office)]));
    let title = (text.list.same_office)(&isolated(office));
    let reported = row.reported_award.map(|_| "reported").unwrap_or_default();
    view! { <span class=reported title=title><Link href=all.href() label=office.to_owned() /></span> }.into_any()
}

fn year(row: &DirectoryRow) -> AnyView {
    match (row.target, row.reported_target) {
        (Some((year, n)), _) => view! { {year}{several(n)} }.into_any(),
        (None, Some((year, row))) => said_by(Some(row), "", year.to_string()),
        (None, None) => nothing(),
    }
}

fn contact(row: &DirectoryRow) -> AnyView {
    match &row.contact {
        Some(contact) => {
            let href = Route::one(kind::PERSON, &contact.id).href();
            view! { <Link href=href label=contact.name.clone() /> }.into_any()
        }
        None => nothing(),
    }
}

fn reach(row: &DirectoryRow) -> AnyView {
    let words = &Session::here().text().list;
    let Some(contact) = &row.contact else {
        return ().into_any();
    };
    let name = isolated(&contact.name);
    view! {
        <Reach
            phone=contact.phone.clone()
            call=(words.call)(&name)
            mailbox=contact.email.clone()
            write=(words.mail)(&name)
        />
    }
    .into_any()
}
