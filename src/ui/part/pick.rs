//! One or any number out of a long list, which a typed word narrows.

use super::check::check_option;
use super::choice::{Choice, option_id, radio_option};
use super::field::{described_by, hint_line, problem_line};
use super::search::filter_input;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Lists up to this long need no filter.
const SHORT: usize = 8;

/// What is chosen: the value of one option, or of any number.
#[derive(Clone, Copy)]
pub enum Picked {
    One(RwSignal<String>),
    Many(RwSignal<BTreeSet<String>>),
}

impl Picked {
    fn has(self, value: &str) -> bool {
        match self {
            Picked::One(one) => one.with_untracked(|one| one == value),
            Picked::Many(many) => many.with_untracked(|many| many.contains(value)),
        }
    }
}

/// `found` gives the places of the options that a typed text finds; `filter_label` names the field it is typed into, and `more` says
/// how many options are not shown.
#[component]
pub fn PickField(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    options: Vec<Choice>,
    picked: Picked,
    found: Callback<String, Vec<usize>>,
    #[prop(into)] filter_label: String,
    more: fn(usize) -> String,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] optional_mark: String,
    #[prop(optional, into)] problem: Signal<Option<String>>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let is_long = options.len() > SHORT;
    let options = StoredValue::new(options);
    // The chosen options come first. It stays where it is while more is chosen: nothing moves under the pointer.
    let shown = Memo::new(move |_| {
        options.with_value(|options| {
            let is_picked = |at: &usize| options.get(*at).is_some_and(|option| picked.has(&option.value));
            let mut shown: Vec<usize> = (0..options.len()).filter(is_picked).collect();
            let found = typed.with(|typed| found.run(typed.clone()));
            let mut others = found.into_iter().filter(|at| !is_picked(at)).collect::<Vec<_>>();
            let n_hidden = if is_long { others.len().saturating_sub(SHORT) } else { 0 };
            others.truncate(others.len() - n_hidden);
            shown.extend(others);
            (shown, n_hidden)
        })
    });
    let group = id.clone();
    let line = move |at: usize| {
        let option = options
            .with_value(|options| options.get(at).cloned())
            .unwrap_or_default();
        let id = option_id(&group, at + 1);
        match picked {
            Picked::One(one) => {
                let mark = (Signal::default(), String::new());
                radio_option(format!("{group}-one"), id, option, one, problem, mark).into_any()
            }
            Picked::Many(many) => check_option(id, option, many).into_any(),
        }
    };
    let filter = is_long.then(|| filter_input(id.clone(), filter_label, typed));
    let focus_id = (!is_long).then(|| id.clone());
    let mark =
        (!optional_mark.is_empty()).then(|| view! { " " <span class="kern-label__optional">{optional_mark}</span> });
    view! {
        <fieldset
            class="pick check choice kern-fieldset"
            id=focus_id
            tabindex=(!is_long).then_some("-1")
            aria-describedby=described_by(&id, &hint, problem)
        >
            <legend class="kern-label">{legend} {mark}</legend>
            {hint_line(&id, &hint)}
            {filter}
            <div class="check__options">
                <For each=move || shown.with(|(shown, _)| shown.clone()) key=|at| *at let:at>{line(at)}</For>
            </div>
            <p class="search__status" role="status">
                {move || shown.with(|(_, n_hidden)| (*n_hidden > 0).then(|| more(*n_hidden)))}
            </p>
            {problem_line(&id, problem)}
        </fieldset>
    }
}
