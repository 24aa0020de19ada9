//! All municipalities and Kreise, to filter and search; the filter is part of the address.
use crate::session::Session;
use crate::ui::block::{LongTable, Siblings, mark_of};
use crate::ui::part::{Badge, Button, ButtonLink, Choice, Empty, Link, SearchField, SelectField, Tone, Words};
use klimanetz_core::route::{Filter, Route};
use klimanetz_core::summary::{Directory as List, DirectoryRow};
use leptos::prelude::*;
use std::sync::Arc;

/// The list.
#[component]
pub fn Directory() -> impl IntoView {
    let session = Session::here();
    let text = session.text();
    let from_address = move || match session.route() {
        Route::Directory(filter) => filter,
        _ => Filter::default(),
    };
    let opened = untrack(from_address);
    let (district, query) = (RwSignal::new(opened.district), RwSignal::new(opened.query));
    // The address follows what is typed, and the fields follow the address when the member goes back.
    Effect::new(move |before: Option<()>| {
        let typed = Route::Directory(Filter {
            district: district.get(),
            query: query.get(),
        });
        if before.is_some() && typed != untrack(|| session.route()) {
            session.replace(&typed);
        }
    });
    Effect::new(move |_| {
        let filter = from_address();
        if filter
            != (Filter {
                district: district.get_untracked(),
                query: query.get_untracked(),
            })
        {
            district.set(filter.district);
            query.set(filter.query);
        }
    });
    let list = session.view(List::of);
    let found = Memo::new(move |_| {
        let filter = Filter {
            district: district.get(),
            query: query.get(),
        };
        list.with(|list| list.found(&filter))
    });
    let n_all = move || list.with(|list| list.rows.len());
    let status = Signal::derive(move || (text.directory.found)(found.with(Vec::len), n_all()));
    let row = move |at: usize| found.with_untracked(|rows| rows.get(at).cloned());
    let all = Choice {
        value: String::new(),
        label: text.directory.all_districts.to_owned(),
        note: String::new(),
    };
    let districts = list.with_untracked(|list| list.districts.clone());
    let options = districts.into_iter().map(|(value, label)| Choice {
        value,
        label,
        note: String::new(),
    });
    let options = std::iter::once(all).chain(options).collect::<Vec<_>>();
    let show_all = Callback::new(move |()| {
        district.set(String::new());
        query.set(String::new());
    });
    view! {
        <Siblings />
        <div class="page-head">
            <h1>{text.directory.title}</h1>
            <ButtonLink label=text.directory.add href=Route::AddMunicipality.href() icon="add" />
        </div>
        <div class="directory stack">
            <div class="directory__filters">
                <SearchField
                    id="directory-search"
                    label=text.directory.search
                    hint=text.directory.search_hint
                    value=query
                    status=status
                />
                <SelectField id="directory-district" label=text.directory.district_filter hint=text.directory.district_hint options=options value=district />
            </div>
            <Show
                when=move || found.with(|rows| !rows.is_empty())
                fallback=move || view! {
                    <Empty title=text.directory.nothing>
                        <p>{text.directory.nothing_hint}</p>
                        <Button label=text.directory.show_all on_click=show_all />
                    </Empty>
                }
            >
                <LongTable
                    caption=text.directory.caption
                    headers=headers()
                    n=Signal::derive(move || found.with(Vec::len))
                    mark=move |at| found.with(|rows: &Vec<Arc<DirectoryRow>>| mark_of(rows.get(at)))
                    cells=move |at| row(at).map(|row| line(&row)).into_any()
                />
            </Show>
        </div>
    }
}

fn headers() -> Vec<String> {
    let words = &Session::here().text().directory;
    [
        words.name,
        words.key,
        words.kind,
        words.district_filter,
        words.population,
        words.phase,
        words.target,
        words.people,
    ]
    .map(str::to_owned)
    .to_vec()
}

fn line(row: &DirectoryRow) -> AnyView {
    let text = Session::here().text();
    let words = &text.directory;
    let population = row
        .population
        .map_or_else(|| text.common.not_stated.to_owned(), |n| text.number(n));
    let several =
        |n: usize| (n > 1).then(|| view! { " " <Badge tone=Tone::Warning text=(text.common.n_statements)(n) /> });
    let phase = match &row.phase {
        _ if !row.plans_heat => view! { <span class="muted">{words.no_task}</span> }.into_any(),
        Some(code) => view! { <Words text=text.phase_code(code) /> }.into_any(),
        None => view! { <span class="muted">{text.common.not_stated}</span> }.into_any(),
    };
    let joint = row
        .is_joint
        .then(|| view! { " " <Badge tone=Tone::Info text=text.fact.joint_step /> });
    // Empty where there is none: a narrow place then leaves the line out.
    let district = (!row.district.is_empty()).then(|| view! { <Words text=row.district.clone() /> });
    let target = match row.target {
        Some((year, _)) => view! { {year} }.into_any(),
        None => view! { <span class="muted">"–"</span> }.into_any(),
    };
    view! {
            <th scope="row"><Link href=Route::Municipality(row.key.clone()).href() label=row.name.clone() /></th>
            <td data-label=words.key>{row.key.clone()}</td>
            <td data-label=words.kind>{text.authority_kind(row.kind)}</td>
            <td data-label=words.district_filter>{district}</td>
            <td data-label=words.population data-numeric="">{population}</td>
            <td data-label=words.phase>{phase}{joint}{several(row.n_phases)}</td>
            <td data-label=words.target data-numeric="">{target}{several(row.target.map_or(0, |(_, n)| n))}</td>
            <td data-label=words.people data-numeric="">{row.n_people}</td>
    }
    .into_any()
}
