//! One of many options that stand in several sets, each under its own legend.

use super::choice::{Choice, option_id, radio_option};
use super::field::{is_wrong, problem_line};
use leptos::prelude::*;

/// A set of options. With a `stage` (1 to 6) its number stands before the legend, in the colour of the stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceSet {
    pub stage: u8,
    pub legend: String,
    pub options: Vec<Choice>,
}

/// Radio buttons of one group in several sets; a set without a legend stands apart.
///
/// Ids, `current` and `current_label` are as in a `RadioGroup`. `below` draws what a choice asks for beside it: it gets the place of the
/// set and stands inside it, below its options.
#[component]
pub fn ChoiceSets(
    #[prop(into)] id: String,
    sets: Vec<ChoiceSet>,
    value: RwSignal<String>,
    #[prop(optional, into)] problem: Signal<Option<String>>,
    #[prop(optional, into)] current: Signal<String>,
    #[prop(optional, into)] current_label: String,
    #[prop(optional)] below: Option<Callback<usize, AnyView>>,
) -> impl IntoView {
    let mut n_before = 0;
    let mut drawn = Vec::new();
    for (place, set) in sets.into_iter().enumerate() {
        let n = set.options.len();
        let (group, mark) = (id.clone(), current_label.clone());
        let option = move |(at, option): (usize, Choice)| {
            let own = option.value.clone();
            let is_current = Signal::derive(move || !own.is_empty() && current.with(|current| *current == own));
            let option_id = option_id(&group, n_before + at);
            radio_option(
                group.clone(),
                option_id,
                option,
                value,
                problem,
                (is_current, mark.clone()),
            )
        };
        let number = (set.stage > 0).then(|| view! { <span class="stage_key" data-tone=set.stage>{set.stage}</span> });
        let legend = (!set.legend.is_empty()).then(|| {
            view! { <legend class="kern-label">{number} <span>{set.legend}</span></legend> }
        });
        drawn.push(view! {
            <fieldset class="choice_sets__set kern-fieldset" aria-invalid=move || is_wrong(problem).then_some("true")>
                {legend}
                <div class="choice_sets__options">
                    {set.options.into_iter().enumerate().map(option).collect_view()}
                    {below.map(|below| below.run(place))}
                </div>
            </fieldset>
        });
        n_before += n;
    }
    view! { <div class="choice choice_sets">{drawn} {problem_line(&id, problem)}</div> }
}

/// The id of the option at this place of a group, to put the focus there.
pub fn choice_id(group: &str, place: usize) -> String {
    option_id(group, place)
}
