//! The groups of a list: their heads, which fold them, and the chip that does without them.
use crate::session::Session;
use crate::ui::part::{Icon, Words};
use crate::ui::sight::{Heads, Line, is_narrow};
use klimanetz_core::list::{self, Filter, Group, Lines, List, Listed, NOTHING, code_of, groups};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a list is grouped by as long as nothing else is asked of it.
#[derive(Clone, Copy)]
pub struct Grouping {
    /// The filter whose codes are the groups.
    pub filter: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Its codes and what they are called, from the top.
    pub groups: StoredValue<Vec<(String, String)>>,
    /// The sign before what a group is called; says nothing that its words do not say.
    pub sign: fn(&str) -> AnyView,
}

impl Grouping {
    /// The codes alone.
    pub fn codes(self) -> Vec<String> {
        self.groups
            .with_value(|groups| groups.iter().map(|(code, _)| code.clone()).collect())
    }

    /// Code and name of a group.
    fn of(self, at: usize) -> (String, String) {
        let nothing = || {
            let text = Session::here().text();
            (NOTHING.to_owned(), text.list.nothing_stated.to_owned())
        };
        self.groups
            .with_value(|groups| groups.get(at).cloned())
            .unwrap_or_else(nothing)
    }
}

/// The groups of the rows in sight, and which of them are open.
#[derive(Clone, Copy)]
pub struct Folds {
    pub heads: Heads,
    /// The lines of the table.
    pub lines: Memo<Lines>,
}

/// Of the rows `found`, in groups as long as `is_grouped`. In a narrow window only those with a row of the member's own are open until
/// somebody opens another.
pub fn folds<L>(
    grouping: Grouping,
    found: Memo<Vec<Arc<L::Row>>>,
    is_grouped: Memo<bool>,
    is_own: Callback<String, bool>,
    name: fn(&L::Row) -> String,
) -> Folds
where
    L: List + 'static,
    L::Row: PartialEq + Send + Sync + 'static,
{
    let session = Session::here();
    let codes = StoredValue::new(grouping.codes());
    let all = Memo::new(move |_| {
        let of = |rows: &Vec<Arc<L::Row>>| codes.with_value(|codes| groups(rows, grouping.filter, codes));
        if is_grouped.get() { found.with(of) } else { Vec::new() }
    });
    let own = Memo::new(move |_| {
        let mut own: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        let rows = if is_grouped.get() { found.get() } else { Vec::new() };
        for row in rows.iter().filter(|row| is_own.run(row.id().to_owned())) {
            let code = codes.with_value(|codes| code_of(row.as_ref(), grouping.filter, codes));
            own.entry(code).or_default().push(name(row));
        }
        own
    });
    let is_narrow = is_narrow();
    // What somebody has folded, and back on this page finds again.
    let folded: RwSignal<BTreeMap<String, bool>> = session.remembered("folded", BTreeMap::new());
    let is_open = move |at: usize| {
        let said = folded.with(|folded| folded.get(&grouping.of(at).0).map(|is_folded| !is_folded));
        said.unwrap_or_else(|| !is_narrow.get() || own.with(|own| own.contains_key(&at)))
    };
    let lines = Memo::new(move |_| {
        if !is_grouped.get() {
            return Lines::flat(found.with(Vec::len));
        }
        let open: BTreeSet<usize> =
            all.with(|all| all.iter().map(|group| group.code).filter(|at| is_open(*at)).collect());
        all.with(|all| Lines::of(all, |at| open.contains(&at)))
    });
    let head = move |at: usize| {
        let (code, label) = grouping.of(at);
        let n = Memo::new(move |_| {
            let is_it = |group: &&Group| group.code == at;
            all.with(|all| all.iter().find(is_it).map_or(0, |group| group.n))
        });
        let is_open = Memo::new(move |_| is_open(at));
        let own = Memo::new(move |_| own.with(|own| own.get(&at).cloned().unwrap_or_default()));
        let sign = (grouping.sign)(&code);
        let fold = move |_| {
            let is_folded = is_open.get_untracked();
            folded.update(|folded| {
                folded.insert(code.clone(), is_folded);
            });
        };
        let text = session.text();
        let with_own = move || {
            let names = own.get();
            (!names.is_empty()).then(
                || view! { " " <span class="muted"><Words text=(text.list.with_own)(&names.join(", ")) /></span> },
            )
        };
        view! {
            <button type="button" class="list__group" aria-expanded=move || is_open.get().to_string() on:click=fold>
                {sign}
                <span><Words text=label /> " " <span class="muted">{move || text.number(u32::try_from(n.get()).unwrap_or(u32::MAX))}</span> {with_own}</span>
                <Icon name="arrow-down" />
            </button>
        }
        .into_any()
    };
    let n = Signal::derive(move || {
        // Other rows are other lines, even if there are as many.
        found.track();
        lines.with(Lines::n)
    });
    let line = move |at: usize| match lines.with(|lines| lines.at(at))? {
        list::Line::Head(code) => Some(Line::Head(code)),
        list::Line::Row(at) => Some(Line::Row(at)),
    };
    Folds {
        heads: Heads {
            n,
            line: Callback::new(line),
            head: Callback::new(head),
        },
        lines,
    }
}

/// The chip that shows the groups, or does without them; only where they can be shown.
pub fn chip(grouping: Grouping, filter: RwSignal<Filter>) -> impl IntoView {
    let words = &Session::here().text().list;
    let can_be = Memo::new(move |_| filter.with(Filter::can_group));
    let is_on = Memo::new(move |_| filter.with(|filter| !filter.is_flat));
    let label = (words.grouped)(grouping.label);
    move || {
        can_be.get().then(|| {
            view! {
                <button
                    type="button"
                    class="chip list__grouped"
                    data-on=move || is_on.get().then_some("")
                    aria-pressed=move || is_on.get().to_string()
                    on:click=move |_| filter.update(|filter| filter.is_flat = !filter.is_flat)
                >
                    {label.clone()}
                    {move || is_on.get().then(|| view! { <Icon name="close" /> })}
                </button>
            }
        })
    }
}
