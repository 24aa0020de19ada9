//! All municipalities and Kreise, to filter and search; the filter is part of the address.
use crate::session::Session;
use crate::ui::block::{Siblings, in_bin, invented, undecided_badge};
use crate::ui::part::{Badge, Button, ButtonLink, Choice, Empty, Link, SearchField, SelectField, Tone, Words};
use crate::ui::sight::{Column, Content, LongList, Shape};
use klimanetz_core::catalogue::{Bucket, SIZES, kind};
use klimanetz_core::domain::is_in_nrw;
use klimanetz_core::route::{Filter, Route};
use klimanetz_core::summary::{Directory as List, DirectoryRow, NO_TARGET};
use leptos::prelude::*;
use std::time::Duration;

#[component]
pub fn Directory() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let from_address = move || match session.route() {
        Route::Directory(filter) => filter,
        _ => Filter::default(),
    };
    let fields = Fields::of(untrack(from_address));
    // The address follows what is typed, and the fields follow the address when the member goes back.
    Effect::new(move |before: Option<()>| {
        let typed = Route::Directory(fields.filter());
        if before.is_some() && typed != untrack(|| session.route()) {
            session.replace(&typed);
        }
    });
    Effect::new(move |_| {
        let filter = from_address();
        if filter != untrack(|| fields.filter()) {
            fields.set(filter);
        }
    });
    let list = session.view(List::of);
    // The list is drawn first and then made ready for searching, so that the first word typed finds it ready.
    Effect::new(move |_| {
        list.track();
        let get_ready = move || list.try_with_untracked(List::get_ready).unwrap_or_default();
        request_animation_frame(move || set_timeout(get_ready, Duration::ZERO));
    });
    let found = Memo::new(move |_| {
        let filter = fields.filter();
        list.with(|list| list.found(&filter))
    });
    let n_all = move || list.with(|list| list.rows.len());
    let status = Signal::derive(move || (text.directory.found)(found.with(Vec::len), n_all()));
    let districts = list.with_untracked(|list| list.districts.clone());
    let binned = move || {
        let binned = list.with(|list| list.binned.clone());
        let line = |(key, name): (String, String)| {
            view! { <li><Link href=Route::one(kind::MUNICIPALITY, &key).href() label=name /> " " <span class="muted">{key}</span></li> }
        };
        in_bin(binned, line)
    };
    let show_all = Callback::new(move |()| fields.set(Filter::default()));
    let years = list
        .with_untracked(List::years)
        .into_iter()
        .map(|year| (year.to_string(), year.to_string()));
    let no_year = (NO_TARGET.to_owned(), text.directory.no_target.to_owned());
    let sizes = SIZES
        .iter()
        .map(|(_, size)| (size.code.to_owned(), text.term(size).to_owned()));
    let steps = Bucket::ALL.map(|bucket| (bucket.code().to_owned(), text.bucket(bucket).to_owned()));
    let more = [fields.size, fields.step, fields.target];
    let is_open = more.iter().any(|field| !field.with_untracked(String::is_empty));
    view! {
        <Siblings />
        <div class="page-head">
            <h1>{text.directory.title}</h1>
            <ButtonLink label=text.add(kind::MUNICIPALITY) href=Route::new(kind::MUNICIPALITY, None).href() icon="add" />
        </div>
        <div class="directory stack">
            <div class="directory__filters">
                <SearchField
                    id="directory-search"
                    label=text.directory.search
                    hint=text.directory.search_hint
                    value=fields.query
                    status=status
                />
                <SelectField
                    id="directory-district"
                    label=text.directory.district_filter
                    options=options(text.directory.all_districts, districts)
                    value=fields.district
                />
            </div>
            <details open=is_open>
                <summary>{text.directory.more_filters}</summary>
                <div class="directory__filters">
                    <SelectField id="directory-size" label=text.directory.population options=options(text.directory.all, sizes) value=fields.size />
                    <SelectField id="directory-step" label=text.directory.phase options=options(text.directory.all, steps) value=fields.step />
                    <SelectField
                        id="directory-target"
                        label=text.directory.target
                        options=options(text.directory.all, years.chain([no_year]))
                        value=fields.target
                    />
                </div>
            </details>
            <Show
                when=move || found.with(|rows| !rows.is_empty())
                fallback=move || view! {
                    <Empty title=text.directory.nothing>
                        <p>{text.directory.nothing_hint}</p>
                        <Button label=text.directory.show_all on_click=show_all />
                    </Empty>
                }
            >
                <LongList rows=found shape=Shape::table(text.directory.caption, columns()) />
            </Show>
            {binned}
        </div>
    }
}

/// What is chosen and typed, field by field.
#[derive(Clone, Copy)]
struct Fields {
    district: RwSignal<String>,
    size: RwSignal<String>,
    step: RwSignal<String>,
    target: RwSignal<String>,
    query: RwSignal<String>,
}

impl Fields {
    fn of(filter: Filter) -> Fields {
        Fields {
            district: RwSignal::new(filter.district),
            size: RwSignal::new(filter.size),
            step: RwSignal::new(filter.step),
            target: RwSignal::new(filter.target),
            query: RwSignal::new(filter.query),
        }
    }

    fn filter(self) -> Filter {
        Filter {
            district: self.district.get(),
            size: self.size.get(),
            step: self.step.get(),
            target: self.target.get(),
            query: self.query.get(),
        }
    }

    fn set(self, filter: Filter) {
        self.district.set(filter.district);
        self.size.set(filter.size);
        self.step.set(filter.step);
        self.target.set(filter.target);
        self.query.set(filter.query);
    }
}

/// The options behind the one that stands for all.
fn options(all: &str, others: impl IntoIterator<Item = (String, String)>) -> Vec<Choice> {
    let option = |(value, label)| Choice {
        value,
        label,
        note: String::new(),
    };
    let all = option((String::new(), all.to_owned()));
    std::iter::once(all).chain(others.into_iter().map(option)).collect()
}

fn columns() -> Vec<Column<DirectoryRow>> {
    let text = Session::here().text();
    let words = &text.directory;
    let several =
        |n: usize| (n > 1).then(|| view! { " " <Badge tone=Tone::Warning text=(text.common.n_statements)(n) /> });
    let name = |row: &DirectoryRow| {
        let href = Route::one(kind::MUNICIPALITY, &row.key).href();
        view! { <Link href=href label=row.name.clone() />{undecided_badge(row.is_undecided)} }.into_any()
    };
    // Empty where there is none: a narrow place then leaves the line out.
    let district = |row: &DirectoryRow| {
        let name = row.district.clone();
        (!name.is_empty()).then(|| view! { <Words text=name /> }).into_any()
    };
    let population = move |row: &DirectoryRow| {
        let n = row.population.map(|n| text.number(n));
        n.unwrap_or_else(|| text.common.not_stated.to_owned()).into_any()
    };
    let phase = move |row: &DirectoryRow| {
        let phase = match &row.phase {
            _ if !row.plans_heat && is_in_nrw(&row.key) => {
                view! { <span class="muted">{words.no_task}</span> }.into_any()
            }
            Some(code) => view! { <Words text=text.phase_code(code) />{invented()} }.into_any(),
            None => view! { <span class="muted">{text.common.not_stated}</span> }.into_any(),
        };
        let joint = row
            .is_joint
            .then(|| view! { " " <Badge tone=Tone::Info text=text.fact.joint_step /> });
        view! { {phase}{joint}{several(row.n_phases)} }.into_any()
    };
    let target = move |row: &DirectoryRow| match row.target {
        Some((year, n)) => view! { {year}{invented()}{several(n)} }.into_any(),
        None => view! { <span class="muted">"–"</span> }.into_any(),
    };
    vec![
        Column::new(words.name, name),
        Column::new(words.key, |row: &DirectoryRow| row.key.clone().into_any()),
        Column::new(words.kind, |row: &DirectoryRow| {
            text.authority_kind(row.kind).into_any()
        }),
        Column::new(words.district_filter, district),
        Column::of(Content::Numbers, words.population, population),
        Column::new(words.phase, phase),
        Column::of(Content::Numbers, words.target, target),
        Column::of(Content::Numbers, words.people, |row: &DirectoryRow| {
            row.n_people.into_any()
        }),
    ]
}
