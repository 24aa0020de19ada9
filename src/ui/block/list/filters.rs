//! The filters of a list as chips: a chip opens its choices with their counts, and says what is chosen.
use super::menu::menu;
use crate::session::Session;
use crate::ui::part::{Icon, Words};
use klimanetz_core::list::{Filter, List, NOTHING, counts};
use klimanetz_core::visible::isolated;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a list can be narrowed by.
pub struct Facet<L> {
    /// Its code.
    pub code: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What can be chosen: codes and words, in their order.
    pub options: Options<L>,
}

type Options<L> = Arc<dyn Fn(&L) -> Vec<(String, String)> + Send + Sync>;

/// The same, whatever is listed.
#[derive(Clone, Copy)]
pub struct Erased {
    pub code: &'static str,
    pub label: &'static str,
    options: Callback<(), Vec<(String, String)>>,
    counts: Callback<(), BTreeMap<String, usize>>,
}

/// Forgets what is listed: what draws them is compiled once.
pub fn erased<L>(facets: Vec<Facet<L>>, list: Memo<L>, filter: RwSignal<Filter>) -> Vec<Erased>
where
    L: List + PartialEq + Send + Sync + 'static,
{
    let erased = |Facet { code, label, options }| Erased {
        code,
        label,
        options: Callback::new(move |()| list.with(|list| options(list))),
        counts: Callback::new(move |()| list.with(|list| filter.with(|filter| counts(list, filter, code)))),
    };
    facets.into_iter().map(erased).collect()
}

/// A chip for each, and what takes all of them back.
pub fn filters(facets: Vec<Erased>, filter: RwSignal<Filter>) -> impl IntoView {
    let words = &Session::here().text().list;
    let is_any = move || filter.with(|filter| !filter.chosen.is_empty());
    let reset = move |_| filter.update(|filter| filter.chosen.clear());
    view! {
        <div class="list__filters" role="group" aria-label=words.filters>
            {facets.into_iter().map(|facet| chip(facet, filter)).collect_view()}
            <Show when=is_any>
                <button type="button" class="list__reset kern-link" on:click=reset>
                    {words.reset}
                </button>
            </Show>
        </div>
    }
}

fn chip(facet: Erased, filter: RwSignal<Filter>) -> impl IntoView {
    let words = &Session::here().text().list;
    let Erased {
        code, label, options, ..
    } = facet;
    // What can be chosen is asked for only where something is, and not for each key that is typed.
    let codes = Memo::new(move |_| filter.with(|filter| filter.chosen.get(code).cloned()));
    let chosen = move || {
        let Some(codes) = codes.get() else {
            return label.to_owned();
        };
        let options = options.run(());
        let called = |code: &String| {
            let known = options
                .iter()
                .find(|(known, _)| known == code)
                .map(|(_, label)| label.clone());
            let nothing = || {
                if code == NOTHING {
                    words.nothing_stated.to_owned()
                } else {
                    code.clone()
                }
            };
            // Several names stand in one line, each for itself.
            isolated(&known.unwrap_or_else(nothing))
        };
        let names: Vec<String> = codes.iter().map(called).collect();
        match names.as_slice() {
            [] => label.to_owned(),
            [one] => format!("{label}: {one}"),
            [one, other] => format!("{label}: {one}, {other}"),
            [one, others @ ..] => format!("{label}: {one} +{}", others.len()),
        }
    };
    let is_on = Signal::derive(move || codes.with(Option::is_some));
    let said = view! { <bdi>{chosen}</bdi> };
    let clear = move |_| filter.update(|filter| drop(filter.chosen.remove(code)));
    view! {
        <span class="chips">
            {menu(format!("list-{code}"), said, is_on, "arrow-down", move |_| choices(facet, filter))}
            <Show when=move || is_on.get()>
                <button type="button" class="chip chip--end" aria-label=(words.drop_filter)(label) data-on="" on:click=clear>
                    <Icon name="close" />
                </button>
            </Show>
        </span>
    }
}

/// The boxes of a filter, each with how many rows it stands for.
pub fn choices(facet: Erased, filter: RwSignal<Filter>) -> AnyView {
    let text = Session::here().text();
    let Erased {
        code,
        label,
        options,
        counts,
    } = facet;
    let counts = Memo::new(move |_| counts.run(()));
    let mut all = options.run(());
    all.push((NOTHING.to_owned(), text.list.nothing_stated.to_owned()));
    let option = |(at, (option, label)): (usize, (String, String))| {
        let id = format!("list-{code}-{at}");
        let n = {
            let option = option.clone();
            Memo::new(move |_| counts.with(|counts| counts.get(&option).copied().unwrap_or_default()))
        };
        let (known, chosen) = (option.clone(), option.clone());
        let is_chosen = Memo::new(move |_| filter.with(|filter| filter.has(code, &known)));
        let choose = move |event| {
            let is_chosen = event_target_checked(&event);
            filter.update(|filter| filter.choose(code, &chosen, is_chosen));
        };
        // Nothing to say about those of which all is known.
        let is_hidden = move || (n.get() == 0 && !is_chosen.get() && option == NOTHING).then_some("");
        view! {
            <div class="menu__line check__option kern-form-check" hidden=move || is_hidden().is_some()>
                <input
                    id=id.clone()
                    type="checkbox"
                    class="kern-form-check__checkbox"
                    prop:checked=is_chosen
                    on:change=choose
                />
                <label class="kern-label" for=id>
                    <Words text=label />
                    " "
                    <span class="muted">{move || text.number(u32::try_from(n.get()).unwrap_or(u32::MAX))}</span>
                </label>
            </div>
        }
    };
    view! {
        <fieldset class="check kern-fieldset">
            <legend class="visually-hidden">{label}</legend>
            {all.into_iter().enumerate().map(option).collect_view()}
        </fieldset>
    }
    .into_any()
}
