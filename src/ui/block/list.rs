//! The list of whatever kind: saved views, search, filters, order, columns and picked rows around one table.
mod bar;
mod columns;
mod filters;
mod groups;
mod menu;
mod sheet;
mod views;

pub use filters::Facet;
pub use groups::Grouping;
pub use views::Fixed;

use crate::session::Session;
use crate::ui::part::{Button, Empty, Icon};
use crate::ui::sight::{Column, DROPS, LongList, Row, Shape, Tools};
use columns::Heading;
use groups::folds;
use klimanetz_core::list::{
    All, Filter, Lines, List, Listed, Picked, Sort, View, by_groups, n_all, n_of, narrowed, order,
};
use klimanetz_core::order::gathered;
use klimanetz_core::visible::isolated;
use leptos::prelude::*;
use sheet::Asked;
use std::collections::BTreeSet;
use std::hash::Hash;
use std::sync::Arc;

/// What a list shows and can do.
pub struct Shown<L: List + Send + Sync + 'static> {
    /// Code of the kind.
    pub kind: &'static str,
    /// Everything in it.
    pub list: Memo<L>,
    /// What of it is shown.
    pub filter: RwSignal<Filter>,
    /// What it can be narrowed by.
    pub facets: Vec<Facet<L>>,
    /// The views that every member has, after that of everything.
    pub fixed: Vec<Fixed>,
    /// All columns; the first one names the row.
    pub columns: Columns<L::Row>,
    /// What a row is called.
    pub name: fn(&L::Row) -> String,
    /// Whether a row is the member's own.
    pub is_own: Callback<String, bool>,
    /// Heading of the page, and name of the table.
    pub title: &'static str,
    /// Id of the search field, and what stands in it while it is empty.
    pub search: (&'static str, &'static str),
    /// What the picked rows can be used for; stands in the bar that comes with the first one.
    pub actions: Option<Callback<RwSignal<Picked>, AnyView>>,
    /// The same rows as a map, by their keys; without one there is no switch.
    pub map: Option<Callback<Signal<Vec<String>>, AnyView>>,
    /// What stands at the end of the heading.
    pub add: AnyView,
    /// What stands below the heading: what the list is for, and whether it is private.
    pub intro: AnyView,
    /// What stands below the rows, e.g. what a sign in them means.
    pub note: AnyView,
}

type Columns<R> = Arc<dyn Fn() -> Vec<Column<R>> + Send + Sync>;

/// Draws it all.
pub fn list<L>(shown: Shown<L>) -> AnyView
where
    L: List + PartialEq + Send + Sync + 'static,
    L::Row: Hash + PartialEq + Send + Sync + 'static,
{
    grouped_list(shown, None)
}

/// The same, in groups as long as nothing else is asked of it.
pub fn grouped_list<L>(shown: Shown<L>, grouping: Option<Grouping>) -> AnyView
where
    L: List + PartialEq + Send + Sync + 'static,
    L::Row: Hash + PartialEq + Send + Sync + 'static,
{
    let session = Session::here();
    let text = session.text();
    let Shown {
        kind,
        list,
        filter,
        columns: all_columns,
        name,
        is_own,
        title,
        map,
        ..
    } = shown;
    let words = &text.list;
    // Sorted once for each order, and not for each key that is typed.
    let sort = Memo::new(move |_| filter.with(|filter| filter.sort.clone()));
    let is_grouped =
        Memo::new(move |_| grouping.is_some() && filter.with(|filter| filter.can_group() && !filter.is_flat));
    let ordered = Memo::new(move |_| {
        list.with(|list| match grouping.filter(|_| is_grouped.get()) {
            Some(grouping) => Some(by_groups(list, grouping.filter, &grouping.codes())),
            None => sort.with(|sort| order(list, sort.as_ref(), text.language)),
        })
    });
    let found = Memo::new(move |_| {
        list.with(|list| filter.with(|filter| ordered.with(|order| narrowed(list, filter, order.as_deref()))))
    });
    let n_found = Memo::new(move |_| found.with(Vec::len));
    let n_rows = Memo::new(move |_| list.with(|list| filter.with(|filter| n_all(list, filter))));
    let status = move || (text.directory.found)(n_found.get(), n_rows.get());
    // Kept for coming back from what is done with them.
    let kept = session.remembered_privately("picked", Vec::<String>::new());
    let mut before = Picked::none(kind);
    before.ids.extend(kept.get_untracked());
    let picked = RwSignal::new(before);
    Effect::new(move |_| kept.set(picked.with(|picked| picked.ids.iter().cloned().collect())));
    let is_dense = session.settings.dense;
    let shown_columns = Memo::new(move |_| filter.with(|filter| filter.columns.clone()));
    let is_map = Memo::new(move |_| map.is_some() && filter.with(|filter| filter.view == View::Map));
    let facets = filters::erased(shown.facets, list, filter);
    let counted = Callback::new(move |filter: Filter| list.with(|list| n_of(list, &filter)));
    let row = move |at: usize| {
        let row = untrack(|| found.with(|rows| rows.get(at).cloned()));
        let label = row.as_ref().map_or_else(String::new, |row| name(row));
        let id = row.map_or_else(String::new, |row| row.id().to_owned());
        let own = id.clone();
        Row {
            name: (words.pick)(&isolated(&label)),
            is_picked: Signal::derive(move || picked.with(|picked| picked.has(&id))),
            is_own: Signal::derive(move || is_own.run(own.clone())),
        }
    };
    let ids = move |rows: &[Arc<L::Row>]| -> Vec<String> { rows.iter().map(|row| row.id().to_owned()).collect() };
    let folds = grouping.map(|grouping| folds::<L>(grouping, found, is_grouped, is_own, name));
    let pick = move |(at, is_range): (usize, bool)| {
        let rows = found.get_untracked();
        let Some(row) = rows.get(at) else { return };
        // A range goes over what is open; all that a filter leaves are picked by the box above them.
        let lines = folds.map_or_else(|| Lines::flat(rows.len()), |folds| folds.lines.get_untracked());
        let in_sight = lines.rows().filter_map(|at| rows.get(at)).map(|row| row.id());
        picked.update(|picked| match is_range {
            true => picked.extend(in_sight, row.id()),
            false => picked.toggle(row.id()),
        });
    };
    let among =
        Memo::new(move |_| found.with(|rows| picked.with(|picked| picked.among(rows.iter().map(|row| row.id())))));
    let tools = Tools {
        sort: Signal::derive(move || sort.get().map(|Sort { column, is_descending }| (column, is_descending))),
        on_sort: Callback::new(move |column: &'static str| filter.update(|filter| filter.press(column))),
        row: Callback::new(row),
        pick: Callback::new(pick),
        all: Signal::derive(move || match among.get().1 {
            All::None => Some(false),
            All::Some => None,
            All::All => Some(true),
        }),
        pick_all: Callback::new(move |is_picked: bool| {
            found.with_untracked(|rows| picked.update(|picked| picked.set(rows.iter().map(|row| row.id()), is_picked)));
        }),
        all_name: words.pick_all,
        heads: folds.map(|folds| folds.heads),
    };
    // What is gone from the list is no longer picked.
    Effect::new(move |_| {
        list.track();
        if picked.with_untracked(|picked| !picked.ids.is_empty()) {
            let known: BTreeSet<String> = list.with_untracked(|list| gathered(ids(list.rows())));
            picked.update(|picked| picked.ids.retain(|id| known.contains(id)));
        }
    });
    let columns = all_columns.clone();
    let table = move |chosen: Option<Vec<String>>| {
        let mut is_first = true;
        let is_shown = |column: &Column<L::Row>| {
            let is_name = std::mem::take(&mut is_first);
            let by_choice = chosen
                .as_ref()
                .map(|chosen| column.code.is_empty() || chosen.iter().any(|code| code == column.code));
            is_name || by_choice.unwrap_or(!column.is_rare)
        };
        let columns: Vec<Column<L::Row>> = columns().into_iter().filter(is_shown).collect();
        view! { <LongList rows=found shape=Shape::table(title, columns).with(tools) /> }.into_any()
    };
    let is_something = Memo::new(move |_| n_found.get() > 0);
    // Drawn again when there is something or nothing to show, and not for each key.
    let drawn = move || match (is_something.get(), map.filter(|_| is_map.get())) {
        (false, _) => {
            let widen = Callback::new(move |()| filter.update(Filter::widen));
            view! {
                <Empty title=text.directory.nothing>
                    <p>{text.directory.nothing_hint}</p>
                    <Button label=words.reset on_click=widen />
                </Empty>
            }
            .into_any()
        }
        (true, Some(map)) => map.run(Signal::derive(move || found.with(|rows| ids(rows)))),
        (true, None) => table(shown_columns.get()),
    };
    let headings: Vec<Heading> = all_columns()
        .iter()
        .filter(|column| !column.code.is_empty())
        .map(Heading::of)
        .collect();
    let is_sheet_open = RwSignal::new(false);
    let asked = Asked {
        title,
        filter,
        facets: facets.clone(),
        headings: headings.clone(),
        grouping,
        n: n_found,
    };
    let grouping = grouping.map(|grouping| {
        let chip = move || (!is_map.get()).then(|| groups::chip(grouping, filter));
        view! { <span class="frame__wide">{chip}</span> }
    });
    let (search_id, search_hint) = shown.search;
    view! {
        <div class="page-head list-head">
            <h1>{title}</h1>
            <p role="status" class="list-head__n">{status}</p>
            {grouping}
            {map.map(|_| switch(filter))}
            {shown.add}
        </div>
        {shown.intro}
        <div
            class="list"
            data-dense=move || is_dense.get().then_some("")
            on:keydown=move |event| {
                if event.key() == DROPS && !event.default_prevented() {
                    picked.update(Picked::clear);
                }
            }
        >
            {views::views(kind, filter, shown.fixed, counted)}
            <div class="list__tools">
                <div class="list__search" role="search">
                    <Icon name="search" />
                    <input
                        id=search_id
                        class="kern-form-input__input"
                        type="search"
                        dir="auto"
                        autocomplete="off"
                        spellcheck="false"
                        aria-label=text.directory.search
                        placeholder=search_hint
                        prop:value=move || filter.with(|filter| filter.query.clone())
                        on:input=move |event| {
                            let typed = event_target_value(&event);
                            filter.update(|filter| filter.query = typed);
                        }
                    />
                </div>
                {sheet::opener(filter, is_sheet_open)}
                {filters::filters(facets, filter)}
                {columns::column_menu(headings, filter)}
            </div>
            {drawn}
            {shown.note}
            {bar::bar(picked, Signal::derive(move || among.get().0), shown.actions)}
        </div>
        {sheet::sheet(asked, is_sheet_open)}
    }
    .into_any()
}

/// Table or map.
fn switch(filter: RwSignal<Filter>) -> impl IntoView {
    let words = &Session::here().text().list;
    let choice = |view: View, label: &'static str, icon: &'static str| {
        let is_on = move || filter.with(|filter| filter.view == view);
        view! {
            <button
                type="button"
                aria-pressed=move || is_on().to_string()
                on:click=move |_| filter.update(|filter| filter.view = view)
            >
                <Icon name=icon />
                {label}
            </button>
        }
    };
    view! {
        <div class="switch" role="group" aria-label=words.view>
            {choice(View::Table, words.table, "table")}
            {choice(View::Map, words.map, "municipality")}
        </div>
    }
}
